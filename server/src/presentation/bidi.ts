/** RIGHT-TO-LEFT ISOLATE … POP DIRECTIONAL ISOLATE: Arabic that is laid out by itself, whatever stands around it. */
export function rightToLeft(arabic: string): string {
  return `\u2067${arabic}\u2069`
}

/** What is isolated already; what is quoted; Arabic by itself, to the last of its letters before English goes on. */
const copy =
  /[\u2066-\u2068][^\u2069]*\u2069|(?<=“)[^“”]*(?=”)|(?<=«)[^«»]*(?=»)|[\u0620-\u06ff](?:[^A-Za-z“”«»\u2066-\u2069]*[\u0620-\u06ff])?/g
const arabicLetter = /[\u0620-\u064a\u066e-\u06d3]/

/**
 * English of ours with the Arabic that it quotes set apart: else its figures, stops and marks end up among the English.
 *
 * @param apart what is done with the Arabic
 */
export function isolateCopy(english: string, apart: (arabic: string) => string = rightToLeft): string {
  return english.replace(copy, (words) =>
    /^[\u2066-\u2068]/.test(words) || !arabicLetter.test(words) ? words : apart(words)
  )
}

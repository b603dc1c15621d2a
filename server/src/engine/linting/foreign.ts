/** Words that are neither ours nor the reader's own: keys and names that somebody put into a workspace. */

/** Code units of such words that a message shows. */
const LONGEST_QUOTED = 80

/** Text that cannot command a terminal or turn a line around: controls become ␀…␟, bidi controls go, line ends are spaces. */
export function printable(text: string): string {
  return withoutControls(text.replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')).replace(
    /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u2060]/g,
    ''
  )
}

/** Text that cannot command a terminal; of what sets a direction there may be some of ours. */
export function withoutControls(text: string): string {
  return text
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\u2421')
}

/**
 * Text in which an editor finds no link and no icon: notifications make one of `[words](command:…)`, lenses and lists of
 * `$(name)`. What it looks like stays.
 */
export function unlinked(text: string): string {
  return text.replace(/\](?=\()|\$(?=\()/g, '$&\u200b')
}

/** A key or a value as a message quotes it: short, on one line, and nothing but words. */
export function quotedKey(text: string): string {
  const short = text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED)}…`
  return unlinked(printable(short))
}

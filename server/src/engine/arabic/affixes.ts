/**
 * What Arabic writes onto a word, as lists of forms and as patterns. Everything here is about folded forms unless it says
 * otherwise; {@link file://./clitics.ts} takes words apart where a lexicon must tell what their stem is.
 */

/** The conjunctions و and ف, which stand before everything else; and none. */
const conjunctions = ['', 'و', 'ف']
/** The prepositions ب and ل before a noun; and none. */
const prepositions = ['', 'ب', 'ل']

/** The pronouns of the third person, as they are written onto a word; without هن of women, which news hardly has. */
export const personPronouns = ['ه', 'ها', 'هم', 'هما'] as const
/** All of them. */
export const thirdPersonPronouns = [...personPronouns, 'هن'] as const

/** Words by themselves and with و or ف: «كان», «وكان», «فكان». */
export function conjoined(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => conjunctions.map((conjunction) => conjunction + word)))
}

/** A noun by itself and with what is written before it: و or ف, then ب or ل («بعض», «وبعض», «لبعض», «فببعض»). */
export function withClitics(noun: string): string[] {
  return conjunctions.flatMap((conjunction) => prepositions.map((preposition) => conjunction + preposition + noun))
}

/** Nouns in all forms of {@link withClitics}. */
export function cliticised(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(nouns.flatMap(withClitics))
}

/** What a word is without one of some letters written onto it: «بالسلام» → «السلام». `undefined` where it has none of them. */
export function afterLetter(folded: string, letters: string): string | undefined {
  return letters.includes(folded[0]) ? folded.slice(1) : undefined
}

/** What begins with a form, past و or ف: for «نقل», «ونقلا», «فنقله». */
export function afterConjunction(pattern: string): RegExp {
  return new RegExp(`^[وف]?(?:${pattern})`)
}

/** Whether a word begins as one with «and» or «so» does: و or ف, and at least so many letters after it. */
export function hasConjunction(folded: string, lettersLeft = 0): boolean {
  return (folded[0] === 'و' || folded[0] === 'ف') && folded.length > lettersLeft
}

/**
 * A word without the و or ف before it: «وقال» is قال.
 *
 * @param lettersLeft how many letters must be left; where there are fewer, the word stays whole («وفد» with 3)
 */
export function withoutConjunction(folded: string, lettersLeft = 0): string {
  return hasConjunction(folded, lettersLeft) ? folded.slice(1) : folded
}

const article = afterConjunction('ال')
const governedArticle = afterConjunction('[بل]?ال')
const mergedArticle = afterConjunction('ال|لل|بال')

/** «الوزير», «والوزير»: the article, with و or ف or without. */
export function hasArticle(folded: string): boolean {
  return article.test(folded)
}

/** «الوزير», «وبالوزير»: the same, with ب or ل written before it too. */
export function hasArticleAfterPreposition(folded: string): boolean {
  return governedArticle.test(folded)
}

/** «الوزير», «بالوزير», «للوزير»: the article in any of its spellings. */
export function hasAnyArticle(folded: string): boolean {
  return mergedArticle.test(folded)
}

/** «وزيرها», «مسؤولوه», «رأيهم»: a pronoun of the third person, or a noun that ends like one. */
export function endsInPronoun(folded: string): boolean {
  return /(?:ه|ها|هم)$/.test(folded)
}

/** «ستكون», «سيعلن», «سنفتح»: س of the future before an imperfect. */
export function isFuture(folded: string): boolean {
  return /^س[يتن]../.test(folded)
}

const qad = conjoined(['قد', 'لقد'])

/** «قد», «ولقد», «فقد»: makes the perfect after it past or sure. */
export function isQad(folded: string): boolean {
  return qad.has(folded)
}

const TANWIN = 0x64b
const ALEF = 0x627

/** «انخفاضًا», «انخفاضاً», as written: the accusative of an indefinite noun, with its tanwin on either side of the ا. */
export function hasAccusativeTanwin(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  const before = text.charCodeAt(text.length - 2)
  return (last === TANWIN && before === ALEF) || (last === ALEF && before === TANWIN)
}

/** One letter before a short word is as likely its own: «كبير», «سبب». So many must be left after it. */
const LEFT_AFTER_PREPOSITION = 4
/** Fewer after ال, which is seldom a word's own, and after و or ف alone. */
const LEFT_AFTER_ARTICLE = 3

/**
 * How many letters a word most likely has before its stem, by its letters alone: those of {@link lettersToArticleEnd}, of
 * {@link lettersToPrepositionEnd}, or of و and ف alone. 0 where too little of the word would be left.
 */
export function lettersBeforeStem(folded: string): number {
  const article = lettersToArticleEnd(folded, LEFT_AFTER_ARTICLE)
  if (article > 0) return article
  const preposition = lettersToPrepositionEnd(folded, LEFT_AFTER_PREPOSITION)
  return preposition === 0 && hasConjunction(folded, LEFT_AFTER_ARTICLE) ? 1 : preposition
}

/**
 * The letters of a word up to the end of its article, with all that stands before it: «ال», «وال», «بال», «كال», «فال», «لل».
 *
 * @returns 0 where it has none, or fewer than `lettersLeft` after it
 */
export function lettersToArticleEnd(folded: string, lettersLeft: number): number {
  const at = hasConjunction(folded) ? 1 : 0
  let end = 0
  if (folded.startsWith('ال', at) || folded.startsWith('لل', at)) end = at + 2
  else if (folded.startsWith('ال', at + 1) && 'بكف'.includes(folded[at])) end = at + 3
  return folded.length - end >= lettersLeft ? end : 0
}

/** The same up to a preposition, or the س of the future, without the article: «بـ», «ولـ», «كـ», «وسـ». */
export function lettersToPrepositionEnd(folded: string, lettersLeft: number): number {
  const end = hasConjunction(folded) ? 2 : 1
  return 'بلكس'.includes(folded[end - 1]) && folded.length - end >= lettersLeft ? end : 0
}

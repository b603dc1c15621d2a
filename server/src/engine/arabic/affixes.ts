/**
 * What Arabic writes onto a word, as lists of forms and as patterns. Everything here is about folded forms unless it says
 * otherwise; {@link file://./clitics.ts} takes words apart where a lexicon must tell what their stem is.
 */

/** The conjunctions و and ف, which stand before everything else; and none. */
const conjunctions = ['', 'و', 'ف']
/** The prepositions ب and ل before a noun; and none. */
const prepositions = ['', 'ب', 'ل']

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

/** What begins with a form, past و or ف: for «نقل», «ونقلا», «فنقله». */
export function afterConjunction(pattern: string): RegExp {
  return new RegExp(`^[وف]?(?:${pattern})`)
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

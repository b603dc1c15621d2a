/** Forms of Arabic nouns and adjectives as newspapers write them: without vowels, article or pronoun. */

/** What is needed to inflect a noun. */
export interface NounEntry {
  /** Singular; a noun with no singular in use stands in its plural, with `number: 'pl'`. */
  readonly noun: string
  /** `un` sound masculine (ون، ين), `at` sound feminine (ات), or broken plurals as they stand; a list may mix them. */
  readonly plural?: string | readonly string[]
  /** It has a feminine in ة as well (وزير، وزيرة). */
  readonly feminine?: true
  /** Its final ي is dropped in the indefinite (قاض، محام). */
  readonly defective?: true
  /** It is used in the plural only (أنباء، فلول). */
  readonly number?: 'pl'
}

export interface NounForm {
  readonly text: string
  readonly number: 'sg' | 'du' | 'pl'
  /** The grammatical gender of the form, as far as its ending tells. */
  readonly gender: 'm' | 'f'
}

/** Final letters after which the accusative writes no ا. */
const NO_TANWIN = /[ةىا]$|اء$|ات$/

function singularForms(noun: string, gender: 'm' | 'f', defective: boolean): NounForm[] {
  const stem = noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun
  const forms: NounForm[] = [{text: noun, number: 'sg', gender}]
  if (!NO_TANWIN.test(noun)) forms.push({text: `${noun}ا`, number: 'sg', gender})
  if (defective) forms.push({text: noun.slice(0, -1), number: 'sg', gender})
  forms.push({text: `${stem}ان`, number: 'du', gender}, {text: `${stem}ين`, number: 'du', gender})
  return forms
}

/** Sound masculine plural, and its form in a genitive construct (مسؤولو، مسؤولي). */
function soundPlural(noun: string, defective: boolean): NounForm[] {
  const stem = defective ? noun.slice(0, -1) : noun
  return ['ون', 'ين', 'و', 'ي'].map((ending) => ({text: stem + ending, number: 'pl', gender: 'm'}))
}

/** A broken plural, or a noun that has no singular, with the ا of tanwin where it takes one: أنباء; خبراء; أطفال, أطفالا. */
function brokenPlural(text: string, gender: 'm' | 'f'): NounForm[] {
  const forms: NounForm[] = [{text, number: 'pl', gender}]
  if (!NO_TANWIN.test(text)) forms.push({text: `${text}ا`, number: 'pl', gender})
  return forms
}

/** The sound feminine plural: وزارة, وزارات; اجتماع, اجتماعات. */
function femininePlural(noun: string): NounForm {
  return {text: `${noun.endsWith('ة') ? noun.slice(0, -1) : noun}ات`, number: 'pl', gender: 'f'}
}

/** The forms of one of the plurals that a noun is entered with. */
function pluralForms(kind: string, entry: NounEntry, gender: 'm' | 'f'): NounForm[] {
  if (kind === 'un') return soundPlural(entry.noun, entry.defective ?? false)
  return kind === 'at' ? [femininePlural(entry.noun)] : brokenPlural(kind, gender)
}

/**
 * Every form of a noun, unvocalised: singular with and without the ا of tanwin, dual, plurals, and those of its
 * feminine. No spelling twice; where two forms fall together, the singular stands before the plural before the dual
 * (مسؤولين is far more often the plural).
 */
export function inflectNoun(entry: NounEntry): NounForm[] {
  const {noun, plural = []} = entry
  const gender = noun.endsWith('ة') ? 'f' : 'm'
  if (entry.number === 'pl') return brokenPlural(noun, gender)
  const singular = singularForms(noun, gender, entry.defective ?? false)
  const plurals = typeof plural === 'string' ? [plural] : plural
  const forms = [
    ...singular.filter(({number}) => number === 'sg'),
    ...plurals.flatMap((kind) => pluralForms(kind, entry, gender)),
    ...singular.filter(({number}) => number === 'du')
  ]
  if (entry.feminine) forms.push(...singularForms(`${noun}ة`, 'f', false), femininePlural(noun))
  const seen = new Set<string>()
  return forms.filter(({text}) => !seen.has(text) && seen.add(text))
}

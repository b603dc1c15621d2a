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

/**
 * Every form of a noun, unvocalised: singular with and without the ا of tanwin, dual, plurals, and those of its
 * feminine. No spelling twice; where two forms fall together, the singular stands before the plural before the dual
 * (مسؤولين is far more often the plural).
 */
export function inflectNoun(entry: NounEntry): NounForm[] {
  const {noun, plural} = entry
  const defective = entry.defective ?? false
  const gender = noun.endsWith('ة') ? 'f' : 'm'
  const broken = (text: string): NounForm[] =>
    NO_TANWIN.test(text)
      ? [{text, number: 'pl', gender}]
      : [text, `${text}ا`].map((t) => ({text: t, number: 'pl', gender}))
  if (entry.number === 'pl') return broken(noun)
  const forms: NounForm[] = []
  const singular = singularForms(noun, gender, defective)
  forms.push(...singular.filter(({number}) => number === 'sg'))
  for (const kind of typeof plural === 'string' ? [plural] : (plural ?? [])) {
    if (kind === 'un') forms.push(...soundPlural(noun, defective))
    else if (kind === 'at')
      forms.push({text: `${gender === 'f' ? noun.slice(0, -1) : noun}ات`, number: 'pl', gender: 'f'})
    else forms.push(...broken(kind))
  }
  forms.push(...singular.filter(({number}) => number === 'du'))
  if (entry.feminine) {
    const feminine = `${noun}ة`
    forms.push(...singularForms(feminine, 'f', false), {text: `${noun}ات`, number: 'pl', gender: 'f'})
  }
  const seen = new Set<string>()
  return forms.filter(({text}) => !seen.has(text) && seen.add(text))
}

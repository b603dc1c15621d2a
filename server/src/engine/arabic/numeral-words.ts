import {fold} from './fold.ts'
import {perWord, trait, type Word} from './vocabulary.ts'

/** What a word of a spelled number is. */
export interface NumeralWord {
  readonly kind: 'unit' | 'ten' | 'hundred' | 'scale'
  /** 1–10, 20–90, 100–900, or the scale (2000 for «ألفان»). */
  readonly value: number
  /** The noun forms of a scale: «ألف», «ألفا», «ألفان», «آلاف». */
  readonly form: 'bare' | 'accusative' | 'dual' | 'plural'
  /** Whether a unit has the ta marbuta, which goes with a masculine noun: «سبعة». */
  readonly taMarbuta: boolean
  /** What was taken off before it: '' or و, ف, ب, ل, ك, ال, وال… */
  readonly clitic: string
}

/** Powers that have a name. «بليون» is 10⁹ or 10¹² and has none here. */
export const scales = [1e3, 1e6, 1e9, 1e12] as const
export type Scale = (typeof scales)[number]

interface ScaleName {
  readonly bare: string
  readonly accusative: string
  readonly dual: readonly string[]
  readonly plural: string
}
/** The forms a scale word takes. */
export const scaleNames: Readonly<Record<Scale, ScaleName>> = {
  1e3: {bare: 'ألف', accusative: 'ألفا', dual: ['ألفان', 'ألفين', 'ألفا', 'ألفي'], plural: 'آلاف'},
  1e6: {bare: 'مليون', accusative: 'مليونا', dual: ['مليونان', 'مليونين', 'مليوني'], plural: 'ملايين'},
  1e9: {bare: 'مليار', accusative: 'مليارا', dual: ['ملياران', 'مليارين', 'ملياري'], plural: 'مليارات'},
  1e12: {bare: 'تريليون', accusative: 'تريليونا', dual: ['تريليونان', 'تريليونين', 'تريليوني'], plural: 'تريليونات'}
}

/** Units by value, with and without ta marbuta. The first spelling of each is what a fix writes. */
const units: ReadonlyArray<readonly [number, readonly string[], readonly string[]]> = [
  [1, ['واحدة'], ['واحد']],
  [2, [], ['اثنان', 'اثنين', 'إثنان', 'إثنين', 'اثنتان', 'اثنتين']],
  [3, ['ثلاثة'], ['ثلاث']],
  [4, ['أربعة'], ['أربع']],
  [5, ['خمسة'], ['خمس']],
  [6, ['ستة'], ['ست']],
  [7, ['سبعة'], ['سبع']],
  [8, ['ثمانية'], ['ثماني', 'ثمان']],
  [9, ['تسعة'], ['تسع']],
  [10, ['عشرة'], ['عشر']]
]
const tens = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']
const hundredHeads = ['', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']

type Entry = Omit<NumeralWord, 'clitic'>
const lexicon = new Map<string, Entry>()

function add(
  word: string,
  kind: NumeralWord['kind'],
  value: number,
  form: NumeralWord['form'] = 'bare',
  taMarbuta = false
): void {
  const key = fold(word)
  if (!lexicon.has(key)) lexicon.set(key, {kind, value, form, taMarbuta})
}
for (const [value, marked, bare] of units) {
  for (const word of marked) add(word, 'unit', value, 'bare', true)
  for (const word of bare) add(word, 'unit', value)
}
tens.forEach((word, i) => {
  add(word, 'ten', (i + 2) * 10)
  add(`${word.slice(0, -2)}ين`, 'ten', (i + 2) * 10)
})
for (const hundred of ['مئة', 'مائة']) {
  add(hundred, 'hundred', 100)
  hundredHeads.forEach((head, i) => {
    if (head !== '') add(head + hundred, 'hundred', (i + 2) * 100)
  })
  for (const ending of ['تان', 'تين', 'تا', 'تي']) add(hundred.slice(0, -1) + ending, 'hundred', 200, 'dual')
}
for (const scale of scales) {
  const names = scaleNames[scale]
  add(names.bare, 'scale', scale)
  add(names.accusative, 'scale', scale, 'accusative')
  for (const dual of names.dual) add(dual, 'scale', 2 * scale, 'dual')
  add(names.plural, 'scale', scale, 'plural')
}
for (const variant of ['ترليون', 'تريلون']) add(variant, 'scale', 1e12)
add('بلايين', 'scale', 1e9, 'plural')

/** Longest first: «وبال» is not «و» + «بال…» of a stem. */
const clitics = ['وال', 'بال', 'فال', 'كال', 'ول', 'وب', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك']
/** Stems this short take no clitic but و and ف: «بست», «لسبع» are other words more often than numbers. */
const LETTERS_OF_SHORT_STEM = 3

/** Every form with its clitics, so that one look tells. */
const forms = new Map<string, NumeralWord>()
for (const [word, entry] of lexicon) forms.set(word, {...entry, clitic: ''})
for (const clitic of clitics) {
  for (const [stem, entry] of lexicon) {
    if (
      forms.has(clitic + stem) ||
      (stem.length <= LETTERS_OF_SHORT_STEM && clitic !== 'و' && clitic !== 'ف' && clitic !== 'ال')
    )
      continue
    forms.set(clitic + stem, {...entry, clitic})
  }
}

const knownNumeral = perWord((word): NumeralWord | null => forms.get(word.fold) ?? null)
/** The trait of words that are part of a spelled number. */
export const NUMERAL = 1 << trait(1, (word) => (knownNumeral(word) === null ? 0 : 1))

/** A word as part of a spelled number; `null` where it is none. */
export function numeralWord(word: Word): NumeralWord | null {
  return knownNumeral(word)
}

/**
 * The word for 3–10 before a noun: opposite in gender to it, «ثلاثة رجال», «ثلاث نساء».
 *
 * @param value 3–10
 * @param feminine whether the noun is feminine
 */
export function spellUnit(value: number, feminine: boolean): string {
  const row = units[value - 1]
  return feminine ? row[2][0] : row[1][0]
}

/**
 * The form of a scale word after a count: «3 آلاف», «34 ألفا», «34 ألف» before a noun, «100 ألف».
 *
 * @param count a whole number, 3 or more
 * @param inConstruct whether a noun follows it directly
 */
export function scaleForm(scale: Scale, count: number, inConstruct: boolean): string {
  const names = scaleNames[scale]
  const rest = count % 100
  if (rest >= 3 && rest <= 10) return names.plural
  return rest >= 11 && !inConstruct ? names.accusative : names.bare
}

/**
 * A whole number of thousands and a remainder in digits and words: 76800 → «76 ألفا و800», 34000 → «34 ألف».
 *
 * @param value 1000–999999
 * @param inConstruct whether a noun follows directly
 * @param write writes a whole number in digits
 */
export function toScaleWords(value: number, inConstruct: boolean, write: (value: number) => string): string {
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  const head = thousandsInWords(thousands, inConstruct && rest === 0, write)
  return rest === 0 ? head : `${head} و${write(rest)}`
}

/** «ألف», «ألفين», «ألفي دولار», «3 آلاف», «34 ألف دولار», «34 ألفا و500 دولار». */
function thousandsInWords(thousands: number, inConstruct: boolean, write: (value: number) => string): string {
  if (thousands === 1) return 'ألف'
  if (thousands === 2) return inConstruct ? 'ألفي' : 'ألفين'
  return `${write(thousands)} ${scaleForm(1e3, thousands, inConstruct)}`
}

import {OwnIndex} from './own-index.ts'
import type {OwnRow} from './own-row.ts'

/** A name of the desk's bank. Plain data, read and checked by whoever reads files. */
export interface NameRow {
  /** As the desk writes it. */
  readonly name: string
  /** Other spellings: of the whole name, or of its last words. */
  readonly variants: readonly string[]
  /** What the person is; for people. */
  readonly role?: string
  /** How the desk writes it where it stands first. */
  readonly first?: string
  /** The file it stands in, and the line. */
  readonly file: string
  readonly line: number
}

/** The spellings of a bank, to be looked for, and the row of each name. */
export interface NameBank {
  readonly index: OwnIndex
  readonly rows: readonly OwnRow[]
  /** The names that are written otherwise where they stand first, and where they are looked for. */
  readonly firsts: readonly FirstMention[]
  readonly firstIndex: OwnIndex
}

/** A name in full, and its last words alone: to be written as the desk has it where that is the first of it. */
export interface FirstMention {
  readonly name: string
  readonly first: string
  readonly whole: OwnRow
  readonly alone: OwnRow
}

const banks = new WeakMap<readonly NameRow[], NameBank>()

/** The bank of some names, made once as long as they are the same. */
export function nameBank(names: readonly NameRow[]): NameBank {
  let bank = banks.get(names)
  if (bank === undefined) {
    const rows = names.map(rowOf)
    const firsts = names.flatMap((name) => firstOf(name) ?? [])
    const firstIndex = new OwnIndex(firsts.flatMap(({whole, alone}) => [whole, alone]))
    bank = {index: new OwnIndex(rows), rows, firsts, firstIndex}
    banks.set(names, bank)
  }
  return bank
}

/** What stands before the last word of a name and belongs to it: «بن سلمان», «أبو الغيط», «عبد الله». */
const PARTICLES = new Set(['بن', 'بنت', 'ابن', 'أبو', 'أبي', 'آل', 'عبد'])

/** `undefined` where the desk has not said how it is written first, or the name is one word. */
function firstOf(row: NameRow): FirstMention | undefined {
  const {name, variants, first} = row
  const words = name.split(' ')
  const family = words.slice(PARTICLES.has(words.at(-2) ?? '') ? -2 : -1)
  if (first === undefined || family.length === words.length) return undefined
  const spellings = [name, ...variants.filter((variant) => variant.split(' ').length > family.length)]
  return {
    name,
    first,
    whole: lookedFor(row, spellings, [], ['headline', 'body', 'quotations']),
    alone: lookedFor(row, [family.join(' ')], [first], ['body'])
  }
}

function rowOf(row: NameRow): OwnRow {
  const {name, variants} = row
  return lookedFor(
    row,
    variants,
    variants.map((variant) => endOf(name, variant)),
    ['headline', 'body']
  )
}

function lookedFor(
  {name, file, line}: NameRow,
  find: readonly string[],
  replace: readonly string[],
  where: OwnRow['where']
): OwnRow {
  return {
    id: '',
    level: 'information',
    message: {ar: name, en: name},
    find,
    replace,
    plural: [],
    replacePlural: [],
    where,
    examples: [],
    file,
    line
  }
}

/**
 * The words at the end of a name that a variant stands for, told by how many letters it has: of «بنيامين نتنياهو» and
 * «نتانياهو» the last, of «محمد عبد الله» and «عبدالله» the last two.
 */
export function endOf(name: string, variant: string): string {
  const words = name.split(' ')
  const length = lettersIn(variant)
  let best = name
  for (let from = words.length - 1; from >= 0; from--) {
    const end = words.slice(from).join(' ')
    if (Math.abs(lettersIn(end) - length) < Math.abs(lettersIn(best) - length)) best = end
  }
  return best
}

function lettersIn(text: string): number {
  return text.replaceAll(' ', '').length
}

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
  /** How the desk writes it where it stands first; for people. */
  readonly first?: string
  /** The file it stands in, and the line. */
  readonly file: string
  readonly line: number
}

/** The spellings of a bank, to be looked for, and the row of each name. */
export interface NameBank {
  readonly index: OwnIndex
  readonly rows: readonly OwnRow[]
}

const banks = new WeakMap<readonly NameRow[], NameBank>()

/** The bank of some names, made once as long as they are the same. */
export function nameBank(names: readonly NameRow[]): NameBank {
  let bank = banks.get(names)
  if (bank === undefined) {
    const rows = names.map(rowOf)
    bank = {index: new OwnIndex(rows), rows}
    banks.set(names, bank)
  }
  return bank
}

function rowOf({name, variants, file, line}: NameRow): OwnRow {
  return {
    id: '',
    level: 'information',
    message: {ar: name, en: name},
    find: variants,
    replace: variants.map((variant) => lastWords(name, variant.split(' ').length)),
    plural: [],
    replacePlural: [],
    where: ['headline', 'body'],
    examples: [],
    file,
    line
  }
}

/** Of «بنيامين نتنياهو» and a variant of one word, «نتنياهو». */
export function lastWords(name: string, count: number): string {
  return name.split(' ').slice(-count).join(' ')
}

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
    replace: variants.map((variant) => endOf(name, variant)),
    plural: [],
    replacePlural: [],
    where: ['headline', 'body'],
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

import {wordKinds} from '../generated/word-kinds.ts'
import {packNumbers} from './spelling-table.ts'

/** The kinds of words, in the order by which the table numbers them. */
export const kinds = Object.keys(wordKinds) as ReadonlyArray<keyof typeof wordKinds>

/** Folded words with the numbers of their kinds; of two the last. The build has it as a string. */
export const kindTable: string = packNumbers(
  new Map(kinds.flatMap((kind, i) => wordKinds[kind].split(' ').map((word) => [word, i] as const)))
)

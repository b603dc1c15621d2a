import {fold} from '../../arabic/fold.ts'
import {names} from '../generated/names.ts'
import {packNumbers} from './spelling-table.ts'

/** The classes of names, in the order by which the table numbers them. */
export const nameClasses = Object.keys(names) as ReadonlyArray<keyof typeof names>

/** Names by their folded spelling, with the numbers of their classes; of two the last. The build has it as a string. */
export const nameTable: string = packNumbers(
  new Map(nameClasses.flatMap((klass, i) => names[klass].split(' ').map((name) => [fold(name), i] as const)))
)

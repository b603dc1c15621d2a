import {scorecard} from '../generated/scorecard.ts'
import {packNumbers} from './spelling-table.ts'

/** The light stems that the scorecard weighs, with their numbers. The build has it as a string. */
export const stemTable: string = packNumbers(new Map(Object.keys(scorecard.words).map((stem, i) => [stem, i])))

/** Their weights by their numbers, in log-odds. */
export const weightsOfStems: readonly number[] = Object.values(scorecard.words)

/** What else the scorecard weighs: features by name, and what all begins from. */
export const {bias, weights} = scorecard

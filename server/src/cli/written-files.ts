import type {Arguments} from './arguments.ts'
import {verdictFileOf} from './second-reader/verdict-file.ts'

/** The files that reports of a run are written to, as they are named. */
export function reportsOf({output, also}: Arguments): string[] {
  return [output, ...also.map(({file}) => file)].filter((file) => file !== undefined)
}

/** The files that a run writes, as they are named. */
export function writtenBy({output, also, writeBaseline, cache, secondReader}: Arguments): string[] {
  const verdicts = cache === undefined || secondReader === undefined ? undefined : verdictFileOf(cache)
  return [output, ...also.map(({file}) => file), writeBaseline, cache, verdicts].filter((file) => file !== undefined)
}

import type {ReporterName} from '../presentation/reporters/index.ts'
import {countFrom, type Totals} from '../presentation/reporters/result.ts'
import type {Arguments} from './arguments.ts'
import type {Job} from './lint-file.ts'
import {fileOutput, mustBeWritable, type Output, streamOutput, withoutOutput} from './output.ts'
import {openSecondReader} from './second-reader/open.ts'
import type {SecondReader} from './second-reader/second-reader.ts'
import {isColored, type Terminal} from './terminal.ts'
import {writtenBy} from './written-files.ts'

/** What every file of a run is done to. */
export function jobOf(args: Arguments, terminal: Terminal): Job {
  const {fix, format, preview, quiet, also, failOn = 'warning', writeBaseline} = args
  return {
    reporter: reporterOf(args, terminal),
    color: isColored(args, terminal),
    fix,
    format,
    ...(also.length > 0 && {also: also.map(({reporter}) => reporter)}),
    ...(preview && {preview}),
    ...(writeBaseline !== undefined && {fingerprints: true}),
    ...(quiet && failOn !== 'never' && {threshold: failOn})
  }
}

/** As asked; annotations where GitHub runs it, for they stand beside the lines of the pull request. */
function reporterOf({reporter, output, fix}: Arguments, {env}: Terminal): ReporterName {
  if (reporter !== undefined) return reporter
  return env.GITHUB_ACTIONS === 'true' && output === undefined && fix === 'none' ? 'github' : 'text'
}

/** 0 clean, 1 findings that fail the run, 2 what could not be read or linted. */
export function exitCodeOf(args: Arguments, totals: Totals): number {
  const {preview, maxWarnings, failOn, secondReaderCounts} = args
  if (totals.failed + totals.faulty + (secondReaderCounts ? totals.unread : 0) > 0) return 2
  if (preview === 'diff') return totals.fixed > 0 ? 1 : 0
  const counted = secondReaderCounts ? totals.bySeverity : withoutAskedFor(totals)
  if (counted.warning > (maxWarnings ?? Number.POSITIVE_INFINITY)) return 1
  const least = failOn ?? (maxWarnings === undefined ? 'warning' : 'error')
  return least !== 'never' && countFrom(counted, least) > 0 ? 1 : 0
}

function withoutAskedFor({bySeverity, askedFor}: Totals): Totals['bySeverity'] {
  return {
    hint: bySeverity.hint - askedFor.hint,
    information: bySeverity.information - askedFor.information,
    warning: bySeverity.warning - askedFor.warning,
    error: bySeverity.error - askedFor.error
  }
}

/** Where the report goes. */
export async function outputOf({output}: Arguments, {stdout, cwd}: Terminal): Promise<Output> {
  return output === undefined ? streamOutput(stdout) : fileOutput(output, cwd)
}

/**
 * The inputs without what is written; see `withoutOutput`.
 *
 * @throws Failure also where something could not be written in the end
 */
export async function withoutReports<
  T extends {readonly path: string; readonly file: string; readonly unasked: boolean}
>(args: Arguments, terminal: Terminal, inputs: readonly T[]): Promise<readonly T[]> {
  let left = inputs
  for (const file of writtenBy(args)) {
    await mustBeWritable(file, terminal.cwd)
    left = await withoutOutput(file, terminal.cwd, left, (terminal.stdin as {fd?: number}).fd)
  }
  return left
}

/** Who is asked about every sentence; `undefined` where nobody is. */
export async function secondReaderOf(args: Arguments, terminal: Terminal): Promise<SecondReader | undefined> {
  const {secondReader} = args
  return secondReader === undefined ? undefined : openSecondReader(secondReader, args, terminal)
}

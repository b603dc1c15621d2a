import path from 'node:path'
import {addTotals, noTotals, type Totals} from '../presentation/reporters/result.ts'
import type {LinesOutcome, LinesTask} from './archive.ts'
import {eachLine, wholeLines} from './archive-lines.ts'
import type {Arguments} from './arguments.ts'
import {Governed} from './governed.ts'
import {openArchive} from './inputs.ts'
import {tellWritten} from './output.ts'
import {Progress} from './progress-line.ts'
import {configOf} from './resolved-config.ts'
import {exitCodeOf, jobOf, outputOf, secondReaderOf, withoutReports} from './run-settings.ts'
import {tell} from './tell.ts'
import {isTerminal, type Terminal} from './terminal.ts'
import {inOrder, openPool} from './worker-pool.ts'
import {reportsOf} from './written-files.ts'

/**
 * Articles, one a line, of an archive that the arguments name, or of standard input. Findings are the result, not a
 * failure, and a broken line has its own error line, so the exit code is 0 unless `--fail-on` or `--max-warnings` was
 * given, no line could be read, or the linter itself broke down over one: engines that spread the work over machines
 * take anything else for a task to run again.
 */
export async function runArchive(args: Arguments, terminal: Terminal): Promise<number> {
  const {stderr, stdout, cwd} = terminal
  const [name] = args.paths
  const stream: AsyncIterable<Uint8Array> = name === undefined ? terminal.stdin : openArchive(name, cwd)
  const sources = await new Governed(args, cwd, stderr).sources('-')
  await withoutReports(args, terminal, [
    {path: name ?? '-', file: name === undefined ? '-' : path.resolve(cwd, name), unasked: false}
  ])
  const output = await outputOf(args, terminal)
  const reader = await secondReaderOf(args, terminal)
  const pool = openPool(args.jobs, jobOf(args, terminal), terminal.loadThreads)
  const isWatched = isTerminal(stderr) && !isTerminal(stdout)
  const progress = new Progress(isWatched ? stderr : undefined, configOf(sources).language)
  const tasks = async function* () {
    for await (const lines of wholeLines(stream)) {
      progress.read(lines.bytes.length)
      // A reader takes his time: each line is answered as soon as it can be.
      for (const each of reader === undefined ? [lines] : eachLine(lines)) yield {...each, sources}
    }
  }
  const whole = noTotals()
  const lint = async (task: LinesTask): Promise<LinesOutcome> =>
    pool.lintLines(reader === undefined ? task : await reader.withSaidOfLine(task))
  try {
    for await (const {lines, totals} of inOrder(tasks(), pool.width, lint)) {
      addTotals(whole, totals)
      await output.write(lines)
      progress.show(whole.files)
    }
  } finally {
    progress.end()
    await pool.close()
    await reader?.close()
  }
  await output.close()
  await tellWritten(reportsOf(args), terminal, configOf(sources).language)
  tellTotals(whole, args, terminal)
  const {files, failed, faulty, unread} = whole
  if (args.secondReaderCounts && unread > 0) return 2
  if (args.failOn === undefined && args.maxWarnings === undefined)
    return faulty > 0 || (failed > 0 && failed === files) ? 2 : 0
  return exitCodeOf(args, whole)
}

/** What the lines of the report do not say. */
function tellTotals({files, failed, slow, unread}: Totals, {overrides}: Arguments, {stderr}: Terminal): void {
  if (slow > 0)
    tell(
      stderr,
      {ar: `مقالات أخذ كلٌّ منها أكثر من ثانيتين: ${slow}`, en: `articles that took over 2 seconds each: ${slow}`},
      overrides.language
    )
  if (unread > 0)
    tell(
      stderr,
      {
        ar: `مقالات لم يجب القارئ الثاني عن كل جملها: ${unread}؛ «secondReader» في سطر كلٍّ منها يقول لماذا`,
        en: `articles that the second reader has not answered wholly for: ${unread}; "secondReader" in the line of each says why`
      },
      overrides.language
    )
  if (failed > 0)
    tell(
      stderr,
      {
        ar: `أسطر لم تُقرأ: ${failed} من ${files}؛ لكلٍّ منها سطر خطأ في الخرج`,
        en: `lines that could not be read: ${failed} of ${files}; each has its error line in the output`
      },
      overrides.language
    )
}

import path from 'node:path'
import {CONFIG_FILE} from '../engine/config/config-file.ts'
import {ignoreFileNames} from '../engine/config/ignore-files.ts'
import {SUPPRESSION_FILE} from '../engine/linting/suppressions/side-file.ts'
import {Failure, fileFailure, runFailure} from '../node/failure.ts'
import {decodeArticle} from '../node/read-article.ts'
import {reporters} from '../presentation/reporters/index.ts'
import {addTotals, noTotals, type Reporter, type Totals} from '../presentation/reporters/result.ts'
import {slashed} from '../presentation/reporters/rows.ts'
import type {Arguments} from './arguments.ts'
import {type Baseline, goneMessage, readBaseline, writeBaseline} from './baseline.ts'
import {changedFiles} from './changed-files.ts'
import {now} from './clock.ts'
import {type FoundFile, filesOf} from './find-files.ts'
import {isDynamicPattern} from './globs.ts'
import {Governed} from './governed.ts'
import {isHouseFile} from './house.ts'
import {readAll} from './inputs.ts'
import {checkArticle, type FileTask, failed, type Job, type Outcome, tellOutcome} from './lint-file.ts'
import {mending} from './mending.ts'
import {fileOutput, tellWritten} from './output.ts'
import {ReportWriter} from './report-writer.ts'
import {ResultCache} from './result-cache.ts'
import {exitCodeOf, jobOf, outputOf, secondReaderOf, withoutReports} from './run-settings.ts'
import {stdinTask} from './run-stdin.ts'
import type {SecondReader} from './second-reader/second-reader.ts'
import {statsText} from './stats.ts'
import {tell} from './tell.ts'
import {isTerminal, type Terminal} from './terminal.ts'
import {changes} from './watch.ts'
import {inOrder, openPool, type Pool} from './worker-pool.ts'
import {reportsOf} from './written-files.ts'

/** `--diff`: the patches of all files, one after another. */
const patch: Reporter = {begin: '', between: '', entry: () => '', end: () => ''}

/** Files that a change of changes more than themselves. */
const settingFiles: readonly string[] = [CONFIG_FILE, SUPPRESSION_FILE, ...ignoreFileNames]

/** Lints the files that the arguments name, and reports them. @returns the exit code */
export function runFiles(args: Arguments, terminal: Terminal): Promise<number> {
  return new FilesRun(args, terminal).start()
}

class FilesRun {
  readonly #args: Arguments
  readonly #terminal: Terminal
  readonly #governed: Governed
  readonly #job: Job
  #totals: Totals = noTotals()
  #baseline: Baseline | undefined
  /** Of the baseline's findings, those that are not there any more. */
  #gone = 0
  readonly #fingerprints = new Map<string, readonly string[]>()

  constructor(args: Arguments, terminal: Terminal) {
    this.#args = args
    this.#terminal = terminal
    this.#governed = new Governed(args, terminal.cwd, terminal.stderr)
    this.#job = jobOf(args, terminal)
  }

  /** Every file, in order; a broken configuration stops the run before anything is written. */
  async start(): Promise<number> {
    const {baseline, cache, watch, stats, writeBaseline: target} = this.#args
    const {cwd, stderr} = this.#terminal
    this.#baseline = baseline === undefined ? undefined : await readBaseline(baseline, cwd)
    const tasks = await withoutReports(this.#args, this.#terminal, await this.#tasks(await this.#meant()))
    const kept = cache === undefined ? undefined : await ResultCache.open(cache, cwd, this.#job)
    const begun = now()
    await this.#lint(tasks, kept)
    await kept?.close()
    if (target !== undefined) await writeBaseline(target, cwd, this.#fingerprints)
    this.#tellGone(tasks)
    if (stats) stderr.write(statsText(this.#totals, now() - begun, await this.#governed.language()))
    if (watch) await this.#watch()
    const code = exitCodeOf(this.#args, this.#totals)
    // Findings are what a baseline is written of; what could not be read is missing in it.
    return target !== undefined && code === 1 ? 0 : code
  }

  /** The files that the arguments name; with `--changed` those of them that git says are new or changed. */
  async #meant(): Promise<readonly FoundFile[]> {
    const {paths, changedSince, ignoring} = this.#args
    const {cwd} = this.#terminal
    const files =
      changedSince === undefined
        ? await filesOf(paths, cwd, ignoring)
        : await changedFiles(paths, changedSince, cwd, ignoring)
    if (!ignoring) return files
    const meant: FoundFile[] = []
    for (const file of files) if (!file.unasked || !(await this.#governed.leavesOut(file.path))) meant.push(file)
    return meant
  }

  /** What is to be done with the files, and with `-` under the name it was given. */
  async #tasks(files: readonly FoundFile[]): Promise<FileTask[]> {
    const {cwd} = this.#terminal
    const tasks: FileTask[] = []
    for (const {path: named, unasked} of files) {
      const whole = path.resolve(cwd, named)
      const task =
        named === '-'
          ? await stdinTask(this.#args.stdinName ?? '-', this.#governed, cwd)
          : {
              path: named,
              file: whole,
              unasked,
              sources: await this.#governed.sources(named),
              suppressions: await this.#governed.suppressions(whole)
            }
      const known = this.#baseline === undefined ? undefined : (this.#baseline.get(slashed(task.path)) ?? [])
      tasks.push({...task, ...(known !== undefined && {known})})
    }
    return tasks
  }

  /** Lints the files and writes the report. */
  async #lint(tasks: readonly FileTask[], kept?: ResultCache): Promise<void> {
    const job = this.#job
    const [report, ...others] = await this.#reports()
    const reader = await secondReaderOf(this.#args, this.#terminal)
    const jobs = Math.max(1, Math.min(this.#args.jobs, tasks.length))
    const pool = openPool(jobs, job, this.#terminal.loadThreads)
    const lint = async (task: FileTask): Promise<Outcome & {readonly task: FileTask}> => {
      const here = (due: FileTask): Promise<Outcome> => this.#lintFile(due, pool)
      if (task.file === '-') return {task, ...(await this.#lintStdin(task, reader))}
      const due = reader === undefined ? task : await reader.withSaid(task)
      return {task, ...(await (kept === undefined ? here(due) : kept.outcome(due, here)))}
    }
    try {
      for (const each of [report, ...others]) await each.begin()
      for await (const {task, ...outcome} of inOrder(tasks, pool.width, lint)) {
        this.#take(outcome, task)
        await report.add(outcome.entry)
        for (const [i, other] of others.entries()) await other.add(outcome.also?.[i] ?? '')
      }
    } finally {
      await pool.close()
      await reader?.close()
    }
    for (const each of [report, ...others]) await each.end(this.#totals)
    await tellWritten(reportsOf(this.#args), this.#terminal, await this.#governed.language())
  }

  /** The report that was asked for, and those that are written also. */
  async #reports(): Promise<ReportWriter[]> {
    const {preview, reporter, color} = this.#job
    const language = await this.#governed.language()
    const asked = preview === 'diff' ? patch : reporters[reporter]
    const reports = [new ReportWriter(await outputOf(this.#args, this.#terminal), asked, {language, color})]
    for (const other of this.#args.also)
      reports.push(
        new ReportWriter(await fileOutput(other.file, this.#terminal.cwd), reporters[other.reporter], {
          language,
          color: false
        })
      )
    return reports
  }

  #take(outcome: Outcome, task: FileTask): void {
    const {totals, gone = 0, fingerprints = []} = outcome
    addTotals(this.#totals, totals)
    this.#gone += gone
    if (fingerprints.length > 0) this.#fingerprints.set(slashed(task.path), fingerprints)
    tellOutcome(outcome, this.#terminal.stderr, this.#args.overrides.language)
  }

  #lintFile(task: FileTask, pool: Pool): Promise<Outcome> {
    const {fix, preview} = this.#args
    const lint = (): Promise<Outcome> => pool.lintFile(task)
    return fix === 'none' || preview !== undefined ? lint() : mending(task.file, lint)
  }

  async #lintStdin(task: FileTask, reader: SecondReader | undefined): Promise<Outcome> {
    try {
      const {text} = decodeArticle(await readAll(this.#terminal.stdin, task.path), task.path, this.#job.format)
      return checkArticle(text, reader === undefined ? task : await reader.withSaid(task, text), this.#job)
    } catch (error) {
      return failed(fileFailure(error, task.path), task.path)
    }
  }

  /** Lints what changes until the run is broken off; a changed configuration or side file changes everything. */
  async #watch(): Promise<void> {
    const {stdout, stderr, cwd} = this.#terminal
    const {paths} = this.#args
    const watched = (paths.length === 0 ? ['.'] : paths).filter((given) => !isDynamicPattern(given))
    const isSetting = (file: string): boolean =>
      settingFiles.includes(path.basename(file)) || this.#governed.files.has(file) || isHouseFile(file)
    const whole = [...watched.map((given) => path.resolve(cwd, given)), ...this.#governed.files]
    for await (const files of changes(whole, isSetting, new AbortController().signal)) {
      if (isTerminal(stdout)) stdout.write('\u001b[2J\u001b[3J\u001b[H')
      try {
        await this.#lintAgain(files, [...files].some(isSetting))
      } catch (error) {
        // A configuration that is being written is broken for a moment.
        const {text, path: file} = error instanceof Failure ? error : runFailure(error)
        tell(stderr, {...text, path: file}, this.#args.overrides.language)
      }
    }
  }

  /** Lints the changed files, or all where the settings may have changed. */
  async #lintAgain(changed: ReadonlySet<string>, all: boolean): Promise<void> {
    if (all) this.#governed.forget()
    const meant = await this.#meant()
    const due = meant.filter((found) => all || changed.has(path.resolve(this.#terminal.cwd, found.path)))
    if (due.length === 0) return
    this.#totals = noTotals()
    await this.#lint(await this.#tasks(due))
  }

  /** Says of a baseline what it holds to no purpose. */
  #tellGone(tasks: readonly FileTask[]): void {
    if (this.#baseline === undefined) return
    const read = new Set(tasks.map(({path: shown}) => slashed(shown)))
    const unread =
      this.#args.changedSince === undefined ? [...this.#baseline.keys()].filter((file) => !read.has(file)) : []
    if (this.#gone + unread.length === 0) return
    tell(this.#terminal.stderr, goneMessage(this.#gone, unread.length), this.#args.overrides.language)
  }
}

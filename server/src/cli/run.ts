import path from 'node:path'
import type {Readable, Writable} from 'node:stream'
import type {WriteStream} from 'node:tty'
import {isDynamicPattern} from 'tinyglobby'
import type {UserConfig} from '../engine/config/config.ts'
import {CONFIG_FILE} from '../engine/config/config-file.ts'
import {SUPPRESSION_FILE} from '../engine/linting/suppressions/side-file.ts'
import {product} from '../engine/product.ts'
import {rules} from '../engine/rules/index.ts'
import {Failure, fileFailure, runFailure} from '../node/failure.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import {removeUnfinished} from '../node/replace-file.ts'
import {decode, encode} from '../node/text-encoding.ts'
import {type ReporterName, reporters} from '../presentation/reporters/index.ts'
import {addTotals, countFrom, noTotals, type Reporter, type Totals} from '../presentation/reporters/result.ts'
import {slashed} from '../presentation/reporters/rows.ts'
import {wholeLines} from './archive.ts'
import {type Arguments, type Ask, readArguments} from './arguments.ts'
import {type Baseline, goneMessage, readBaseline, writeBaseline} from './baseline.ts'
import {changedFiles} from './changed-files.ts'
import {completion} from './completion.ts'
import {explain, listRules, printConfig} from './explain-rules.ts'
import {configIn, type FoundConfig, readConfig} from './find-config.ts'
import {type FoundFile, filesOf, isArchive} from './find-files.ts'
import {suppressionsFor, suppressionsIn} from './find-suppressions.ts'
import {init} from './init.ts'
import {openArchive, readAll} from './inputs.ts'
import {checkArticle, configOf, type FileTask, failed, type Job, type Outcome} from './lint-file.ts'
import {helpText} from './options.ts'
import {fileOutput, type Output, streamOutput, withoutOutput} from './output.ts'
import {Progress} from './progress-line.ts'
import {ReportWriter} from './report-writer.ts'
import {ResultCache} from './result-cache.ts'
import {statsText} from './stats.ts'
import {tell} from './tell.ts'
import {isColored} from './terminal-color.ts'
import {changes} from './watch.ts'
import {inOrder, openPool, type Pool} from './worker-pool.ts'

/** Files that are being mended. */
const inHand = new Set<string>()

/** Leaves nothing behind of a run that is broken off. */
export function breakOff(): void {
  for (const file of inHand) removeUnfinished(file)
}

/** What a run may touch of its process. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Runs the command line.
 *
 * @param argv without the program and the script
 * @returns the exit code: 0 clean, 1 findings that reach `--fail-on`, 2 wrong usage or a file that cannot be read
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  // Both languages until the command line has said which.
  let language: 'ar' | 'en' | undefined
  try {
    const args = readArguments(argv)
    language = args.overrides.language
    return await new Run(args, terminal).start()
  } catch (error) {
    const {text, path: file} = error instanceof Failure ? error : runFailure(error)
    tell(terminal.stderr, {...text, path: file}, language)
    return 2
  }
}

/** `--diff`: the patches of all files, one after another. */
const patch: Reporter = {begin: '', between: '', entry: () => '', end: () => ''}

class Run {
  readonly #args: Arguments
  readonly #terminal: Terminal
  readonly #configs = new NearestUpwards(configIn)
  readonly #suppressions = new NearestUpwards(suppressionsIn)
  #totals: Totals = noTotals()
  #baseline: Baseline | undefined
  /** Of the baseline's findings, those that are not there any more. */
  #gone = 0
  readonly #fingerprints = new Map<string, readonly string[]>()

  constructor(args: Arguments, terminal: Terminal) {
    this.#args = args
    this.#terminal = terminal
  }

  async start(): Promise<number> {
    const {ask, paths} = this.#args
    if (ask !== undefined) return this.#answer(ask)
    if (paths.length === 0 && this.#args.changedSince === undefined) return this.#archive(this.#terminal.stdin)
    if (this.#args.reporter === 'ndjson' && paths.length === 1 && isArchive(paths[0]))
      return this.#archive(openArchive(paths[0], this.#terminal.cwd))
    if (paths[0] === '-' && this.#args.fix !== 'none' && this.#args.preview === undefined) return this.#fixStdin()
    return this.#files()
  }

  async #answer(ask: Ask): Promise<number> {
    if (typeof ask === 'object' && 'init' in ask) {
      await init(this.#terminal, ask.init === 'yes')
      return 0
    }
    this.#terminal.stdout.write(await this.#answerTo(ask))
    return 0
  }

  async #answerTo(ask: Exclude<Ask, {init: unknown}>): Promise<string> {
    if (ask === 'help') return helpText()
    if (typeof ask === 'object' && 'completion' in ask) return completion(ask.completion)
    if (ask === 'version') return `${product.version}\n`
    const found = await this.#found(this.#args.paths[0] ?? '-')
    const config = configOf(this.#sources(found))
    if (ask === 'list-rules') return listRules(config)
    if (ask === 'print-config') return printConfig(config, found, this.#args.overrides)
    return rules.flatMap((rule) => (rule.id === ask.explain ? explain(rule, config) : [])).join('')
  }

  /** Every file, in order; a broken configuration stops the run before anything is written. */
  async #files(): Promise<number> {
    const {baseline, cache, watch, stats, writeBaseline: target} = this.#args
    this.#baseline = baseline === undefined ? undefined : await readBaseline(baseline, this.#terminal.cwd)
    let tasks: FileTask[] = []
    for (const found of await this.#meant()) tasks.push(await this.#task(found))
    tasks = await this.#withoutOutput(tasks)
    const job = this.#job()
    const kept = cache === undefined ? undefined : await ResultCache.open(cache, this.#terminal.cwd, job)
    const begun = performance.now()
    await this.#lint(tasks, job, kept)
    await kept?.close()
    if (target !== undefined) await writeBaseline(target, this.#terminal.cwd, this.#fingerprints)
    this.#tellGone(tasks)
    if (stats) this.#terminal.stderr.write(statsText(this.#totals, performance.now() - begun, await this.#language()))
    if (watch) await this.#watch(job)
    return target === undefined ? this.#exitCode() : 0
  }

  /** The files that the arguments name; with `--changed` those of them that git says are new or changed. */
  #meant(): Promise<readonly FoundFile[]> {
    const {paths, changedSince} = this.#args
    const {cwd} = this.#terminal
    return changedSince === undefined ? filesOf(paths, cwd) : changedFiles(paths, changedSince, cwd)
  }

  /** Lints the files and writes the report. */
  async #lint(tasks: readonly FileTask[], job: Job, kept?: ResultCache): Promise<void> {
    const view = {language: await this.#language(), color: job.color}
    const reporter = job.preview === 'diff' ? patch : reporters[job.reporter]
    const report = new ReportWriter(await this.#output(), reporter, view)
    const pool = await openPool(Math.max(1, Math.min(this.#args.jobs, tasks.length)), job)
    const lint = async (task: FileTask): Promise<Outcome & {readonly task: FileTask}> => {
      const here = (): Promise<Outcome> => this.#inHand(task, pool)
      if (task.file === '-') return {task, ...(await this.#stdinOutcome(task, job))}
      return {task, ...(await (kept === undefined ? here() : kept.outcome(task, here)))}
    }
    try {
      await report.begin()
      for await (const {task, ...outcome} of inOrder(tasks, pool.width, lint)) {
        this.#take(outcome)
        const {fingerprints = []} = outcome
        if (fingerprints.length > 0) this.#fingerprints.set(slashed(task.path), fingerprints)
        await report.add(outcome.entry)
      }
    } finally {
      await pool.close()
    }
    await report.end(this.#totals)
  }

  /** Lints what changes until the run is broken off; a changed configuration or side file changes everything. */
  async #watch(job: Job): Promise<void> {
    const {stdout, stderr, cwd} = this.#terminal
    const {paths} = this.#args
    const watched = (paths.length === 0 ? ['.'] : paths).filter((given) => !isDynamicPattern(given))
    const isSetting = (file: string): boolean => [CONFIG_FILE, SUPPRESSION_FILE].includes(path.basename(file))
    const stop = new AbortController()
    for await (const files of changes(
      watched.map((given) => path.resolve(cwd, given)),
      isSetting,
      stop.signal
    )) {
      if ((stdout as WriteStream).isTTY === true) stdout.write('\u001b[2J\u001b[3J\u001b[H')
      try {
        await this.#lintAgain(files, [...files].some(isSetting), job)
      } catch (error) {
        // A configuration that is being written is broken for a moment.
        const {text, path: file} = error instanceof Failure ? error : runFailure(error)
        tell(stderr, {...text, path: file}, this.#args.overrides.language)
      }
    }
  }

  /** Lints the changed files, or all where the settings may have changed. */
  async #lintAgain(changed: ReadonlySet<string>, all: boolean, job: Job): Promise<void> {
    if (all) {
      this.#configs.forget()
      this.#suppressions.forget()
    }
    const meant = await this.#meant()
    const due = meant.filter((found) => all || changed.has(path.resolve(this.#terminal.cwd, found.path)))
    if (due.length === 0) return
    this.#totals = noTotals()
    const tasks: FileTask[] = []
    for (const found of due) tasks.push(await this.#task(found))
    await this.#lint(tasks, job)
  }

  /** Says of a baseline what it holds to no purpose. */
  #tellGone(tasks: readonly FileTask[]): void {
    if (this.#baseline === undefined) return
    const read = new Set(tasks.map(({path: shown}) => slashed(shown)))
    const unread =
      this.#args.changedSince === undefined ? Object.keys(this.#baseline).filter((file) => !read.has(file)) : []
    if (this.#gone + unread.length === 0) return
    tell(this.#terminal.stderr, goneMessage(this.#gone, unread.length), this.#args.overrides.language)
  }

  /** Lints a file, and knows until then that it may be half replaced. */
  async #inHand(task: FileTask, pool: Pool): Promise<Outcome> {
    if (this.#args.fix === 'none' || this.#args.preview !== undefined) return pool.lintFile(task)
    inHand.add(task.file)
    try {
      return await pool.lintFile(task)
    } finally {
      inHand.delete(task.file)
    }
  }

  /** What is to be done with a file, or with `-` under the name it was given. */
  async #task({path: named, unasked}: FoundFile): Promise<FileTask> {
    const shown = named === '-' ? this.#stdinName() : named
    const whole = path.resolve(this.#terminal.cwd, shown)
    const suppressions = suppressionsFor(await this.#suppressions.nearest(path.dirname(whole)), whole)
    return {
      path: shown,
      file: named === '-' ? '-' : whole,
      unasked,
      sources: this.#sources(await this.#found(named)),
      suppressions,
      ...(this.#baseline !== undefined && {known: this.#baseline[slashed(shown)] ?? []})
    }
  }

  #take({totals, failure, refused, slow, gone = 0}: Outcome): void {
    addTotals(this.#totals, totals)
    this.#gone += gone
    for (const told of [failure, refused, slow])
      if (told !== undefined) tell(this.#terminal.stderr, told, this.#args.overrides.language)
  }

  async #stdinOutcome(task: FileTask, job: Job): Promise<Outcome> {
    try {
      return checkArticle(decode(await readAll(this.#terminal.stdin, task.path), task.path).text, task, job)
    } catch (error) {
      return failed(fileFailure(error, task.path), task.path)
    }
  }

  /** A filter: the fixed text to stdout, what is left to say to stderr. */
  async #fixStdin(): Promise<number> {
    const name = this.#stdinName()
    const {text, encoding} = decode(await readAll(this.#terminal.stdin, name), name)
    const checked = checkArticle(text, await this.#task({path: '-', unasked: false}), this.#job())
    this.#take(checked)
    await streamOutput(this.#terminal.stdout).write(encode(checked.text, encoding))
    this.#terminal.stderr.write(checked.entry)
    return this.#exitCode()
  }

  /**
   * Articles, one a line. Findings are the result, not a failure, and a broken line has its own error line, so the
   * exit code is 0 unless `--fail-on` was given, no line could be read, or the linter itself broke down over one: engines
   * that spread the work over machines take anything else for a task to run again.
   */
  async #archive(stream: AsyncIterable<Uint8Array>): Promise<number> {
    const {stderr, stdout} = this.#terminal
    const sources = this.#sources(await this.#found('-'))
    const {language} = configOf(sources)
    const [name = '-'] = this.#args.paths
    await this.#withoutOutput([
      {path: name, file: name === '-' ? '-' : path.resolve(this.#terminal.cwd, name), unasked: false}
    ])
    const output = await this.#output()
    const pool = await openPool(this.#args.jobs, this.#job())
    const progress = new Progress(
      (stderr as WriteStream).isTTY && !(stdout as WriteStream).isTTY ? stderr : undefined,
      language
    )
    const tasks = async function* () {
      for await (const lines of wholeLines(stream)) {
        progress.read(lines.bytes.length)
        yield {...lines, sources}
      }
    }
    try {
      for await (const {lines, totals} of inOrder(tasks(), pool.width, pool.lintLines)) {
        addTotals(this.#totals, totals)
        await output.write(lines)
        progress.show(this.#totals.files)
      }
    } finally {
      progress.end()
      await pool.close()
    }
    await output.close()
    const {files, failed, faulty, slow} = this.#totals
    if (slow > 0)
      tell(
        stderr,
        {ar: `مقالات أخذ كلٌّ منها أكثر من ثانيتين: ${slow}`, en: `articles that took over 2 seconds each: ${slow}`},
        this.#args.overrides.language
      )
    if (failed > 0)
      tell(
        stderr,
        {
          ar: `أسطر لم تُقرأ: ${failed} من ${files}؛ لكلٍّ منها سطر خطأ في الخرج`,
          en: `lines that could not be read: ${failed} of ${files}; each has its error line in the output`
        },
        this.#args.overrides.language
      )
    if (this.#args.failOn === undefined) return faulty > 0 || (failed > 0 && failed === files) ? 2 : 0
    return this.#exitCode()
  }

  #exitCode(): number {
    const {maxWarnings = Number.POSITIVE_INFINITY, preview} = this.#args
    const {failOn = this.#args.maxWarnings === undefined ? 'warning' : 'error'} = this.#args
    if (this.#totals.failed + this.#totals.faulty > 0) return 2
    if (preview === 'diff') return this.#totals.fixed > 0 ? 1 : 0
    if (this.#totals.bySeverity.warning > maxWarnings) return 1
    return failOn !== 'never' && countFrom(this.#totals, failOn) > 0 ? 1 : 0
  }

  #job(): Job {
    const {fix, format, preview, quiet, failOn = 'warning', writeBaseline: target} = this.#args
    return {
      reporter: this.#reporter(),
      color: isColored(this.#args, this.#terminal),
      fix,
      format,
      ...(preview && {preview}),
      ...(target !== undefined && {fingerprints: true}),
      ...(quiet && failOn !== 'never' && {threshold: failOn})
    }
  }

  /** As asked; annotations where GitHub runs it, for they stand beside the lines of the pull request. */
  #reporter(): ReporterName {
    const {reporter, output, fix} = this.#args
    if (reporter !== undefined) return reporter
    return this.#terminal.env.GITHUB_ACTIONS === 'true' && output === undefined && fix === 'none' ? 'github' : 'text'
  }

  async #withoutOutput<T extends {readonly path: string; readonly file: string; readonly unasked: boolean}>(
    inputs: T[]
  ): Promise<T[]> {
    const {output} = this.#args
    return output === undefined
      ? inputs
      : withoutOutput(output, this.#terminal.cwd, inputs, (this.#terminal.stdin as {fd?: number}).fd)
  }

  async #output(): Promise<Output> {
    const {output} = this.#args
    return output === undefined ? streamOutput(this.#terminal.stdout) : fileOutput(output, this.#terminal.cwd)
  }

  #sources(found: FoundConfig | undefined): UserConfig[] {
    return found === undefined ? [this.#args.overrides] : [found.config, this.#args.overrides]
  }

  /** The configuration of a file, `-` or a folder: as named, or the nearest upwards. */
  #found(file: string): Promise<FoundConfig | undefined> {
    const {configPath, stdinName} = this.#args
    const {cwd} = this.#terminal
    if (configPath !== undefined) {
      this.#named ??= readConfig(path.resolve(cwd, configPath), true)
      return this.#named
    }
    const named = file === '-' ? stdinName : file
    return this.#configs.nearest(named === undefined ? cwd : path.dirname(path.resolve(cwd, named)))
  }
  #named: Promise<FoundConfig | undefined> | undefined

  /** The language of the summary. */
  async #language(): Promise<'ar' | 'en'> {
    return configOf(this.#sources(await this.#found('-'))).language
  }

  #stdinName(): string {
    return this.#args.stdinName ?? '-'
  }
}

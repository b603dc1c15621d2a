import fs from 'node:fs'
import path from 'node:path'
import type {Readable, Writable} from 'node:stream'
import type {WriteStream} from 'node:tty'
import type {UserConfig} from '../engine/config/config.ts'
import {printable, withoutControls} from '../engine/linting/foreign.ts'
import {product} from '../engine/product.ts'
import {rules} from '../engine/rules/index.ts'
import {Failure, fileFailure, runFailure} from '../node/failure.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import {MOST_BYTES, notRegular, tooLarge} from '../node/read-file.ts'
import {removeUnfinished} from '../node/replace-file.ts'
import {decode, encode} from '../node/text-encoding.ts'
import {reporters} from '../presentation/reporters/index.ts'
import {addTotals, countFrom, noTotals, type Totals} from '../presentation/reporters/result.ts'
import {wholeLines} from './archive.ts'
import {type Arguments, readArguments} from './arguments.ts'
import {explain, listRules, printConfig} from './explain-rules.ts'
import {configIn, type FoundConfig, readConfig} from './find-config.ts'
import {type FoundFile, filesOf, isArchive} from './find-files.ts'
import {ignoresFor, ignoresIn} from './find-ignores.ts'
import {checkArticle, configOf, type FileTask, failed, type Job, type Outcome} from './lint-file.ts'
import {helpText} from './options.ts'
import {fileOutput, type Output, streamOutput, withoutOutput} from './output.ts'
import {Progress} from './progress-line.ts'
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

/** A failure on stderr, each line with the file it is about. */
function tell(stderr: Writable, {ar, en, path}: {ar: string; en: string; path?: string}, language?: 'ar' | 'en'): void {
  const texts = language === undefined ? [ar, en] : [{ar, en}[language]]
  const head = `mudaqqiq: ${path === undefined ? '' : `${printable(path)}: `}`
  stderr.write(texts.flatMap((text) => text.split('\n').map((line) => `${head}${withoutControls(line)}\n`)).join(''))
}

class Run {
  readonly #args: Arguments
  readonly #terminal: Terminal
  readonly #configs = new NearestUpwards(configIn)
  readonly #ignores = new NearestUpwards(ignoresIn)
  readonly #totals: Totals = noTotals()

  constructor(args: Arguments, terminal: Terminal) {
    this.#args = args
    this.#terminal = terminal
  }

  async start(): Promise<number> {
    const {ask, paths} = this.#args
    if (ask !== undefined) return this.#answer(ask)
    if (paths.length === 0) return this.#archive(this.#terminal.stdin)
    if (this.#args.reporter === 'ndjson' && paths.length === 1 && isArchive(paths[0]))
      return this.#archive(this.#open(paths[0]))
    if (paths[0] === '-' && this.#args.fix !== 'none') return this.#fixStdin()
    return this.#files()
  }

  async #answer(ask: NonNullable<Arguments['ask']>): Promise<number> {
    this.#terminal.stdout.write(await this.#answerTo(ask))
    return 0
  }

  async #answerTo(ask: NonNullable<Arguments['ask']>): Promise<string> {
    if (ask === 'help') return helpText()
    if (ask === 'version') return `${product.version}\n`
    const found = await this.#found(this.#args.paths[0] ?? '-')
    const config = configOf(this.#sources(found))
    if (ask === 'list-rules') return listRules(config)
    if (ask === 'print-config') return printConfig(config, found, this.#args.overrides)
    return rules.flatMap((rule) => (rule.id === ask.explain ? explain(rule, config) : [])).join('')
  }

  /** Every file, in order; a broken configuration stops the run before anything is written. */
  async #files(): Promise<number> {
    let tasks: FileTask[] = []
    for (const found of await filesOf(this.#args.paths, this.#terminal.cwd)) tasks.push(await this.#task(found))
    tasks = await this.#withoutOutput(tasks)
    const output = await this.#output()
    const job = this.#job()
    const pool = await openPool(Math.min(this.#args.jobs, tasks.length), job)
    const reporter = reporters[this.#args.reporter]
    const view = {language: await this.#language(), color: job.color}
    const held: string[] = []
    let any = false
    try {
      if (typeof reporter.begin === 'string') await output.write(reporter.begin)
      for await (const outcome of inOrder(tasks, pool.width, (task) =>
        task.file === '-' ? this.#stdinOutcome(task, job) : this.#inHand(task, pool)
      )) {
        this.#take(outcome)
        if (outcome.entry === '') continue
        if (typeof reporter.begin === 'string') await output.write((any ? reporter.between : '') + outcome.entry)
        else held.push(outcome.entry)
        any = true
      }
    } finally {
      await pool.close()
    }
    if (typeof reporter.begin === 'function')
      await output.write(reporter.begin(this.#totals, view) + held.join(reporter.between))
    await output.write((any && this.#args.reporter === 'text' ? '\n' : '') + reporter.end(this.#totals, view))
    await output.close()
    return this.#exitCode()
  }

  /** Lints a file, and knows until then that it may be half replaced. */
  async #inHand(task: FileTask, pool: Pool): Promise<Outcome> {
    if (this.#args.fix === 'none') return pool.lintFile(task)
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
    const ignores = ignoresFor(await this.#ignores.nearest(path.dirname(whole)), whole)
    return {
      path: shown,
      file: named === '-' ? '-' : whole,
      unasked,
      sources: this.#sources(await this.#found(named)),
      ignores
    }
  }

  #take({totals, failure, refused, slow}: Outcome): void {
    addTotals(this.#totals, totals)
    for (const told of [failure, refused, slow])
      if (told !== undefined) tell(this.#terminal.stderr, told, this.#args.overrides.language)
  }

  async #stdinOutcome(task: FileTask, job: Job): Promise<Outcome> {
    try {
      return checkArticle(decode(await this.#readStdin(), task.path).text, task, job)
    } catch (error) {
      return failed(fileFailure(error, task.path), task.path)
    }
  }

  /** A filter: the fixed text to stdout, what is left to say to stderr. */
  async #fixStdin(): Promise<number> {
    const name = this.#stdinName()
    const {text, encoding} = decode(await this.#readStdin(), name)
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
    const {failOn = 'warning'} = this.#args
    if (this.#totals.failed + this.#totals.faulty > 0) return 2
    return failOn !== 'never' && countFrom(this.#totals, failOn) > 0 ? 1 : 0
  }

  #job(): Job {
    const {reporter, fix, format, quiet, failOn = 'warning'} = this.#args
    return {reporter, color: this.#color(), fix, format, ...(quiet && failOn !== 'never' && {threshold: failOn})}
  }

  /** As https://no-color.org and common use have it; never in a file. */
  #color(): boolean {
    const {color, output, fix, paths} = this.#args
    const {env, stdout, stderr} = this.#terminal
    if (color !== undefined) return color
    if (output !== undefined || env.NO_COLOR) return false
    if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
    const shown = fix !== 'none' && paths[0] === '-' ? stderr : stdout
    return (shown as WriteStream).isTTY === true && env.TERM !== 'dumb'
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

  async #readStdin(): Promise<Buffer> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of this.#terminal.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > MOST_BYTES.article) throw tooLarge('article', this.#stdinName())
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  #open(file: string): AsyncIterable<Uint8Array> {
    const whole = path.resolve(this.#terminal.cwd, file)
    return (async function* () {
      try {
        const stat = await fs.promises.stat(whole)
        if (stat.isCharacterDevice() || stat.isBlockDevice()) throw notRegular(file)
        yield* fs.createReadStream(whole) as AsyncIterable<Uint8Array>
      } catch (error) {
        throw fileFailure(error, file)
      }
    })()
  }
}

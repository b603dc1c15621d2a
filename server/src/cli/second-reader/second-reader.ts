import type {Verdict} from '../../engine/analysis/verdicts.ts'
import type {Config} from '../../engine/config/config.ts'
import type {Article} from '../../engine/document/article.ts'
import {formatOfName} from '../../engine/document/formats/registry.ts'
import {type Format, readArticle} from '../../engine/index.ts'
import {secondReaderPrompt} from '../../engine/lexicon/generated/second-reader.ts'
import secondReaderRule from '../../engine/rules/sourcing/second-reader.ts'
import {readArticleText} from '../../node/read-article.ts'
import {consult} from '../../second-reader/consult.ts'
import {answerSchema} from '../../second-reader/prompt.ts'
import {troubleText} from '../../second-reader/trouble.ts'
import type {LinesTask} from '../archive.ts'
import {readLine} from '../archive-lines.ts'
import type {Arguments} from '../arguments.ts'
import {type FileTask, isArabic} from '../lint-file.ts'
import {configOf} from '../resolved-config.ts'
import {ReaderProgram} from './reader-program.ts'
import type {Said} from './said.ts'
import {VerdictFile} from './verdict-file.ts'

/** Seconds that an answer may take where nothing is said. */
const TIMEOUT = 60
/** Articles in a row without any answer after which it is asked no more. */
const PATIENCE = 3

/** The program of `--second-reader`, started when it is first needed, and what it has said. */
export class SecondReader {
  readonly #command: string
  readonly #cwd: string
  readonly #patience: number
  readonly #format: Format | undefined
  readonly #kept: VerdictFile
  #program: ReaderProgram | undefined
  /** Articles in a row that it was asked about in vain. */
  #vain = 0

  private constructor(
    command: string,
    {secondReaderTimeout = TIMEOUT, format}: Arguments,
    cwd: string,
    kept: VerdictFile
  ) {
    this.#command = command
    this.#cwd = cwd
    this.#patience = secondReaderTimeout * 1000
    this.#format = format
    this.#kept = kept
  }

  /** @param command of the program */
  static async open(command: string, args: Arguments, cwd: string): Promise<SecondReader> {
    return new SecondReader(command, args, cwd, await VerdictFile.open(args.cache, cwd))
  }

  /** A file with what is said of it; as it was where nothing of it may be sent, or it cannot be read. */
  async withSaid(task: FileTask, text?: string): Promise<FileTask> {
    const {path, file, unasked, sources} = task
    try {
      const copy = text ?? (await readArticleText(file, path, this.#format))
      const article = readArticle(copy, this.#format ?? formatOfName(path))
      if (unasked && !isArabic(article)) return task
      const said = await this.#about(article, configOf(sources))
      return said === undefined ? task : {...task, said}
    } catch {
      // Whoever lints it says why.
      return task
    }
  }

  /** One line of an archive with what is said of it. */
  async withSaidOfLine(task: LinesTask): Promise<LinesTask> {
    const record = readLine(task.bytes)
    // The report says what is wrong with a line.
    if (record === undefined || 'error' in record) return task
    try {
      const said = await this.#about(readArticle(record.text, this.#format), configOf(task.sources))
      return said === undefined ? task : {...task, said}
    } catch {
      return task
    }
  }

  /** Asks what is not known yet; nothing where the desk has turned the rule off. */
  async #about(article: Article, {rules, language}: Config): Promise<Said | undefined> {
    if (!rules.has(secondReaderRule.id)) return undefined
    const verdicts: Record<string, Verdict> = {}
    const note = (key: string, verdict: Verdict | undefined): Verdict | undefined => {
      if (verdict !== undefined) verdicts[key] = verdict
      return verdict
    }
    const came = await consult(article, {
      reader: this.#command,
      language,
      kept: {
        get: (key) => note(key, this.#kept.get(key)),
        set: (key, verdict) => {
          note(key, verdict)
          this.#kept.set(key, verdict)
        }
      },
      ask: async (messages) => {
        if (this.#vain >= PATIENCE) return {silence: 'stopped'}
        this.#program ??= new ReaderProgram(this.#command, this.#cwd, this.#patience)
        return this.#program.ask({version: secondReaderPrompt.version, messages, schema: answerSchema})
      }
    })
    if (came.answered > 0) this.#vain = 0
    else if (came.unanswered > 0) this.#vain++
    const trouble = troubleText(came)
    return {reader: this.#command, verdicts, ...(trouble !== undefined && {trouble})}
  }

  /** Ends the program and writes what is kept. */
  async close(): Promise<void> {
    await this.#program?.close()
    await this.#kept.close()
  }
}

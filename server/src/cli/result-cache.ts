import {createHash} from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {product} from '../engine/product.ts'
import {type ReadFile, readRegular, readRegularNow} from '../node/read-file.ts'
import {replaceFile} from '../node/replace-file.ts'
import type {FileTask, Job, Outcome} from './lint-file.ts'

/** What is kept of a file: its part of the report and what it adds to the totals. */
type Kept = Pick<Outcome, 'entry' | 'also' | 'totals' | 'gone'>

/** Results of earlier runs, known by the content of the file and by all that decides what is found in it. */
export class ResultCache {
  readonly #file: string
  readonly #before: Readonly<Record<string, Kept>>
  readonly #now: Record<string, Kept> = {}
  readonly #job: string
  /** Whether this run has learnt what was not kept before. */
  #hasLearnt = false

  private constructor(file: string, before: Readonly<Record<string, Kept>>, about: string) {
    this.#file = file
    this.#before = before
    this.#job = about
  }

  /** A cache that is broken, or of another version, is empty. */
  static async open(file: string, cwd: string, job: Job): Promise<ResultCache> {
    const whole = path.resolve(cwd, file)
    // A build of one's own keeps its version.
    const {mtimeMs} = await fs.stat(fileURLToPath(import.meta.url))
    const about = JSON.stringify([product.version, mtimeMs, job])
    try {
      const {bytes} = await readRegular(whole, file, 'article')
      const {results} = JSON.parse(bytes.toString('utf8')) as {results?: Record<string, Kept>}
      return new ResultCache(whole, results ?? {}, about)
    } catch {
      return new ResultCache(whole, {}, about)
    }
  }

  /** What came of a file, from an earlier run where neither it nor what governs it has changed. */
  async outcome(task: FileTask, lint: (task: FileTask) => Promise<Outcome>): Promise<Outcome> {
    const read = readIfCan(task)
    if (read === undefined) return lint(task)
    const {bytes} = read
    const {path: shown, unasked, sources, suppressions, known, said} = task
    const about = JSON.stringify([this.#job, shown, unasked, sources, suppressions, known, said])
    const key = createHash('sha256').update(about).update('\0').update(bytes).digest('base64url')
    const kept = this.#before[key]
    if (kept !== undefined) {
      this.#now[key] = kept
      return kept
    }
    const outcome = await lint({...task, bytes})
    const {entry, also, totals, gone, failure, refused, unread} = outcome
    if (failure === undefined && refused === undefined && unread === undefined) {
      this.#now[key] = {entry, also, totals, gone}
      this.#hasLearnt = true
    }
    return outcome
  }

  /** Keeps the results of this run; those of files that were not among them are dropped. */
  async close(): Promise<void> {
    // Each that was met is one of before: as many, and nothing new, are the same.
    if (!this.#hasLearnt && Object.keys(this.#now).length === Object.keys(this.#before).length) return
    const stat = await fs.stat(this.#file).catch(() => undefined)
    await replaceFile(this.#file, this.#file, `${JSON.stringify({results: this.#now})}\n`, stat)
  }
}

/** A file's bytes; of one that cannot be read, whoever lints it tells what is wrong with it. */
function readIfCan({file, path: shown}: FileTask): ReadFile | undefined {
  try {
    return readRegularNow(file, shown, 'article')
  } catch {
    return undefined
  }
}

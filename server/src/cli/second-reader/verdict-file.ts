import fs from 'node:fs/promises'
import path from 'node:path'
import type {Verdict} from '../../engine/analysis/verdicts.ts'
import {readRegular} from '../../node/read-file.ts'
import {replaceFile} from '../../node/replace-file.ts'

/** Verdicts that are kept at most: those of some thousand articles. The oldest are dropped. */
const MOST = 50_000

/** The file of the verdicts of a cache. */
export function verdictFileOf(cache: string): string {
  return `${cache}.second-reader`
}

/** Verdicts of earlier runs, in a file beside the results of `--cache`. */
export class VerdictFile {
  readonly #file: string | undefined
  readonly #verdicts: Map<string, Verdict>
  readonly #most: number
  #changed = false

  private constructor(file: string | undefined, verdicts: Map<string, Verdict>, most: number) {
    this.#file = file
    this.#most = most
    this.#verdicts = verdicts
  }

  /**
   * A file that is broken is empty.
   *
   * @param cache as `--cache` names it; nothing is kept where it is missing
   */
  static async open(cache: string | undefined, cwd: string, most: number = MOST): Promise<VerdictFile> {
    if (cache === undefined) return new VerdictFile(undefined, new Map(), most)
    const file = path.resolve(cwd, verdictFileOf(cache))
    try {
      const {bytes} = await readRegular(file, verdictFileOf(cache), 'article')
      const {verdicts} = JSON.parse(bytes.toString('utf8')) as {verdicts?: Record<string, Verdict>}
      return new VerdictFile(file, new Map(Object.entries(verdicts ?? {})), most)
    } catch {
      return new VerdictFile(file, new Map(), most)
    }
  }

  get(key: string): Verdict | undefined {
    return this.#verdicts.get(key)
  }

  set(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict)
    this.#changed = true
    const [oldest] = this.#verdicts.keys()
    if (this.#verdicts.size > this.#most) this.#verdicts.delete(oldest)
  }

  async close(): Promise<void> {
    if (this.#file === undefined || !this.#changed) return
    const verdicts = Object.fromEntries(this.#verdicts)
    const stat = await fs.stat(this.#file).catch(() => undefined)
    await replaceFile(this.#file, this.#file, `${JSON.stringify({verdicts})}\n`, stat)
  }
}

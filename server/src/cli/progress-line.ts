import type {Writable} from 'node:stream'
import {counted} from '../protocol/wording.ts'
import {now} from './clock.ts'

/** A line on a terminal that tells how far a long run has come; rewritten a few times a second. */
export class Progress {
  readonly #stream: Writable | undefined
  readonly #language: 'ar' | 'en'
  readonly #started = now()
  #last = 0
  #bytes = 0

  /** @param stream a terminal; without one nothing is shown */
  constructor(stream: Writable | undefined, language: 'ar' | 'en') {
    this.#stream = stream
    this.#language = language
  }

  /** @param bytes read since the last call */
  read(bytes: number): void {
    this.#bytes += bytes
  }

  /** @param articles done so far */
  show(articles: number): void {
    const at = now()
    if (this.#stream === undefined || at - this.#last < 200) return
    this.#last = at
    const rate = this.#bytes / 1e6 / Math.max(0.001, (at - this.#started) / 1000)
    this.#stream.write(
      `\r\u001b[K${counted(articles, 'article', this.#language)} · ${(this.#bytes / 1e6).toFixed(1)} MB · ${rate.toFixed(1)} MB/s`
    )
  }

  /** Takes the line away. */
  end(): void {
    if (this.#last > 0) this.#stream?.write('\r\u001b[K')
  }
}

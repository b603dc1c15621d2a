import {reporters} from '../presentation/reporters/index.ts'
import type {Reporter, Totals, View} from '../presentation/reporters/result.ts'
import type {Output} from './output.ts'

/** Puts a report together from what each file comes to, as soon as it is known; held back where the totals come first. */
export class ReportWriter {
  readonly #output: Output
  readonly #reporter: Reporter
  readonly #view: View
  readonly #held: string[] = []
  #count = 0

  constructor(output: Output, reporter: Reporter, view: View) {
    this.#output = output
    this.#reporter = reporter
    this.#view = view
  }

  async begin(): Promise<void> {
    if (typeof this.#reporter.begin === 'string') await this.#output.write(this.#reporter.begin)
  }

  /** @param entry '' where there is nothing to say of the file */
  async add(entry: string): Promise<void> {
    if (entry === '') return
    const {begin, between} = this.#reporter
    const joined = (this.#count++ > 0 ? between : '') + entry
    if (typeof begin === 'string') await this.#output.write(joined)
    else this.#held.push(joined)
  }

  async end(totals: Totals): Promise<void> {
    const {begin, end} = this.#reporter
    if (typeof begin === 'function') await this.#output.write(begin(totals, this.#view) + this.#held.join(''))
    const gap = this.#count > 0 && this.#reporter === reporters.text ? '\n' : ''
    await this.#output.write(gap + end(totals, this.#view))
    await this.#output.close()
  }
}

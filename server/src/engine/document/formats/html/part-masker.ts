import type {Zone} from '../../zones.ts'
import {type Masked, Masker, type Piece} from '../mask.ts'

/** Masks a source in parts: each as it would be by itself, its offsets from its own start. */
export class PartMasker {
  readonly #source: string
  /** Where each part but the first starts, and where the last ends. */
  readonly #ends: readonly number[]
  readonly #masked: Masked[] = []
  #start = 0
  #masker: Masker

  /** @param cuts where the parts end, in order; no paragraph goes on from one to the next */
  constructor(source: string, cuts: readonly number[]) {
    this.#source = source
    this.#ends = [...cuts, source.length]
    this.#masker = this.#next()
  }

  /** See {@link Masker.add}. */
  add(pieces: readonly Piece[], zone: Zone | undefined): void {
    if (pieces.length === 0) return
    const masker = this.#at(pieces[0].start)
    const by = this.#start
    masker.add(by === 0 ? pieces : pieces.map(({start, end, kind}) => ({start: start - by, end: end - by, kind})), zone)
  }

  /** See {@link Masker.comments}. */
  comments(start: number, end: number): void {
    const masker = this.#at(start)
    masker.comments(start - this.#start, end - this.#start)
  }

  /** What each part was masked to. */
  end(): readonly Masked[] {
    while (this.#masked.length < this.#ends.length) this.#finish()
    return this.#masked
  }

  #at(offset: number): Masker {
    while (this.#masked.length + 1 < this.#ends.length && offset >= this.#ends[this.#masked.length]) this.#finish()
    return this.#masker
  }

  #finish(): void {
    this.#masked.push(this.#masker.end())
    if (this.#masked.length === this.#ends.length) return
    this.#start = this.#ends[this.#masked.length - 1]
    this.#masker = this.#next()
  }

  #next(): Masker {
    return new Masker(this.#source.slice(this.#start, this.#ends[this.#masked.length]), 'html')
  }
}

import {secondReaderPrompt} from '../engine/lexicon/generated/second-reader.ts'
import {textKey} from '../engine/linting/suppressions/side-file.ts'
import {AFTER, BEFORE, type ShownSentence} from './sentences.ts'

/** A line of the data that a reader is shown. */
export interface Line {
  /** Of those that are asked about. */
  readonly id?: string
  readonly p: number
  readonly zone?: string
  readonly text: string
  readonly sources: ReadonlyArray<{readonly cue: string; readonly source: string; readonly strength: string}>
}

/** Sentences that are asked about together. */
export interface Batch {
  readonly lines: readonly Line[]
  /** The number of the sentence in the article, by id. */
  readonly sentences: ReadonlyMap<string, number>
  /** Of the sentences of our own, by id: whether a reader must raise them. */
  readonly controls: ReadonlyMap<string, boolean>
}

/** Sentences that are asked about in one request. */
const AT_ONCE = 12

/**
 * The requests that ask about some sentences of an article, each with what stands around them and two sentences of our
 * own, of which the answer is known.
 *
 * @param due numbers of the sentences, in order
 */
export function batchesOf(sentences: readonly ShownSentence[], due: readonly number[]): Batch[] {
  const batches: Batch[] = []
  for (let from = 0; from < due.length; from += AT_ONCE)
    batches.push(batchOf(sentences, due.slice(from, from + AT_ONCE)))
  return batches
}

function batchOf(sentences: readonly ShownSentence[], due: readonly number[]): Batch {
  const seed = JSON.stringify(due.map((index) => [index, sentences[index].text]))
  const idOf = (part: string | number): string => textKey(`${seed}${part}`).slice(-6)
  const asked = new Set(due)
  const ids = new Map(due.map((index) => [idOf(index), index]))
  const raised = control(idOf('raised'), pickFrom(secondReaderPrompt.controls.raised, seed))
  const clear = control(idOf('clear'), pickFrom(secondReaderPrompt.controls.clear, `${seed}clear`))
  // Which of the two comes first does not tell which it is.
  const turned = numberOf(`${seed}order`) % 2 === 1
  const [first, last] = turned ? [clear, raised] : [raised, clear]
  const own = around(due, sentences.length).map((index) =>
    lineOf(sentences[index], asked.has(index) ? idOf(index) : undefined)
  )
  return {
    lines: [first, ...own, {...last, p: (own.at(-1)?.p ?? 0) + 1}],
    sentences: ids,
    controls: new Map([
      [raised.id, true],
      [clear.id, false]
    ])
  }
}

/** The numbers of sentences and of those around them, each once, in order. */
function around(due: readonly number[], count: number): number[] {
  const shown = new Set<number>()
  for (const index of due)
    for (let i = Math.max(0, index - BEFORE); i <= Math.min(count - 1, index + AFTER); i++) shown.add(i)
  return [...shown].sort((a, b) => a - b)
}

function lineOf({paragraph, zone, text, sources}: ShownSentence, id: string | undefined): Line {
  return {...(id !== undefined && {id}), p: paragraph + 1, ...(zone !== 'body' && {zone}), text, sources}
}

function control(id: string, text: string): Line & {readonly id: string} {
  return {id, p: 0, text, sources: []}
}

function pickFrom(list: readonly string[], seed: string): string {
  return list[numberOf(seed) % list.length]
}

function numberOf(text: string): number {
  return Number.parseInt(textKey(text).slice(-6), 36)
}

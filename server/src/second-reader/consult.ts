import {noteVerdicts, type PlacedVerdict, type Verdict} from '../engine/analysis/verdicts.ts'
import type {Article} from '../engine/document/article.ts'
import {checkAnswer} from './answer.ts'
import {type Batch, batchesOf} from './batches.ts'
import {type Message, messagesOf} from './prompt.ts'
import {type ShownSentence, shownSentences, verdictKey} from './sentences.ts'

/** Why a reader gave no answer: it would not, it was late, it broke; or nobody wants one any more. */
export type Silence = 'refused' | 'late' | 'failed' | 'stopped'

/** What a reader answers: a text, or why there is none. */
export type Reply = {readonly text: string} | {readonly silence: Silence; readonly detail?: string}

/** Verdicts by `verdictKey`. */
export interface KeptVerdicts {
  get(key: string): Verdict | undefined
  set(key: string, verdict: Verdict): void
}

/** Who is asked, how, and how far. */
export interface Consulting {
  /** Who is asked: another reader's verdicts are not this one's. */
  readonly reader: string
  /** The language of the reasons. */
  readonly language: 'ar' | 'en'
  readonly kept: KeptVerdicts
  /** Sentences asked about at most. */
  readonly most?: number
  /** Which of the sentences are asked about; every one where nothing is said. */
  about?(sentence: ShownSentence): boolean
  /** Puts one request to the reader. `done` of `total` sentences have been asked about. */
  ask(messages: readonly Message[], done: number, total: number): Promise<Reply>
}

/** What came of asking about an article, in sentences. */
export interface Consulted {
  /** Sent, and answered so that it is believed. */
  readonly answered: number
  /** Known from before, and not sent. */
  readonly known: number
  /** Sent in vain. */
  readonly unanswered: number
  /** Not sent: over the budget, or given up. */
  readonly unsent: number
  /** Why some were not answered. */
  readonly trouble?: Trouble
}

export interface Trouble {
  /** `broken`: the answers were not what they have to be. */
  readonly kind: Silence | 'broken'
  readonly detail?: string
}

/** Requests in a row that came to nothing after which a reader is asked no more. */
const PATIENCE = 2

/** Asks a reader about the sentences of an article of which nothing is known yet. */
export async function consult(article: Article, consulting: Consulting): Promise<Consulted> {
  const {kept, reader, most = Infinity, about = () => true} = consulting
  const sentences = shownSentences(article)
  const keys = sentences.map((_, index) => verdictKey(sentences, index, reader))
  const asked = [...sentences.keys()].filter((index) => sentences[index].asked && about(sentences[index]))
  const fresh = asked.filter((index) => kept.get(keys[index]) === undefined)
  const due = fresh.slice(0, most)
  let sent = 0
  let answered = 0
  let trouble: Trouble | undefined
  let vain = 0
  for (const batch of batchesOf(sentences, due)) {
    const {verdicts, trouble: own} = await askTwice(batch, consulting, sent, due.length)
    for (const [index, verdict] of verdicts) kept.set(keys[index], verdict)
    sent += batch.sentences.size
    answered += verdicts.size
    trouble = own ?? trouble
    vain = verdicts.size === 0 ? vain + 1 : 0
    if (own?.kind === 'refused' || own?.kind === 'stopped' || vain === PATIENCE) break
  }
  return {
    answered,
    known: asked.length - fresh.length,
    unanswered: sent - answered,
    unsent: fresh.length - sent,
    ...(trouble !== undefined && {trouble})
  }
}

/** Puts a request, and once more where the answer cannot be used or is not whole. */
async function askTwice(
  batch: Batch,
  {ask, language}: Consulting,
  done: number,
  total: number
): Promise<{verdicts: ReadonlyMap<number, Verdict>; trouble?: Trouble}> {
  const first = await ask(messagesOf(batch, language), done, total)
  if ('silence' in first) return {verdicts: new Map(), trouble: troubleOf(first)}
  const {verdicts, problem} = checkAnswer(first.text, batch)
  if (problem === undefined) return {verdicts}
  const second = await ask(messagesOf(batch, language, problem), done, total)
  if ('silence' in second) return {verdicts, trouble: troubleOf(second)}
  const again = checkAnswer(second.text, batch)
  const all = new Map([...verdicts, ...again.verdicts])
  return all.size === batch.sentences.size ? {verdicts: all} : {verdicts: all, trouble: {kind: 'broken'}}
}

function troubleOf({silence, detail}: {readonly silence: Silence; readonly detail?: string}): Trouble {
  return {kind: silence, ...(detail !== undefined && {detail})}
}

/** Notes on an article what is known of its sentences as they are now; the rule `second-reader` reports it. */
export function noteKnown(article: Article, reader: string, kept: Pick<KeptVerdicts, 'get'>): void {
  const sentences: readonly ShownSentence[] = shownSentences(article)
  const placed: PlacedVerdict[] = []
  for (const [index, {start, end, asked}] of sentences.entries()) {
    const verdict = asked ? kept.get(verdictKey(sentences, index, reader)) : undefined
    if (verdict !== undefined) placed.push({...verdict, start, end})
  }
  noteVerdicts(article, placed)
}

import type {VerdictLabel} from '../../server/src/engine/analysis/verdicts.ts'
import {secondReaderPrompt} from '../../server/src/engine/lexicon/generated/second-reader.ts'
import type {Line} from '../../server/src/second-reader/batches.ts'
import {DATA_BEGINS, DATA_ENDS, type Message} from '../../server/src/second-reader/prompt.ts'

/** A verdict as a reader writes it, right or wrong. */
export type Written = Record<string, unknown>

/** The lines of a request that have an id: what a reader is asked about. */
export function askedLines(messages: readonly Message[]): Array<Line & {readonly id: string}> {
  return dataLines(messages).filter((line): line is Line & {id: string} => line.id !== undefined)
}

/** All lines of a request. */
export function dataLines(messages: readonly Message[]): Line[] {
  const {content} = messages[1]
  const data = content.slice(content.indexOf(DATA_BEGINS) + DATA_BEGINS.length, content.indexOf(DATA_ENDS))
  return data
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

/**
 * Answers as an honest reader would that raises the sentences in which one of some words stands, and knows the sentences
 * of our own.
 */
export function honestVerdicts(messages: readonly Message[], raised: readonly string[]): Written[] {
  return askedLines(messages).map(({id, text}) => {
    const isRaised = secondReaderPrompt.controls.raised.includes(text) || raised.some((words) => text.includes(words))
    const label: VerdictLabel = isRaised ? 'U' : 'A'
    return {id, label, why: isRaised ? 'casualty' : null, reason: isRaised ? 'من أحصى القتلى؟' : ''}
  })
}

export function answerOf(verdicts: readonly Written[], more: object = {}): string {
  return JSON.stringify({verdicts, ...more})
}

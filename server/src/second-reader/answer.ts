import {
  type UnsourcedKind,
  unsourcedKinds,
  type Verdict,
  type VerdictLabel,
  verdictLabels
} from '../engine/analysis/verdicts.ts'
import type {Batch} from './batches.ts'

/** What came of an answer. */
export interface Checked {
  /** By the number of the sentence in the article; none where the answer is not believed. */
  readonly verdicts: ReadonlyMap<number, Verdict>
  /** Why something is missing, in words for the reader who is asked again; `undefined` where nothing is. */
  readonly problem?: string
}

/** Longer answers are none: a verdict has some 100 characters. */
const LONGEST_ANSWER = 200_000
/** Characters of a reason that are kept. */
const LONGEST_REASON = 160

const raisedLabels: ReadonlySet<VerdictLabel> = new Set(['U', 'V', 'Q', 'D'])

/**
 * Checks an answer against its request. What is not in the schema is dropped: a verdict on a sentence that was not asked
 * about, with a label or a field that there is none of, or one of two on the same sentence. Where a sentence of our own is
 * not told rightly, all is.
 */
export function checkAnswer(text: string, {sentences, controls}: Batch): Checked {
  const list = verdictList(text)
  if (list === undefined) return {verdicts: nothing, problem: 'it is not the JSON object that was asked for'}
  const told = byId(list)
  for (const [id, raised] of controls) {
    const verdict = told.get(id)
    if (verdict === undefined) return {verdicts: nothing, problem: 'verdicts are missing or not as asked for'}
    if (raisedLabels.has(verdict.label) !== raised)
      return {verdicts: nothing, problem: 'it did not judge each sentence by the guide'}
  }
  const verdicts = new Map<number, Verdict>()
  for (const [id, index] of sentences) {
    const verdict = told.get(id)
    if (verdict !== undefined) verdicts.set(index, verdict)
  }
  return verdicts.size === sentences.size ? {verdicts} : {verdicts, problem: 'verdicts are missing or not as asked for'}
}
const nothing: ReadonlyMap<number, Verdict> = new Map()

/** The verdicts of an answer, unchecked; a fence of Markdown around it is forgiven. */
function verdictList(text: string): readonly unknown[] | undefined {
  if (text.length > LONGEST_ANSWER) return undefined
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s/, '')
    .replace(/```$/, '')
  let answer: unknown
  try {
    answer = JSON.parse(bare)
  } catch {
    return undefined
  }
  if (!isRecord(answer) || !hasOnly(answer, ['verdicts']) || !Array.isArray(answer.verdicts)) return undefined
  return answer.verdicts
}

/** The verdicts that are in the schema, by id; of an id that is there twice, none. */
function byId(list: readonly unknown[]): Map<string, Verdict> {
  const told = new Map<string, Verdict>()
  const seen = new Set<unknown>()
  for (const each of list) {
    if (!isRecord(each) || typeof each.id !== 'string') continue
    const verdict = verdictOf(each)
    if (seen.has(each.id) || verdict === undefined) told.delete(each.id)
    else told.set(each.id, verdict)
    seen.add(each.id)
  }
  return told
}

function verdictOf(given: Readonly<Record<string, unknown>>): Verdict | undefined {
  const {label, why, reason} = given
  if (!hasOnly(given, ['id', 'label', 'why', 'reason']) || typeof reason !== 'string') return undefined
  if (!isOneOf(verdictLabels, label)) return undefined
  if (label !== 'U') return why === null ? {label, reason: raisedLabels.has(label) ? oneLine(reason) : ''} : undefined
  return isOneOf<UnsourcedKind>(unsourcedKinds, why) ? {label, why, reason: oneLine(reason)} : undefined
}

/** A reason as it may be shown: on one line, without what would turn or hide the text around it. */
function oneLine(reason: string): string {
  const plain = reason
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain.length <= LONGEST_REASON ? plain : `${plain.slice(0, LONGEST_REASON - 1)}…`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasOnly(value: object, names: readonly string[]): boolean {
  const keys = Object.keys(value)
  return keys.length === names.length && keys.every((key) => names.includes(key))
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value)
}

import {fold} from '../arabic/fold.ts'
import {type ListedWording, wording} from './generated/wording.ts'

/** What a word of a listed wording becomes: stays, goes, or is written otherwise. */
export type Rewriting = '=' | '-' | (string & {})

/** A wording of the lists in `server/data/wording`: words that follow one another, each in one of some forms. */
export interface Wording {
  /** The rule whose list it stands in. */
  readonly rule: ListedWording['rule']
  readonly steps: readonly WordingStep[]
  /** By step, by form; `undefined` where there is nothing to put instead. */
  readonly put: ReadonlyArray<readonly Rewriting[]> | undefined
  /** Of the list: why, or what a desk would write. */
  readonly row: ListedWording
}

/** A word of a wording. */
export interface WordingStep {
  /** Its forms, folded. */
  readonly forms: readonly string[]
  /** Words that may stand before it, at most. */
  readonly gap: number
}

/** Words that may stand in a gap that does not say how many, at most. */
const GAP = 4

const alternatives = (word: string): string[] => word.split('|')
const spaced = (word: string): string => word.replaceAll('_', ' ')

let index: Map<string, Wording[]> | undefined

function build(): Map<string, Wording[]> {
  const map = new Map<string, Wording[]>()
  for (const row of wording) {
    const entry = wordingOf(row)
    for (const first of entry.steps[0].forms) map.set(first, [...(map.get(first) ?? []), entry])
  }
  for (const list of map.values()) list.sort((a, b) => b.steps.length - a.steps.length)
  return map
}

function wordingOf(row: ListedWording): Wording {
  const steps: WordingStep[] = []
  const put: Array<readonly Rewriting[]> = []
  const puts = row.put?.split(' ')
  let gap = 0
  for (const [i, word] of row.find.split(' ').entries()) {
    if (word.startsWith('…')) {
      gap = Number(word.slice(1)) || GAP
      continue
    }
    steps.push({forms: alternatives(word).map(fold), gap})
    if (puts !== undefined) put.push(alternatives(puts[i]).map(spaced))
    gap = 0
  }
  return {rule: row.rule, steps, put: puts === undefined ? undefined : put, row}
}

const none: readonly Wording[] = []

/** The listed wordings that a folded word begins as it stands. */
function wordingsAt(folded: string): readonly Wording[] {
  index ??= build()
  return index.get(folded) ?? none
}

/** A conjunction before a listed word, and what the word begins. */
export interface Begun {
  /** Letters of the conjunction: 0 or 1. */
  readonly prefix: number
  readonly wordings: readonly Wording[]
}

/** The listed wordings that a folded word begins, with or without و or ف before it. */
export function wordingsFrom(folded: string): Begun | undefined {
  const whole = wordingsAt(folded)
  if (whole.length > 0) return {prefix: 0, wordings: whole}
  if (folded.length < 3 || !/^[وف]/.test(folded)) return undefined
  const rest = wordingsAt(folded.slice(1))
  return rest.length > 0 ? {prefix: 1, wordings: rest} : undefined
}

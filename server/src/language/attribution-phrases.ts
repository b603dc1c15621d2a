import {attributionPhrases} from '../generated/attribution-phrases.ts'

export type PhraseKind =
  | 'according' | 'report' | 'content' | 'occasion' | 'backward' | 'distancing' | 'presupposed' | 'anaphor' | 'switch' | 'background' | 'ender' | 'reason' | 'weasel'

/** What stands in a slot: a source phrase, a document noun, a reporting verb, a complementiser. */
export type PhraseSlot = 'SRC' | 'DOC' | 'VERB' | 'COMP'

/** One place of a phrase: one of some words, or a slot. */
export interface PhraseStep {
  /** Folded, pronouns included. */
  readonly words?: readonly string[]
  readonly slots?: readonly PhraseSlot[]
  /** The preposition that must be written onto what fills the slot. */
  readonly prefix?: string
  readonly optional?: true
}

/** A phrase that attributes, or that bears on attribution. Described at the head of server/data/attribution-phrases.yaml. */
export interface AttributionPhrase {
  readonly steps: readonly PhraseStep[]
  readonly kind: PhraseKind
  readonly scope: 'sentence' | 'complement' | 'clause' | 'previous' | 'noun-phrase' | 'none'
  /** Of the source, where the phrase itself sets it. */
  readonly strength?: number
  /** Folded nouns: no attribution if one comes after the words of the phrase. */
  readonly reject?: readonly string[]
}

const none: readonly AttributionPhrase[] = []
let byFirst: Map<string, AttributionPhrase[]> | undefined

function build(): Map<string, AttributionPhrase[]> {
  const map = new Map<string, AttributionPhrase[]>()
  for (const phrase of attributionPhrases) {
    for (const word of phrase.steps[0].words ?? []) {
      const list = map.get(word)
      if (list === undefined) map.set(word, [phrase])
      else list.push(phrase)
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.steps.length - a.steps.length)
  return map
}

/** The phrases that a word may begin, with or without و or ف before it; the longest pattern first. */
export function phrasesFrom(folded: string): readonly AttributionPhrase[] {
  const map = (byFirst ??= build())
  const head = folded[0]
  return map.get(folded) ?? (head === 'و' || head === 'ف' ? map.get(folded.slice(1)) : undefined) ?? none
}

/**
 * Matches a phrase at a word.
 *
 * @param phrase one of {@link phrasesFrom} the word
 * @param at index of the first word
 * @param word the folded word at an index; `undefined` where none stands (a mark of punctuation, the end)
 * @param fill the index after what fills a slot, or -1 where nothing does
 * @returns the index after the phrase, slots included; -1 where it does not match
 */
export function matchPhrase(
  phrase: AttributionPhrase,
  at: number,
  word: (index: number) => string | undefined,
  fill: (slot: PhraseSlot, index: number, prefix: string | undefined) => number
): number {
  // the first word was matched by phrasesFrom, with or without its conjunction
  let index = at + 1
  for (const step of phrase.steps.slice(1)) {
    let next = -1
    if (step.words !== undefined) next = step.words.includes(word(index) ?? '') ? index + 1 : -1
    else for (const slot of step.slots ?? []) if (next < 0) next = fill(slot, index, step.prefix)
    if (next >= 0) index = next
    else if (step.optional !== true) return -1
  }
  return index
}

/** Whether the noun at the place of the source is one that makes the phrase distributive (بحسب الفئة، وفق القانون). */
export function rejectsNoun(phrase: AttributionPhrase, stems: ReadonlyArray<{readonly stem: string}>): boolean {
  return phrase.reject !== undefined && stems.some(({stem}) => phrase.reject!.includes(stem))
}

import {attributionPhrases} from './generated/attribution-phrases.ts'
import {indexPhrases, type Phrase} from './phrases.ts'

export {type Beginning, goingOn, matchPhrase, type PhraseSlot} from './phrases.ts'

export type PhraseKind =
  | 'according'
  | 'report'
  | 'content'
  | 'occasion'
  | 'backward'
  | 'distancing'
  | 'presupposed'
  | 'anaphor'
  | 'switch'
  | 'background'
  | 'ender'
  | 'reason'
  | 'weasel'
  | 'rumour'
  | 'forecast'

/** A phrase that attributes, or that bears on attribution. Described at the head of server/data/attribution-phrases.yaml. */
export interface AttributionPhrase extends Phrase {
  readonly kind: PhraseKind
  readonly scope: 'sentence' | 'complement' | 'clause' | 'previous' | 'noun-phrase' | 'none'
  /** Of the source, where the phrase itself sets it. */
  readonly strength?: number
  /** Folded nouns without clitics: no attribution if one comes after the words of the phrase. */
  readonly reject?: readonly string[]
}

/** The attribution phrases that a folded word may begin, with or without و or ف before it. */
export const phrasesFrom = indexPhrases(attributionPhrases)

/** Whether the noun at the place of the source is one that makes the phrase distributive (بحسب الفئة، وفق القانون). */
export function rejectsNoun(phrase: AttributionPhrase, stems: ReadonlyArray<{readonly stem: string}>): boolean {
  return phrase.reject !== undefined && stems.some(({stem}) => phrase.reject!.includes(stem))
}

import {hasConjunction} from '../arabic/affixes.ts'

/** What stands in a slot of a phrase: a source phrase, a document noun, a reporting verb, a complementiser. */
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

/** Tells the index after what fills a slot from an index on, or -1 where nothing does; `prefix` as in {@link PhraseStep}. */
type SlotFiller = (slot: PhraseSlot, index: number, prefix: string | undefined) => number

/** A fixed expression of one or several words. */
export interface Phrase {
  /** The first step is never a slot. */
  readonly steps: readonly PhraseStep[]
}

/** The phrases that begin with a word; those of most steps first. «في» begins many, so the word after it decides. */
export interface Beginning<P> {
  /** Those whose second word is not fixed. */
  readonly open: readonly P[]
  /** By the second word, the open ones included. */
  readonly bySecond: ReadonlyMap<string, readonly P[]>
}

/** Of the phrases that begin with a word, those that the next may go on with. `undefined` where no word follows. */
export function goingOn<P>({open, bySecond}: Beginning<P>, next: string | undefined): readonly P[] {
  return (next === undefined ? undefined : bySecond.get(next)) ?? open
}

/**
 * An index of phrases by their first word, built at first use; what may follow a first word when that is met.
 *
 * @returns the phrases that a folded word may begin, with or without و or ف before it; `undefined` where there is none
 */
export function indexPhrases<P extends Phrase>(phrases: readonly P[]): (folded: string) => Beginning<P> | undefined {
  let lists: ReadonlyMap<string, P[]> | undefined
  const known = new Map<readonly P[], Beginning<P>>()
  return (folded) => {
    lists ??= byFirstWord(phrases)
    const list = lists.get(folded) ?? (hasConjunction(folded) ? lists.get(folded.slice(1)) : undefined)
    if (list === undefined) return undefined
    let begun = known.get(list)
    if (begun === undefined) {
      begun = beginning(list.sort((a, b) => b.steps.length - a.steps.length))
      known.set(list, begun)
    }
    return begun
  }
}

function byFirstWord<P extends Phrase>(phrases: readonly P[]): ReadonlyMap<string, P[]> {
  const lists = new Map<string, P[]>()
  for (const phrase of phrases) {
    for (const word of phrase.steps[0].words ?? []) {
      const list = lists.get(word)
      if (list === undefined) lists.set(word, [phrase])
      else list.push(phrase)
    }
  }
  return lists
}

function beginning<P extends Phrase>(list: readonly P[]): Beginning<P> {
  const second = ({steps}: P): readonly string[] | undefined =>
    steps[1]?.optional === true ? undefined : steps[1]?.words
  const words = new Set(list.flatMap((phrase) => second(phrase) ?? []))
  const after = (word: string): P[] => list.filter((phrase) => second(phrase)?.includes(word) ?? true)
  return {
    open: list.filter((phrase) => second(phrase) === undefined),
    bySecond: new Map([...words].map((word) => [word, after(word)]))
  }
}

/**
 * Matches a phrase at a word.
 *
 * @param phrase one that the word may begin
 * @param at index of the first word
 * @param word the folded word at an index; `undefined` where none stands (a mark of punctuation, the end)
 * @param fill the index after what fills a slot, or -1 where nothing does
 * @returns the index after the phrase, slots included; -1 where it does not match
 */
export function matchPhrase(
  phrase: Phrase,
  at: number,
  word: (index: number) => string | undefined,
  fill: SlotFiller
): number {
  // the first word was matched by the index, with or without its conjunction
  let index = at + 1
  for (let s = 1; s < phrase.steps.length; s++) {
    const step = phrase.steps[s]
    const next = step.words === undefined ? afterSlot(step, index, fill) : afterWord(step.words, index, word)
    if (next >= 0) index = next
    else if (step.optional !== true) return -1
  }
  return index
}

/** The index after a word that is one of some; -1 where another stands, or none. */
function afterWord(words: readonly string[], index: number, word: (index: number) => string | undefined): number {
  return words.includes(word(index) ?? '') ? index + 1 : -1
}

/** The index after what fills the first slot of a step that is filled; -1 where none is. */
function afterSlot({slots = [], prefix}: PhraseStep, index: number, fill: SlotFiller): number {
  for (const slot of slots) {
    const next = fill(slot, index, prefix)
    if (next >= 0) return next
  }
  return -1
}

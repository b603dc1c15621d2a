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

/** A fixed expression of one or several words. */
export interface Phrase {
  /** The first step is never a slot. */
  readonly steps: readonly PhraseStep[]
}

/**
 * An index of phrases by their first word, built at first use.
 *
 * @returns the phrases that a folded word may begin, with or without و or ف before it; those of most steps first
 */
export function indexPhrases<P extends Phrase>(phrases: readonly P[]): (folded: string) => readonly P[] {
  let map: Map<string, P[]> | undefined
  const none: readonly P[] = []
  const build = (): Map<string, P[]> => {
    const built = new Map<string, P[]>()
    for (const phrase of phrases) {
      for (const word of phrase.steps[0].words ?? []) {
        const list = built.get(word)
        if (list === undefined) built.set(word, [phrase])
        else list.push(phrase)
      }
    }
    for (const list of built.values()) list.sort((a, b) => b.steps.length - a.steps.length)
    return built
  }
  return (folded) => {
    map ??= build()
    const head = folded[0]
    return map.get(folded) ?? (head === 'و' || head === 'ف' ? map.get(folded.slice(1)) : undefined) ?? none
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
  fill: (slot: PhraseSlot, index: number, prefix: string | undefined) => number
): number {
  // the first word was matched by the index, with or without its conjunction
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

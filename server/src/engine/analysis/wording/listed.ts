import {perWord} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {type Begun, type Rewriting, type Wording, wordingsFrom} from '../../lexicon/wording.ts'
import type {Habit} from './habit.ts'

/** A listed wording in a paragraph. */
export interface ListedMatch {
  readonly wording: Wording
  /** Letters of the conjunction before its first word. */
  readonly prefix: number
  /** Its words: the token of each, and what is put in its stead. */
  readonly words: ReadonlyArray<{readonly index: number; readonly put: Rewriting}>
}

const begunBy = perWord((word): Begun | null => wordingsFrom(word.fold) ?? null)

/** The wordings of the lists: the longest that begins with a word. */
export const listedWordings: Habit<readonly ListedMatch[]> = {
  begins: ({fold}) => wordingsFrom(fold) !== undefined,
  at(paragraph, index) {
    const {prefix, wordings} = begunBy(paragraph.tokens[index].word!)!
    let matches: ListedMatch[] | undefined
    for (const wording of wordings) {
      // Of one list the longest is meant.
      if (matches?.some((match) => match.wording.rule === wording.rule)) continue
      const words = match(paragraph.tokens, index, prefix, wording)
      if (words === undefined) continue
      matches ??= []
      matches.push({wording, prefix, words})
    }
    return matches
  }
}

function match(
  tokens: readonly Token[],
  first: number,
  prefix: number,
  {steps, put}: Wording
): ListedMatch['words'] | undefined {
  // Nearly all go no further than their first word.
  if (steps.length > 1 && nextOf(tokens, first, steps[1].forms, steps[1].gap) < 0) return undefined
  const words: Array<{index: number; put: Rewriting}> = []
  let at = first
  for (let step = 0; step < steps.length; step++) {
    const {forms, gap} = steps[step]
    if (step > 0) at = nextOf(tokens, at, forms, gap)
    if (at < 0) return undefined
    const {fold} = tokens[at].word!
    const form = forms.indexOf(step === 0 ? fold.slice(prefix) : fold)
    words.push({index: at, put: put === undefined ? '=' : (put[step][form] ?? put[step][0])})
  }
  return words
}

/** The index of the next token that is one of some forms, past words and figures of a gap; -1 where there is none. */
function nextOf(tokens: readonly Token[], from: number, forms: readonly string[], gap: number): number {
  for (let at = from + 1; at <= from + 1 + gap && at < tokens.length; at++) {
    const {kind, spaced, word} = tokens[at]
    if (!spaced || kind > TokenKind.latin) return -1
    if (word !== undefined && forms.includes(word.fold)) return at
  }
  return -1
}

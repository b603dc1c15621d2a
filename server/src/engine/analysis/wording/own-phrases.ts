import {withoutConjunction} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraphUnder} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {insideSpans, quotedStretches} from '../quotations/quotations.ts'

/** A phrase of a desk's own list where it stands; tokens, the last included. */
export interface OwnPhrase {
  readonly block: Block
  readonly first: number
  readonly last: number
  /** Letters of the conjunction before its first word. */
  readonly prefix: number
  /** What the desk would write instead. */
  readonly put: string | undefined
}

/** The phrases of a list by their first word, folded. */
type Index = ReadonlyMap<string, ReadonlyArray<{readonly words: readonly string[]; readonly put: string | undefined}>>

const nothing: readonly never[] = []
/** Letters that must be left after و or ف. */
const LEFT = 2

/** The list of a desk is the same array for all that it lints. */
const indices = new WeakMap<readonly string[], Index>()

const foundIn = perParagraphUnder((paragraph: Paragraph, list: readonly string[]) => {
  const index = indices.get(list) ?? indexOf(list)
  indices.set(list, index)
  return phrasesIn(paragraph, index)
})

/**
 * The phrases of a desk's own list in an article, outside quotations. Worked out once a paragraph, as long as the list
 * stays.
 *
 * @param list phrases, each with or without « = » and what to write instead
 */
export function ownPhrases(article: Article, list: readonly string[]): OwnPhrase[] {
  if (list.length === 0) return []
  const found: OwnPhrase[] = []
  for (const {blocks, quotations} of quotedStretches(article)) {
    for (const [i, block] of blocks.entries()) {
      const {tokens} = block.paragraph
      for (const one of foundIn(block.paragraph, list))
        if (!insideSpans(quotations[i].spans, tokens[one.first].start, tokens[one.last].end))
          found.push({block, ...one})
    }
  }
  return found
}

function indexOf(list: readonly string[]): Index {
  const index = new Map<string, Array<{words: readonly string[]; put: string | undefined}>>()
  for (const entry of list) {
    const [phrase, put] = entry.split('=').map((part) => part.trim())
    const words = phrase.split(/\s+/).map(fold)
    if (words[0] === '') continue
    index.set(words[0], [...(index.get(words[0]) ?? []), {words, put: put === '' ? undefined : put}])
  }
  return index
}

function phrasesIn({tokens, zone}: Paragraph, index: Index): ReadonlyArray<Omit<OwnPhrase, 'block'>> {
  if (isOthers(zone)) return nothing
  const found: Array<Omit<OwnPhrase, 'block'>> = []
  for (let first = 0; first < tokens.length; first++) {
    const {word} = tokens[first]
    if (word === undefined) continue
    const whole = index.get(word.fold)
    const entries = whole ?? index.get(withoutConjunction(word.fold, LEFT)) ?? nothing
    const prefix = whole === undefined ? 1 : 0
    for (const {words, put} of entries) {
      const last = endOf(tokens, first, words)
      if (last >= 0) found.push({first, last, prefix, put})
    }
  }
  return found.length === 0 ? nothing : found
}

function endOf(tokens: readonly Token[], first: number, words: readonly string[]): number {
  for (let i = 1; i < words.length; i++) {
    const token = tokens[first + i]
    if (token?.spaced !== true || token.word?.fold !== words[i]) return -1
  }
  return first + words.length - 1
}

import type {Cue} from '../../server/src/engine/analysis/attributions/cues/cue.ts'
import {findCues} from '../../server/src/engine/analysis/attributions/cues/cues.ts'
import {quoteIndex} from '../../server/src/engine/analysis/attributions/local.ts'
import type {Passage} from '../../server/src/engine/analysis/attributions/passage.ts'
import {quotedStretches} from '../../server/src/engine/analysis/quotations/quotations.ts'
import {readArticle} from '../../server/src/engine/index.ts'

/** The first sentence of a text, as the reading of attributions takes it. */
export function passageOf(text: string): Passage {
  const [{blocks, quotations}] = quotedStretches(readArticle(text))
  const {paragraph} = blocks[0]
  return {paragraph, sentence: paragraph.sentences[0], quotes: quoteIndex(paragraph, quotations[0])}
}

/** The token of a word of a passage. */
export function tokenOf({paragraph: {text, tokens}}: Passage, word: string): number {
  const at = tokens.findIndex(({start, end}) => text.slice(start, end) === word)
  if (at < 0) throw new Error(`no ${word} in ${text}`)
  return at
}

/** The words from one token to another; ∅ where there are none. */
export function wordsOf(
  {paragraph: {text, tokens}}: Passage,
  phrase: {first: number; last: number} | undefined
): string {
  return phrase === undefined ? '∅' : text.slice(tokens[phrase.first].start, tokens[phrase.last - 1].end)
}

/** `kind: cue ← source` of each cue of the first sentence, with what opens its report where something does. */
export function cuesOf(text: string): string[] {
  const passage = passageOf(text)
  return findCues(passage).map(
    (cue) => `${cue.kind}: ${wordsOf(passage, cue)} ← ${wordsOf(passage, cue.source)}${opener(passage, cue)}`
  )
}

function opener(passage: Passage, {complement: {kind, at}}: Cue): string {
  return kind === 'none' ? '' : ` → ${wordsOf(passage, {first: at, last: at + 1})}`
}

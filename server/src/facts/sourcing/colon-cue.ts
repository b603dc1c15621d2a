import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {TokenKind} from '../../parse/tokens.ts'
import type {Cue} from './cues.ts'
import {lexicalOf} from './lexical.ts'

/** Words of a name and a title before its colon, at most. */
const NAME = 6
/** Tokens that a quotation after a name has at least. */
const QUOTED = 5

/**
 * «بدور سامر: "هذه أول مشاركة لي"»: a name and nothing else before a colon and a quotation. The colon itself is the cue.
 *
 * @param start the first token after the dateline
 */
export function colonCue({tokens}: Paragraph, sentence: Sentence, start: number): Cue | undefined {
  let colon = start
  let named = 0
  for (; colon < sentence.last && colon - start <= NAME; colon++) {
    const {kind, word, code} = tokens[colon]
    if (kind === TokenKind.punctuation && code === 0x3a) break
    if (kind !== TokenKind.word && code !== 0x2e) return undefined
    if (word === undefined) continue
    const {name, verbs, preposition} = lexicalOf(word)
    if (preposition || verbs.some(({form}) => form === 'pf' || form === 'impf')) return undefined
    if (name !== undefined && name !== 'particle' && name !== 'ambiguous') named++
  }
  if (named === 0 || tokens[colon]?.code !== 0x3a || tokens[colon + 1]?.kind !== TokenKind.quote || sentence.last - colon < QUOTED) return undefined
  const complement = {kind: 'colon', at: colon} as const
  return {kind: 'phrase', first: colon, last: colon + 1, source: {first: start, last: colon}, complement, reading: undefined, relative: false, whole: false}
}

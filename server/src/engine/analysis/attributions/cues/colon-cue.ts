import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {TokenKind} from '../../../document/tokens.ts'
import {lexicalOf} from '../lexical.ts'
import type {Cue} from './cues.ts'

/** Words of a name and a title before its colon, at most. */
const NAME = 6
/** Tokens that a quotation after a name has at least. */
const QUOTED = 5

/**
 * «بدور سامر: "هذه أول مشاركة لي"»: a name and nothing else before a colon and a quotation, or an office before a colon. The
 * colon itself is the cue.
 *
 * @param start the first token after the dateline
 */
export function colonCue({tokens}: Paragraph, sentence: Sentence, start: number): Cue | undefined {
  let colon = start
  let named = 0
  let office = false
  for (; colon < sentence.last && colon - start <= NAME; colon++) {
    const {kind, word, code} = tokens[colon]
    if (kind === TokenKind.punctuation && code === 0x3a) break
    if (kind !== TokenKind.word && code !== 0x2e) return undefined
    if (word === undefined) continue
    const {name, verbs, preposition, source} = lexicalOf(word)
    if (preposition || verbs.some(({form}) => form === 'pf' || form === 'impf')) return undefined
    if (name !== undefined && name !== 'particle' && name !== 'ambiguous') named++
    if (colon === start)
      office =
        source !== undefined &&
        !source.anonymous &&
        (source.class === 'institution' || source.class === 'person' || source.class === 'media')
  }
  // «وزارة الصحة: قُتل 12 شخصا»: after an office no marks are needed.
  if (
    office &&
    tokens[colon]?.code === 0x3a &&
    tokens[colon + 1]?.kind === TokenKind.word &&
    sentence.last - colon >= QUOTED
  )
    return cueAt(start, colon)
  if (
    named === 0 ||
    tokens[colon]?.code !== 0x3a ||
    tokens[colon + 1]?.kind !== TokenKind.quote ||
    sentence.last - colon < QUOTED
  )
    return undefined
  return cueAt(start, colon)
}

function cueAt(start: number, colon: number): Cue {
  const complement = {kind: 'colon', at: colon} as const
  return {
    kind: 'phrase',
    first: colon,
    last: colon + 1,
    source: {first: start, last: colon},
    complement,
    reading: undefined,
    relative: false,
    whole: false
  }
}

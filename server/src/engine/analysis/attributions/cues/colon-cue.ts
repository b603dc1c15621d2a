import {type Token, TokenKind} from '../../../document/tokens.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import {COLON, STOP} from '../marks.ts'
import type {Passage} from '../passage.ts'
import {type Cue, cueAt} from './cue.ts'

/** Tokens of a name and a title before its colon, at most. */
const NAME_LENGTH = 6
/** Tokens from the colon to the end of the sentence, at least, for what follows to be a statement. */
const STATEMENT_LENGTH = 5

/**
 * «بدور سامر: "هذه أول مشاركة لي"»: a name and nothing else before a colon and a quotation, or an office before a colon. The
 * colon itself is the cue.
 *
 * @param start the first token after the dateline
 */
export function colonCue({paragraph: {tokens}, sentence}: Passage, start: number): Cue | undefined {
  const colon = colonOf(tokens, start, sentence.last)
  if (colon === undefined || sentence.last - colon < STATEMENT_LENGTH) return undefined
  const next = tokens[colon + 1]
  // «وزارة الصحة: قُتل 12 شخصا»: after an office no marks are needed.
  const speaks =
    (next.kind === TokenKind.word && isOffice(tokens[start])) ||
    (next.kind === TokenKind.quote && hasName(tokens, start, colon))
  return speaks
    ? cueAt('phrase', colon, {source: {first: start, last: colon}, complement: {kind: 'colon', at: colon}})
    : undefined
}

/** The colon after nothing but nouns: no verb, no preposition, no mark but the stop of a title. */
function colonOf(tokens: readonly Token[], start: number, to: number): number | undefined {
  for (let i = start; i < to && i - start <= NAME_LENGTH + 1; i++) {
    const {kind, word, code} = tokens[i]
    if (kind === TokenKind.punctuation && code === COLON) return i
    if (i - start > NAME_LENGTH || (kind !== TokenKind.word && code !== STOP)) return undefined
    if (word !== undefined && isNoNoun(lexicalOf(word))) return undefined
  }
  return undefined
}

function isNoNoun({preposition, verbs}: Lexical): boolean {
  return preposition || verbs.some(({form}) => form === 'pf' || form === 'impf')
}

function isOffice({word}: Token): boolean {
  const source = word === undefined ? undefined : lexicalOf(word).source
  if (source === undefined || source.anonymous) return false
  return source.class === 'institution' || source.class === 'person' || source.class === 'media'
}

/** Whether one of the words is a name and nothing else. */
function hasName(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({word}) => {
    const name = word === undefined ? undefined : lexicalOf(word).name
    return name !== undefined && name !== 'particle' && name !== 'ambiguous'
  })
}

import {reportingReadings} from '../lexicon/reporting-verbs.ts'
import type {Paragraph} from './paragraph.ts'
import {type Token, TokenKind} from './tokens.ts'

/** Tokens of a dateline at most: «دبي، الإمارات العربية المتحدة (CNN)--». */
const LONGEST = 14
const dashes: ReadonlySet<number> = new Set([...'-–—‑ـ:'].map((c) => c.charCodeAt(0)))

/**
 * Where the text of a paragraph begins, past the dateline: place, agency in brackets, dash («القاهرة (رويترز) - …»), or
 * a place and a dash. Index of a token; 0 where there is no dateline.
 */
export function afterDateline({tokens}: Paragraph): number {
  const end = Math.min(tokens.length, LONGEST)
  for (let i = 0; i < end; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.close && i >= 2) return opensWithVerb(tokens[0]) ? 0 : dashRun(tokens, i + 1)
    if (token.kind === TokenKind.number || (token.kind === TokenKind.punctuation && token.code === 0x2e)) return 0
    if (
      dashes.has(token.code) &&
      token.code !== 0x3a &&
      token.spaced &&
      i > 0 &&
      i <= 4 &&
      tokens[i + 1]?.spaced === true
    )
      return opensWithVerb(tokens[0]) ? 0 : i + 1
  }
  return 0
}

/** «وأكد فلان - رئيس التحرير - أن»: a sentence, and no place. */
function opensWithVerb({word}: Token): boolean {
  return word !== undefined && reportingReadings(word).some(({form}) => form === 'pf' || form === 'impf')
}

/** Past the dash or dashes after the bracket; 0 where no dash stands there and the bracket was only a bracket. */
function dashRun(tokens: readonly Token[], from: number): number {
  let i = from
  while (i < tokens.length && dashes.has(tokens[i].code)) i++
  return i > from || (tokens[from - 2]?.kind === TokenKind.latin && from <= 4) ? i : 0
}

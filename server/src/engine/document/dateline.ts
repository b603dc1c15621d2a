import {reportingReadings} from '../lexicon/reporting-verbs.ts'
import type {Paragraph} from './paragraph.ts'
import {type Token, TokenKind} from './tokens.ts'

/** Tokens of a dateline at most: «دبي، الإمارات العربية المتحدة (CNN)--». */
const DATELINE_TOKENS = 14
/** Tokens of a place before its dash: «الرباط - …», «كوالالمبور، ماليزيا - …». */
const PLACE_TOKENS = 4
const COLON = 0x3a
const STOP = 0x2e
const dashes: ReadonlySet<number> = new Set([...'-–—‑ـ:'].map((c) => c.charCodeAt(0)))

/**
 * Where the text of a paragraph begins, past the dateline: place, agency in brackets, dash («القاهرة (رويترز) - …»), or
 * a place and a dash. Index of a token; 0 where there is no dateline.
 */
export function afterDateline({tokens}: Paragraph): number {
  const end = Math.min(tokens.length, DATELINE_TOKENS)
  for (let i = 0; i < end; i++) {
    if (tokens[i].kind === TokenKind.close && i >= 2) return opensWithVerb(tokens[0]) ? 0 : dashRun(tokens, i + 1)
    if (isOfProse(tokens[i])) return 0
    if (isDashAfterPlace(tokens, i)) return opensWithVerb(tokens[0]) ? 0 : i + 1
  }
  return 0
}

/** A figure or a stop, which no dateline has: «غزة 2023 - …». */
function isOfProse({kind, code}: Token): boolean {
  return kind === TokenKind.number || (kind === TokenKind.punctuation && code === STOP)
}

/** «الرباط - قال»: a dash between blanks, soon after the beginning; a colon is none («القاهرة : قال»). */
function isDashAfterPlace(tokens: readonly Token[], i: number): boolean {
  const {code, spaced} = tokens[i]
  return dashes.has(code) && code !== COLON && spaced && i > 0 && i <= PLACE_TOKENS && tokens[i + 1]?.spaced === true
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

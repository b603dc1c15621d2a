import {type NumeralWord, numeralWord, type Scale} from '../../arabic/numeral-words.ts'
import {type Digits, readDigits} from '../../arabic/numerals.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {hasClitic, isMark, isWord, touches} from './context.ts'
import type {Percent, PercentForm, ScaleWord} from './types.ts'

const SIGNS = '%٪'
const ARABIC_SIGN = 0x066a

/** The percentage that a figure is, with its sign or words; `undefined` where it is none. */
export function readPercent(
  tokens: readonly Token[],
  i: number,
  digits: Digits
): (Percent & {readonly next: number}) | undefined {
  const {start, end} = tokens[i]
  const signed = (at: number, form: PercentForm): Percent & {next: number} => {
    const foreign = (tokens[at].code === ARABIC_SIGN) !== (digits.system !== 'latin')
    return {
      form,
      foreign,
      start: Math.min(start, tokens[at].start),
      end: Math.max(end, tokens[at].end),
      next: Math.max(i, at) + 1
    }
  }
  if (isMark(tokens, i + 1, SIGNS) && !belongsAfter(tokens, i + 1))
    return signed(i + 1, tokens[i + 1].spaced ? 'sign-spaced' : 'sign')
  const worded = (form: PercentForm, last: number): Percent & {next: number} => ({
    form,
    foreign: false,
    start,
    end: tokens[last].end,
    next: last + 1
  })
  if (isWord(tokens, i + 1, 'بالمئة')) return worded('bilmia', i + 1)
  if (isWord(tokens, i + 1, 'بالمائة')) return worded('bilmaia', i + 1)
  if (isWord(tokens, i + 1, 'في') && isWord(tokens, i + 2, 'المئة')) return worded('fi-almia', i + 2)
  if (isWord(tokens, i + 1, 'في') && isWord(tokens, i + 2, 'المائة')) return worded('fi-almaia', i + 2)
  if (isMark(tokens, i - 1, SIGNS) && (belongsAfter(tokens, i - 1) || tokens[i - 2]?.kind !== TokenKind.number))
    return signed(i - 1, 'sign-first')
  return undefined
}

/** Whether a sign belongs to the figure after it: «%85», and not to the one before («85%»). */
function belongsAfter(tokens: readonly Token[], sign: number): boolean {
  const after = tokens[sign + 1]
  if (after?.kind !== TokenKind.number || after.spaced) return false
  return tokens[sign].spaced || tokens[sign - 1]?.kind !== TokenKind.number
}

/** The scale word after a figure, and what remains after it: «34 ألف», «76 ألفا و800», «مليون و500 ألف». */
export function readScale(text: string, tokens: readonly Token[], i: number): ScaleWord | undefined {
  const word = scaleWordAt(tokens, i + 1)
  if (word === undefined) return undefined
  const scale = (word.form === 'dual' ? word.value / 2 : word.value) as Scale
  const rest =
    isWord(tokens, i + 2, 'و') &&
    tokens[i + 3]?.kind === TokenKind.number &&
    touches(tokens, i + 3) &&
    isRest(text, tokens, i + 3, scale)
      ? i + 3
      : -1
  return {scale, word, token: i + 1, rest}
}

function scaleWordAt(tokens: readonly Token[], i: number): NumeralWord | undefined {
  const word = tokens[i]?.kind === TokenKind.word ? numeralWord(tokens[i].word!) : null
  return word !== null && word.kind === 'scale' && word.clitic === '' ? word : undefined
}

/**
 * Whether a figure after a scale word and و goes on with its number: «76 ألفا و800», «مليون و500 ألف». What remains of
 * a number is less than the scale before it and a whole number; «34 ألفا و20 ألفا» are two numbers.
 */
export function isRest(text: string, tokens: readonly Token[], i: number, scale: number): boolean {
  const {shape, whole, fraction} = readDigits(text.slice(tokens[i].start, tokens[i].end))
  if (shape !== 'plain' && shape !== 'grouped' && shape !== 'either') return false
  if (isMark(tokens, i + 1, `${SIGNS}-–—/`)) return false
  const own = scaleWordAt(tokens, i + 1)
  return Number(whole + fraction) * (own?.form === 'dual' ? own.value / 2 : (own?.value ?? 1)) < scale
}

/** «الـ24»: the article stands before the figure. */
export function isDefinite(tokens: readonly Token[], i: number): boolean {
  return hasClitic(tokens, i) && /(?:ال|لل)$/.test(tokens[i - 1].word!.fold)
}

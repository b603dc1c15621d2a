import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {periods} from '../../lexicon/generated/figure-cues.ts'
import {beforeOf, change} from '../../lexicon/generated/figure-exclusions.ts'
import {isYear} from './calendar.ts'
import {foldedForms, isMark, isOneOf, isWord, listed, touches} from './context.ts'
import type {Range} from './types.ts'

const periodForms = foldedForms(periods)
const DASHES = '-–—−‐‑'
/** How many words may stand between the two figures of a range in words: «من 22 مليون دولار إلى 30». */
const WORDS_BETWEEN = 3

/** The ranges of a paragraph. Scores, dates and names are sorted out by what their figures are. */
export function findRanges(paragraph: Paragraph): Range[] {
  const {text, tokens} = paragraph
  const found: Range[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== TokenKind.number) continue
    const range = dashed(text, tokens, i) ?? worded(text, tokens, i)
    if (range === undefined) continue
    found.push(range)
    i = range.high - 1
  }
  return found
}

/** The word that opens a range: «بين», «من»; `undefined` for another. */
function rangeCueAt(tokens: readonly Token[], i: number): Range['cue'] {
  if (isWord(tokens, i, 'بين', 'وبين', 'مابين')) return 'بين'
  return isWord(tokens, i, 'من', 'ومن') ? 'من' : undefined
}

/** «22-30», «بين 22-30»: two figures and a dash. */
function dashed(text: string, tokens: readonly Token[], i: number): Range | undefined {
  const dash = isMark(tokens, i + 1, DASHES) || isWord(tokens, i + 1, '')
  const high = i + 2
  if (!dash || tokens[high]?.kind !== TokenKind.number) return undefined
  // «11 -5» is a minus, «a-b-c» is a date or a phone.
  if (tokens[i + 1].spaced && touches(tokens, high)) return undefined
  if (
    isMark(tokens, high + 1, `${DASHES}/`) &&
    (touches(tokens, high + 1) || tokens[high + 2]?.kind === TokenKind.number)
  )
    return undefined
  if (isMark(tokens, i - 1, `${DASHES}/`) && touches(tokens, i)) return undefined
  const word = rangeCueAt(tokens, i - 1)
  const cue = word !== undefined && isFinished(text, tokens, i, high, word) ? undefined : word
  return {
    start: tokens[i].start,
    end: tokens[high].end,
    shape: 'dash',
    cue,
    join: text.slice(tokens[i].end, tokens[high].start),
    low: i,
    high
  }
}

/**
 * Whether a dash after «بين» or «من» is no slip for the word that finishes them. A range rises, and begins above zero
 * unless it is a score; «من 3-5 إلى 7» has its word, and of «يقرب من 20-30», «مرتفعا من 20-30» the figure is one end.
 */
function isFinished(text: string, tokens: readonly Token[], low: number, high: number, cue: 'بين' | 'من'): boolean {
  const [from, to] = [low, high].map((i) => digitsValue(readDigits(text.slice(tokens[i].start, tokens[i].end))))
  // «2018-19» is one season.
  if (from >= to || from === 0) return true
  // «النصف الأول من 2017-2018»: a season or a budget year, not from one year to the next.
  if (cue === 'من' && to === from + 1 && isYear(text, tokens[low]) && !isOneOf(tokens, low - 2, periodForms))
    return true
  if (cue === 'بين') return isWord(tokens, high + 1, 'و') && tokens[high + 2]?.kind === TokenKind.number
  for (let k = high + 1; k <= high + WORDS_BETWEEN && tokens[k]?.kind === TokenKind.word; k++)
    if (isWord(tokens, k, 'الي', 'حتي')) return true
  const before = tokens[low - 2]?.word
  return before !== undefined && takesOf(before)
}

/** Whether «من» belongs to the word before it: «أكثر من», «يقرب من», «يتألف من», «ارتفع من». */
const takesOf = listed([...beforeOf, ...change])

/** «من 22 إلى 30», «بين 22 مليونا و30»: two figures and the words that join them. */
function worded(text: string, tokens: readonly Token[], i: number): Range | undefined {
  const cue = rangeCueAt(tokens, i - 1)
  if (cue === undefined) return undefined
  const between = cue === 'بين'
  // «من 14.9% إلى 12.5%»
  const after = isMark(tokens, i + 1, '%٪') ? i + 2 : i + 1
  for (let k = after; k <= after + WORDS_BETWEEN && k + 1 < tokens.length; k++) {
    if (tokens[k].kind !== TokenKind.word) return undefined
    const joins = between ? isWord(tokens, k, 'و') : isWord(tokens, k, 'الي')
    if (!joins) continue
    if (tokens[k + 1].kind !== TokenKind.number) return undefined
    return {
      start: tokens[i].start,
      end: tokens[k + 1].end,
      shape: between ? 'between' : 'from-to',
      join: text.slice(tokens[i].end, tokens[k + 1].start),
      low: i,
      high: k + 1
    }
  }
  return undefined
}

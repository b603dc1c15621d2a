import {fold} from '../../arabic/fold.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {measures} from '../../lexicon/generated/quotations.ts'
import {Family, Measure} from './families.ts'

const measureWords = new Set(measures.map(fold))
/** «شاشة»، «قياسها»، «بالبوصة»: with article, preposition or pronoun. */
const isMeasureWord = perWord((word) => {
  const stem = word.fold.replace(/^(?:[بك]?ال|لل)/, '')
  return measureWords.has(stem) || measureWords.has(stem.slice(1)) || measureWords.has(stem.replace(/ها?$/, ''))
}, false)

/** How many tokens before and after a mark a word of measure may stand. */
const MEASURE_REACH = 4

/** Of a short figure; a year is no measure. */
const SHORT_FIGURE = /^[\d٠-٩]{1,3}(?:[.,٫][\d٠-٩]{1,3})?$/

/**
 * What a mark after a digit has to do with feet, inches, minutes and seconds: a word of measure within four words or
 * feet before it tell («شاشة 5"», «6’2”»); a straight mark or a prime after a short number may («11" و13"», «40″»).
 */
export function measureOf({text, tokens}: Paragraph, i: number, family: number): number {
  if (family !== Family.straight && family !== Family.prime && family !== Family.curly) return Measure.no
  const digit = tokens[i - 1]
  if (digit === undefined || digit.kind !== TokenKind.number || tokens[i].spaced) return Measure.no
  if (followsFeet(tokens, i) || hasMeasureNear(tokens, i)) return Measure.told
  const isShort = SHORT_FIGURE.test(text.slice(digit.start, digit.end))
  return family !== Family.curly && isShort ? Measure.possible : Measure.no
}

/** «6’2”»: the figure before the mark stands after feet. */
function followsFeet(tokens: readonly Token[], i: number): boolean {
  const feet = tokens[i - 2]
  return (
    feet !== undefined &&
    feet.kind === TokenKind.quote &&
    !tokens[i - 1].spaced &&
    tokens[i - 3]?.kind === TokenKind.number
  )
}

/** «شاشة قياسها 5"»: a word of measure stands near the mark. */
function hasMeasureNear(tokens: readonly Token[], i: number): boolean {
  const to = Math.min(tokens.length, i + 1 + MEASURE_REACH)
  for (let k = Math.max(0, i - 1 - MEASURE_REACH); k < to; k++) {
    const {word} = tokens[k]
    if (word !== undefined && isMeasureWord(word)) return true
  }
  return false
}

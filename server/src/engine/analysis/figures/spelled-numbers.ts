import {NUMERAL, type NumeralWord, numeralWord} from '../../arabic/numeral-words.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isWord, readingAt} from './context.ts'

/** A number in words, of whatever length: «ستة وعشرون», «ثلاثمئة وخمسون ألفا». */
export interface SpelledNumber {
  readonly value: number
  /** Token indexes, the end exclusive. */
  readonly first: number
  readonly next: number
}

/** The numbers of a paragraph that stand in words, in order. Ordinals and fractions are none. */
export function spelledNumbers({tokens, traits}: Paragraph): readonly SpelledNumber[] {
  if ((traits & NUMERAL) === 0) return []
  const found: SpelledNumber[] = []
  for (let i = 0; i < tokens.length; i++) {
    if ((tokens[i].traits & NUMERAL) === 0) continue
    const number = numberFrom(tokens, i)
    found.push(number)
    i = number.next - 1
  }
  return found
}

/** The words before «عشر» that are numbers nowhere else: «أحد عشر», «اثنا عشر». */
const BEFORE_TEN: ReadonlyArray<readonly [number, readonly string[]]> = [
  [1, ['احد', 'احدي']],
  [2, ['اثنا', 'اثني', 'اثنتا', 'اثنتي']]
]
const TEN = 10

/** The number that begins with the numeral at a token. */
function numberFrom(tokens: readonly Token[], first: number): SpelledNumber {
  let sum = 0
  let group = 0
  let at = first
  for (; at < tokens.length; at++) {
    const word = readingAt(tokens, at, numeralWord)
    if (word === null || (at > first && !goesOn(tokens, at, word))) break
    if (word.kind === 'scale') {
      sum += word.form === 'dual' ? word.value : Math.max(1, group) * word.value
      group = 0
    } else group = withWord(group, word, at === first ? beforeTen(tokens, at) : 0)
  }
  return {value: sum + group, first, next: at}
}

/** What a word of less than a thousand makes of what stands before it: «ثلاث مئة» is three times a hundred. */
function withWord(group: number, {kind, value}: NumeralWord, before: number): number {
  if (kind === 'hundred' && value === 100 && group > 0 && group < TEN) return group * value
  return group + value + before
}

/** «أحد عشر»: what the word before a ten adds to it. */
function beforeTen(tokens: readonly Token[], at: number): number {
  if (!isWord(tokens, at, 'عشر', 'عشرة')) return 0
  return (
    BEFORE_TEN.find(([, words]) =>
      isWord(tokens, at - 1, ...words.flatMap((word) => [word, `و${word}`, `ب${word}`]))
    )?.[0] ?? 0
  )
}

/** «وعشرون», «عشر» after a unit, «ألف»: not «ثلاثة، خمسة». */
function goesOn(tokens: readonly Token[], at: number, {kind, value, clitic}: NumeralWord): boolean {
  // «الثلاث والعشرين»
  if (clitic === 'و' || clitic === 'وال') return true
  return clitic === '' && (kind === 'scale' || kind === 'hundred' || value === TEN) && tokens[at - 1].word !== undefined
}

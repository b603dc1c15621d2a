import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {countAtHead} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import type {Figure} from './types.ts'

/** Lists so many share one number a word. */
const LISTS_OF_A_NUMBER = 30

interface Lists {
  /** Folded word → the lists it is on, one bit each. */
  readonly bits: Map<string, number>
  readonly of: (word: Word) => number
  count: number
  /** Words have been asked for: another list would come too late for them. */
  closed: boolean
}
let lists: Lists | undefined

function newLists(): Lists {
  const bits = new Map<string, number>()
  const of = perWord(({fold: full}) => {
    made.closed = true
    return (
      (bits.get(full) ?? 0) |
      ((full[0] === 'و' && full.length >= 3) || (full[0] === 'ف' && full.length > 3)
        ? (bits.get(full.slice(1)) ?? 0)
        : 0)
    )
  }, 0)
  const made: Lists = {bits, of, count: 0, closed: false}
  return made
}

/** A test of words by a list: as they are, or after و or ف. Worked out once a spelling, for all lists together. */
export function listed(words: readonly string[]): (word: Word) => boolean {
  if (lists === undefined || lists.count === LISTS_OF_A_NUMBER || lists.closed) lists = newLists()
  const {bits, of} = lists
  const bit = 1 << lists.count++
  for (const word of words) bits.set(fold(word), (bits.get(fold(word)) ?? 0) | bit)
  return (word) => (of(word) & bit) !== 0
}

/** The figure at a token, of figures in their order. */
export function figureAt(figures: readonly Figure[], token: number): Figure | undefined {
  const figure = figures[countAtHead(figures, (each) => each.token < token)]
  return figure?.token === token ? figure : undefined
}

/** What may stand attached before a figure: «و800», «بـ85», «الـ24». */
const clitics = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'لل', 'وال', 'بال', 'ول', 'وب', 'ولل', 'فال', 'وبال'])

/** Whether the token before a figure is a clitic of it. */
export function hasClitic(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before !== undefined && before.kind === TokenKind.word && clitics.has(before.word!.fold)
}

/** The index of the word before a figure, past its clitic; -1 where a mark or nothing stands there. */
export function wordBefore(tokens: readonly Token[], i: number): number {
  const at = hasClitic(tokens, i) ? i - 2 : i - 1
  return at >= 0 && tokens[at].kind === TokenKind.word ? at : -1
}

/** Whether the token at `i` is a word of that folded form. */
export function isWord(tokens: readonly Token[], i: number, ...forms: readonly string[]): boolean {
  const word = tokens[i]?.word
  return word !== undefined && forms.includes(word.fold)
}

/** The folded forms of words, for {@link isOneOf}. */
export function foldedForms(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold))
}

/** Whether the token at `i` is a word of one of those folded forms. */
export function isOneOf(tokens: readonly Token[], i: number, forms: ReadonlySet<string>): boolean {
  const word = tokens[i]?.word
  return word !== undefined && forms.has(word.fold)
}

/** The reading of the word that is the token at `i`, by a test of words; `null` where it is no word, or none of those. */
export function readingAt<T>(tokens: readonly Token[], i: number, read: (word: Word) => T | null): T | null {
  const word = tokens[i]?.word
  return word === undefined ? null : read(word)
}

/** Whether the token at `i` is a figure in digits. */
export function isNumber(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === TokenKind.number
}

/** Whether the token at `i` is one of those marks. */
export function isMark(tokens: readonly Token[], i: number, marks: string): boolean {
  const token = tokens[i]
  return (
    token !== undefined &&
    token.kind !== TokenKind.word &&
    token.kind !== TokenKind.number &&
    token.end - token.start === 1 &&
    marks.includes(String.fromCharCode(token.code))
  )
}

/** Whether the token at `i` stands directly after the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  return tokens[i] !== undefined && !tokens[i].spaced && i > 0
}

/** Whether the sentence of the token at `i` has a word that a test knows. */
export function sentenceHas(paragraph: Paragraph, i: number, test: (word: Word) => boolean): boolean {
  const {tokens, sentences} = paragraph
  const sentence = sentences[countAtHead(sentences, ({last}) => last <= i)]
  if (sentence === undefined || i < sentence.first) return false
  for (let k = sentence.first; k < sentence.last; k++) {
    const {word} = tokens[k]
    if (word !== undefined && test(word)) return true
  }
  return false
}

/** Where a word's stem begins in its written form, after a clitic of so many letters (tatweel goes with the clitic). */
export function stemStart(word: string, cliticLetters: number): number {
  let letters = 0
  let i = 0
  while (i < word.length && (letters < cliticLetters || fold(word[i]) === '')) if (fold(word[i++]) !== '') letters++
  return i
}

import {fold} from '../language/fold.ts'
import {type Word, perWord} from '../language/word.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import {type Token, TokenKind} from '../parse/tokens.ts'

/** A test of words by a list: as they are, or after و or ف. Worked out once a spelling. */
export function listed(words: readonly string[]): (word: Word) => boolean {
  const set = new Set(words.map(fold))
  return perWord((word) => set.has(word.fold) || ((word.fold[0] === 'و' || word.fold[0] === 'ف') && word.fold.length > 3 && set.has(word.fold.slice(1))))
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

/** Whether the token at `i` is one of those marks. */
export function isMark(tokens: readonly Token[], i: number, marks: string): boolean {
  const token = tokens[i]
  return token !== undefined && token.kind !== TokenKind.word && token.kind !== TokenKind.number && token.end - token.start === 1 && marks.includes(String.fromCharCode(token.code))
}

/** Whether the token at `i` stands directly after the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  return tokens[i] !== undefined && !tokens[i].spaced && i > 0
}

/** Whether the sentence of the token at `i` has a word that a test knows. */
export function sentenceHas(paragraph: Paragraph, i: number, test: (word: Word) => boolean): boolean {
  const {tokens, sentences} = paragraph
  const sentence = sentences.find(({first, last}) => i >= first && i < last)
  if (sentence === undefined) return false
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

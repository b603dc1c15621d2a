import {sentenceMarks as lists} from '../../generated/sentence-marks.ts'
import {fold} from '../../language/fold.ts'
import {NUMERAL, numeralWord} from '../../language/numerals-words.ts'
import {type Word, perWord, trait} from '../../language/word.ts'
import {type Paragraph, perParagraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {TokenKind} from '../../parse/tokens.ts'
import {NAME, SOURCE, lexicalOf} from './lexical.ts'

type Mark = keyof typeof lists
/** Each mark is one bit of a word's and a sentence's marks. */
const names = Object.keys(lists) as Mark[]
const bit = (name: Mark): number => 1 << names.indexOf(name)
const byWord = new Map<string, number>()
for (const name of names) for (const word of lists[name].split(' ')) byWord.set(fold(word), (byWord.get(fold(word)) ?? 0) | bit(name))

/** The marks of a word, as it stands or without و ف ب ل and the article. */
const marksOf: (word: Word) => number = perWord(({fold: full}) => byWord.get(full) ?? byWord.get(full.replace(/^[وف](?=..)/, '')) ?? byWord.get(full.replace(/^[وف]?(?:بال|كال|لل|ال|ب|ل)(?=...)/, '')) ?? 0)

/** The trait of words that have a mark. */
const MARKED = 1 << trait(1, (word) => (marksOf(word) === 0 ? 0 : 1))
/** What words have that a feature tells of. */
const TOLD = MARKED | NUMERAL | SOURCE | NAME

/** Features of a sentence by itself, by name. */
export function sentenceMarks({tokens}: Paragraph, {first, last}: Sentence): ReadonlyMap<string, number> {
  const f = new Map<string, number>()
  let words = 0
  let figures = 0
  let quoted = 0
  let people = 0
  let bodies = 0
  for (let i = first; i < last; i++) {
    const {kind, word, code, traits} = tokens[i]
    if (kind === TokenKind.number) figures++
    else if (kind === TokenKind.quote) quoted++
    else if (kind === TokenKind.latin) f.set('Latin letters', 1)
    else if (kind === TokenKind.punctuation && (code === 0x25 || code === 0x066a)) f.set('percentage', 1)
    if (word === undefined) continue
    words++
    if ((traits & TOLD) === 0) continue
    if ((traits & MARKED) !== 0) count(f, marksOf(word))
    if ((traits & NUMERAL) !== 0 && numeralWord(word)?.kind === 'scale') f.set('scale word', 1)
    if ((traits & (SOURCE | NAME)) === 0) continue
    const {source, name} = lexicalOf(word)
    if (name !== undefined && name !== 'particle' && name !== 'ambiguous') people++
    if (source !== undefined && (source.class === 'institution' || source.class === 'place')) bodies++
  }
  if (figures > 0) f.set('figures', Math.min(3, figures))
  if (quoted > 1) f.set('quotation marks', 1)
  if (people > 0) f.set('named people', Math.min(3, people))
  if (bodies > 0) f.set('institutions and states', Math.min(3, bodies))
  f.set('length', Math.min(3, Math.log2(Math.max(1, words / 8))))
  if (words < 8) f.set('short', 1)
  opening(f, tokens[first], tokens[last - 1])
  return f
}

function opening(f: Map<string, number>, head: {readonly kind: number; readonly word: Word | undefined}, end: {readonly code: number}): void {
  if (end.code === 0x061f || end.code === 0x3f) f.set('question', 1)
  else if (end.code === 0x21) f.set('exclamation', 1)
  else if (end.code !== 0x2e && end.code !== 0x22 && end.code !== 0x201d && end.code !== 0xbb) f.set('no full stop', 1)
  if (head.word === undefined) return
  const {fold: full} = head.word
  if (/^و?[يت]...?/.test(full) && lexicalOf(head.word).source === undefined) f.set('opens with an imperfect', 1)
  else if (/^و?ال/.test(full)) f.set('opens with a noun', 1)
  if (/^و(?=...)/.test(full)) f.set('opens with و', 1)
  if (/^و?(?:يذكر|يشار|جدير|الجدير|تجدر|يجدر)$/.test(full)) f.set('background opener', 1)
}

function count(f: Map<string, number>, marks: number): void {
  for (let n = 0; n < names.length; n++) {
    if ((marks & (1 << n)) === 0) continue
    const feature = `words of ${names[n]}`
    f.set(feature, Math.min(3, (f.get(feature) ?? 0) + 1))
  }
}

const FIRST_PERSON = bit('first person')
const SPORT = bit('sport')
const RELIGION = bit('religion')
/** What words have that show a genre. */
const GENRE = 1 << trait(1, (word) => ((marksOf(word) & (FIRST_PERSON | SPORT | RELIGION)) !== 0 ? 1 : 0))

/** In how many of its sentences a paragraph speaks of the writer, of sport, of religion. */
export interface Genre {
  readonly firstPerson: number
  readonly sport: number
  readonly religion: number
}

/** How often an article's genre shows in a paragraph. */
export const genreOf: (paragraph: Paragraph) => Genre = perParagraph(({tokens, sentences}) => {
  const genre = {firstPerson: 0, sport: 0, religion: 0}
  for (const {first, last, traits} of sentences) {
    if ((traits & GENRE) === 0) continue
    let marks = 0
    for (let i = first; i < last; i++) {
      const {word} = tokens[i]
      if (word !== undefined && (tokens[i].traits & GENRE) !== 0) marks |= marksOf(word)
    }
    if ((marks & FIRST_PERSON) !== 0) genre.firstPerson++
    if ((marks & SPORT) !== 0) genre.sport++
    if ((marks & RELIGION) !== 0) genre.religion++
  }
  return genre
})

import {sentenceMarks as lists} from '../../generated/sentence-marks.ts'
import {fold} from '../../language/fold.ts'
import {numeralWord} from '../../language/numerals-words.ts'
import {type Word, perWord} from '../../language/word.ts'
import {type Paragraph, perParagraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {TokenKind} from '../../parse/tokens.ts'
import {lexicalOf} from './lexical.ts'

type Mark = keyof typeof lists
const names = Object.keys(lists) as Mark[]
const byWord = new Map<string, Mark[]>()
for (const name of names) {
  for (const word of lists[name].split(' ')) {
    const key = fold(word)
    const known = byWord.get(key)
    if (known === undefined) byWord.set(key, [name])
    else known.push(name)
  }
}

const none: readonly Mark[] = []

/** The marks of a word, as it stands or without و ف ب ل and the article. */
const marksOf: (word: Word) => readonly Mark[] = perWord(({fold: full}) => byWord.get(full) ?? byWord.get(full.replace(/^[وف](?=..)/, '')) ?? byWord.get(full.replace(/^[وف]?(?:بال|كال|لل|ال|ب|ل)(?=...)/, '')) ?? none)

/** «نا»، «ني»، «ـي» tell of the writer; counted by the words above only, since any of them may be part of a word. */
const FIRST = new Set<Mark>(['first person'])

/** Features of a sentence by itself, by name. */
export function sentenceMarks({tokens}: Paragraph, {first, last}: Sentence): ReadonlyMap<string, number> {
  const f = new Map<string, number>()
  let words = 0
  let figures = 0
  let quoted = 0
  let people = 0
  let bodies = 0
  for (let i = first; i < last; i++) {
    const {kind, word, code} = tokens[i]
    if (kind === TokenKind.number) figures++
    else if (kind === TokenKind.quote) quoted++
    else if (kind === TokenKind.latin) f.set('Latin letters', 1)
    else if (kind === TokenKind.punctuation && (code === 0x25 || code === 0x066a)) f.set('percentage', 1)
    if (word === undefined) continue
    words++
    for (const mark of marksOf(word)) f.set(`words of ${String(mark)}`, Math.min(3, (f.get(`words of ${String(mark)}`) ?? 0) + 1))
    if (numeralWord(word)?.kind === 'scale') f.set('scale word', 1)
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

/** How often an article's genre shows, by sentence. */
export const genreMarks = perParagraph((paragraph: Paragraph) => {
  const count = (wanted: ReadonlySet<Mark>): number[] =>
    paragraph.sentences.map(({first, last}) => {
      for (let i = first; i < last; i++) {
        const {word} = paragraph.tokens[i]
        if (word !== undefined && marksOf(word).some((mark) => wanted.has(mark))) return 1
      }
      return 0
    })
  return {firstPerson: count(FIRST), sport: count(new Set<Mark>(['sport'])), religion: count(new Set<Mark>(['religion']))}
})

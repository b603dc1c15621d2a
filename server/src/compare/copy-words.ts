import {digitValue, isDigit} from '../engine/arabic/characters.ts'
import {fold} from '../engine/arabic/fold.ts'
import type {Article, Block} from '../engine/document/article.ts'
import {type Token, TokenKind} from '../engine/document/tokens.ts'
import {nameForms} from '../engine/lexicon/name-spellings.ts'
import {lettersOf} from '../engine/lexicon/spelling/letters.ts'

/** A word or a figure as one text is compared with another. */
export interface CopyWord {
  /** The same for what is said alike: no marks, no seats of hamza, ه for ة; digits of any system. */
  readonly key: string
  /** As spelled, without marks and tatweel. */
  readonly letters: string
  /** UTF-16 code units from the start of the article. */
  readonly start: number
  readonly end: number
}

const LOOSE: Readonly<Record<string, string>> = {ؤ: 'و', ئ: 'ي', ة: 'ه', ء: ''}
/** What is written onto the next word, where a mark or a figure stands between: «و"غصن», «ال12». */
const CLITIC = /^[وف]?[بلك]?(?:ال)?$/

/** The words and figures of a block, without the marks between them. */
export function wordsOfBlock(article: Article, block: Block): CopyWord[] {
  const at = article.startOf(block)
  const {text, tokens} = block.paragraph
  const words: CopyWord[] = []
  /** Whether the last word is a clitic that nothing but marks stands after. */
  let isOpen = false
  for (const token of tokens) {
    isOpen &&= !token.spaced
    if (token.kind > TokenKind.latin) continue
    if (text[token.start] === '#') {
      words.push(...wordsOfTag(text.slice(token.start, token.end), at + token.start))
      isOpen = false
      continue
    }
    const word = copyWordOf(token, text, at)
    if (word.key === '') continue
    const clitic = isOpen ? words.pop() : undefined
    words.push(clitic === undefined ? word : onto(clitic, word, token.kind))
    isOpen = token.word !== undefined && CLITIC.test(token.word.fold)
  }
  return words
}

/** «#درع_الفرات» says «درع الفرات». */
function wordsOfTag(tag: string, at: number): CopyWord[] {
  let start = at
  return tag.split(/[#_]/).flatMap((letters) => {
    const word = {key: loose(fold(letters.toLowerCase())), letters, start, end: start + letters.length}
    start = word.end + 1
    return word.key === '' ? [] : [word]
  })
}

function copyWordOf(token: Token, text: string, at: number): CopyWord {
  const written = text.slice(token.start, token.end)
  const key = keyOf(token, written)
  const letters = token.word === undefined ? key : lettersOf(written)
  return {key, letters, start: at + token.start, end: at + token.end}
}

/** A word with what was written onto it; of a figure only its digits count. */
function onto(clitic: CopyWord, word: CopyWord, kind: number): CopyWord {
  if (kind === TokenKind.number) return {...word, start: clitic.start}
  return {...word, key: clitic.key + word.key, letters: clitic.letters + word.letters, start: clitic.start}
}

/** The articles of a source: it, or those it holds. */
export function articlesIn(article: Article): readonly Article[] {
  return article.articles.length > 0 ? article.articles : [article]
}

/** All words and figures of a source, in order. */
export function wordsOf(article: Article): CopyWord[] {
  return articlesIn(article).flatMap((each) => each.blocks.flatMap((block) => wordsOfBlock(each, block)))
}

function keyOf({word, kind}: Token, written: string): string {
  if (word !== undefined) return loose(nameKey(word.fold))
  if (kind === TokenKind.number) return figureOf(written)
  return loose(fold(written.toLowerCase()))
}

function loose(folded: string): string {
  return folded.replace(/[ؤئةء]/g, (letter) => LOOSE[letter])
}

/** A name that houses spell in more than one way, as the first of them: «ترمب» is «ترامب». */
function nameKey(folded: string): string {
  const [form, other] = nameForms(folded)
  return form === undefined || other !== undefined ? folded : folded.slice(0, form.prefix) + fold(form.texts[0])
}

/** A figure in ASCII digits, thousands without a separator: «١٢٬٠٠٠» and «12,000» are one. */
function figureOf(written: string): string {
  let out = ''
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i)
    out += isDigit(code) ? String(digitValue(code)) : written[i]
  }
  const plain = out.replaceAll('٫', '.').replaceAll('٬', ',')
  return /^\d{1,3}(?:,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replaceAll(',', '.')
}

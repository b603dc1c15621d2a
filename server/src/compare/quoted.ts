import {articleQuotations} from '../engine/analysis/quotations/quotations.ts'
import type {Article, Block} from '../engine/document/article.ts'
import {articlesIn, type CopyWord, wordsOfBlock} from './copy-words.ts'

/** A word of a quotation. */
export interface QuotedWord extends CopyWord {
  /** Between brackets: perhaps put in by whoever quotes. */
  readonly bracketed: boolean
  /** After dots that say that something was left out, or in a new paragraph. */
  readonly afterGap: boolean
}

/** A quotation of an article, over paragraphs where it runs on. */
export interface Quoted {
  readonly article: Article
  /** From mark to mark, in UTF-16 code units of the source. */
  readonly start: number
  readonly end: number
  readonly words: readonly QuotedWord[]
}

/** The outermost quotations of a source, in order. */
export function quotedIn(source: Article): Quoted[] {
  return articlesIn(source).flatMap(quotedInOne)
}

function quotedInOne(article: Article): Quoted[] {
  const found: Array<{start: number; end: number; words: QuotedWord[]}> = []
  const {blocks} = articleQuotations(article)
  for (const block of article.blocks) {
    const at = article.startOf(block)
    for (const {open, start, end} of blocks[article.indexOf(block)].quotations.filter(({level}) => level === 1)) {
      const words = quotedWords(article, block, at + start, at + end)
      const before = open === undefined ? found.at(-1) : undefined
      if (before === undefined) found.push({start: at + start, end: at + end, words})
      else Object.assign(before, {end: at + end, words: [...before.words, ...afterBreak(words)]})
    }
  }
  const marked = found.map((one) => ({article, ...one}))
  const elements = quotedElements(article, marked)
  return elements.length === 0 ? marked : [...marked, ...elements].sort((a, b) => a.start - b.start)
}

const QUOTING = /<(\/?)(q|blockquote)(?=[\s>])[^<>]*>/gi

/** What stands in the elements of HTML that quote, where marks do not say so themselves. */
function quotedElements(article: Article, marked: readonly Quoted[]): Quoted[] {
  if (article.plain) return []
  const found: Quoted[] = []
  const open: Array<{name: string; start: number}> = []
  for (const {0: tag, 1: closes, 2: name, index} of article.text.matchAll(QUOTING)) {
    if (closes === '') open.push({name: name.toLowerCase(), start: index + tag.length})
    else if (open.at(-1)?.name === name.toLowerCase()) {
      const {start = index} = open.pop() ?? {}
      const isMarked = marked.some((one) => one.start < index && one.end > start)
      const words = open.length > 0 || isMarked ? [] : wordsBetween(article, start, index)
      if (words.length > 0) found.push({article, start, end: index, words})
    }
  }
  return found
}

function wordsBetween(article: Article, start: number, end: number): QuotedWord[] {
  return article.blocks
    .filter((block) => article.startOf(block) < end && article.startOf(block) + block.paragraph.text.length > start)
    .flatMap((block, i) => {
      const words = quotedWords(article, block, Math.max(start, article.startOf(block)), end)
      return i === 0 ? words : afterBreak(words)
    })
}

/** A new paragraph may leave something out. */
function afterBreak([first, ...rest]: readonly QuotedWord[]): QuotedWord[] {
  return first === undefined ? [] : [{...first, afterGap: true}, ...rest]
}

function quotedWords(article: Article, block: Block, start: number, end: number): QuotedWord[] {
  const at = article.startOf(block)
  const {text} = block.paragraph
  let depth = 0
  let last = start - at
  return wordsOfBlock(article, block)
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => {
      const between = text.slice(last, word.start - at)
      last = word.end - at
      for (const mark of between) depth = depthAfter(mark, depth)
      return {...word, bracketed: depth > 0, afterGap: /…|\.\.\./.test(between)}
    })
}

function depthAfter(mark: string, depth: number): number {
  if (mark === '(' || mark === '[') return depth + 1
  return mark === ')' || mark === ']' ? Math.max(0, depth - 1) : depth
}

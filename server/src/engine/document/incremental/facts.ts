/*
 * How a fact is written: `export const figuresOf = perParagraph((paragraph) => …)`. It is worked out when somebody first
 * asks, and never twice. A fact of a paragraph may depend on its text and zone and on nothing else; what depends on other
 * paragraphs is a fact of the article, put together from those of its paragraphs. So a keystroke works out the facts of one
 * paragraph, and what it leaves is always what a fresh reading of the whole text would find.
 */

import type {Article} from '../article.ts'
import type {Paragraph} from '../paragraph.ts'
import {placeBefore} from './common-ends.ts'
import {articleMemo, type Known, paragraphMemo} from './memo.ts'

/**
 * A fact of paragraphs by themselves.
 *
 * @param read what is to be known of a paragraph; never `undefined`
 */
export function perParagraph<T extends Known>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  return paragraphMemo.fact(read)
}

/** A fact of paragraphs and something more, worked out for each that is asked for: how a paragraph reads in a quotation. */
export function perParagraphBy<K, T extends Known>(): (paragraph: Paragraph, key: K, read: () => T) => T {
  return paragraphMemo.factBy()
}

/** A fact of paragraphs under a setting; only that under the last setting is kept. */
export function perParagraphUnder<S, T extends Known>(
  read: (paragraph: Paragraph, setting: S) => T
): (paragraph: Paragraph, setting: S) => T {
  return paragraphMemo.factUnder(read)
}

/**
 * A fact of sentences by themselves, worked out for those that somebody asks of.
 *
 * @param read what is to be known of a sentence, which is given by its number in the paragraph
 */
export function perSentence<T extends NonNullable<unknown>>(
  read: (paragraph: Paragraph, sentence: number) => T
): (paragraph: Paragraph, sentence: number) => T {
  const kept = perParagraph((): Array<T | undefined> => [])
  return (paragraph, sentence) => {
    const known = kept(paragraph)
    const found = known[sentence] ?? read(paragraph, sentence)
    known[sentence] = found
    return found
  }
}

/**
 * A fact of whole articles, folded from those of their paragraphs.
 *
 * @param read what is to be known of an article; never `undefined`
 */
export function perArticle<T extends Known>(read: (article: Article) => T): (article: Article) => T {
  return articleMemo.fact(read)
}

/**
 * A fact of whole articles that is cheaper to tell from the same fact of the article before it was edited: a keystroke
 * changes one paragraph of thousands. What it tells must be what it would tell without.
 *
 * @param read as of {@link perArticle}; what it finds must not keep the article alive
 */
export function perArticleFrom<T extends NonNullable<unknown>>(
  read: (article: Article, before: T | undefined) => T
): (article: Article) => T {
  return articleMemo.factFrom(read)
}

/**
 * A fact of the parts of an article (what is known of each stretch, say), worked out once a part: one that is the very same
 * as in the article before, in the same place or as far from the end, is not read again.
 */
export function perPart<P extends NonNullable<unknown>, T>(
  partsOf: (article: Article) => readonly P[],
  read: (part: P) => T
): (article: Article) => readonly T[] {
  const pairs = perArticleFrom<{readonly parts: readonly P[]; readonly found: readonly T[]}>((article, before) => {
    const parts = partsOf(article)
    if (before === undefined) return {parts, found: parts.map(read)}
    const known = before.parts
    const found = parts.map((part, i) => {
      const at = placeBefore(known.length, parts.length, i, (place) => known[place] === part)
      return at < 0 ? read(part) : before.found[at]
    })
    return {parts, found}
  })
  return (article) => pairs(article).found
}

/** A fact of what another fact of an article finds: told anew only where an edit has left another thing than before. */
export function perFound<P extends NonNullable<unknown>, T>(
  findIn: (article: Article) => P,
  read: (found: P) => T
): (article: Article) => T {
  const pairs = perArticleFrom<{readonly of: P; readonly told: T}>((article, before) => {
    const of = findIn(article)
    return before?.of === of ? before : {of, told: read(of)}
  })
  return (article) => pairs(article).told
}

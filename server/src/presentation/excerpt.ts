import type {Article} from '../engine/document/article.ts'
import {withoutMarkup} from './visible-text.ts'

/** The words a finding is about, in the middle of their line. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Code units shown on either side. */
const CONTEXT = 48
/** Longer words are shown by their beginning and end. */
const LONGEST = 120

/** What stands around a place, in its line, cut at words; … where something was left out. */
export function excerptOf(source: string, {start, end}: {readonly start: number; readonly end: number}): Excerpt {
  const [from, to] = [lineStart(source, start), lineEnd(source, end)]
  const before = source.slice(Math.max(from, start - CONTEXT), start)
  const after = source.slice(end, Math.min(to, end + CONTEXT))
  const words = source.slice(start, end)
  return {
    before: (from < start - CONTEXT ? `…${before.replace(/^\S*\s/u, '')}` : before).trimStart(),
    words:
      words.length <= LONGEST
        ? words
        : `${words.slice(0, LONGEST / 2).replace(/\s\S*$/u, '')} … ${words.slice(-LONGEST / 2).replace(/^\S*\s/u, '')}`,
    after: (to > end + CONTEXT ? `${after.replace(/\s\S*$/u, '')}…` : after).trimEnd()
  }
}

/** As {@link excerptOf}, but as a reader sees it: characters for entities, and no tags. */
export function readExcerptOf(article: Article, place: {readonly start: number; readonly end: number}): Excerpt {
  const block = article.blockAround(place.start)
  if (block === undefined) return excerptOf(article.text, place)
  const at = article.startOf(block)
  const {text} = block.paragraph
  const [start, end] = [place.start - at, Math.min(text.length, place.end - at)]
  const [before, words, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(withoutMarkup)
  return excerptOf(before + words + after, {start: before.length, end: before.length + words.length})
}

/** Where the line begins; it is not looked for further back than will be shown. */
function lineStart(source: string, offset: number): number {
  const least = Math.max(0, offset - CONTEXT - 1)
  for (let i = offset; i > least; i--) if (source[i - 1] === '\n' || source[i - 1] === '\r') return i
  return least
}

function lineEnd(source: string, offset: number): number {
  const most = Math.min(source.length, offset + CONTEXT + 1)
  for (let i = offset; i < most; i++) if (source[i] === '\n' || source[i] === '\r') return i
  return most
}

import {lightStem} from '../../arabic/light-stem.ts'
import {wordOf} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {tellsRecited} from '../../lexicon/recited.ts'
import {quotationSpans, type Span} from '../quotations/quotations.ts'
import {headlineOf, textUnder} from './headline.ts'

/** A quotation in the headline of which the text lacks the words. UTF-16 code units of the headline. */
export interface LostQuotation {
  readonly headline: Block
  /** The quotation, marks included. */
  readonly start: number
  readonly end: number
  /** The words that the text does not have in any form, as written; two at least. */
  readonly missing: readonly string[]
}

const nothing: readonly never[] = []

/** Quotations in the headline that stand nowhere in the text: words of nobody, or changed ones. */
export function lostQuotations(article: Article): readonly LostQuotation[] {
  const headline = headlineOf(article)
  const spans = headline === undefined ? nothing : quotationSpans(article, headline)
  if (headline === undefined || spans.length === 0) return nothing
  const under = textUnder(article, headline)
  if (under.length === 0) return nothing
  return spans.flatMap((span) => lostIn(headline, span, under) ?? [])
}

/** Between marks fewer words are a name, a title, or a word that the desk keeps at arm's length. */
const FEWEST_WORDS = 3
/** One word may be another form of one in the text. */
const FEWEST_MISSING = 2
/** Of the words of a quotation, one in so many. */
const ONE_IN = 3
/** Shorter words are particles. */
const LETTERS = 4

function lostIn(headline: Block, {start, end}: Span, under: readonly Block[]): LostQuotation | undefined {
  const {tokens, text} = headline.paragraph
  const inside = tokens.filter((token) => token.word !== undefined && token.start >= start && token.end <= end)
  const outside = tokens.filter(({word}) => word !== undefined).length - inside.length
  const told = inside.filter(({word}) => word!.fold.length >= LETTERS)
  // A headline that is a quotation and nothing else is the title of a column: verse, scripture, a saying.
  if (inside.length < FEWEST_WORDS || told.length < FEWEST_WORDS || outside === 0) return undefined
  // «اللهم لبيك», a song, a title: the words are known, and nobody has said them to the desk.
  const announces = tokens.findLast(({end}) => end <= start)
  if ([announces, ...inside].some((token) => token?.word !== undefined && tellsRecited(token.word.fold)))
    return undefined
  const missing = told.filter(({word}) => {
    const keys = keysOf(lightStem(word!))
    return !under.some(({paragraph}) => keys.some((key) => stemsOf(paragraph).has(key)))
  })
  if (missing.length < FEWEST_MISSING || missing.length * ONE_IN < told.length) return undefined
  return {headline, start, end, missing: missing.map((token) => text.slice(token.start, token.end))}
}

/** The stems of a paragraph's words, those of a hashtag too. */
const stemsOf = perParagraph(({tokens, text}: Paragraph): ReadonlySet<string> => {
  const stems = new Set<string>()
  for (const {word} of tokens) if (word !== undefined) for (const key of keysOf(lightStem(word))) stems.add(key)
  if (text.includes('_'))
    for (const part of text.split(/[_#\s]+/)) for (const key of keysOf(lightStem(wordOf(part)))) stems.add(key)
  return stems
})

/** A stem, and what is left of it without long vowels: «بلد» and «بلدان», «كاتب» and «كتاب». */
function keysOf(stem: string): string[] {
  const bare = stem.replace(/(?!^)[اوي]/g, '')
  return bare.length < 2 ? [stem] : [stem, bare]
}

import {type Article, type Block, perArticle} from '../parse/article.ts'
import {type Paragraph, perParagraph} from '../parse/paragraph.ts'
import {type BlockQuotations, type Span, articleQuotations} from './quotations.ts'
import type {QuoteIndex} from './sourcing/complement.ts'
import {type Cue, findCues} from './sourcing/cues.ts'
import {scopeOf} from './sourcing/scope.ts'
import {type Strength, strengthOf} from './sourcing/strength.ts'

/** An attribution as a paragraph shows it; offsets in UTF-16 code units from the start of the paragraph. */
export interface LocalAttribution {
  readonly cue: Cue
  readonly span: Span
  /** The source phrase, where one stands in the sentence. */
  readonly source: Span | undefined
  /** Its strength; `undefined` where the subject is dropped or the source only points back («المصدر نفسه»). */
  readonly strength: Strength | undefined
  /** What it covers. */
  readonly statement: Span
}

/** An attribution where it stands in an article. */
export interface Attribution extends LocalAttribution {
  readonly block: Block
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  /** Whose words they are, where the subject is dropped: the phrase that named the speaker last. */
  readonly speaker: {readonly block: Block; readonly span: Span} | undefined
  readonly strength: Strength
}

/** By sentence. */
export type ParagraphAttributions = ReadonlyArray<readonly LocalAttribution[]>

const kept = perParagraph((): Map<BlockQuotations, ParagraphAttributions> => new Map())
const none: readonly LocalAttribution[] = []

/** The attributions of a paragraph, by sentence. */
export function paragraphAttributions(paragraph: Paragraph, quotations: BlockQuotations): ParagraphAttributions {
  const known = kept(paragraph)
  let found = known.get(quotations)
  if (found === undefined) {
    const quotes = quoteIndex(paragraph, quotations)
    found = paragraph.sentences.map((sentence) => {
      const cues = findCues(paragraph, sentence, quotes)
      return cues.length === 0 ? none : cues.map((cue) => localAttribution(paragraph, sentence, quotes, cue))
    })
    known.set(quotations, found)
  }
  return found
}

/** The quotation marks of a paragraph by token. */
export function quoteIndex(paragraph: Paragraph, {quotations}: BlockQuotations): QuoteIndex {
  const closers = new Map<number, number>()
  let carriedTo = -1
  for (const {open, close} of quotations) {
    if (open === undefined) carriedTo = close?.first ?? paragraph.tokens.length
    else closers.set(open.first, close?.first ?? paragraph.tokens.length)
  }
  return {closers, carriedTo}
}

function localAttribution(paragraph: Paragraph, sentence: {readonly first: number; readonly last: number; readonly start: number; readonly end: number}, quotes: QuoteIndex, cue: Cue): LocalAttribution {
  const {tokens} = paragraph
  const span = (first: number, last: number): Span => ({start: tokens[first].start, end: tokens[last - 1].end})
  const source = cue.source === undefined ? undefined : span(cue.source.first, cue.source.last)
  return {
    cue,
    span: span(cue.first, cue.last),
    source,
    strength: cue.kind === 'impersonal' ? 'vague' : cue.source === undefined ? undefined : strengthOf(paragraph, cue.source),
    statement: scopeOf(paragraph, sentence, quotes, cue)
  }
}

/** The zones in which somebody may be quoted. */
const spoken: ReadonlySet<string> = new Set(['body', 'list', 'caption'])

/** Every attribution of an article, in order, with dropped subjects resolved to the speaker named last. */
export const articleAttributions = perArticle((article: Article): readonly Attribution[] => {
  const quotations = articleQuotations(article)
  const attributions: Attribution[] = []
  let speaker: {block: Block; span: Span; strength: Strength} | undefined
  for (const block of article.blocks) {
    if (!spoken.has(block.paragraph.zone)) continue
    const sentences = paragraphAttributions(block.paragraph, quotations.blocks[block.index])
    for (let s = 0; s < sentences.length; s++) {
      for (const local of sentences[s]) {
        const strength = local.strength ?? speaker?.strength ?? 'named'
        const resolved = local.source === undefined && local.cue.kind !== 'impersonal' ? speaker : undefined
        attributions.push({...local, block, sentence: s, strength, speaker: resolved})
        if (local.source !== undefined && !local.cue.relative) speaker = {block, span: local.source, strength}
      }
    }
  }
  return attributions
})

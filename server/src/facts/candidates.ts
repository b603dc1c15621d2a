import {type Article, perArticle, perPart} from '../parse/article.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import type {Sentence} from '../parse/sentences.ts'
import {type Trigger, claimsOf} from './claims.ts'
import {type BlockCoverage, type Coverage, coverageByBlock} from './coverage.ts'
import {type Span, insideSpans} from './quotations.ts'
import {fragmentsOf} from './sourcing/fragments.ts'

/** A sentence nobody wholly stands behind. */
export interface Candidate {
  readonly coverage: Coverage
  readonly sentence: Sentence
  /** The claims in it that no attribution covers. */
  readonly open: readonly Trigger[]
}

/**
 * The sentences of an article that may want a source, by block as {@link coverageByBlock}: in the body, not inside a
 * quotation, not the continuation of another's words, not wholly covered.
 */
export const candidatesByBlock: (article: Article) => ReadonlyArray<readonly Candidate[]> = perPart(coverageByBlock, candidatesIn)

/** The same in one list. */
export const candidatesOf = perArticle((article: Article): readonly Candidate[] => candidatesByBlock(article).flat())

const none: readonly Candidate[] = []

function candidatesIn({sentences, block: {paragraph}, quotations: {spans}}: BlockCoverage): readonly Candidate[] {
  let candidates: Candidate[] | undefined
  for (const coverage of sentences) {
    if (coverage.inherited !== undefined || isFragment(paragraph, coverage.sentence)) continue
    const {triggers} = claimsOf(paragraph)[coverage.sentence]
    if (coverage.own.length > 0 && triggers.length === 0) continue
    const open = triggers.length === 0 ? triggers : triggers.filter((trigger) => !isCovered(trigger, coverage, spans))
    if (coverage.own.length > 0 && open.length === 0) continue
    ;(candidates ??= []).push({coverage, sentence: paragraph.sentences[coverage.sentence], open})
  }
  return candidates ?? none
}

function isFragment(paragraph: Paragraph, sentence: number): boolean {
  return fragmentsOf(paragraph).some((fragment) => fragment.sentence === sentence)
}

function isCovered({span}: Trigger, {own}: Coverage, quoted: readonly Span[]): boolean {
  if (insideSpans(quoted, span.start, Math.min(span.end, span.start + 1))) return true
  return own.some(({statement, span: cue, cue: {whole}}) => whole || (statement.start <= span.start && span.start < statement.end) || (cue.start >= span.start && cue.end <= span.end))
}

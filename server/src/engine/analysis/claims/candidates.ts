import type {Article} from '../../document/article.ts'
import {perArticle, perPart} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {fragmentAt} from '../attributions/fragments.ts'
import {insideSpans, type Span} from '../quotations/quotations.ts'
import {claimsOf, type Trigger} from './claims.ts'
import {type Coverage, coverageByStretch, type StretchCoverage} from './coverage.ts'

/** A sentence nobody wholly stands behind. */
export interface Candidate {
  readonly coverage: Coverage
  /** Which sentence of its {@link StretchCoverage} it is. */
  readonly at: number
  readonly sentence: Sentence
  /** The claims in it that no attribution covers. */
  readonly open: readonly Trigger[]
}

/**
 * The sentences of an article that may want a source, by stretch: in the body, not inside a quotation, not the continuation
 * of another's words, not wholly covered.
 */
export const candidatesByStretch: (article: Article) => ReadonlyArray<readonly Candidate[]> = perPart(
  coverageByStretch,
  candidatesIn
)

/** The same in one list. */
export const candidatesOf = perArticle((article: Article): readonly Candidate[] =>
  flattened(candidatesByStretch(article))
)

function candidatesIn({sentences, stretch: {blocks, quotations}}: StretchCoverage): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < sentences.length; at++) {
    const coverage = sentences[at]
    const {block, sentence, own, inherited} = coverage
    const {paragraph} = block
    if (inherited !== undefined || isFragment(paragraph, sentence)) continue
    const {triggers} = claimsOf(paragraph)[sentence]
    if (own.length > 0 && triggers.length === 0) continue
    const {spans} = quotations[blocks.indexOf(block)]
    const open = triggers.length === 0 ? triggers : triggers.filter((trigger) => !isCovered(trigger, coverage, spans))
    if (own.length > 0 && open.length === 0) continue
    candidates.push({coverage, at, sentence: paragraph.sentences[sentence], open})
  }
  return candidates
}

function isFragment(paragraph: Paragraph, sentence: number): boolean {
  return fragmentAt(paragraph, sentence) !== undefined
}

function isCovered({span}: Trigger, {own}: Coverage, quoted: readonly Span[]): boolean {
  if (insideSpans(quoted, span.start, Math.min(span.end, span.start + 1))) return true
  return own.some(
    ({statement, span: cue, cue: {whole}}) =>
      whole ||
      (statement.start <= span.start && span.start < statement.end) ||
      (cue.start >= span.start && cue.end <= span.end)
  )
}

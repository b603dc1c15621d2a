import {type Article, perArticle} from '../parse/article.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import type {Sentence} from '../parse/sentences.ts'
import {type SentenceClaims, type Trigger, claimsOf} from './claims.ts'
import {type Coverage, articleCoverage} from './coverage.ts'
import {type Span, insideSpans, quotationSpans} from './quotations.ts'
import {tellClaims, tellContext} from './scoring/context.ts'
import {Score, type Take, oddsOf} from './scoring/score.ts'
import {sentenceEvidence, tellSentence} from './scoring/sentence.ts'
import {type Setting, settingOf} from './scoring/setting.ts'
import {fragmentsOf} from './sourcing/fragments.ts'

/** A sentence nobody wholly stands behind, and what is known of it. */
export interface Candidate {
  readonly coverage: Coverage
  readonly sentence: Sentence
  /** The claims in it that no attribution covers. */
  readonly open: readonly Trigger[]
  readonly score: Score
}

/**
 * The sentences of an article that may want a source: in the body, not inside a quotation, not the continuation of
 * another's words, not wholly covered.
 */
export const candidatesOf = perArticle((article: Article): readonly Candidate[] => {
  const coverage = articleCoverage(article)
  let setting: Setting | undefined
  const candidates: Candidate[] = []
  for (let i = 0; i < coverage.length; i++) {
    const here = coverage[i]
    const {paragraph} = here.block
    const sentence = paragraph.sentences[here.sentence]
    if (here.inherited !== undefined || isFragment(paragraph, here.sentence)) continue
    const claims = claimsOf(paragraph)[here.sentence]
    if (here.own.length > 0 && claims.triggers.length === 0) continue
    const quoted = quotationSpans(article, here.block)
    const open = claims.triggers.length === 0 ? claims.triggers : claims.triggers.filter((trigger) => !isCovered(trigger, here, quoted))
    if (here.own.length > 0 && open.length === 0) continue
    candidates.push({coverage: here, sentence, open, score: scoreOf((setting ??= settingOf(coverage)), i, claims, open)})
  }
  return candidates
})

/** The score of sentence `i`. What it shows by itself, and what the whole article shows, are worked out once. */
function scoreOf(setting: Setting, i: number, claims: SentenceClaims, open: readonly Trigger[]): Score {
  const here = setting.coverage[i]
  const {block, sentence} = here
  const tellAround = (take: Take): void => {
    tellClaims(here, claims, open, setting, take)
    tellContext(setting, i, take)
  }
  const odds = setting.odds + sentenceEvidence(block.paragraph, sentence).odds + oddsOf(tellAround)
  return new Score(odds, (take) => {
    setting.tell(take)
    tellSentence(block.paragraph, sentence, take)
    tellAround(take)
  })
}

function isFragment(paragraph: Paragraph, sentence: number): boolean {
  return fragmentsOf(paragraph).some((fragment) => fragment.sentence === sentence)
}

function isCovered({span}: Trigger, {own}: Coverage, quoted: readonly Span[]): boolean {
  if (insideSpans(quoted, span.start, Math.min(span.end, span.start + 1))) return true
  return own.some(({statement, span: cue, cue: {whole}}) => whole || (statement.start <= span.start && span.start < statement.end) || (cue.start >= span.start && cue.end <= span.end))
}

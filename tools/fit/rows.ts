import {candidatesOf} from '../../server/src/engine/analysis/claims/candidates.ts'
import type {Tell} from '../../server/src/engine/analysis/claims/scorecard/score.ts'
import {scoresOf} from '../../server/src/engine/analysis/claims/scorecard/scores.ts'
import {unsourcedByStretch} from '../../server/src/engine/analysis/claims/unsourced.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import type {LabelledArticle, LabelledSentence} from './labelled.ts'

/** Features with how much there is of each; a word's begins with `word:`. */
export type Features = ReadonlyArray<readonly [feature: string, amount: number]>

/** A candidate of the engine with what a desk said of it. */
export interface Row {
  readonly set: string
  readonly group: string
  readonly features: Features
  /** Those the trees look at. */
  readonly near: Features
  readonly wanted: 0 | 1
  readonly weight: number
  /** Grave by rule: reported whatever its score. */
  readonly grave: boolean
  /** Attributed in part: judged by its figures alone, not by the card. */
  readonly partial: boolean
}

/** Whether a desk asks for a source, and readers do not differ. */
export function isWanted({label, soft}: LabelledSentence): boolean {
  return !soft && (label === 'U' || label === 'Q')
}

/**
 * The candidates of a labelled article on which readers do not differ.
 *
 * @param set what the labels are called
 * @param trust how much they count
 */
export function rowsOf(set: string, trust: number, {id, outlet, text, sentences}: LabelledArticle): Row[] {
  const article = readArticle(text)
  const unsourced = unsourcedByStretch(article).flat()
  const scores = scoresOf(article)
  return candidatesOf(article).flatMap(({coverage, sentence, open}, i): Row[] => {
    const at = article.startOf(coverage.block) + (open[0]?.span.start ?? sentence.start)
    const labelled = sentences.find(({start, end}) => at >= start && at < end)
    if (labelled === undefined || labelled.soft) return []
    const score = scores.at(i)
    return [
      {
        set,
        group: outlet ?? id,
        features: featuresOf(score.evidence.tell),
        near: featuresOf(score.evidence.tellNear),
        wanted: isWanted(labelled) ? 1 : 0,
        weight: trust * (labelled.doubt ? 0.5 : 1),
        grave: unsourced[i].grave !== undefined,
        partial: coverage.own.length > 0
      }
    ]
  })
}

function featuresOf(tell: Tell): Features {
  const features: Array<readonly [string, number]> = []
  tell((feature, amount, word) => features.push([word === undefined ? feature : `word:${feature}`, amount]))
  return features
}

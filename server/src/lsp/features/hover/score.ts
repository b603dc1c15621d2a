import type {Contribution} from '../../../engine/analysis/claims/scorecard/score.ts'
import type {Finding} from '../../../engine/linting/finding.ts'
import {featureName} from '../../../presentation/scorecard-feature-names.ts'
import {escapeMarkdown} from '../../escape-markdown.ts'
import {isolated} from '../../to-diagnostics.ts'
import type {Settings} from '../../workspace/settings.ts'

/** The features that made a finding of the scorecard, and how sure it is; nothing for other findings. */
export function explainScore({data}: Finding, language: Settings['language']): string | undefined {
  const features = data?.features
  const probability = data?.probability
  if (!Array.isArray(features) || features.length === 0 || typeof probability !== 'number') return undefined
  const told = (features as readonly Contribution[]).map(({feature, weight, word}) => {
    const name = word === undefined ? featureName(feature, language) : `«${escapeMarkdown(word)}»`
    return `${name} (${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)})`
  })
  const percent = Math.round(probability * 100)
  return isolated(
    {
      ar: `ما رجّح السؤال عن المصدر (${percent}%): ${told.join('، ')}`,
      en: `What speaks for asking for a source (${percent}%): ${told.join(', ')}`
    },
    language
  )
}

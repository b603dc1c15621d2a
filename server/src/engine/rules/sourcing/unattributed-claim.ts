import {type Standing, standingOf} from '../../analysis/claims/backing.ts'
import {candidatesByStretch} from '../../analysis/claims/candidates.ts'
import type {Score} from '../../analysis/claims/scorecard/score.ts'
import {type Scores, scoresOf} from '../../analysis/claims/scorecard/scores.ts'
import {articleSetting} from '../../analysis/claims/scorecard/setting.ts'
import {type Unsourced, unsourcedByStretch} from '../../analysis/claims/unsourced.ts'
import {hasPlaceholder} from '../../lexicon/placeholders.ts'
import {defineRule, type Related, type Report, type Severity} from '../../rule/rule.ts'
import {fixesOf} from './claim/fixes.ts'
import {alsoOf, messageOf} from './claim/messages.ts'
import {isSilent, severityOf} from './claim/severity.ts'

/** A claim that no source covers. */
export default defineRule({
  id: 'unattributed-claim',
  family: 'sourcing',
  severity: 'warning',
  summary: {
    ar: 'ادعاء بلا مصدر: حصيلة ضحايا، رقم، اتهام، سبب، نية، توقع، تقييم.',
    en: 'A claim without a source: casualties, statistics, accusations, causes, intentions, forecasts, evaluations.'
  },
  why: {
    ar: 'كل قول يسأل عنه القارئ «من قال ذلك؟» يُنسب إلى مصدره، ما لم يكن حدثا علنيا أو معلوما. يضع المحرر المصدر في أول الجملة إذا كان الكلام موضع نزاع، وفي آخرها في غير ذلك (رويترز، وكالة الصحافة الفرنسية). والجسيم تحذير بالقاعدة، أيا كان احتماله: القتلى والجرحى والمحتجزون والنازحون وما دُمّر، وفعل الحرب وفاعله، والاتهام. فإن كان من يُستشهد به قريبا ولا يشمله فهو معلومة أو تلميح، وتقول الرسالة لماذا.',
    en: 'Source every statement a reader would question, unless it is public or established (Reuters Handbook). The source goes at the end of the sentence, or at its start when the information is contested (AFP, 20 principles of sourcing). What is grave is a warning by rule, whatever its probability: dead, wounded, held, driven out, destroyed; an act of war and who did it; a charge. The fitted scorecard ranks the rest as information and hints. Where somebody is cited in reach but does not cover it (in the sentence beside it, in the next paragraph, throughout the article), it is an information or a hint, and the message says why.'
  },
  options: {
    sensitivity: {
      type: 'integer',
      default: 50,
      minimum: 0,
      maximum: 100,
      summary: {
        ar: 'كم يُظهر مما ليس حصيلة ضحايا: 0 لا شيء، 100 كل ما يُشك فيه.',
        en: 'How much to report besides casualty figures: 0 nothing, 100 whatever is doubtful.'
      }
    }
  },
  examples: [
    {bad: '⟦قُتل في المدينة أكثر من 34 ألف مدني⟧، وأصيب عدد كبير.'},
    {bad: 'وانتهت الغارة التي ⟦أسفرت عن مقتل سبعة ضباط⟧.'},
    {ok: 'قالت وزارة الصحة إن أكثر من 34 ألف شخص قُتلوا.'},
    {ok: 'ودفعت الحرب 85% من السكان إلى النزوح، وفقا للأمم المتحدة.'},
    {ok: 'ولم يصدر أي تعليق رسمي حتى الآن.'},
    {ok: 'وتوعدت الحكومة بالرد.'},
    {ok: 'مكافحة الفساد أولوية الحكومة.'}
  ],
  check({article, options, report}) {
    const scores = scoresOf(article)
    const setting = articleSetting(article)
    const places = candidatesByStretch(article)
    let index = 0
    for (const [stretch, sentences] of unsourcedByStretch(article).entries()) {
      for (const [c, unsourced] of sentences.entries()) {
        const i = index++
        if (isSilent(unsourced, scores.probabilities[i], options.sensitivity)) continue
        // A place for a source stands there already: one is enough.
        if (isAsked(unsourced)) continue
        const standing = standingOf(setting, setting.firsts[stretch] + places[stretch][c].at)
        const severity = severityOf(unsourced, standing, scores.probabilities[i], options.sensitivity)
        if (severity !== undefined) report(unsourced.block, reportOf(unsourced, severity, standing, scores, i))
      }
    }
  }
})

function isAsked({
  block: {
    paragraph: {text}
  },
  sentence: {start, end}
}: Unsourced): boolean {
  return hasPlaceholder(text.slice(start, end))
}

/** @param index its place among the scores: most findings are read, and only some explained */
function reportOf(unsourced: Unsourced, severity: Severity, standing: Standing, scores: Scores, index: number): Report {
  const {
    span: {start, end},
    category,
    others
  } = unsourced
  return {
    start,
    end,
    severity,
    message: messageOf(category, standing),
    fixes: () => fixesOf(unsourced),
    related: furtherClaims(category, others),
    get data() {
      return dataOf(category, scores.at(index), standing)
    }
  }
}

/** The other claims of a sentence, the first of each category that is not the finding's own. */
function furtherClaims(category: Unsourced['category'], others: Unsourced['others']): Related[] | undefined {
  const seen = new Set<string>([category])
  const further = others.filter((other) => {
    const isNew = !seen.has(other.category)
    seen.add(other.category)
    return isNew
  })
  return further.length === 0
    ? undefined
    : further.slice(0, 3).map(({span, category}) => ({start: span.start, end: span.end, message: alsoOf(category)}))
}

/** For other tools; the features are told when asked for. */
function dataOf(category: string, score: Score, {reach}: Standing): Readonly<Record<string, unknown>> {
  return {
    category,
    reach,
    probability: Math.round(score.probability * 100) / 100,
    get features() {
      return score.contributions.slice(0, 6)
    }
  }
}

import {type Placement, placeAfter, placeBefore} from '../../analysis/attributions/placement.ts'
import {type Backing, backingOf} from '../../analysis/claims/backing.ts'
import {candidatesByStretch} from '../../analysis/claims/candidates.ts'
import type {Score} from '../../analysis/claims/scorecard/score.ts'
import {type Scores, scoresOf} from '../../analysis/claims/scorecard/scores.ts'
import {articleSetting} from '../../analysis/claims/scorecard/setting.ts'
import {type Unsourced, unsourcedByStretch} from '../../analysis/claims/unsourced.ts'
import {type Bilingual, defineRule, type Fix, type Report, type Severity} from '../../rule/rule.ts'

const messages: Readonly<Record<string, Bilingual>> = {
  casualty: {
    ar: 'حصيلة ضحايا بلا مصدر: من أين هذا الرقم؟ أضف «بحسب…».',
    en: 'Casualty figure without a source: who counted? Add an attribution.'
  },
  death: {ar: 'خبر وفاة بلا مصدر: من أعلنه؟', en: 'A death without a source: who announced it?'},
  damage: {
    ar: 'أضرار أو نزوح بلا مصدر: من أين هذا الرقم؟ أضف «بحسب…».',
    en: 'Damage or displacement without a source: who counted? Add an attribution.'
  },
  statistic: {
    ar: 'رقم أو نسبة بلا مصدر في هذه الجملة: من أين؟',
    en: 'Statistic without a source in this sentence: where is it from?'
  },
  accusation: {
    ar: 'اتهام بلا مُتَّهِم: انسبه إلى صاحبه أو إلى جهة قضائية.',
    en: 'Accusation with no accuser: attribute it, or name the court.'
  },
  cause: {ar: 'سبب مذكور كأنه حقيقة: من يقول ذلك؟', en: 'A cause stated as fact: who says so?'},
  intent: {
    ar: 'نية أو دافع منسوب إلى طرف من دون مصدر: من يقول ذلك؟',
    en: 'An intention or motive stated as fact: who says so?'
  },
  prediction: {ar: 'توقع من دون صاحبه: من يتوقع؟', en: 'A forecast without a forecaster: who expects it?'},
  evaluation: {
    ar: 'وصف أو تفضيل بلا مصدر: من يراه كذلك؟',
    en: 'Evaluation or superlative without a source: who judges so?'
  },
  military: {
    ar: 'خبر عسكري من طرف في النزاع من دون نسبة: من أعلنه؟',
    en: 'Military claim without attribution: who announced it?'
  },
  impersonal: {ar: 'صيغة مجهولة: من قال ذلك؟', en: 'Impersonal formula: who says so?'},
  presupposed: {
    ar: 'عبارة تفترض صدق ما بعدها أو كذبه: من قال ذلك؟',
    en: 'The wording presupposes or doubts what follows: who says so?'
  },
  study: {ar: 'دراسة بلا اسم: من أجراها وأين نُشرت؟', en: 'A nameless study: who did it, and where was it published?'},
  statement: {ar: 'جملة تقريرية بلا مصدر: من قال ذلك؟', en: 'Stated as fact without a source: who says so?'}
}
const partial: Bilingual = {
  ar: 'الرقم خارج نطاق النسبة في هذه الجملة: انسبه أو افصله.',
  en: 'The figure stands outside the attributed clause: attribute it or move it.'
}

/** Categories in which the source belongs at the front (AFP: the contested comes after its source). */
const contested: ReadonlySet<string> = new Set(['casualty', 'accusation', 'military'])

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
    ar: 'كل قول يسأل عنه القارئ «من قال ذلك؟» يُنسب إلى مصدره، ما لم يكن حدثا علنيا أو معلوما. يضع المحرر المصدر في أول الجملة إذا كان الكلام موضع نزاع، وفي آخرها في غير ذلك (رويترز، وكالة الصحافة الفرنسية).',
    en: 'Source every statement a reader would question, unless it is public or established (Reuters Handbook). The source goes at the end of the sentence, or at its start when the information is contested (AFP, 20 principles of sourcing). Only what is grave warns: a figure of dead, wounded or displaced, an act of war, a charge. The rest is information where the fitted scorecard is sure of it. Where somebody may stand behind it (a source in the sentence beside it or in the next paragraph, one report that the article retells), and where it is on record, it is a hint.'
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
        // A place for a source stands there already: one is enough.
        if (hasPlaceholder(unsourced)) continue
        const first = severityOf(unsourced, scores.probabilities[i], options.sensitivity)
        if (first === undefined) continue
        const backing =
          first === 'hint' ? undefined : backingOf(setting, setting.firsts[stretch] + places[stretch][c].at)
        report(unsourced.block, reportOf(unsourced, backing === undefined ? first : 'hint', scores, i, backing))
      }
    }
  }
})

function hasPlaceholder({
  block: {
    paragraph: {text}
  },
  sentence: {start, end}
}: Unsourced): boolean {
  const at = text.indexOf('؟]', start)
  return at >= 0 && at < end
}

/** @param index its place among the scores: most findings are read, and only some explained */
function reportOf(
  unsourced: Unsourced,
  severity: Severity,
  scores: Scores,
  index: number,
  backing: Backing | undefined
): Report {
  const {
    span: {start, end},
    category,
    others,
    openness
  } = unsourced
  return {
    start,
    end,
    severity,
    message: openness === 'partial' ? partial : messages[category],
    fixes: () => fixesOf(unsourced),
    related:
      others.length === 0
        ? undefined
        : others
            .slice(0, 3)
            .map(({span, category}) => ({start: span.start, end: span.end, message: also(messages[category])})),
    get data() {
      return dataOf(category, scores.at(index), backing)
    }
  }
}

/** For other tools; the features are told when asked for. */
function dataOf(category: string, score: Score, backing: Backing | undefined): Readonly<Record<string, unknown>> {
  return {
    category,
    ...(backing !== undefined && {backing}),
    probability: Math.round(score.probability * 100) / 100,
    get features() {
      return score.contributions.slice(0, 6)
    }
  }
}

function also({ar, en}: Bilingual): Bilingual {
  return {ar: `وفي الجملة نفسها: ${ar}`, en: `In the same sentence: ${en}`}
}

/**
 * The probabilities from which a finding is a warning, an information and a hint, at the middle sensitivity. Only what is
 * grave warns: a figure of dead, wounded or displaced that the writer tells as his own, and an act of war or a charge in a
 * main clause.
 */
const FIGURE_WARNING = 0.5
export const FIGURE_INFORMATION = 0.3
const GRAVE_WARNING = 0.8
export const INFORMATION = 0.5
const HINT = 0.35

/** Categories that are right less often than others of the same score, and from where they are worth a reader's eye. */
const demanding: Readonly<Record<string, number>> = {
  statement: 0.8,
  statistic: 0.65,
  cause: 0.6,
  evaluation: 0.6,
  death: 0.6
}

function severityOf(unsourced: Unsourced, probability: number, sensitivity: number): Severity | undefined {
  const shift = (50 - sensitivity) / 100
  const {plain, openness, category, bare} = unsourced
  if (plain && probability < FIGURE_INFORMATION) return 'hint'
  if (openness === 'partial') return plain ? 'information' : undefined
  if (plain) return probability >= FIGURE_WARNING ? 'warning' : 'information'
  const likely = probability >= (demanding[category] ?? INFORMATION) + shift && !isDoubtful(unsourced)
  if (likely && isGrave(unsourced) && probability >= GRAVE_WARNING + shift) return 'warning'
  if (likely) return 'information'
  if (bare && sensitivity > 0) return 'hint'
  return probability >= HINT + shift && (category !== 'statement' || probability >= INFORMATION + shift)
    ? 'hint'
    : undefined
}

/** An act of war or a charge, told in a main clause. */
function isGrave({category, worst}: Unsourced): boolean {
  return (
    (category === 'military' || category === 'accusation' || category === 'casualty') &&
    worst?.told === true &&
    worst.main
  )
}

/** Lists of which a sentence without a word of a claim tells what is open to anyone: an event, a place, a market, a trial. */
const seen = ['public-event', 'background-fact', 'sport-market', 'court'] as const

/** What looks like a claim and may well be none: the desk is only hinted at it. */
function isDoubtful({category, worst, lists, settled}: Unsourced): boolean {
  switch (category) {
    case 'military':
      return settled || !worst!.told || !worst!.main
    case 'accusation':
      return settled || seen.some((list) => lists.has(list))
    case 'casualty':
    case 'death':
      return settled || lists.has('sport-market') || !(worst!.told || worst!.counted)
    case 'damage':
      return settled || !worst!.counted
    case 'statistic':
      return lists.has('sport-market') || !worst!.counted
    case 'cause':
      return settled || lists.has('natural')
    // A plan is public where nobody fights: «يسعى الملتقى إلى».
    case 'intent':
      return !lists.has('fighting')
    case 'evaluation':
      return worst!.loaded
    case 'statement':
      return settled || seen.some((list) => lists.has(list))
    default:
      return false
  }
}

const SOURCE = 'بحسب [المصدر؟]'
/** Words from the start of a sentence to its claim at which a source at its start still plainly covers it. */
const FAR = 15

function fixesOf({block: {paragraph}, sentence, span, category, openness}: Unsourced): Fix[] {
  const title = {ar: 'أضف موضعا للمصدر', en: 'Add a place for the source'}
  if (openness === 'partial') return [{title, safe: false, edits: [besideClaim(paragraph.text, span.end)]}]
  const after = placeAfter(paragraph, sentence, SOURCE)
  const before = placeBefore(paragraph, sentence, SOURCE)
  const append: Fix[] =
    after === undefined
      ? []
      : [
          {
            title: {ar: `${title.ar} في آخر الجملة`, en: `${title.en} at the end of the sentence`},
            safe: false,
            edits: [after]
          }
        ]
  const prepend: Fix[] =
    before === undefined
      ? []
      : [
          {
            title: {ar: `${title.ar} في أول الجملة`, en: `${title.en} at the start of the sentence`},
            safe: false,
            edits: [before]
          }
        ]
  return contested.has(category) && paragraph.text.slice(sentence.start, span.start).split(' ').length <= FAR
    ? [...prepend, ...append]
    : [...append, ...prepend]
}

/** «، بحسب …،» after the claim; a comma that stands there already is not doubled. */
function besideClaim(text: string, end: number): Placement {
  return {start: end, end, text: /^[،,؛.!؟]/.test(text.slice(end, end + 1)) ? `، ${SOURCE}` : `، ${SOURCE}،`}
}

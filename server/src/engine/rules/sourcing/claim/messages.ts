import type {Standing} from '../../../analysis/claims/backing.ts'
import type {Unsourced} from '../../../analysis/claims/unsourced.ts'
import type {Bilingual} from '../../../rule/rule.ts'

const messages: Readonly<Record<Unsourced['category'], Bilingual>> = {
  casualty: {
    ar: 'حصيلة ضحايا بلا مصدر: من أين هذا الرقم؟ أضف «بحسب…».',
    en: 'Casualty figure without a source: who counted? Add an attribution.'
  },
  detention: {
    ar: 'معتقلون أو محتجزون بلا مصدر: من أعلن ذلك؟',
    en: 'People detained, without a source: who announced it?'
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

const reasons: Readonly<Record<Standing['reach'], (sentences: number) => Bilingual>> = {
  nobody: () => ({ar: 'لا ينسب النص كله كلاما إلى أحد.', en: 'The article cites nobody.'}),
  ahead: (sentences) => ({
    ar: `لم يُنسب كلام إلى أحد إلا بعد ${sentencesAr(sentences)}.`,
    en: `Nobody is cited before it; the first source comes ${sentencesEn(sentences)} later.`
  }),
  away: (sentences) => ({
    ar: `آخر من نُسب إليه كلام قبل ${sentencesAr(sentences)}، ولا يشمل هذا.`,
    en: `The last source stands ${sentencesEn(sentences)} before, and does not cover this.`
  }),
  scope: () => ({
    ar: 'المصدر في هذه الجملة لا يشمل إلا غيره: انسبه أو افصله.',
    en: 'The source in this sentence covers another part only: attribute this or set it apart.'
  }),
  speech: () => ({
    ar: 'في الجملة قائل لا يتبين ما قاله: صرّح بالنسبة.',
    en: 'Somebody speaks in the sentence, but of what is unclear: say so plainly.'
  }),
  paragraph: () => ({
    ar: 'المصدر في جملة أخرى من الفقرة: إن كان يشمل هذا فقله.',
    en: 'The source stands in another sentence of the paragraph: if it covers this, say so.'
  }),
  lead: () => ({
    ar: 'مصدر المقدمة في الفقرة التي بعدها: قدّمه إليها.',
    en: 'The source of the lead comes in the paragraph after it: bring it forward.'
  }),
  next: () => ({
    ar: 'المصدر في الفقرة التالية: إن كان يشمل هذا فقدّمه.',
    en: 'The source comes in the next paragraph: if it covers this, bring it forward.'
  }),
  speaker: () => ({
    ar: 'قبله وبعده كلام لقائل واحد: إن كان هذا كلامه فقله.',
    en: 'One speaker is cited before and after it: if these are his words, say so.'
  }),
  report: () => ({
    ar: 'يروي النص عن مصدر واحد: إن كان هذا منه فقله.',
    en: 'The article retells one source: if this is from it, say so.'
  }),
  column: () => ({ar: 'يبدو النص رأيا لكاتبه.', en: 'The article reads as its writer’s opinion.'})
}

/** «جملة»، «جملتين»، «3 جمل»، «12 جملة». */
function sentencesAr(count: number): string {
  if (count === 1) return 'جملة'
  if (count === 2) return 'جملتين'
  return count <= 10 ? `${count} جمل` : `${count} جملة`
}

function sentencesEn(count: number): string {
  return count === 1 ? 'one sentence' : `${count} sentences`
}

/** What is asked of a claim of a category, and why nobody answers for it. */
export function messageOf(category: Unsourced['category'], {reach, sentences}: Standing): Bilingual {
  const {ar, en} = messages[category]
  const reason = reasons[reach](sentences)
  return {ar: `${ar} ${reason.ar}`, en: `${en} ${reason.en}`}
}

/** What a further claim of the same sentence is; what is asked of it the finding has asked already. */
export function alsoOf(category: Unsourced['category']): Bilingual {
  const {ar, en} = messages[category]
  const [[what], [whatEn]] = [ar.split(': ', 1), en.split(': ', 1)]
  return {ar: `وفي الجملة نفسها: ${what}`, en: `In the same sentence: ${whatEn}`}
}

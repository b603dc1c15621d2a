import type {Standing} from '../../../analysis/claims/backing.ts'
import type {Unsourced} from '../../../analysis/claims/unsourced.ts'
import type {Bilingual} from '../../../rule/rule.ts'

/** What a claim of a category is, and what is asked of it. */
const messages: Readonly<Record<Unsourced['category'], {readonly what: Bilingual; readonly ask: Bilingual}>> = {
  casualty: {
    what: {ar: 'حصيلة ضحايا بلا مصدر', en: 'Casualty figure without a source'},
    ask: {ar: 'من أين هذا الرقم؟ أضف «بحسب…».', en: 'who counted? Add an attribution.'}
  },
  detention: {
    what: {ar: 'معتقلون أو محتجزون بلا مصدر', en: 'People detained, without a source'},
    ask: {ar: 'من أعلن ذلك؟', en: 'who announced it?'}
  },
  death: {
    what: {ar: 'خبر وفاة بلا مصدر', en: 'A death without a source'},
    ask: {ar: 'من أعلنه؟', en: 'who announced it?'}
  },
  damage: {
    what: {ar: 'أضرار أو نزوح بلا مصدر', en: 'Damage or displacement without a source'},
    ask: {ar: 'من أين هذا الرقم؟ أضف «بحسب…».', en: 'who counted? Add an attribution.'}
  },
  statistic: {
    what: {ar: 'رقم أو نسبة بلا مصدر في هذه الجملة', en: 'Statistic without a source in this sentence'},
    ask: {ar: 'من أين؟', en: 'where is it from?'}
  },
  accusation: {
    what: {ar: 'اتهام بلا مُتَّهِم', en: 'Accusation with no accuser'},
    ask: {ar: 'انسبه إلى صاحبه أو إلى جهة قضائية.', en: 'attribute it, or name the court.'}
  },
  cause: {
    what: {ar: 'سبب مذكور كأنه حقيقة', en: 'A cause stated as fact'},
    ask: {ar: 'من يقول ذلك؟', en: 'who says so?'}
  },
  intent: {
    what: {ar: 'نية أو دافع منسوب إلى طرف من دون مصدر', en: 'An intention or motive stated as fact'},
    ask: {ar: 'من يقول ذلك؟', en: 'who says so?'}
  },
  prediction: {
    what: {ar: 'توقع من دون صاحبه', en: 'A forecast without a forecaster'},
    ask: {ar: 'من يتوقع؟', en: 'who expects it?'}
  },
  evaluation: {
    what: {ar: 'وصف أو تفضيل بلا مصدر', en: 'Evaluation or superlative without a source'},
    ask: {ar: 'من يراه كذلك؟', en: 'who judges so?'}
  },
  military: {
    what: {ar: 'خبر عسكري من طرف في النزاع من دون نسبة', en: 'Military claim without attribution'},
    ask: {ar: 'من أعلنه؟', en: 'who announced it?'}
  },
  impersonal: {
    what: {ar: 'صيغة مجهولة', en: 'Impersonal formula'},
    ask: {ar: 'من قال ذلك؟', en: 'who says so?'}
  },
  presupposed: {
    what: {ar: 'عبارة تفترض صدق ما بعدها أو كذبه', en: 'The wording presupposes or doubts what follows'},
    ask: {ar: 'من قال ذلك؟', en: 'who says so?'}
  },
  study: {
    what: {ar: 'دراسة بلا اسم', en: 'A nameless study'},
    ask: {ar: 'من أجراها وأين نُشرت؟', en: 'who did it, and where was it published?'}
  },
  statement: {
    what: {ar: 'جملة تقريرية بلا مصدر', en: 'Stated as fact without a source'},
    ask: {ar: 'من قال ذلك؟', en: 'who says so?'}
  }
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
  const {what, ask} = messages[category]
  const reason = reasons[reach](sentences)
  return {ar: `${what.ar}: ${ask.ar} ${reason.ar}`, en: `${what.en}: ${ask.en} ${reason.en}`}
}

/** What a further claim of the same sentence is; what is asked of it the finding has asked already. */
export function alsoOf(category: Unsourced['category']): Bilingual {
  const {what} = messages[category]
  return {ar: `وفي الجملة نفسها: ${what.ar}`, en: `In the same sentence: ${what.en}`}
}

import assert from 'node:assert/strict'
import {claimsOf} from '../../../../server/src/engine/analysis/claims/claims.ts'
import type {Span} from '../../../../server/src/engine/analysis/quotations/quotations.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'
import {mark, unmark} from '../../../support/marked.ts'

/** The sentence with the claims of a category marked, those that stand in another apart. */
function marked(category: string, text: string): string {
  const spans = claimsOf(readArticle(text).blocks[0].paragraph).flatMap(({triggers}) =>
    triggers.filter((trigger) => trigger.category === category).map(({span}) => span)
  )
  const isInner = (inner: Span): boolean =>
    spans.some((outer) => outer !== inner && outer.start <= inner.start && inner.end <= outer.end)
  return mark(
    text,
    spans.filter((span) => !isInner(span))
  )
}

const claimed: Readonly<Record<string, readonly string[]>> = {
  intent: [
    'وأغلق الوزير الباب ⟦محاولا تهدئة الغاضبين⟧.',
    'وزار الرئيس القرية ⟦في إشارة إلى خصومه⟧.',
    'وسحبت الشركة العرض ⟦خشية من المنافسين⟧.',
    'وأجل الحزب مؤتمره ⟦تفاديا للحرج⟧.',
    'وغادر المدير القاعة ⟦لرفع الحرج عن الوزير⟧.',
    'وعاد رئيس البلدية ⟦تحسبا لأي طارئ⟧.'
  ],
  cause: [
    'ورفض الوزير الطلب ⟦مما دفع النقابة إلى الإضراب⟧.',
    'وأغلق الجيش الطريق ⟦ما جعل القرية معزولة⟧.',
    'ونجح الفريق ⟦بفضل دعم الوزارة⟧.',
    'وتعثرت المفاوضات ⟦بسبب رفض الحكومة⟧.',
    'وأقال الرئيس الوزير، ⟦الأمر الذي أدى إلى أزمة مع الحزب⟧.',
    'وتجتمع الوزارة اليوم ⟦وسط مخاوف من الإفلاس⟧.'
  ],
  impersonal: [
    '⟦ويبدو أن الوزير لم يقصد الإساءة⟧.',
    '⟦وتشير الدلائل إلى تقدم المفاوضات⟧.',
    '⟦والمؤشرات تدل على ركود قريب⟧.',
    'وغادر السفير ⟦على ما يبدو⟧.',
    '⟦ومن الواضح أن الخطة فشلت⟧.',
    '⟦وبدا واضحا أن الخلاف عميق⟧.'
  ],
  accusation: [
    'وفُرضت العقوبات على الوزارة ⟦بسبب دعمها منظمات مسلحة⟧.',
    '⟦ونسب الهجوم إلى الميليشيات⟧.',
    '⟦وارتكبت الميليشيات جرائم في القرية⟧.',
    '⟦وتقف وراء الحصار قوات الجيش⟧.',
    'وأقيل الوزير ⟦جراء تورطه في الصفقة⟧.',
    '⟦وتورط الحزب في تزوير الانتخابات⟧.'
  ],
  statistic: [
    'واشترى الصندوق الفندق مقابل ⟦940 مليون دولار⟧.',
    '⟦وتكبد المصرف خسائر بلغت 12 مليون دينار⟧.',
    '⟦وتشكل الصادرات 30 في المئة من الدخل⟧.',
    '⟦ولم يصب أحد في الحادث⟧.',
    '⟦وسجلت المبيعات رقما قياسيا بلغ ألف سيارة⟧.',
    'وانتهى الحريق ⟦دون وقوع إصابات⟧.'
  ],
  evaluation: [
    '⟦ويعتبر الواجهة السياسية للجماعة⟧.',
    '⟦علينا أن نشيد بالجهود⟧.',
    '⟦ومن الجيد أن نرى التعاون⟧.',
    '⟦وتعد من أبرز المدن السياحية⟧.',
    '⟦وللأسف لم تنجح الخطة⟧.',
    'وحقق المهرجان ⟦نجاحا غير مسبوق⟧.',
    '⟦وأثارت موجة غضب في البلاد⟧.'
  ]
}

const unclaimed: Readonly<Record<string, readonly string[]>> = {
  intent: [
    'وعقد الوزير اجتماعا مع السفراء.',
    'وفشلت المحاولة الأولى أمس.',
    'وتوقفت السيارات عند إشارة المرور.',
    'وحضر الوزير الحفل مساء.',
    'وسار الموكب في الشارع.',
    'وقرأ الطالب رسالة من أخيه.'
  ],
  cause: [
    'وجعلت المدرسة الحصة ساعة.',
    'ودفع الرجل ثمن التذكرة.',
    'وأدى اللاعبون القسم.',
    'وناقش الوزيران مخاوف التجار.',
    'وتبادل الوزراء الهدايا.',
    'وفتح السائق باب السيارة.'
  ],
  impersonal: [
    'وبدا الموسم الجديد في سبتمبر.',
    'وأشار الحكم إلى نقطة الجزاء.',
    'وعرض المتحف الدلائل على الزوار.',
    'وشرحت اللافتات الطريق.',
    'وكان الجو صافيا.',
    'وصعد الركاب إلى القطار.'
  ],
  accusation: [
    'وأعلنت رشا زواجها.',
    'ووقف الجنود وراء السور.',
    'وتأجلت المباراة بسبب المطر.',
    'وافتتح الوزير مركز مكافحة الفساد.',
    'ونسب الشاعر القصيدة إلى أبيه.',
    'وسرق اللاعب الأضواء في المباراة.'
  ],
  statistic: [
    'ووصل الوفد إلى المطار.',
    'وشكل الرئيس حكومة جديدة.',
    'ومثل الوزير بلاده في القمة.',
    'وتراجع الدولار أمس.',
    'وسجل اللاعب هدفا في الشوط الأول.',
    'وخصص البرنامج حلقة للكتاب.'
  ],
  evaluation: [
    'ويعد الطباخ العشاء.',
    'وتعد اللجنة تقريرها.',
    'وعلينا السلام.',
    'وجلس الوزير في الصف الأول.',
    'وقرأ القارئ قصيدة.',
    'واستمر العرض ساعتين.'
  ]
}

describe('kinds of claims', () => {
  for (const [category, sentences] of Object.entries(claimed))
    for (const sentence of sentences)
      it(`${category}: ${sentence}`, () => assert.equal(marked(category, unmark(sentence).text), sentence))
  for (const [category, sentences] of Object.entries(unclaimed))
    for (const sentence of sentences)
      it(`no ${category}: ${sentence}`, () => assert.equal(marked(category, sentence), sentence))
})

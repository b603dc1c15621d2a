import assert from 'node:assert/strict'
import {type Compared, compareQuotations} from '../../server/src/compare/compare-quotations.ts'
import {readArticle} from '../../server/src/engine/index.ts'

const wire = [
  'كلمة الوزير أمام المجلس',
  'وقال وزير النقل سامر الحداد: ونحن ندرك أن المشروع تأخر عامين، وأن الشركة لم تسلم إلا ٣ محطات من أصل ١٢٬٠٠٠ محطة، ولن نقبل أعذارا جديدة بعد اليوم.',
  'وأضاف الحداد "إن المسئولين عن التأخير سيحالون إلى التحقيق خلال أسبوع واحد".',
  'وقالت رئيسة اللجنة هدى السالم إن "اللجنة ستنشر تقريرها كاملا قبل نهاية الشهر".',
  'وأعلن البيت الأبيض أن ترمب لا ينوي السفر إلى المنطقة.'
].join('\n\n')

function compared(article: string, original = wire): Compared[] {
  return compareQuotations(readArticle(article), readArticle(original))
}

const told = (article: string, original?: string): unknown[] =>
  compared(article, original).map(({outcome, changes}) => [
    outcome,
    ...changes.map((one) => `${one.original}→${one.article}`)
  ])

describe('quotations against their original', () => {
  const cases: ReadonlyArray<readonly [what: string, article: string, outcome: unknown[]]> = [
    ['word for word', 'وقال إن "المشروع تأخر عامين".', ['exact']],
    ['word for word in other digits and with other marks', 'وقال: «لم تسلم إلّا 3 محطات من أصل 12000 محطة».', ['exact']],
    ['word for word without what the writer put in', 'وقال: "الشركة (المنفذة) لم تسلم إلا 3 محطات".', ['exact']],
    ['word for word where dots leave something out', 'وقال: "المشروع تأخر عامين… ولن نقبل أعذارا جديدة".', ['exact']],
    ['word for word in a hashtag', 'وقال إن "#المشروع_تأخر عامين".', ['exact']],
    ['but for hamza', 'وقال إن "المسؤولين عن التأخير سيحالون".', ['spelling', 'المسئولين→المسؤولين']],
    ['but for the conjunction before it', 'وقال: "نحن ندرك أن المشروع تأخر".', ['spelling', 'ونحن→نحن']],
    ['but for a name as the house spells it', 'وأعلن أن "ترامب لا ينوي السفر".', ['spelling', 'ترمب→ترامب']],
    ['but for case', 'وقال إن "المسؤولون عن التأخير سيحالون إلى التحقيق".', ['spelling', 'المسئولين→المسؤولون']],
    ['with another number', 'وقال إن "المشروع تأخر عاما وأن الشركة لم تسلم".', ['changed', 'عامين→عاما']],
    [
      'with a word changed',
      'وقال إن "المسئولين عن التأخير سيحالون إلى النيابة خلال أسبوع".',
      ['changed', 'التحقيق→النيابة']
    ],
    ['with a word left out', 'وقال: "لن نقبل أعذارا بعد اليوم".', ['changed', 'ولن→لن', 'جديدة→']],
    ['with a word added', 'وقال: "ولن نقبل أعذارا واهية جديدة بعد اليوم".', ['changed', '→واهية']],
    ['with a figure changed', 'وقال: "الشركة لم تسلم إلا 4 محطات".', ['changed', '٣→4']],
    ['not there', 'وأكد أن "الحكومة ستستقيل غدا صباحا".', ['missing']],
    ['not there, though its small words are', 'وقال إن "من إلى أن عن قبل بعد".', ['missing']]
  ]
  for (const [what, article, outcome] of cases)
    it(`are told: ${what}`, () => assert.deepEqual(told(article), [outcome]))

  it('are those of three words or more', () => assert.deepEqual(told('وزار "برج القمر" وقال "نعم".'), []))

  it('stand where the original says them', () => {
    const [{original, start, end}] = compared('وقال إن "المشروع تأخر عامين".')
    assert.equal(wire.slice(original?.start, original?.end), 'المشروع تأخر عامين')
    assert.deepEqual([start, end], [8, 28])
  })

  it('run over paragraphs', () => {
    const article = 'وقال: "ندرك أن المشروع تأخر عامين.\n\nولن نقبل أعذارا جديدة بعد اليوم".'
    assert.deepEqual(
      compared(article).map(({outcome}) => outcome),
      ['exact']
    )
  })

  it('are told who says them where both name another person', () => {
    const quotation = '"اللجنة ستنشر تقريرها كاملا قبل نهاية الشهر"'
    const [other] = compared(`وقال سامر الحداد إن ${quotation}.`)
    assert.deepEqual(other.speakers, {article: 'سامر الحداد', original: 'رئيسة اللجنة هدى السالم'})
    for (const speaker of ['هدى السالم', 'السالم', 'اللجنة', 'رئيسة اللجنة'])
      assert.equal(compared(`وقالت ${speaker} إن ${quotation}.`)[0].speakers, undefined, speaker)
  })

  it('of an article are word for word in the article itself', () => {
    for (const {outcome, speakers} of compared(wire)) assert.deepEqual([outcome, speakers], ['exact', undefined])
  })

  it('take time that grows with the texts, whatever they are', () => {
    const long = 'بيت بيت بيت '.repeat(20_000)
    const begun = performance.now()
    compared(`وقال: "${'بيت بيت بيت غير '.repeat(2000)}".`, long)
    assert.ok(performance.now() - begun < 8000)
  })
})

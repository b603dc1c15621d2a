import assert from 'node:assert/strict'
import {isCounted} from '../../../../server/src/engine/analysis/figures/exclusions.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

/** Text → the kinds of its figures, in order. */
const kinds: Readonly<Record<string, string>> = {
  '2. زار القرية': 'item',
  'زار 2. وعاد': 'quantity',
  'بلغ 30ر64 في المئة': 'broken broken',
  'أقلعت بوينغ 737 من المطار': 'model',
  'سقطت إف 16 في البحر': 'model',
  'ضم مجموعة 20 دولة': 'quantity',
  'قاس 20 km في اليوم': 'quantity',
  'نشر مرسوم 2.16.668 أمس': 'reference',
  'أرسل إلى حساب 1234': 'identifier',
  'أرسل إلى حساب مصرفي 12345': 'identifier',
  'أرسل إلى حساب مصرفي 123': 'quantity',
  'اتصل على هاتف 5544': 'phone',
  'اتصل على هاتف 3 مرات': 'quantity',
  'كتب 05012 على الباب': 'phone',
  'بلغ 50123000 على الأقل': 'quantity',
  'صدر القانون 14 أمس': 'reference',
  'صدر قانون عام 14 أمس': 'reference',
  'صدر القانون 20 دول': 'reference',
  'قبل القانون 20 دولارا': 'quantity',
  'عدد 20 دول في القمة': 'quantity',
  'نص عليه المادتان 5 و6': 'reference reference',
  'فاز الفريق 2-1 أمس': 'score score',
  'زار الوفد 2-1 أمس': 'quantity quantity',
  'بدأ عند 10:30 تماما': 'time time',
  'تبدأ المباراة عند الساعة 22:45': 'time time',
  'تبدأ المباراة عند 22:45': 'time time',
  'تقام المباراة 22:45 بتوقيت القاهرة': 'time time',
  'فاز بالمباراة 25:22 أمس': 'score score',
  'انتهت المباراة عند 2:1': 'score score',
  'بدأ الساعة 10 تماما': 'time',
  'بدأ عند 1030 مساء': 'time',
  'بدأ عند 10300 مساء': 'quantity',
  'بدأ في 2015 ثم توقف': 'year',
  'ولد عام 750 ميلادية': 'year',
  'حدث في 1445 هـ': 'year',
  'حدث عام 98 أيضا': 'year',
  'لعب موسم 2023/24 كله': 'year year',
  'زار نحو 2015 قرية': 'quantity',
  'زار عام 2015 طفل القرية': 'year',
  'عام 2013 مليون شخص': 'year',
  'الأعوام 2010,2011 كلها': 'year',
  'في 7.10 بدأت الحرب': 'day',
  'في 7.10 من كل مئة': 'quantity',
  'في 7.13 بدأت الحرب': 'quantity',
  'سكن الطابق 12 وحده': 'label',
  'سكن القناتان 7 و9 معا': 'quantity quantity',
  'على القنوات 7 و9 معا': 'label label',
  'في الصفحات 12,14 من الكتاب': 'label',
  'في المركز 8 لاعب آخر': 'label',
  'في المركز 8 لاعبين': 'quantity',
  'وعمره 45 أمس': 'label',
  'وعمره 45 عاما': 'quantity'
}

describe('what a figure is', () => {
  for (const [text, expected] of Object.entries(kinds))
    it(`${expected}: ${text}`, () =>
      assert.equal(
        figuresOf(paragraphOf(text))
          .figures.map(({kind}) => kind)
          .join(' '),
        expected
      ))

  it('is counted where a thing, a measure, a scale or a sign follows', () => {
    const counts = (text: string): boolean => isCounted(paragraphOf(text).tokens, 0)
    for (const text of ['5 كلم', '5 كتب كثيرة', '5', '5، كيلومترات', '5 في البيت'])
      assert.equal(counts(text), text === '5 كلم', text)
    for (const text of ['5%', '5$', '5 ملايين', '5 أطفال', '5 بالمئة', '5 في المائة']) assert.ok(counts(text), text)
  })
})

import {testRule} from '../../../support/rule-cases.ts'

describe('rule wordy-passive', () => {
  testRule(
    'wordy-passive',
    [
      ['a masculine noun', '⟦تم اعتقال⟧ رجل أمس.', 'اعتُقل رجل أمس.'],
      ['a feminine noun', '⟦تم تدمير⟧ السيارة.', 'دُمّرت السيارة.'],
      ['a figure', 'و⟦تم ضبط⟧ 20 قطعة سلاح.', 'وضُبطت 20 قطعة سلاح.'],
      ['a numeral that counts men', '⟦تم توقيف⟧ سبعة رجال.', 'أُوقف سبعة رجال.'],
      ['a pronoun', 'اللص ⟦تم توقيفه⟧ أمس.', 'اللص أُوقف أمس.'],
      ['a feminine pronoun', 'الشحنة ⟦سيتم نقلها⟧ غدا.', 'الشحنة ستُنقل غدا.'],
      ['a verb with its preposition', 'و⟦تم العثور على⟧ الجثة.', 'وعُثر على الجثة.'],
      ['who did it, without a fix', '⟦تم اعتقال⟧ رجل من قبل الجيش.', 'تم اعتقال رجل من قبل الجيش.'],
      ['a broken plural, without a fix', '⟦تم فتح⟧ نوافذ القاعة.', 'تم فتح نوافذ القاعة.'],
      ['لم before a weak verb, without a fix', 'لم ⟦يتم بناء⟧ الجسر.', 'لم يتم بناء الجسر.']
    ],
    [
      ['تم alone', 'تم كل شيء كما أرادوا.'],
      ['a noun of no list', 'تم الصلح بين الفريقين.'],
      ['a passive', 'اعتُقل رجل أمس.'],
      ['a quotation', 'قال: "تم اعتقال رجل".'],
      ['a mark between', 'تم، اعتقال بعد اعتقال.']
    ]
  )
})

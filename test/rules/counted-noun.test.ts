import assert from 'node:assert/strict'
import {lintWith} from '../support/lint.ts'
import {reports, silent} from '../support/reports.ts'

const ID = 'counted-noun'

describe('rule counted-noun', () => {
  it('counts by the last two digits', () => reports(ID, 'نقل 309 ⟦ألف⟧ مسافر، وأحصى 4109 ⟦صوت⟧ و123 ⟦شخص⟧ أمس.', 'نقل 309 آلاف مسافر، وأحصى 4109 أصوات و123 شخصا أمس.'))
  it('knows the noun after a scale word', () => reports(ID, 'نزح 34 ألف ⟦شخصا⟧ أمس.', 'نزح 34 ألف شخص أمس.'))
  it('makes an adjective follow its noun where it knows it', () => reports(ID, 'دفع 25 ⟦دولار⟧ أمريكي و5 ⟦دولار⟧ كندي، ثم 1200 ⟦دولارا⟧ أميركيا، في 45 ⟦متر⟧ مربع.', 'دفع 25 دولارا أمريكيا و5 دولارات كندية، ثم 1200 دولار أميركي، في 45 مترا مربعا.'))
  it('leaves the fix to an editor where another adjective follows', () => {
    const [finding] = lintWith(ID, 'وصل 1200 شخصا مسلحا.')
    assert.deepEqual([finding.expected, finding.fixes.length], [['شخص'], 0])
  })
  it('asks no alif of a noun in construct', () => silent(ID, 'عين المكتب 14 ضابط شرطة و25 رجل إطفاء، وأنجز 31 مشروع إسكان بعد 40 عام عمل.'))
  it('tells «سجل» the verb from the number of a register', () => reports(ID, 'سجل 25 ⟦لاعب⟧ في القائمة، ورقم السجل 10123 ثابت.', 'سجل 25 لاعبا في القائمة، ورقم السجل 10123 ثابت.'))
  it('takes particles and adverbs for the end of the noun', () => reports(ID, 'سار 70 ⟦كيلومتر⟧ تقريبا، وبقي 15 ⟦يوم⟧ قبل العودة.', 'سار 70 كيلومترا تقريبا، وبقي 15 يوما قبل العودة.'))
  it('takes the tanwin off a scale word before its noun', () => reports(ID, 'ينتج المصنع 18 ⟦مليونا طنا⟧ سنويا.', 'ينتج المصنع 18 مليون طن سنويا.'))
  it('says of a long number which digits decide', () => assert.deepEqual(lintWith(ID, 'باع 405 ألف سيارة و15 سهم.').map(({message}) => message.ar), [
    'بعد 3–10 جمع مجرور (والعبرة بآخر خانتين): «405 آلاف» لا «405 ألف».',
    'بعد 11–99 مفرد منصوب: «15 سهما» لا «15 سهم».'
  ]))
  it('leaves decimals, ranges, percentages, years and dates alone', () => silent(ID, 'بلغت 1.5 مليون و2.3 مليار، وبين 3 و4 ملايين، في 15 شهر رمضان، وعام 2023 شهد 5% نموا، وأرقام 30ر6 مليون.'))
  it('leaves the number of something and the start of a date alone', () => silent(ID, 'المركز الانتخابي 1068 رجال، وفاز بـ 30 يوم 13 أكتوبر.'))
  it('takes every right form', () => silent(ID, 'قتل 3 أشخاص و11 طفلا و99 امرأة و100 رجل و103 رجال و111 جنديا و200 دولار و5 يورو و1200 شخص و105 آلاف.'))
})

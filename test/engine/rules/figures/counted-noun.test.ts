import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'counted-noun'

describe('rule counted-noun', () => {
  it('counts by the last two digits', () =>
    reports(
      ID,
      'نقل 309 ⟦ألف⟧ مسافر، وأحصى 4109 ⟦صوت⟧ و123 ⟦شخص⟧ أمس.',
      'نقل 309 آلاف مسافر، وأحصى 4109 أصوات و123 شخصا أمس.'
    ))
  it('knows the noun after a scale word', () => reports(ID, 'نزح 34 ألف ⟦شخصا⟧ أمس.', 'نزح 34 ألف شخص أمس.'))
  it('makes an adjective follow its noun where it knows it', () =>
    reports(
      ID,
      'دفع 25 ⟦دولار⟧ أمريكي و5 ⟦دولار⟧ كندي، ثم 1200 ⟦دولارا⟧ أميركيا، في 45 ⟦متر⟧ مربع.',
      'دفع 25 دولارا أمريكيا و5 دولارات كندية، ثم 1200 دولار أميركي، في 45 مترا مربعا.'
    ))
  it('leaves the fix to an editor where another adjective follows', () => {
    const [finding] = lintWith(ID, 'وصل 1200 شخصا مسلحا.')
    assert.deepEqual([finding.expected, finding.fixes.length], [['شخص'], 0])
  })
  it('asks no alif of a noun in construct', () =>
    silent(ID, 'عين المكتب 14 ضابط شرطة و25 رجل إطفاء، وأنجز 31 مشروع إسكان بعد 40 عام عمل.'))
  it('tells a plural after 11–99 and a singular before a verb of persons, whatever follows', () => {
    reports(
      ID,
      'وصلت 11 ⟦شركات⟧ مساء، و50 ⟦سيارات⟧ إلى المرفأ، وفاز 20 ⟦شخص⟧ نجحوا أمس.',
      'وصلت 11 شركة مساء، و50 سيارة إلى المرفأ، وفاز 20 شخصا نجحوا أمس.'
    )
    silent(ID, 'وحضر 12 صبية يغنين، وعلى رقم 10 لاعب الوسط، وعمل 20 رجل إطفاء و31 مشروع دعوا، ثم 12 شركة غابت.')
  })
  it('tells «سجل» the verb from the number of a register', () =>
    reports(ID, 'سجل 25 ⟦لاعب⟧ في القائمة، ورقم السجل 10123 ثابت.', 'سجل 25 لاعبا في القائمة، ورقم السجل 10123 ثابت.'))
  it('takes particles and adverbs for the end of the noun', () =>
    reports(
      ID,
      'سار 70 ⟦كيلومتر⟧ تقريبا، وبقي 15 ⟦يوم⟧ قبل العودة.',
      'سار 70 كيلومترا تقريبا، وبقي 15 يوما قبل العودة.'
    ))
  it('takes the tanwin off a scale word before its noun', () =>
    reports(ID, 'ينتج المصنع 18 ⟦مليونا طنا⟧ سنويا.', 'ينتج المصنع 18 مليون طن سنويا.'))
  it('says of a long number which digits decide', () =>
    assert.deepEqual(
      lintWith(ID, 'باع 405 ألف سيارة و15 سهم.').map(({message}) => message.ar),
      [
        'بعد 3–10 جمع مجرور (والعبرة بآخر خانتين): «405 آلاف» لا «405 ألف».',
        'بعد 11–99 مفرد منصوب: «15 سهما» لا «15 سهم».'
      ]
    ))
  it('leaves a decimal that is torn apart alone', () => {
    silent(ID, 'وبلغت الصادرات 13. 6 مليار دولار، ثم 65. 5 مليون دولار.')
    reports(
      ID,
      'وبلغت الصادرات 13 مليارا، وشارك 6 ⟦طفل⟧ في الحفل.',
      'وبلغت الصادرات 13 مليارا، وشارك 6 أطفال في الحفل.'
    )
  })
  it('leaves decimals, ranges, percentages, years and dates alone', () =>
    silent(
      ID,
      'بلغت 1.5 مليون و2.3 مليار، وبين 3 و4 ملايين، في 15 شهر رمضان، وعام 2023 شهد 5% نموا، وأرقام 30ر6 مليون.'
    ))
  it('leaves the number of something and the start of a date alone', () =>
    silent(ID, 'المركز الانتخابي 1068 رجال، وفاز بـ 30 يوم 13 أكتوبر.'))
  it('takes every right form', () =>
    silent(ID, 'قتل 3 أشخاص و11 طفلا و99 امرأة و100 رجل و103 رجال و111 جنديا و200 دولار و5 يورو و1200 شخص و105 آلاف.'))
  it('counts nothing with a year', () => {
    silent(
      ID,
      'غرق عام 2014 طفل من البلدة، ونالت سنة 2007 سيدة الجائزة، وفي 2012 رجل الدين اعتُقل، وكان عام 2009 يوم الافتتاح.'
    )
    silent(ID, 'خلال عام 2013 مليون زائر دخلوا المتحف. 1998 مدرسة الحي أُغلقت.')
    reports(
      ID,
      'احتشد زهاء 2014 ⟦طفل⟧ في الساحة، ووصل نحو 2007 ⟦سيدة⟧.',
      'احتشد زهاء 2014 طفلا في الساحة، ووصل نحو 2007 سيدات.'
    )
    reports(ID, 'اعتقلت الشرطة 2016 ⟦شخص⟧ هذا الأسبوع.', 'اعتقلت الشرطة 2016 شخصا هذا الأسبوع.')
  })
  it('counts nothing with a rank or a label', () => {
    silent(
      ID,
      'خرج صاحب القميص رقم 7 لاعب الوسط، ووصل في المرتبة 5 لاعب مغمور، ونام في الغرفة 4 طفل وحيد، وسكن الطابق 8 موظف متقاعد.'
    )
    silent(ID, 'لكم اللاعب 9 مدني كان يقف هناك، وصوت للمقترح 6 نائب الرئيس.')
    reports(
      ID,
      'دخلت المبنى الجديد 6 ⟦سيارة⟧، وحضر اللقاء 8 ⟦نائب⟧ الأسبوع الماضي.',
      'دخلت المبنى الجديد 6 سيارات، وحضر اللقاء 8 نواب الأسبوع الماضي.'
    )
    reports(ID, 'بلغ عمره 25 ⟦عام⟧ أمس.', 'بلغ عمره 25 عاما أمس.')
  })
  it('gives a scale word the form that its count and its noun ask for', () => {
    reports(
      ID,
      'زار المعرض 13 ⟦آلاف⟧ شخص، وبيع منه 25 ⟦ملايين⟧ سهم، ثم 100 ⟦آلاف⟧ برميل.',
      'زار المعرض 13 ألف شخص، وبيع منه 25 مليون سهم، ثم 100 ألف برميل.'
    )
    reports(
      ID,
      'صدّر المصنع 14 ⟦مليونا⟧ برميل و45 ⟦ألفا⟧ طن، وعاد 200 ⟦ألفا⟧ أمس، وبقي 15 ⟦آلاف⟧ في الخيام.',
      'صدّر المصنع 14 مليون برميل و45 ألف طن، وعاد 200 ألف أمس، وبقي 15 ألفا في الخيام.'
    )
    silent(
      ID,
      'عاد 34 ألفا يوم الجمعة، ثم 12 مليونا و300 ألف، وبلغوا 45 ألفا مرة أخرى، وبقي 7 آلاف و11 ألفا، وبين 10 و15 مليونا.'
    )
  })
  it('says nothing of thousands of thousands', () => silent(ID, 'يتقاضى 3000 آلاف ريال، وكلف 1500 ملايين.'))
  it('counts no sum or measure by the digits behind a point', () => {
    silent(ID, 'تداول السوق 23.713.080 درهم، وأغلق عند 7.257.215 نقطة.')
    reports(
      ID,
      'تداول السوق 23,713,080 ⟦درهم⟧، وأحصى 1.205.315 ⟦شخص⟧.',
      'تداول السوق 23,713,080 درهما، وأحصى 1.205.315 شخصا.'
    )
  })
  it('takes no half of a fraction for a count', () =>
    silent(ID, 'وقّع عقدا بقيمة 4/8 مليار دولار، وأُنجز 3/5 مشروع السد.'))
  it('knows the plural in the nominative', () => {
    reports(ID, 'حضر 12 ⟦ناشطون⟧ أمس.', 'حضر 12 ناشطا أمس.')
    silent(ID, 'حضر 12 ناشطا و7 ناشطين، وغاب الناشطون.')
  })
})

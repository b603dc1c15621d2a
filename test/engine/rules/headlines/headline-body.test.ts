import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'headline-body'
const END = '\nوقالت الشرطة إن التحقيق مستمر.'

describe('rule headline-body: figures', () => {
  it('reports a figure that the head of the text has otherwise, and says where', () => {
    reports(ID, `إصابة ⟦18⟧ عاملا في حريق\nأصيب 15 عاملا في حريق شب فجرا.${END}`)
    const [{related, data, severity}] = lintWith(ID, `إصابة 18 عاملا في حريق\nأصيب 15 عاملا في حريق شب فجرا.${END}`)
    assert.deepEqual([data, severity, related?.length], [{kind: 'other-figure'}, 'information', 1])
  })
  it('takes people for people, whatever they are called', () =>
    reports(ID, `إصابة ⟦18⟧ عاملا في حريق\nأصيب 15 شخصا في حريق شب فجرا.${END}`))
  it('reports a share and a sum of money that the text lacks', () => {
    reports(ID, `المصنع يرفع إنتاجه ⟦22%⟧\nرفع المصنع إنتاجه هذا العام.${END}`)
    reports(ID, `بيع القصر بـ⟦40 مليون⟧ دولار\nبيع القصر بسعر قياسي.${END}`)
  })
  it('takes whom something happens to for people, though no noun says so', () => {
    reports(ID, `مصرع ⟦13⟧ حوثيا في اشتباك\nقتل 17 مسلحا في اشتباك شب فجرا.${END}`)
    reports(ID, `مقتل ⟦51⟧ من المهاجمين\nقتل 66 شخصا في القصف.${END}`)
    silent(ID, `مقتل 51 من المهاجمين\nقتل 51 شخصا في القصف.${END}`)
    silent(ID, `أنقرة تعيد 80 من المهاجمين\nأعادت 66 شخصا إلى البلاد.${END}`)
    silent(ID, `مصرع 13 حوثيا في اشتباك\nدارت الاشتباكات منذ الفجر.${END}`)
  })
  it('counts who is told one by one', () => {
    silent(ID, `إصابة 3 أشخاص في حريق\nأصيب رجلان وطفل في حريق شب فجرا.${END}`)
    silent(ID, `إصابة 5 أشخاص في حريق\nأصيب أب وزوجته وثلاثة أطفال في حريق شب فجرا.${END}`)
    reports(ID, `إصابة ⟦18⟧ عاملا في حريق\nأصيب 15 عاملا ومدير في حريق شب فجرا.${END}`)
    reports(ID, `إصابة ⟦6⟧ أشخاص في حريق\nأصيب 5 عمال بينهم طفل في حريق شب فجرا.${END}`)
  })
  it('finds the figure in words, rounded, in another unit, or added up', () => {
    silent(ID, `إصابة 18 عاملا في حريق\nأصيب ثمانية عشر عاملا في حريق.${END}`)
    silent(ID, `إصابة 23 عاملا في حريق\nأصيب ثلاثة وعشرون عاملا في حريق.${END}`)
    silent(ID, `إصابة 18 عاملا في حريق\nأصيب 15 عاملا في حريق وثلاثة في آخر.${END}`)
    silent(ID, `المصنع يرفع إنتاجه 72%\nارتفع الإنتاج 71.6%.${END}`)
    silent(ID, `المصنع يرفع إنتاجه 33.5%\nارتفع الإنتاج 5ر33 بالمئة.${END}`)
    silent(ID, `أكثر من 400 عامل في الحفل\nحضر 423 عاملا الحفل.${END}`)
    silent(ID, `إتلاف 1.1 مليون كيلوغرام من الأرز\nأتلفت البلدية 1137 طنا من الأرز.${END}`)
    silent(ID, `مليون ونصف المليون زائر، و1.5 مليون ليلة\nزار المدينة مليون ونصف المليون زائر.${END}`)
    silent(ID, `نصف السكان أو 50% بلا كهرباء\nبقي نصف السكان بلا كهرباء.${END}`)
  })
  it('reports people in words of whom the first paragraph has another number of the same fate', () => {
    reports(ID, `مقتل ⟦سبعة⟧ في حريق بمصنع\nقتل 9 أشخاص في حريق شب فجرا بمصنع.${END}`)
    reports(ID, `⟦قتيلان⟧ في حريق بمصنع\nأدى حريق شب فجرا إلى مقتل ثلاثة عمال.${END}`)
    reports(ID, `إصابة ⟦ثلاثة عشر⟧ عاملا في حريق\nأصيب 15 عاملا في حريق شب فجرا.${END}`)
  })
  it('leaves people in words who are there, as figures, in words, or one by one', () => {
    silent(ID, `مقتل سبعة في حريق بمصنع\nقتل 7 أشخاص في حريق شب فجرا بمصنع.${END}`)
    silent(ID, `قتيلان في حريق بمصنع\nأدى حريق شب فجرا إلى مقتل عاملين وإصابة ثلاثة عمال.${END}`)
    silent(ID, `قتيلان في حريق بمصنع\nقتل رجل وطفل في حريق، وأصيب ثلاثة عمال.${END}`)
    silent(ID, `مقتل سبعة في حريقين\nقتل أربعة عمال في حريق شب فجرا، وثلاثة في حريق آخر.${END}`)
  })
  it('leaves people in words who are of another fate, or told further down, or about so many', () => {
    silent(ID, `قتيلان في حريق بمصنع\nلقي شاب وشقيقه مصرعهما في حريق، وأصيب ثلاثة عمال.${END}`)
    silent(ID, `قتيلان في حريق بمصنع\nشب الحريق فجرا.\nوكان 5 عمال قتلوا في حريق سابق، وقتل 5 عمال قبل عام.${END}`)
    silent(ID, `مقتل سبعة في حريق بمصنع\nقتل أكثر من 6 أشخاص في حريق شب فجرا بمصنع.${END}`)
    silent(ID, `أكثر من سبعة قتلى في حريق\nقتل 9 أشخاص في حريق شب فجرا بمصنع.${END}`)
    silent(ID, `سقوط 3 آلاف قتيل في عام\nقتل 3404 أشخاص في عام.${END}`)
    silent(ID, `محاكمة سبعة متهمين\nبدأت محاكمة 9 متهمين أمس.${END}`)
  })
  it('does not reckon durations, years, known numbers and lists', () => {
    silent(ID, `بعد 14 عاما يعود إلى المسرح\nعاد الممثل إلى المسرح الذي غادره في 2010.${END}`)
    silent(ID, `الدول الـ4 تجتمع غدا\nتجتمع الدول غدا.${END}`)
    silent(ID, `إصابة 18 عاملا في حريق\nنقل المصابون إلى المستشفى.${END}`)
  })
  it('needs a headline and a text', () => {
    silent(ID, 'إصابة 18 عاملا في حريق\nأصيب 15 عاملا في حريق.')
    silent(ID, `أصيب 18 عاملا في حريق أمس.\nأصيب 15 عاملا في حريق.${END}`)
  })
})

describe('rule headline-body: quotations', () => {
  it('leaves what is recited', () =>
    silent(ID, `«اللهم لبيك لبيك سنعود» يرددها الزائرون\nوصل الزائرون إلى المدينة فجرا.${END}`))
  it('reports words that nobody says in the text', () => {
    reports(ID, `الوزير: ⟦«لن نغلق المصنع القديم أبدا»⟧\nقال الوزير إن الحكومة تدرس الطلبات.${END}`)
    assert.deepEqual(
      lintWith(ID, `الوزير: «لن نغلق المصنع القديم»\nقال الوزير إن المصنع باق.${END}`).map(({data}) => data),
      [{kind: 'quotation', missing: ['نغلق', 'القديم']}]
    )
  })
  it('knows them in other forms, and in a hashtag', () => {
    silent(ID, `الوزير: «لن نغلق المصنع القديم»\nقال الوزير إن إغلاق المصانع القديمة غير وارد، «ولن نغلقها».${END}`)
    silent(ID, `موظفون في «أطباء بلا حدود العالمية»\nقال موظفون في #أطباء_بلا_حدود_العالمية إنهم باقون.${END}`)
  })
  it('leaves names, single words, one word of many and the title of a column', () => {
    silent(ID, `افتتاح «برج النخيل»\nافتتح الوزير البرج أمس.${END}`)
    silent(ID, `محادثات «مرهونة» بالرسوم\nقال الوزير إن المحادثات متوقفة.${END}`)
    silent(ID, `الوزير: «لن نغلق المصنع القديم»\nقال الوزير: «لن نغلق المصنع».${END}`)
    silent(ID, `«إذا هبت رياحك فاغتنمها سريعا»\nفي كل موسم يزرع الفلاح أرضه.${END}`)
  })
})

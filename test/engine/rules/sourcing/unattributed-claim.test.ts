import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const id = 'unattributed-claim'

/** The text with its findings marked, and their severities. */
function found(text: string): [string, string[]] {
  const findings = lintWith(id, text)
  return [mark(text, findings), findings.map((f) => f.severity)]
}

describe('unattributed-claim: what it reports', () => {
  const reported: Array<[string, string, string]> = [
    ['A1: totals of dead and wounded', '⟦قُتل في الإقليم أكثر من 34 ألف مدني⟧ وأصيب أكثر من 76800.', 'warning'],
    [
      'A5: «بين» and «بعد أن» do not attribute',
      'تصاعد التوتر بين البلدين بعد أن شنت القوات هجوما ⟦أسفر عن مقتل سبعة ضباط⟧.',
      'warning'
    ],
    [
      'without hamza, with tatweel and a stray RLM',
      '⟦قتـل في الغارة على المدينة اكثر من 12 الف شخ\u200fص⟧ واصيب عدد كبير من سكانها بجروح خطيرة.',
      'warning'
    ],
    ['displacement', '⟦نزح أكثر من 20 ألف شخص⟧ إلى الجنوب بسبب القصف العنيف على مدنهم وقراهم.', 'warning'],
    [
      'a figure before the attributed clause',
      'وفي الشمال، حيث ⟦لجأ أكثر من 20 ألف شخص⟧ هربا من القصف، أكدت الوزارة أنها «لن تتخلى» عنهم.',
      'information'
    ],
    ['a toll that rises, its noun first', 'لكن ⟦حصيلة القتلى ارتفعت لاحقا إلى 31 قتيلا⟧ على الأقل.', 'warning'],
    ['a toll that rises, its verb first', '⟦وارتفعت حصيلة الجرحى إلى 40 جريحا⟧ في المدينة.', 'warning'],
    ['«قضوا نحبهم» is dying', 'وفي المدينة 25 شخصا ⟦قضوا نحبهم بعد ثوران البركان⟧.', 'warning'],
    ['the strikes of a nation are war', 'كما ⟦استهدفت الضربات الأميركية ليلا جزيرتين في الخليج⟧.', 'warning'],
    ['A8: «بحسب الفئة» measures and attributes nothing', 'وبحسب الفئة العمرية، ⟦ترتفع النسبة إلى 20%⟧ للأطفال.', 'hint']
  ]
  for (const [name, text, severity] of reported) {
    it(name, () => {
      const [marked, severities] = found(unmark(text).text)
      assert.equal(marked, text)
      assert.deepEqual(severities, [severity])
    })
  }
})

describe('unattributed-claim: what is on record', () => {
  const toll = 'قُتل 189 شخصا في تحطم طائرة كانت تقل ركابا إلى العاصمة'
  const severities: Array<[string, string, string[]]> = [
    ['a toll of today', `${toll}.`, ['warning']],
    ['a toll of a month that is past', `${toll} في أكتوبر الماضي.`, []],
    ['a toll of months ago, told first', 'وقبل شهرين قُتل 189 شخصا في تحطم طائرة كانت تقل ركابا.', []],
    ['a toll of months ago', `${toll} قبل خمسة أشهر.`, []],
    ['a toll since a month that is past', `قُتل 189 شخصا في غارات على المدينة منذ أكتوبر الماضي.`, ['warning']],
    ['a toll of a year of its own', 'وقُتل 189 شخصا في غارات على المدينة منذ بداية العام 2019.', []],
    ['a toll of the year that runs', 'وقُتل 189 شخصا في غارات على المدينة منذ بداية العام 2019 الجاري.', ['warning']],
    ['a toll in a teaser that breaks off', `${toll}، فيما كان رجال الإنقاذ...`, []],
    ['surgery for children', 'وتنظم الجمعية حملة لعمليات القلب تستهدف 18 طفلا في المدينة.', []],
    ['a name that looks like a crime', 'ووضعت سارة أول مولود لها وأسمته آرتشي وهو في الترتيب الثاني للعرش.', []],
    ['a toll of last week', `${toll} الأسبوع الماضي.`, ['warning']]
  ]
  for (const [what, text, expected] of severities)
    it(what, () =>
      assert.deepEqual(
        found(text)[1].filter((severity) => severity !== 'hint'),
        expected
      )
    )
})

describe('unattributed-claim: what it underlines', () => {
  const spans: Array<[what: string, marked: string]> = [
    ['the figure before its noun', 'وسقط في القصف على القرية ⟦أكثر من 50 شهيدا⟧.'],
    ['a part and the whole it is of', 'وانتهى الكمين بما ⟦أدى إلى مقتل 4 من أفراد القوة⟧، ثم انسحبت.'],
    ['a death that comes after its count', '⟦لقي ثمانية متظاهرين شبان مصرعهم⟧ في المدينة أمس وأصيب آخرون.'],
    ['a name in marks', '⟦قُتل في المعارك بين الجيش وقوات "درع الساحل" 12 جنديا⟧، وأصيب آخرون.']
  ]
  for (const [what, marked] of spans) it(what, () => assert.equal(found(unmark(marked).text)[0], marked))
})

describe('unattributed-claim: what it leaves alone', () => {
  const silent: Array<[string, string]> = [
    ['A2: the speaker before', 'قالت وزارة الصحة إن أكثر من 34 ألف مدني قُتلوا.'],
    [
      'A3: the source at the end covers both figures',
      'ودفعت الحرب 85% من السكان إلى النزوح، ودمرت 60% من المنازل، وفقا للأمم المتحدة.'
    ],
    ['A6: no comment', 'ولم يصدر أي تعليق رسمي حتى الآن.'],
    ["A7: a threat is its speaker's", 'وتوعدت الحكومة بالرد.'],
    ['A9: a crime noun alone', 'مكافحة الفساد أولوية الحكومة.'],
    ['A10: a report as subject', 'ويسجل التقرير انخفاضا بلغ 31%.'],
    ['A14: a borrowed word', 'وصف الوزير القرار بـ"الكارثي".'],
    ['A15: «بالنسبة إلى» is no percentage', 'بالنسبة إلى المراقبين، فإن الوضع صعب.'],
    ['A16: «أفاد من»، «زاد التلوث»', 'أفاد من تجربته السابقة. زاد التلوث بنسبة كبيرة.'],
    ['A17: «وأنه» goes on with the report', 'قال الجيش إنه نفذ غارة. وأنه قُتل 20 شخصا في الغارة.'],
    ['a fragment attributes the sentence before it', 'قُتل 20 شخصا في الغارة. بحسب وكالة الأناضول.'],
    [
      'a list that a speaker announced',
      'قالت الوزارة إن الخسائر كالتالي:\n- قُتل 20 شخصا في الشمال.\n- أصيب 40 شخصا في الجنوب.'
    ],
    ['a quotation over two sentences', 'قال المدير: "وصلنا متأخرين. قُتل 20 شخصا قبل ذلك".'],
    ['a headline', 'مقتل 20 شخصا في غارة على المدينة\nقالت وزارة الصحة إن 20 شخصا قُتلوا في غارة على المدينة مساء أمس.'],
    ['an office before a colon', 'وزارة الصحة: قُتل 12 شخصا في الغارة.'],
    ['a programme aims at families', 'ويستهدف البرنامج العائلات محدودة الدخل في المدينة.'],
    ['caution reigns in the market', 'ويسيطر الحذر على المتعاملين في السوق منذ أيام.'],
    ['an attack in a campaign', 'وشن هجوما على المرشح المنافس في الحملة.'],
    ['a march that is named', 'وخرج آلاف الجنود في مسيرة أطلق عليها "مسيرة الوفاء".'],
    ['families, and no capture', 'ونقلت المركبات مئات من الأسر من داخل المملكة.'],
    ['an injury in sport', 'حرمته الإصابة من المباراة الأولى أمام الفريق الضيف.'],
    ['nobody hurt', 'أُنجز المشروع في عامين دون تسجيل 5 إصابات كما في غيره.'],
    ['visits, and no forgery', 'ويزورون المدينة بعشرات الآلاف كل عام.'],
    ['an age', 'توفي اللاعب عن 31 عاما.'],
    ['a year of its own: on record', 'وفي 25 يناير 1952 قُتل 50 شرطيا في المدينة.']
  ]
  for (const [name, text] of silent) it(name, () => assert.equal(found(text)[0], text))
})

describe('unattributed-claim: fixes', () => {
  const fixes = (text: string): string[] => lintWith(id, text)[0].fixes.map((fix) => applyEdits(text, fix.edits))

  it('puts the source of a contested figure first, and takes the conjunction along', () => {
    assert.deepEqual(fixes('وقُتل في الغارة 12 شخصا.'), [
      'وبحسب [المصدر؟]، قُتل في الغارة 12 شخصا.',
      'وقُتل في الغارة 12 شخصا، بحسب [المصدر؟].'
    ])
  })
  it('does not part a word that begins with و', () => {
    assert.equal(fixes('وصل عدد من الجرحى وقُتل 12 شخصا.')[0], 'بحسب [المصدر؟]، وصل عدد من الجرحى وقُتل 12 شخصا.')
  })
  const places: Array<[string, string, string]> = [
    ['leaves a name whole', 'وليد قتل 12 شخصا في الغارة.', 'بحسب [المصدر؟]، وليد قتل 12 شخصا في الغارة.'],
    ['leaves a noun whole', 'وباء الكوليرا قتل 12 شخصا.', 'بحسب [المصدر؟]، وباء الكوليرا قتل 12 شخصا.'],
    [
      'leaves a noun whole whose rest is a word',
      'وحدة عسكرية قتلت 12 مدنيا.',
      'بحسب [المصدر؟]، وحدة عسكرية قتلت 12 مدنيا.'
    ],
    ['leaves a verb whole', 'واصلت القوات القصف وقتلت 12 مدنيا.', 'بحسب [المصدر؟]، واصلت القوات القصف وقتلت 12 مدنيا.'],
    ['takes a conjunction off the article', 'والجيش قتل 12 شخصا.', 'وبحسب [المصدر؟]، الجيش قتل 12 شخصا.'],
    [
      'stands at the end where nobody can tell',
      'ووحدة عسكرية قتلت 12 شخصا.',
      'ووحدة عسكرية قتلت 12 شخصا، بحسب [المصدر؟].'
    ],
    ['stands at the end after كما', 'كما قُتل 12 شخصا في القرية.', 'كما قُتل 12 شخصا في القرية، بحسب [المصدر؟].'],
    ['stands after لكن', 'لكن قُتل 12 شخصا في القرية.', 'لكن بحسب [المصدر؟]، قُتل 12 شخصا في القرية.'],
    ['stands at the end after فيما', 'فيما قُتل 12 شخصا في القرية.', 'فيما قُتل 12 شخصا في القرية، بحسب [المصدر؟].'],
    ['stands after a dateline', 'القاهرة (رويترز) - قُتل 12 شخصا.', 'القاهرة (رويترز) - بحسب [المصدر؟]، قُتل 12 شخصا.'],
    [
      'stands after a place, a colon and a house',
      'عدن: «المنبر» قُتل 12 شخصا.',
      'عدن: «المنبر» بحسب [المصدر؟]، قُتل 12 شخصا.'
    ],
    [
      'stands after a place, a house and a colon',
      'عدن «المنبر»: قُتل 12 شخصا.',
      'عدن «المنبر»: بحسب [المصدر؟]، قُتل 12 شخصا.'
    ],
    [
      'stands after a place and a house with dashes',
      'غزة- المنبر- قُتل 12 شخصا.',
      'غزة- المنبر- بحسب [المصدر؟]، قُتل 12 شخصا.'
    ],
    [
      'stands after the mark that closes, before the stop',
      'كما قُتل 12 شخصا في "المواجهات."',
      'كما قُتل 12 شخصا في "المواجهات"، بحسب [المصدر؟].'
    ]
  ]
  for (const [what, text, fixed] of places) it(what, () => assert.equal(fixes(text)[0], fixed))

  it('asks once: a sentence with a placeholder has its place', () => {
    assert.deepEqual(lintWith(id, 'وفي الشمال، حيث قُتل 12 شخصا، قال [المصدر؟] إن الطريق فُتحت.'), [])
  })
  it('is never safe', () => {
    assert.ok(lintWith(id, 'قُتل في الغارة 12 شخصا.')[0].fixes.every((fix) => !fix.safe))
  })
  it('sets the figure apart where the rest of the sentence is attributed', () => {
    const text = 'وفي الشمال، حيث لجأ أكثر من 20 ألف شخص هربا من القصف، أكدت الوزارة أنها «لن تتخلى» عنهم.'
    assert.equal(
      fixes(text)[0],
      'وفي الشمال، حيث لجأ أكثر من 20 ألف شخص، بحسب [المصدر؟]، هربا من القصف، أكدت الوزارة أنها «لن تتخلى» عنهم.'
    )
  })
  it('tells the category and what made the finding', () => {
    const {data} = lintWith(id, 'قُتل في الغارة 12 شخصا.')[0]
    assert.equal(data?.category, 'casualty')
    assert.ok(Array.isArray(data?.features) && data.features.length > 0)
  })
})

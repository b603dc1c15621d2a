import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

/** Desk specification 3.5, and the causes seen in published copy; the sentences are made up. */
const reported: ReadonlyArray<readonly [name: string, marked: string, good: string]> = [
  [
    'a stray closer after أنه',
    'مشيرة إلى أنه تم إضافة 220 مقعدا بعد مراجعة اللجنة المختصة⟦"⟧.',
    'مشيرة إلى أنه "تم إضافة 220 مقعدا بعد مراجعة اللجنة المختصة".'
  ],
  [
    'a bracket closed by a mark',
    '(منهم 4 عمال نتيجة انهيار مباشر، بالإضافة إلى 7 إصابات⟦"⟧.',
    '(منهم 4 عمال نتيجة انهيار مباشر، بالإضافة إلى 7 إصابات).'
  ],
  [
    'a mark closed by a bracket',
    'أقيمت المباراة بين فريقي «النسور والصقور⟦)⟧ مساء.',
    'أقيمت المباراة بين فريقي «النسور والصقور» مساء.'
  ],
  [
    'a closer lost before «، وتابع»',
    'وذكر أنه ⟦"⟧من الصعب أن نقول ذلك مع هؤلاء الناس وأن نكون أكثر حذرا، وتابع: "والجميع هو الراعي".',
    'وذكر أنه "من الصعب أن نقول ذلك مع هؤلاء الناس وأن نكون أكثر حذرا"، وتابع: "والجميع هو الراعي".'
  ],
  [
    'a mark after a percentage',
    'بعد فرز أكثر من 90%⟦"⟧ من الأصوات، جاء "في المقدمة حزب النخلة"',
    'بعد فرز أكثر من 90% من الأصوات، جاء "في المقدمة حزب النخلة"'
  ],
  [
    'a closer lost before أو',
    'ما يسمى بـ ⟦"⟧الخط الثالث أو "الطريق الثالث" الذي تجسده',
    'ما يسمى بـ "الخط الثالث" أو "الطريق الثالث" الذي تجسده'
  ],
  ['the tail of a broken line', '⟦"⟧ - سالم عبد الله', '- سالم عبد الله'],
  ['a shadda typed for the mark', 'تحدث عن حركة ّالضحى⟦"⟧ في المدينة.', 'تحدث عن حركة "الضحى" في المدينة.'],
  ['a closer of another family', 'أعلن عن «خطة عاجلة⟦"⟧ أمس.', 'أعلن عن «خطة عاجلة» أمس.']
]

describe('rule unbalanced-quotes', () => {
  for (const [name, marked, good] of reported) {
    it(`reports ${name}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('unbalanced-quotes', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    })
  }

  const tables: ReadonlyArray<readonly [format: 'plain' | 'markdown' | 'html', text: string]> = [
    ['plain', 'سكر\tكيس\t20\nأرز\t"\t30\nشاي\t"\t"\nزيت\tلتر\t"'],
    ['plain', 'سكر | كيس\nأرز | "\nشاي | "\nزيت | "'],
    ['plain', 'سكر   كيس\nأرز   ”\nشاي   ”'],
    ['markdown', '| سكر | كيس |\n| --- | --- |\n| أرز | " |\n| شاي | " |\n| زيت | " |'],
    ['html', '<table><tr><td>سكر</td><td>كيس</td></tr><tr><td>أرز</td><td>"</td></tr></table>']
  ]
  for (const [format, text] of tables)
    it(`leaves a mark that repeats the cell above: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(lintWith('unbalanced-quotes', text, {}, {}, format), []))

  const credits: ReadonlyArray<readonly [marked: string, good: string]> = [
    ['الضفة:⟦«⟧النورس، وكالات', 'الضفة:«النورس»، وكالات'],
    ['الضفة - ⟦"⟧النورس الجديد - رويترز', 'الضفة - "النورس الجديد" - رويترز'],
    ['الضفة: ⟦«⟧النورس ووكالات', 'الضفة: «النورس» ووكالات'],
    ['الضفة: ⟦«⟧النورس، أ ف ب:', 'الضفة: «النورس»، أ ف ب:']
  ]
  for (const [marked, good] of credits) {
    it(`closes the name of a paper in a line of credits: ${marked}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('unbalanced-quotes', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    })
  }

  it('blames the opener that is never closed, not the one after it', () => {
    const marked = 'و⟦"⟧بعضهم في الطريق، وهو حال إحدى السيدات التي تتحدث عن كرم "فرسان".'
    const {text} = unmark(marked)
    assert.equal(mark(text, lintWith('unbalanced-quotes', text)), marked)
  })

  it('reports a turned mark that has no partner once, and turns it', () => {
    const marked = 'وصف السوق بأنه ⟦”⟧مزدحم جدا، ثم تحدث عن كرم “فرسان”، وفق البيان'
    const {text} = unmark(marked)
    const findings = lintWith('unbalanced-quotes', text)
    assert.equal(mark(text, findings), marked)
    assert.deepEqual(lintWith('quote-direction', text), [])
    assert.equal(fixedText(text, findings), 'وصف السوق بأنه “مزدحم جدا”، ثم تحدث عن كرم “فرسان”، وفق البيان')
  })

  it('tells of a mixed pair once, and mends it in the marks of its surer side', () => {
    const pairs: ReadonlyArray<readonly [marked: string, good: string]> = [
      [
        'كتب عن صديقه «سالم الأمين⟦“⟧ في “المجلة”. ثم زار “المتحف”',
        'كتب عن صديقه «سالم الأمين» في “المجلة”. ثم زار “المتحف”'
      ],
      ['كتبت المديرة ”شكرا⟦»⟧ ثم «وداعا» ثم «إلى اللقاء».', 'كتبت المديرة «شكرا» ثم «وداعا» ثم «إلى اللقاء».'],
      ['قرأ "الرحلة⟦»⟧ ثم "العودة" ثم "البحر".', 'قرأ "الرحلة" ثم "العودة" ثم "البحر".'],
      ['قرأ ”الرحلة⟦»⟧ ثم “العودة” ثم “البحر”.', 'قرأ «الرحلة» ثم “العودة” ثم “البحر”.'],
      ['قرأ «الرحلة⟦”⟧.', 'قرأ «الرحلة».']
    ]
    for (const [marked, good] of pairs) {
      const {text} = unmark(marked)
      const findings = lintWith('unbalanced-quotes', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes}) => fixes.every((fix) => !fix.safe)))
      for (const rule of ['quote-direction', 'quote-spacing', 'quote-nesting'])
        assert.deepEqual(lintWith(rule, text), [])
      assert.deepEqual(lintWith('unbalanced-quotes', good), [])
    }
  })

  it('tells of both marks that lost their partners, not of a quotation between them', () => {
    for (const marked of [
      'مساء الخير⟦"⟧، قالت المذيعة. ⟦"⟧نبدأ النشرة الآن.',
      'سنعود غدا⟦"⟧، وعدت الفرقة. ⟦"⟧ونعزف الجديد.'
    ]) {
      const {text} = unmark(marked)
      assert.equal(mark(text, lintWith('unbalanced-quotes', text)), marked)
    }
  })

  it('prefers a place only where it is clearly the likeliest; else all are offered, in order, and none is applied unasked', () => {
    const first = (text: string): unknown => {
      const [{fixes}] = lintWith('unbalanced-quotes', text)
      return [applyEdits(text, fixes[0].edits), fixes[0].unsure ?? false]
    }
    assert.deepEqual(first('زار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.'), [
      'زار الوفد مقر صحيفة «الضحى» ثم مقر صحيفة «المساء» في العاصمة.',
      false
    ])
    assert.deepEqual(
      first(
        'وأضاف أن "المدينة ستفتح أبوابها للزوار في الربيع المقبل"، مؤكدا أن "السوق ستبقى مفتوحة طوال الصيف، مشيرا إلى أن "المواقف مجانية".'
      ),
      [
        'وأضاف أن "المدينة ستفتح أبوابها للزوار في الربيع المقبل"، مؤكدا أن "السوق ستبقى مفتوحة طوال الصيف"، مشيرا إلى أن "المواقف مجانية".',
        false
      ]
    )
    for (const text of [
      'وأضافت "لقد وصلت إلى "الميناء" قبل الفجر بساعات.',
      'وأشار إلى أن العمال يريدون تحسين الأجور و توسيع المصنع وبناء مساكن جديدة في الحي".'
    ]) {
      const [{fixes}] = lintWith('unbalanced-quotes', text)
      assert.ok(fixes.length > 2)
      assert.ok(fixes.every(({unsure}) => unsure))
      assert.ok(
        fixes.filter(({edits: [{text}]}) => text !== '').every(({title}) => title.en.endsWith('(one place of several)'))
      )
    }
  })

  it('reads two closers side by side as two, and as one only where two opened', () => {
    for (const text of [
      'وشدد على "تطوير التعاون ضمن مجموعة "النخيل"".',
      'زار ""المتحف"" أمس.',
      'زار ""المتحف"" ثم ""الميناء"".'
    ])
      assert.deepEqual(lintWith('unbalanced-quotes', text), [])
  })

  it('offers a deletion beside the insertions, and nothing that is safe', () => {
    const text = 'وقال المدير: «نفتح المتحف غدا.'
    const [{fixes}] = lintWith('unbalanced-quotes', text)
    assert.equal(applyEdits(text, fixes[0].edits), 'وقال المدير: «نفتح المتحف غدا».')
    assert.ok(fixes.some((fix) => applyEdits(text, fix.edits) === 'وقال المدير: نفتح المتحف غدا.'))
    assert.ok(fixes.every((fix) => !fix.safe))
  })

  it('puts the closer where the article puts its others, before or after the stop', () => {
    const inside = 'وقال المدير: «نفتح المتحف غدا.»\nوقال الحارس: «نغلق الباب مساء.»\nوقال المرشد: «نشرح للزوار كل يوم.'
    assert.ok(fixedText(inside, lintWith('unbalanced-quotes', inside)).endsWith('«نشرح للزوار كل يوم.»'))
    const outside = inside.replaceAll('.»', '».')
    assert.ok(fixedText(outside, lintWith('unbalanced-quotes', outside)).endsWith('«نشرح للزوار كل يوم».'))
  })

  it('puts the closer where the house puts the stop', () => {
    const text = 'وقال المدير: «نفتح المتحف غدا للزوار.'
    assert.equal(
      fixedText(text, lintWith('unbalanced-quotes', text, {}, {quoteStop: 'inside'})),
      'وقال المدير: «نفتح المتحف غدا للزوار.»'
    )
    assert.equal(
      fixedText(text, lintWith('unbalanced-quotes', text, {}, {quoteStop: 'outside'})),
      'وقال المدير: «نفتح المتحف غدا للزوار».'
    )
  })

  it('lets a quotation run over lines to the closer, and be opened again on each paragraph', () => {
    for (const text of [
      'وقال المدير: «نفتح المتحف\nغدا صباحا ونستقبل\nالزوار حتى المساء».',
      'وقال المدير: «نفتح المتحف غدا.\n«ونستقبل الزوار حتى المساء».',
      'وقال المدير: "نفتح المتحف غدا.\nونستقبل الزوار كل يوم.\nثم نغلق الباب."'
    ])
      assert.deepEqual(lintWith('unbalanced-quotes', text), [])
  })

  it('ends an open quotation where the narrator speaks again', () => {
    const marked = 'وقال المدير: ⟦"⟧نفتح المتحف غدا.\nوأضاف الحارس أن الباب يغلق مساء⟦"⟧.'
    const {text} = unmark(marked)
    assert.equal(mark(text, lintWith('unbalanced-quotes', text)), marked)
  })

  it('leaves measures, apostrophes, agency marks and numbered points alone', () => {
    for (const text of [
      'شاشة قياسها 5"',
      "بطول 5'9",
      "شون O'Brien وجان d'Arc",
      '+فإن خفتم ألا تعدلوا فواحدة+',
      '1) الأول "نعم" 2) الثاني "لا"',
      "قرية ''تورضوين'' الجبلية",
      'قال تعالى ((وقل رب زدني علما)).'
    ])
      assert.deepEqual(lintWith('unbalanced-quotes', text), [], text)
  })
})

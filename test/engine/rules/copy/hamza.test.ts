import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark} from '../../../support/marked.ts'

describe('rule hamza', () => {
  it('finds a hamza left out, under particles and before endings', () => {
    for (const [marked, good] of [
      ['زار الوزير ⟦المانيا⟧ ⟦وايطاليا⟧ ⟦واسبانيا⟧.', 'زار الوزير ألمانيا وإيطاليا وإسبانيا.'],
      ['قدم الفريق ⟦انجازاته⟧ ⟦لادارة⟧ النادي ⟦باسلوب⟧ جديد.', 'قدم الفريق إنجازاته لإدارة النادي بأسلوب جديد.'],
      ['⟦واكد⟧ المدير ⟦انه⟧ سيعود ⟦لانه⟧ وعد بذلك.', 'وأكد المدير أنه سيعود لأنه وعد بذلك.'],
      ['سجل ⟦الاهداف⟧ ⟦الاربعة⟧ في الشوط ⟦الاول⟧.', 'سجل الأهداف الأربعة في الشوط الأول.']
    ]) {
      const text = marked.replaceAll(/[⟦⟧]/g, '')
      const findings = lintWith('hamza', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('finds one where the alef only joins, and one on the wrong seat', () => {
    for (const [marked, good] of [
      ['شارك ⟦بإسم⟧ النادي في ⟦الإنتخابات⟧ ⟦الأستثنائية⟧.', 'شارك باسم النادي في الانتخابات الاستثنائية.'],
      ['وصل إلى ⟦شاطىء⟧ البحر بعد ⟦قرائة⟧ الرسالة.', 'وصل إلى شاطئ البحر بعد قراءة الرسالة.'],
      ['⟦بالأضافة⟧ إلى ذلك ⟦إعتقلت⟧ الشرطة لصا.', 'بالإضافة إلى ذلك اعتقلت الشرطة لصا.']
    ]) {
      const text = marked.replaceAll(/[⟦⟧]/g, '')
      const findings = lintWith('hamza', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('mends a final ة with the hamza, in one step: after the article and in a relative adjective no pronoun follows', () => {
    for (const [marked, good] of [
      ['عرضت ⟦الاداره⟧ الخطة ⟦والاجابه⟧ عنها.', 'عرضت الإدارة الخطة والإجابة عنها.'],
      ['ناقش المجلس ⟦الاقامه⟧ ⟦والاعاده⟧ ⟦والاقاله⟧ ⟦للاصابه⟧.', 'ناقش المجلس الإقامة والإعادة والإقالة للإصابة.'],
      ['بحث في ⟦الازمه⟧ ⟦الاخيره⟧ وفي ⟦الإستفاده⟧ منها.', 'بحث في الأزمة الأخيرة وفي الاستفادة منها.'],
      ['وقع شراكة ⟦امريكيه⟧ ⟦والانسانيه⟧ تنتظر.', 'وقع شراكة أمريكية والإنسانية تنتظر.'],
      ['كلفه ⟦بادارة⟧ المصنع، ثم ⟦باداره⟧ الفرع.', 'كلفه بإدارة المصنع، ثم بإدارة الفرع.']
    ]) {
      const text = marked.replaceAll(/[⟦⟧]/g, '')
      const findings = lintWith('hamza', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('offers the noun in ة and the word with its pronoun where both may be meant', () => {
    for (const [text, rights] of [
      ['ثم اداره عشرين عاما.', ['إدارة', 'أداره']],
      ['ثم اقامه في الساحة.', ['إقامة', 'أقامه']],
      ['بعد اغاثه طويلة.', ['إغاثة', 'أغاثه']],
      ['كتب في امانه تامة.', ['أمانة', 'أمانه']],
      ['وجد اطعمه فاسدة.', ['أطعمة', 'أطعمه']],
      ['وقف امامه ساعة.', ['أمامه']],
      ['باع انتاجه كله.', ['إنتاجه']],
      ['وزع اراضيه كلها.', ['أراضيه']],
      ['زار اخويه في القرية.', ['أخويه']]
    ] as const) {
      const [finding] = lintWith('hamza', text)
      assert.deepEqual(finding.expected, rights)
    }
  })

  it('splits no letter off a name, and leaves the hamza inside a family name to its bearer', () => {
    for (const text of [
      'حضر فراس وفراس الصغير.',
      'وقال فراس سالم إنه باق، وحضر معه السيد فراس.',
      'التقى كاظم الكاس وسمير الراس.',
      'كرم ابنيه أمس، ثم ضع البصل واقليه، وله دواع امنيه، وفي وعيه ولاوعيه.',
      'وهو المدير الذي أقاله المجلس وأدانه الحكم وأتاحه له وأضاعه وأزاحه وأثاره وأصابه وأباده وأذاعه.'
    ])
      assert.deepEqual(lintWith('hamza', text), [], text)
    for (const text of ['تلقى ضربة على ⟦الراس⟧.', 'فاز على ⟦المانيا⟧ أمس.'])
      assert.equal(mark(text.replaceAll(/[⟦⟧]/g, ''), lintWith('hamza', text.replaceAll(/[⟦⟧]/g, ''))), text)
    const text = 'أصيب في الراس، ثم حضر ماهر الاسد.'
    assert.equal(mark(text, lintWith('hamza', text)), 'أصيب في ⟦الراس⟧، ثم حضر ماهر ⟦الاسد⟧.')
  })

  it('says which of أن and إن is meant where the words before it do, and offers both elsewhere', () => {
    for (const [text, rights] of [
      ['قال ان المعرض سيفتح.', ['إن']],
      ['أشار إلى ان المعرض سيفتح.', ['أن']],
      ['ان المعرض سيفتح غدا.', ['إن']],
      ['سمع الزائر ان المعرض مغلق.', ['أن', 'إن']]
    ] as const) {
      const [finding] = lintWith('hamza', text)
      assert.deepEqual(finding.expected, rights)
      assert.deepEqual(
        finding.fixes.map(({unsure}) => unsure === true),
        rights.map(() => rights.length > 1)
      )
    }
  })

  it('leaves alone what is right, or begins like a particle', () => {
    for (const text of [
      'زار الوفد قصر أحمد باي وخليج سوما باي.',
      'لم يحضر ا\u0655طلاقا، وعاد ا\u0654مس.',
      'أغلق بابها الخشبي، وهي لازمة من لازمات الحي، وواصلها ابنه واصلا الليل بالنهار.',
      'كان كامل فاخرا بما أنجز، وكانت الكاميرات في القوات تعمل.',
      'استقبل ابن أخيه اثنين من أصدقائه بعد انتهاء الاجتماع.',
      'وصل بان كي مون إلى واحة سيوة، واتفق مع فان دايك.',
      'لجنة أدانتها المحكمة وأقالتها الوزارة وأزالتها البلدية ثم أضافته.',
      'فاز المان سيتي على المان يونايتد.',
      'الإستراتيجية الجديدة تُعلن يوم الإثنين.',
      'اكتب رسالة، وافتح الباب، واسمع ما يقال.',
      'عبر تطبيق واي فاي وقناة إم بي سي ومحطة سي ان ان.',
      'قال تعالى: ﴿وَاتَّقُوا اللَّهَ﴾، وكتب: وَاَلْاَمْرُ لِلهِ.'
    ])
      assert.equal(mark(text, lintWith('hamza', text)), text)
  })

  it('is a hint between quotation marks, and never in lines that lead elsewhere', () => {
    const text = 'كتب على الجدار: «عدنا الى البيت». ثم ذهب الى عمله.'
    assert.deepEqual(
      lintWith('hamza', text).map(({severity}) => severity),
      ['hint', 'information']
    )
    assert.deepEqual(lintWith('hamza', 'اقرأ أيضا: عودة الاسرى الى بيوتهم'), [])
  })

  it('changes letters only under an eye: no fix is safe, and the marks on other letters stay', () => {
    const text = 'عاد الفريق ايضًا.'
    const [{fixes}] = lintWith('hamza', text)
    assert.equal(fixes[0].safe, false)
    assert.equal(applyEdits(text, fixes[0].edits), 'عاد الفريق أيضًا.')
  })

  it('offers to mend a word in the whole article, but not where it is quoted', () => {
    const text = 'ذهب الى السوق.\nثم عاد الى البيت، وقال: "عدت الى أهلي".'
    const [{fixes}] = lintWith('hamza', text)
    assert.equal(fixes.length, 2)
    assert.equal(applyEdits(text, fixes[1].edits), 'ذهب إلى السوق.\nثم عاد إلى البيت، وقال: "عدت الى أهلي".')
  })

  it('does not touch markup, addresses and tags', () => {
    const text = '[الموقع](https://example.org/الى/الاسلامية) و`الى` و#الامارات'
    assert.deepEqual(lintWith('hamza', text, {}, {}, 'markdown'), [])
  })
})

import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule punctuation-spacing', () => {
  it('takes the blank before a mark away, adds one after it, and moves one that slid', () => {
    for (const [marked, good] of [
      ['متى يصل القطار⟦ ⟧؟ بعد ساعة⟦  ⟧!', 'متى يصل القطار؟ بعد ساعة!'],
      ['قال المدير⟦:⟧لن نغلق الباب⟦.⟧وغادر القاعة.', 'قال المدير: لن نغلق الباب. وغادر القاعة.'],
      [
        'ارتفع السعر إلى 4.35 درهم⟦.⟧وتراجع الحجم⟦؛⟧فقلق الناس.',
        'ارتفع السعر إلى 4.35 درهم. وتراجع الحجم؛ فقلق الناس.'
      ],
      ['وصل المدير⟦ ،⟧ثم بدأ اللقاء.', 'وصل المدير، ثم بدأ اللقاء.'],
      [
        'سكان القرية (⟦ ⟧شمال النهر⟦ ⟧) عادوا⟦(⟧وهم مئة⟦)⟧إلى بيوتهم.',
        'سكان القرية (شمال النهر) عادوا (وهم مئة) إلى بيوتهم.'
      ]
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('punctuation-spacing', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('leaves figures, initials, sites, dashes, lists and Latin alone', () => {
    for (const text of [
      'فاز الفريق 3 : 1 عند 10:30، وبلغت النسبة .5 فقط.',
      'نقلت أ.ف.ب عن د.محمد وعن موقع أحداث.أنفو ومحطة بي.إف.إم.',
      'عاجل .. وصل الوفد ... ثم غادر',
      '1 . المقدمة',
      'كتب بلغة .NET وقال "Hello , world" ثم ابتسم :)',
      'ذهب بـ(السيارة) و(القطار)، وعاد ((ماشيا)).',
      'نص في قوسين ().'
    ])
      assert.equal(mark(text, lintWith('punctuation-spacing', text)), text)
  })

  it('is a hint inside a quotation, and safe only away from figures and quotation marks', () => {
    for (const [text, severity, safe] of [
      ['قال: "عدنا ، ثم خرجنا".', 'hint', false],
      ['وصل 5 ، ثم عاد الوفد.', 'information', false],
      ['عاد الوفد ، ثم غادر.', 'information', true],
      ['وغادر "الأول" ، فقط.', 'information', false]
    ] as const) {
      const [finding] = lintWith('punctuation-spacing', text)
      assert.equal(finding.severity, severity)
      assert.equal(finding.fixes[0].safe, safe)
    }
  })

  it('keeps no fix that breaks the promise of a safe one', () => {
    for (const text of ['وصل الوفد ، ثم غادر .', 'وصل الوفد ،ثم غادر.', 'حضر ( الجميع ) أمس.']) {
      for (const {fixes} of lintWith('punctuation-spacing', text))
        assert.deepEqual([fixes[0].safe, fixes[0].breach], [true, undefined])
    }
  })
})

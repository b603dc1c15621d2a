import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark} from '../../../support/marked.ts'

describe('rule quote-spacing', () => {
  it('moves blanks from inside the marks to outside', () => {
    for (const [text, good] of [
      ['رفعوا شعار " النصر " أمس.', 'رفعوا شعار "النصر" أمس.'],
      ['رفعوا شعار «\u00a0النصر\u00a0» أمس.', 'رفعوا شعار «النصر» أمس.'],
      ['رفعوا شعار«النصر»في الميدان.', 'رفعوا شعار «النصر» في الميدان.']
    ]) {
      const findings = lintWith('quote-spacing', text)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes}) => fixes[0].safe))
    }
  })

  it('tells both blanks of one quotation', () => {
    const text = 'رفعوا شعار « النصر » ثم شعار «السلام » أمس.'
    const findings = lintWith('quote-spacing', text)
    assert.equal(mark(text, findings), 'رفعوا شعار «⟦ ⟧النصر⟦ ⟧» ثم شعار «السلام⟦ ⟧» أمس.')
    assert.deepEqual(
      findings.map(({severity}) => severity),
      ['hint', 'hint', 'hint']
    )
    for (const {
      fixes: [fix]
    } of findings.slice(0, 2))
      assert.equal(applyEdits(text, fix.edits), 'رفعوا شعار «النصر» ثم شعار «السلام » أمس.')
  })

  it('asks about the one blank inside a mark in an article that has others without; a habit is a hint', () => {
    const others = 'رفعوا شعار «السلام» ثم شعار «العزم».\n'
    for (const [text, severities] of [
      [`${others}وبعده شعار «النصر » أمس.`, ['information']],
      [`${others}وبعده شعار « النصر » أمس.`, ['information', 'hint']],
      [`${others}وبعده شعار « النصر» وشعار «الصبر » أمس.`, ['hint', 'hint']],
      [`${others}وبعده شعار« النصر» أمس.`, ['information']],
      [`${others}وبعده شعار«النصر» أمس.`, ['hint']],
      ['رفعوا شعار «السلام» ثم شعار «النصر » أمس.', ['information']],
      ['رفعوا شعار «النصر » أمس.', ['hint']]
    ] as const)
      assert.deepEqual(
        lintWith('quote-spacing', text).map(({severity}) => severity),
        severities
      )
  })

  it('moves a blank that has slipped behind a mark after a colon', () => {
    const text = 'وقال:" نفتح المكتبة غدا". ثم غادر.'
    const findings = lintWith('quote-spacing', text)
    assert.equal(mark(text, findings), 'وقال:"⟦ ⟧نفتح المكتبة غدا". ثم غادر.')
    assert.equal(fixedText(text, findings), 'وقال: "نفتح المكتبة غدا". ثم غادر.')
    assert.deepEqual(lintWith('quote-spacing', 'وقال:"نفتح المكتبة غدا". ثم غادر.'), [])
    const glued = 'ضمن مهرجان« رمال البحر »في المدينة.'
    const both = lintWith('quote-spacing', glued)
    assert.equal(mark(glued, both), 'ضمن مهرجان«⟦ ⟧رمال البحر⟦ ⟧»في المدينة.')
    assert.equal(fixedText(glued, both), 'ضمن مهرجان «رمال البحر» في المدينة.')
  })

  it('leaves أ that asks with what it asks about', () => {
    for (const text of ['أ«هكذا» تكون الخاتمة؟', 'أ"الصمت" جوابكم؟', 'سأل: أ“غدا” الموعد أم “بعد غد”؟'])
      assert.deepEqual(lintWith('quote-spacing', text), [])
  })

  it('keeps the words between quotations in the marks of LaTeX', () => {
    assert.deepEqual(lintWith('quote-spacing', "رد ``ربما'' وانصرف ``غاضبا'' بعد ``حين''."), [])
  })

  it('is silent where a mark has no partner: nobody knows which side is its inside', () => {
    for (const text of [
      'مساء الخير"، قالت المذيعة. "نبدأ النشرة الآن.',
      'زار" المتحف ثم "المكتبة" مساء.',
      'كتب «رسالة" ثم زار «المتحف »أمس.'
    ])
      assert.deepEqual(lintWith('quote-spacing', text), [])
  })

  it('is not safe where two readings weigh about the same', () => {
    const text = 'وصفه بأنه "بارد "وقال إنه "هادئ "أيضا.'
    assert.deepEqual(
      lintWith('quote-spacing', text).map(({fixes}) => fixes[0].safe),
      [false, false]
    )
  })

  it('leaves particles, punctuation and nested marks alone', () => {
    for (const text of ['بـ«النصر» وال«صبر» و"العزم"، (انظر «الصفحة»).', 'وقال: «زرنا معرض “ألوان”».'])
      assert.deepEqual(lintWith('quote-spacing', text), [])
  })
})

import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule arabic-punctuation', () => {
  it('turns Latin marks among Arabic words into Arabic ones, and parts the words', () => {
    for (const [marked, good] of [
      ['حضر الوزير⟦,⟧ والمدير⟦,⟧والكاتب.', 'حضر الوزير، والمدير، والكاتب.'],
      ['لم يحضر⟦;⟧ فقد سافر. لماذا سافر⟦?⟧ لا أحد يعرف.', 'لم يحضر؛ فقد سافر. لماذا سافر؟ لا أحد يعرف.'],
      ['قال «نعم»⟦,⟧ ثم خرج.', 'قال «نعم»، ثم خرج.'],
      ['حضر الوزير ⟦,⟧والمدير⟦,⟧ ثم خرج.', 'حضر الوزير، والمدير، ثم خرج.'],
      ['هل جاء الوزير⟦?⟧نعم جاء. ولماذا غادر⟦?⟧ لا أحد يعرف.', 'هل جاء الوزير؟ نعم جاء. ولماذا غادر؟ لا أحد يعرف.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('arabic-punctuation', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('tells a question mark that stands for a lost character, and mends it not', () => {
    for (const marked of ['زار ⟦?⟧متحف القرية⟦?⟧ ثم عاد.', 'افتتح ال⟦?⟧معرض صباحا. من حضر⟦?⟧']) {
      const {text} = unmark(marked)
      const findings = lintWith('arabic-punctuation', text)
      assert.equal(mark(text, findings), marked)
      assert.ok(findings.every(({fixes}) => fixes.length === 0))
    }
  })

  it('leaves figures, Latin text, addresses, entities and initials alone', () => {
    for (const text of [
      'بلغ العدد 1,200 ثم 10, 20.',
      'عاش في Washington, D.C. وزار Paris, France ثم عاد.',
      'الرابط https://example.org/?a=1,2 يعمل.',
      'قال &quot;نعم&quot; ثم خرج.',
      'شركة ش,م,ع للتجارة.',
      'ارتفعت 60? من الأسهم، وزار المدينة? ثم عاد.'
    ])
      assert.equal(mark(text, lintWith('arabic-punctuation', text)), text)
  })

  it('is a hint inside a quotation', () => {
    assert.deepEqual(
      lintWith('arabic-punctuation', 'قال: "عدنا, ثم خرجنا". وصل, ثم عاد.').map(({severity, fixes: [fix]}) => [
        severity,
        fix.safe
      ]),
      [
        ['hint', false],
        ['information', true]
      ]
    )
  })

  it('is safe of a lone comma only where a blank tells it from a letter', () => {
    for (const [text, safe] of [
      ['وصل الوزير, ثم غادر.', false],
      ['وصل الوزير , ثم غادر.', true],
      ['وصل الوزير, ثم غادر, وعاد.', true]
    ] as const)
      assert.equal(lintWith('arabic-punctuation', text)[0].fixes[0].safe, safe, text)
  })

  it('takes the blank with it, so that no other comma is left alone', () => {
    const text = 'وصل الوزير , ثم غادر, وعاد.'
    assert.equal(fixedText(text, lintWith('arabic-punctuation', text)), 'وصل الوزير، ثم غادر، وعاد.')
    assert.deepEqual(
      lintWith('punctuation-spacing', text).map(({fixes: [fix]}) => fix.safe),
      [false]
    )
  })
})

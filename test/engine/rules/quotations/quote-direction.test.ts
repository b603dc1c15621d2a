import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const reported: ReadonlyArray<readonly [marked: string, good: string]> = [
  ['لـ⟦”⟧بوابة الأخبار”، “هذا الخبر غير صحيح”', 'لـ“بوابة الأخبار”، “هذا الخبر غير صحيح”'],
  ['زار «المتحف⟦«⟧ و«المكتبة» أمس.', 'زار «المتحف» و«المكتبة» أمس.'],
  ['وأضاف :⟦»⟧الرياضة صحة»، ثم غادر.', 'وأضاف :«الرياضة صحة»، ثم غادر.'],
  ['وقال⟦»⟧ نعمل كل يوم».', 'وقال« نعمل كل يوم».'],
  ['نظام “ويندوز 7⟦″⟧ و⟦”⟧ويندوز 8⟦″⟧ معا', 'نظام “ويندوز 7” و“ويندوز 8” معا']
]

describe('rule quote-direction', () => {
  for (const [marked, good] of reported) {
    it(marked, () => {
      const {text} = unmark(marked)
      const findings = lintWith('quote-direction', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes}) => fixes[0].safe))
    })
  }

  it('takes the order that most of the article has', () => {
    const text = 'قرأ ”الكتاب“ ثم ”الديوان“ ثم “الرواية” في يوم.'
    assert.equal(fixedText(text, lintWith('quote-direction', text)), 'قرأ ”الكتاب“ ثم ”الديوان“ ثم ”الرواية“ في يوم.')
  })

  describe('guillemets turned throughout', () => {
    const turned: ReadonlyArray<readonly [marked: string, good: string]> = [
      ['رد ⟦»⟧ربما« ثم »كلا«.', 'رد «ربما» ثم «كلا».'],
      [
        'وقالت المديرة: ⟦»⟧نفتح الباب غدا«، مضيفة: »لن نؤجل الموعد«.\nوختمت: »شكرا لكم«.',
        'وقالت المديرة: «نفتح الباب غدا»، مضيفة: «لن نؤجل الموعد».\nوختمت: «شكرا لكم».'
      ],
      ['زار ⟦»⟧المتحف« ثم «المكتبة» ثم »الميناء«.', 'زار «المتحف» ثم «المكتبة» ثم «الميناء».'],
      ['وقال: ⟦»⟧زرنا معرض “ألوان” أمس« ثم »عدنا«.', 'وقال: «زرنا معرض “ألوان” أمس» ثم «عدنا».'],
      ['حمل الكتاب اسم ⟦»⟧النهر«.', 'حمل الكتاب اسم «النهر».']
    ]
    for (const [marked, good] of turned) {
      it(`are one finding: ${marked}`, () => {
        const {text} = unmark(marked)
        const findings = lintWith('quote-direction', text)
        assert.equal(mark(text, findings), marked)
        assert.equal(fixedText(text, findings), good)
        assert.ok(findings[0].fixes[0].safe)
        for (const rule of ['quote-nesting', 'quote-spacing', 'unbalanced-quotes'])
          assert.deepEqual(lintWith(rule, text), [])
        assert.deepEqual(lintWith('quote-direction', good), [])
      })
    }

    it('are not turned on save beside a mark without a partner', () => {
      const text = 'رد »ربما« ثم »كلا« ثم «نعم.'
      assert.deepEqual(
        lintWith('quote-direction', text).map(({fixes}) => fixes[0].safe),
        [false]
      )
    })

    it('over paragraphs are told at both ends', () => {
      const marked = 'وقال: ⟦»⟧نبدأ\nبزيارة البيت\nثم نعود⟦«⟧.'
      const {text} = unmark(marked)
      const findings = lintWith('quote-direction', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), 'وقال: «نبدأ\nبزيارة البيت\nثم نعود».')
    })
  })

  describe('curly marks', () => {
    const severities = (text: string, style = {}): unknown[] =>
      lintWith('quote-direction', text, {}, style).map(({severity, fixes}) => [severity, fixes.some((fix) => fix.safe)])

    it('alone show no custom: a hint, and never on save', () => {
      for (const text of ['”نحن في الموعد”', 'وقالت المديرة: ”نحن في الموعد”.', '“نحن في الموعد“'])
        assert.deepEqual(severities(text), [['hint', false]])
    })

    it('follow what the rest of the article shows', () => {
      assert.deepEqual(severities('زار “المتحف” وقال: ”نحن في الموعد”.'), [['warning', true]])
    })

    it('follow the house', () => {
      assert.deepEqual(severities('”نحن في الموعد”', {quotes: 'curly66'}), [['warning', true]])
      assert.deepEqual(severities('”نحن في الموعد”', {quotes: 'curly99'}), [])
    })

    it('turned after a particle are what a content system does: information', () => {
      assert.deepEqual(severities('زار “المتحف” ووصفه بـ”الكنز” ثم شبهه ب”القصر”.'), [
        ['information', true],
        ['information', true]
      ])
    })

    it('of a mixed pair are told of elsewhere', () => {
      assert.deepEqual(severities('كتب عن صديقه «سالم الأمين“ في “المجلة” ثم زار “المتحف”.'), [])
    })
  })
})

import assert from 'node:assert/strict'
import {cited, covered} from '../../../support/attributions.ts'
import {lintWith} from '../../../support/lint.ts'

const vague = (text: string): string[] =>
  lintWith('vague-source', text).map(({severity, start, end}) => `${severity} ${text.slice(start, end)}`)

/** The vectors of desk specification 1.11 that turn on attribution. */
describe('attribution vectors', () => {
  it('A2: a verb with its complement', () => {
    assert.deepEqual(cited('قالت وزارة الصحة إن أكثر من 34 ألف فلسطيني قُتلوا.'), ['قالت ← وزارة الصحة (named)'])
  })

  it('A3: a source at the end covers the sentence', () => {
    const text = 'ودفعت الحرب 85% من السكان إلى النزوح، وفقا للأمم المتحدة.'
    assert.deepEqual(covered(text), [text])
  })

  it('A4: a source cut off is a fragment', () => {
    assert.equal(
      lintWith('dangling-attribution', 'ودفعت الحرب 85% من السكان إلى النزوح. وفقا للأمم المتحدة.').length,
      1
    )
  })

  it('A5: neither بين nor بعد أن opens a report', () => {
    assert.deepEqual(cited('تصاعد التوتر بين إيران وإسرائيل بعد أن شنت طهران هجوما أسفر عن مقتل سبعة ضباط.'), [])
  })

  it('A6: what was observed cites nobody', () => {
    assert.deepEqual(cited('ولم يصدر أي تعليق رسمي حتى الآن.'), [])
  })

  it('A7: a speech act with its agent', () => {
    assert.deepEqual(cited('وتوعدت إسرائيل بالرد.'), ['وتوعدت ← إسرائيل (named)'])
  })

  it('A8: بحسب the age is no source', () => {
    assert.deepEqual(cited('وبحسب الفئة العمرية، تتوزع النسب كالتالي: 20% للأطفال.'), [])
  })

  it('A10: a document that registers', () => {
    assert.deepEqual(cited('ويسجل التقرير انخفاضا بلغ 31%.'), ['ويسجل ← التقرير (named)'])
  })

  it('A11, A12: nobody says it', () => {
    assert.deepEqual(vague('كشفت دراسة حديثة أن القهوة تطيل العمر.'), ['information دراسة حديثة'])
    assert.deepEqual(vague('يُعتقد أن حماس تحتجز 20 رهينة.'), ['information يُعتقد'])
  })

  it('A14: what somebody calls it', () => {
    assert.deepEqual(cited('وصف الوزير القرار بـ"الكارثي".'), ['وصف ← الوزير (role)'])
  })

  it('A15: بالنسبة is no source', () => {
    assert.deepEqual(cited('بالنسبة إلى المراقبين، فإن الوضع صعب.'), [])
  })

  it('A16: other senses of أفاد and زاد', () => {
    assert.deepEqual(cited('أفاد من تجربته السابقة.'), [])
    assert.deepEqual(cited('زاد التلوث بنسبة كبيرة.'), [])
  })

  it('A18: only the source is vague', () => {
    assert.deepEqual(vague('قالت المصادر المطلعة إن 20 مدنيا قتلوا.'), ['information المصادر المطلعة'])
  })
})

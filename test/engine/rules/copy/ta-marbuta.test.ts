import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule ta-marbuta', () => {
  it('finds what is no word otherwise, with what is written onto it', () => {
    for (const [marked, good] of [
      ['شرب من ⟦مياة⟧ ⟦هذة⟧ البئر.', 'شرب من مياه هذه البئر.'],
      [
        'أعلنت ⟦الوزاره⟧ ⟦للصحافه⟧ ⟦وللحكومه⟧ موعد ⟦المباراه⟧ ⟦بالنسبه⟧ إلى الجميع.',
        'أعلنت الوزارة للصحافة وللحكومة موعد المباراة بالنسبة إلى الجميع.'
      ],
      ['شكل ⟦لجنه⟧ ⟦سياسيه⟧ وجاءت ⟦سياره⟧ ⟦حكوميه⟧.', 'شكل لجنة سياسية وجاءت سيارة حكومية.'],
      ['في ⟦الأزمه⟧ ⟦الإداريه⟧ ⟦والاستقاله⟧ وقت.', 'في الأزمة الإدارية والاستقالة وقت.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('ta-marbuta', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('leaves alone what is right either way', () => {
    for (const text of [
      'حمله إلى بلده، وأنهى سنه ومنطقه، ووجه إليه رسالته.',
      'الكره والفقه والمياه والوجوه والتوجيه والاتجاه والإكراه والأشباه والأفواه.',
      'مسؤوليه ومؤيديه ومحبيه وسياسييه حضروا، وقدم جديده وكبيره وقليله وكثيره في جامعه.'
    ]) {
      assert.equal(mark(text, lintWith('ta-marbuta', text)), text)
    }
  })
})

import assert from 'node:assert/strict'

import {type Rest, restOf} from '../../../../../server/src/engine/analysis/attributions/sources/source-rest.ts'
import {passageOf} from '../../../../support/passages.ts'

/** What follows the first word of each, which is one of people where `person`. */
function rest(phrase: string, person: boolean): Rest {
  const {paragraph, sentence} = passageOf(phrase)
  return restOf(paragraph, 0, sentence.last, person)
}

const told: Array<[phrase: string, person: boolean, yes: ReadonlyArray<keyof Rest>]> = [
  ['وزير الصحة', true, ['construct', 'institution']],
  ['باحثون في المعهد', true, ['institution', 'within', 'qualified']],
  ['تقرير لتداول', false, ['institution']],
  ['تقرير للنقاش', false, []],
  ['تقرير ديلويت الأخير', false, ['owned']],
  ['الإحصاءات الرسمية', false, ['official', 'qualified']],
  ['مسؤولوه', true, ['theirs']],
  ['محللو المصرف', true, ['institution', 'construct', 'bound']],
  ['ناشط لرويترز', true, []],
  ['متطوعة تدعى ليلى', true, ['named', 'qualified']],
  ['خبير من باريس', true, ['place']],
  ['خبير فرنسي', true, ['qualified']],
  ['دراسة على سامر حسين', false, ['qualified']],
  ['تقرير سامر حسين', false, ['named']]
]

describe('restOf', () => {
  for (const [phrase, person, yes] of told) {
    it(`${phrase}: ${yes.join(', ') || 'nothing'}`, () => {
      const found = Object.entries(rest(phrase, person)).filter(([, value]) => value === true)
      assert.deepEqual(found.map(([key]) => key).sort(), [...yes].sort())
    })
  }

  it('counts the words up to whom somebody told', () => {
    assert.equal(rest('ناشط محلي بارز', true).words, 2)
    assert.equal(rest('ناشط لرويترز أمس', true).words, 1)
  })
})

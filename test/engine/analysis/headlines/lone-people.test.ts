import assert from 'node:assert/strict'
import {lonePeople} from '../../../../server/src/engine/analysis/headlines/lone-people.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

describe('people told one by one among others', () => {
  for (const [text, count] of [
    ['قتل رجلان وطفل في الحادث.', 1],
    ['أصيب ثلاثة رجال وامرأة.', 1],
    ['أصيب 15 عاملا ومدير في الحريق.', 1],
    ['قتل عامل وعاملة في المصنع.', 2],
    ['قضى أب وزوجته وثلاثة أطفال.', 2],
    ['أصيب جندي وخمسة مدنيين.', 1],
    ['أصيب جندي و5 مدنيين.', 1],
    ['أصيب 5 مدنيين بينهم طفل.', 0],
    ['قتل رجل في الحادث.', 0],
    ['أصيب 15 عاملا وخرج المدير.', 0],
    ['قتل 15 عاملا و20 طفلا.', 0],
    ['حضر الوزير والمدير.', 0]
  ] as const)
    it(`are ${count} in «${text}»`, () => assert.equal(lonePeople(paragraphOf(text)), count))
})

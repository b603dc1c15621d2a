import assert from 'node:assert/strict'
import {endOf} from '../../../../server/src/engine/lexicon/own/name-row.ts'

describe('the words of a name that a variant stands for', () => {
  for (const [name, variant, end] of [
    ['بنيامين نتنياهو', 'نتانياهو', 'نتنياهو'],
    ['بنيامين نتنياهو', 'بنيامين نتانياهو', 'بنيامين نتنياهو'],
    ['محمد عبد الله', 'عبدالله', 'عبد الله'],
    ['محمد عبد الله', 'محمد عبدالله', 'محمد عبد الله'],
    ['علي بن فليس', 'بنفليس', 'بن فليس'],
    ['اليونيسف', 'اليونسيف', 'اليونيسف']
  ])
    it(`${variant} → ${end}`, () => assert.equal(endOf(name, variant), end))
})

import assert from 'node:assert/strict'
import type {PlacedFix} from '../../../server/src/engine/linting/finding.ts'
import {applyEdits, combineFixes} from '../../../server/src/engine/linting/fixes.ts'

const edit = (start: number, end: number, text: string): {start: number; end: number; text: string} => ({
  start,
  end,
  text
})
const fix = (...edits: Array<ReturnType<typeof edit>>): PlacedFix => ({
  title: {ar: 'أصلح', en: 'Fix'},
  safe: true,
  edits
})

describe('edits', () => {
  it('are applied in whatever order they are given', () => {
    assert.equal(applyEdits('قرأ الكتاب', [edit(4, 10, 'الصحيفة'), edit(0, 3, 'طالع')]), 'طالع الصحيفة')
  })
  it('may meet, insert and delete', () => {
    assert.equal(applyEdits('ابج', [edit(0, 1, ''), edit(1, 1, '-'), edit(1, 2, 'ت'), edit(3, 3, '.')]), '-تج.')
    assert.equal(applyEdits('ابج', []), 'ابج')
  })
  for (const [name, edits] of [
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['end before they start', [edit(2, 1, '')]],
    ['leave the text', [edit(2, 4, '')]]
  ] as const)
    it(`are refused where they ${name}`, () => assert.throws(() => applyEdits('ابج', edits), RangeError))
})

describe('fixes', () => {
  it('are combined where they do not touch', () => {
    const [first, second] = [edit(0, 1, 'ا'), edit(3, 4, 'ب')]
    assert.deepEqual(combineFixes([fix(second), fix(first)]), [first, second])
  })
  it('are left out where an edit touches an earlier one, or lies between its edits', () => {
    const pair = [edit(0, 1, '«'), edit(5, 6, '»')]
    assert.deepEqual(combineFixes([fix(...pair), fix(edit(3, 4, 'س')), fix(edit(6, 7, 'ص'))]), pair)
    assert.deepEqual(combineFixes([fix(...pair), fix(edit(7, 8, 'ص'))]), [...pair, edit(7, 8, 'ص')])
  })
  it('take the first given of two that start at one place', () => {
    assert.deepEqual(combineFixes([fix(edit(2, 3, 'ا')), fix(edit(2, 3, 'ب'))]), [edit(2, 3, 'ا')])
  })
  it('are nothing where they have no edits', () => {
    assert.deepEqual(combineFixes([fix(), fix(edit(0, 1, 'ا'))]), [edit(0, 1, 'ا')])
  })
})

import assert from 'node:assert/strict'
import {countedFindings, shortCount} from '../../server/src/protocol/wording.ts'

describe('how many findings there are', () => {
  const told: ReadonlyArray<[findings: number, hints: number, ar: string, en: string]> = [
    [0, 0, '0 ملاحظة', '0 findings'],
    [4, 0, '4 ملاحظات', '4 findings'],
    [0, 1, 'تلميح واحد', '1 hint'],
    [1, 2, 'ملاحظة واحدة وتلميحان', '1 finding and 2 hints'],
    [4, 1, '4 ملاحظات وتلميح واحد', '4 findings and 1 hint'],
    [12, 3, '12 ملاحظة و3 تلميحات', '12 findings and 3 hints'],
    [2, 15, 'ملاحظتان و15 تلميحًا', '2 findings and 15 hints'],
    [100, 102, '100 ملاحظة و102 تلميح', '100 findings and 102 hints']
  ]

  it('is said with hints apart', () => {
    for (const [findings, hints, ar, en] of told) {
      assert.equal(countedFindings({findings, hints}, 'ar'), ar)
      assert.equal(countedFindings({findings, hints}, 'en'), en)
    }
  })

  it('is said in few words where the noun stands before', () => {
    const short = (findings: number, hints: number): string[] => [
      shortCount({findings, hints}, 'ar'),
      shortCount({findings, hints}, 'en')
    ]
    assert.deepEqual(short(4, 1), ['4 وتلميح واحد', '4 and 1 hint'])
    assert.deepEqual(short(4, 0), ['4', '4'])
    assert.deepEqual(short(0, 2), ['تلميحان', '2 hints'])
  })
})

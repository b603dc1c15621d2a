import assert from 'node:assert/strict'
import {agesOf, twoAges} from '../../../../server/src/engine/analysis/figures/ages.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const ages = (text: string): string[] =>
  readArticle(text).blocks.flatMap(({paragraph}) =>
    agesOf(paragraph).map(({person, years, start, end}) => `${person} ${years} ${text.slice(start, end)}`)
  )

describe('ages after a name', () => {
  it('are those in brackets after a name in full', () => {
    assert.deepEqual(ages('أصيب اللاعب سمير حداد (45 عاما) أمس.'), ['سمير حداد 45 45 عاما'])
    assert.deepEqual(ages('أصيبت ديانا خالد منصور (٣٠ سنة) أمس.'), ['ديانا خالد منصور 30 ٣٠ سنة'])
  })
  it('are none without a name, or of anything but years', () => {
    assert.deepEqual(ages('أصيب لاعب (45 عاما)، وسمير حداد (45 يوما)، وسمير حداد في 45 عاما.'), [])
    assert.deepEqual(ages('افتتح جسر سمير حداد (450 عاما) أمس.'), [])
  })
  it('are two of one person where they differ', () =>
    assert.deepEqual(
      twoAges(readArticle('فاز سمير حداد (45 عاما).\nوعاد سمير حداد (46 عاما).')).map(({age, earlier}) => [
        earlier.age.years,
        age.years
      ]),
      [[45, 46]]
    ))
})

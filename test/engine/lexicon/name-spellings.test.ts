import assert from 'node:assert/strict'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {nameGroups} from '../../../server/src/engine/lexicon/generated/name-spellings.ts'
import {nameForms} from '../../../server/src/engine/lexicon/name-spellings.ts'
import {styleDimensions} from '../../../server/src/engine/rule/style.ts'

describe('nameForms', () => {
  for (const [word, prefix, texts] of [
    ['أمريكا', 0, ['أميركا', 'أمريكا']],
    ['بالأمريكيين', 3, ['أميركيين', 'أمريكيين']],
    ['والأميركية', 3, ['أميركية', 'أمريكية']],
    ['ونتانياهو', 1, ['نتنياهو', 'نتانياهو', 'نيتانياهو', 'نيتنياهو']],
    ['للديمقراطية', 2, ['ديمقراطية', 'ديموقراطية']]
  ] as const) {
    it(`reads ${word} as a form in all spellings`, () => {
      const [form] = nameForms(fold(word))
      assert.equal(form.prefix, prefix)
      assert.deepEqual(form.texts, texts)
    })
  }

  for (const word of ['كتاب', 'أمر', 'ترب', 'مريكا', 'بوتينا']) {
    it(`leaves ${word}`, () => assert.deepEqual(nameForms(fold(word)), []))
  }

  it('goes by dimensions that house style has, value by value', () => {
    for (const {id, dimension, values = []} of nameGroups) {
      if (dimension === undefined) continue
      const known = styleDimensions.find(({name}) => name === dimension)
      assert.ok(known, id)
      assert.ok(
        known.values.every((value) => values.includes(value)),
        id
      )
    }
  })
})

import assert from 'node:assert/strict'
import {habitsKey, quotationEvidence} from '../../../../server/src/engine/analysis/quotations/evidence.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const evidence = (text: string): ReturnType<typeof quotationEvidence> => {
  const article = readArticle(text)
  return quotationEvidence(article, article.blocks[article.blocks.length - 1])
}

describe('what an article tells of its quotations', () => {
  it('on which side of the mark its stops and commas stand', () => {
    assert.equal(evidence('قال: «نعود إلى البيت القديم غدا.»').stop, 'once in')
    assert.equal(evidence('قال: «نعود إلى البيت القديم غدا».').stop, 'once out')
    assert.equal(evidence('قال: «نعود إلى البيت القديم غدا».\nقال: «نذهب إلى النهر الكبير غدا».').stop, 'out')
    assert.equal(evidence('زار «البيت».').stopByName, 'once out')
    assert.equal(evidence('زار «البيت»، ثم عاد.').comma, 'once out')
    assert.equal(evidence('زار البيت.').stop, '?')
  })

  it('whether they are names or statements, from three on', () => {
    assert.equal(evidence('زار «البيت» ثم «النهر».').size, '?')
    assert.equal(evidence('زار «البيت» ثم «النهر» ثم «الجبل».').size, 'names')
    assert.equal(evidence(Array(3).fill('قال: «نعود إلى البيت القديم غدا».').join('\n')).size, 'statements')
    assert.equal(
      evidence('زار «البيت» ثم «النهر».\nقال: «نعود إلى البيت القديم غدا».\nقال: «نعود إلى البيت القديم غدا».').size,
      'both'
    )
  })

  it('which words are quoted, begin, end, announce and stand together', () => {
    const {quoted, begins, ends, announces, together} = evidence(
      'زار رواية «ليالي الصيف» أمس.\nعاد من رواية "البحر أمس.'
    )
    assert.ok(quoted('ليالي الصيف ') && !quoted('البحر '))
    assert.ok(begins('ليالي') && !begins('الصيف') && ends('الصيف') && !ends('ليالي'))
    assert.deepEqual(
      [announces('روايه'), announces('رواية'), announces('زار')].filter((size) => size !== undefined),
      ['b']
    )
    assert.ok(together('ليالي الصيف') && !together('الصيف ليالي'))
  })

  it('as one value, to see whether it is still the same', () => {
    assert.equal(habitsKey(readArticle('زار «البيت».')), habitsKey(readArticle('عاد إلى «النهر».')))
    assert.notEqual(habitsKey(readArticle('زار «البيت».')), habitsKey(readArticle('زار «البيت.»')))
  })
})

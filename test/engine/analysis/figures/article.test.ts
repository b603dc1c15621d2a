import assert from 'node:assert/strict'
import {
  byValue,
  choose,
  decides,
  figureBlocks,
  heard,
  isSettled,
  keptIn,
  narrow
} from '../../../../server/src/engine/analysis/figures/article.ts'
import {currencyForms} from '../../../../server/src/engine/analysis/figures/dimensions.ts'
import {percentForms} from '../../../../server/src/engine/analysis/figures/forms.ts'
import {Paragraph} from '../../../../server/src/engine/document/paragraph.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const counts = (...rows: Array<[string, number]>): ReadonlyMap<string, number> => new Map(rows)

describe('a dimension of an article', () => {
  it('counts the text; quotations stand aside', () => {
    const {
      counts: inText,
      aside,
      first,
      places,
      quoted
    } = percentForms(readArticle('بلغ 5 بالمئة ثم 6%.\nوقال: «بلغ 7%».'))
    assert.deepEqual(
      [...inText],
      [
        ['bilmia', 1],
        ['sign', 1]
      ]
    )
    assert.deepEqual([...aside], [['sign', 1]])
    assert.deepEqual([first, places.length, quoted.length], ['bilmia', 2, 1])
  })

  it('is settled where all places agree with each other and with the house', () => {
    const uniform = percentForms(readArticle('بلغ 5% ثم 6%.'))
    assert.ok(isSettled(uniform, undefined) && isSettled(uniform, 'sign'))
    assert.ok(!isSettled(uniform, 'bilmia'))
    assert.ok(!isSettled(percentForms(readArticle('بلغ 5% ثم 6 بالمئة.')), undefined))
  })

  it('is narrowed, and parted by value', () => {
    const money = currencyForms(readArticle('دفع 5 دولارات ثم €6 ثم $7.'))
    assert.deepEqual(
      byValue(money, ({currency}) => currency).map(({places}) => places.length),
      [2, 1]
    )
    assert.equal(narrow(money, ({variant}) => variant === 'noun').uniform, 'noun')
  })

  it('keeps what was made of it by key', () => {
    const dimension = percentForms(readArticle('بلغ 5%.'))
    let made = 0
    const make = (): number => ++made
    assert.deepEqual(
      [keptIn(dimension, 'a', make), keptIn(dimension, 'a', make), keptIn(dimension, 'b', make)],
      [1, 1, 2]
    )
  })

  it('chooses the house, the majority, or the first of a tie', () => {
    assert.deepEqual(choose({counts: counts(['a', 5]), aside: counts(), first: 'a'}, 'b'), {target: 'b', by: 'house'})
    assert.deepEqual(choose({counts: counts(['a', 1], ['b', 2]), aside: counts(), first: 'a'}, undefined), {
      target: 'b',
      by: 'majority'
    })
    assert.deepEqual(choose({counts: counts(['a', 2], ['b', 2]), aside: counts(), first: 'b'}, undefined), {
      target: 'b',
      by: 'tie'
    })
    assert.deepEqual(choose({counts: counts(['a', 2], ['b', 2]), aside: counts(['a', 1]), first: 'b'}, undefined), {
      target: 'a',
      by: 'majority'
    })
    assert.equal(choose({counts: counts(), aside: counts(['a', 1]), first: undefined}, undefined), undefined)
  })

  it('hears what stands aside only where the text is split evenly', () => {
    assert.deepEqual(
      [...heard({counts: counts(['a', 2], ['b', 2]), aside: counts(['a', 3])})],
      [
        ['a', 5],
        ['b', 2]
      ]
    )
    assert.deepEqual(
      [...heard({counts: counts(['a', 2], ['b', 1]), aside: counts(['b', 3])})],
      [
        ['a', 2],
        ['b', 1]
      ]
    )
  })

  it('is decided in the body and in lists', () => {
    assert.ok(decides(new Paragraph('نص', 'body')) && decides(new Paragraph('نص', 'list')))
    assert.ok(!decides(new Paragraph('نص', 'headline')) && !decides(new Paragraph('نص', 'caption')))
  })

  it('looks at paragraphs with figures only', () =>
    assert.deepEqual(
      figureBlocks(readArticle('عاد الوفد.\nبلغ 5%.\nثم ذهب.')).map(({paragraph}) => paragraph.text),
      ['بلغ 5%.']
    ))
})

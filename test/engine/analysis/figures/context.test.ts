import assert from 'node:assert/strict'
import {
  figureAt,
  foldedForms,
  hasClitic,
  isMark,
  isNumber,
  isOneOf,
  isWord,
  listed,
  readingAt,
  sentenceHas,
  stemStart,
  touches,
  wordBefore
} from '../../../../server/src/engine/analysis/figures/context.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const tokensOf = (text: string): ReturnType<typeof paragraphOf>['tokens'] => paragraphOf(text).tokens

describe('what stands beside a figure', () => {
  it('is told by lists, with و or ف before a word too', () => {
    const isFruit = listed(['تفاح', 'عنب'])
    const word = (text: string): boolean => isFruit(tokensOf(text)[0].word!)
    assert.deepEqual(['تفاح', 'وعنب', 'فتفاح', 'بعنب', 'رمان'].map(word), [true, true, true, false, false])
  })

  it('is told exactly by forms', () => {
    const forms = foldedForms(['على', 'أخرى'])
    assert.deepEqual(
      ['علي', 'اخرى', 'وعلى', '5'].map((text) => isOneOf(tokensOf(text), 0, forms)),
      [true, true, false, false]
    )
    assert.ok(isWord(tokensOf('من'), 0, 'عن', 'من'))
    assert.ok(!isWord(tokensOf('ومن'), 0, 'عن', 'من'))
    assert.ok(!isWord(tokensOf('من'), 1, 'من'))
  })

  it('may be a mark, a number, or nothing', () => {
    assert.ok(isMark(tokensOf('5%'), 1, '٪%'))
    assert.ok(!isMark(tokensOf('5%'), 0, '5'))
    assert.ok(isNumber(tokensOf('5%'), 0))
    assert.ok(!isNumber(tokensOf('5%'), 1))
    assert.ok(!isNumber(tokensOf('5%'), 2))
    assert.equal(
      readingAt(tokensOf('5 كتب'), 0, () => 'word'),
      null
    )
    assert.equal(
      readingAt(tokensOf('5 كتب'), 1, ({fold}) => fold),
      'كتب'
    )
  })

  it('knows the word before, past a clitic', () => {
    const before = (text: string): string | undefined => {
      const tokens = tokensOf(text)
      const figure = tokens.findIndex((_, i) => isNumber(tokens, i))
      return tokens[wordBefore(tokens, figure)]?.word?.text
    }
    assert.deepEqual(['زار و5', 'زار 5', 'زار، 5', '5', 'بـ5'].map(before), [
      'زار',
      'زار',
      undefined,
      undefined,
      undefined
    ])
    assert.ok(hasClitic(tokensOf('والـ24'), 1))
    assert.ok(!hasClitic(tokensOf('زار 24'), 1))
  })

  it('touches where no blank stands between', () => {
    assert.ok(touches(tokensOf('5%'), 1))
    assert.ok(!touches(tokensOf('5 %'), 1))
    assert.ok(!touches(tokensOf('5'), 0))
  })

  it('finds figures by their token', () => {
    const {figures} = figuresOf(paragraphOf('زار 5 قرى و7 مدن'))
    assert.deepEqual(
      [1, 4].map((token) => figureAt(figures, token)?.text),
      ['5', '7']
    )
    assert.equal(figureAt(figures, 2), undefined)
    assert.equal(figureAt([], 0), undefined)
  })

  it('looks no further than the sentence', () => {
    const paragraph = paragraphOf('فاز الفريق أمس. زار 5 قرى.')
    const has = (word: string): boolean => sentenceHas(paragraph, 5, ({text}) => text === word)
    assert.ok(has('قرى'))
    assert.ok(!has('فاز'))
  })

  it('knows where a stem begins, past tatweel', () => {
    assert.equal(stemStart('وأبريل', 1), 1)
    assert.equal(stemStart('بـأبريل', 1), 2)
    assert.equal(stemStart('أبريل', 0), 0)
  })
})

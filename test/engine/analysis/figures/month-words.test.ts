import assert from 'node:assert/strict'
import {
  monthAt,
  monthWord,
  otherMonth,
  secondName,
  systemBit
} from '../../../../server/src/engine/analysis/figures/month-words.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const first = (text: string): ReturnType<typeof monthAt> => monthAt(text, paragraphOf(text).tokens, 0)
const second = (text: string): ReturnType<typeof secondName> => secondName(text, paragraphOf(text).tokens, first(text)!)

describe('names of months', () => {
  it('are read in one word or two, without a clitic', () => {
    assert.deepEqual(
      ['يونيو', 'وتشرين الثاني', 'لأبريل', 'تشرين', 'بآب', 'وآب'].map((text) => {
        const month = first(text)
        return month && [month.month, month.text]
      }),
      [[6, 'يونيو'], [11, 'تشرين الثاني'], [4, 'أبريل'], undefined, undefined, [8, 'آب']]
    )
    assert.equal(monthWord(paragraphOf('كتاب').tokens[0].word!), null)
  })

  it('know the systems that have them', () => {
    assert.equal(first('يونيو')?.systems, systemBit('gregorian') | systemBit('moroccan'))
    assert.equal(first('حزيران')?.systems, systemBit('levantine'))
  })

  it('are joined to the name in another system', () => {
    assert.deepEqual(
      ['يونيو/حزيران', 'يونيو / حزيران', 'يونيو (حزيران)', 'يونيو حزيران', 'أكتوبر/تشرين'].map(
        (text) => second(text)?.join
      ),
      ['slash', 'slash-space', 'parentheses', 'space', 'slash']
    )
    for (const text of ['يونيو/تموز', 'يونيو/يوليو', 'يونيو (حزيران', 'يونيو وحزيران'])
      assert.equal(second(text), undefined, text)
  })

  it('may be of another month', () => {
    const other = (text: string): string | undefined => otherMonth(text, paragraphOf(text).tokens, first(text)!)?.text
    assert.equal(other('يونيو/تموز'), 'تموز')
    assert.equal(other('يونيو/يوليو'), undefined, 'a period of two months of one system')
    assert.equal(other('يونيو/حزيران'), undefined)
  })
})

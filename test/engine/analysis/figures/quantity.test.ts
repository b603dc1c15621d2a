import assert from 'node:assert/strict'
import {isDefinite, isRest, readPercent, readScale} from '../../../../server/src/engine/analysis/figures/quantity.ts'
import {readDigits} from '../../../../server/src/engine/arabic/numerals.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const figureIn = (text: string): {text: string; tokens: ReturnType<typeof paragraphOf>['tokens']; i: number} => {
  const {tokens} = paragraphOf(text)
  return {text, tokens, i: tokens.findIndex(({kind}) => kind === 1)}
}
const percent = (text: string): string | undefined => {
  const {tokens, i} = figureIn(text)
  const read = readPercent(tokens, i, readDigits(text.slice(tokens[i].start, tokens[i].end)))
  return read && `${read.form}${read.foreign ? ' foreign' : ''}: ${text.slice(read.start, read.end)}`
}

describe('what a figure counts', () => {
  it('is a percentage, with a sign or in words', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      'بلغ 85%': 'sign: 85%',
      'بلغ 85 %': 'sign-spaced: 85 %',
      'بلغ %85': 'sign-first: %85',
      'بلغ 85٪': 'sign foreign: 85٪',
      'بلغ ٨٥٪': 'sign: ٨٥٪',
      'بلغ 85 في المئة': 'fi-almia: 85 في المئة',
      'بلغ 85 في المائة': 'fi-almaia: 85 في المائة',
      'بلغ 85 بالمئة': 'bilmia: 85 بالمئة',
      'بلغ 85 بالمائة': 'bilmaia: 85 بالمائة',
      'بلغ 85 في البيت': undefined,
      'بلغ 85 %90': undefined
    }
    for (const [text, expected] of Object.entries(cases)) assert.equal(percent(text), expected, text)
  })

  it('is scaled, and goes on', () => {
    const scale = (text: string): unknown => {
      const {tokens, i} = figureIn(text)
      const read = readScale(text, tokens, i)
      return read && [read.scale, read.rest]
    }
    assert.deepEqual(scale('بلغ 34 ألف'), [1e3, -1])
    assert.deepEqual(scale('بلغ 76 ألفا و800'), [1e3, 4])
    assert.deepEqual(scale('بلغ 34 ألفا و20 ألفا'), [1e3, -1])
    assert.deepEqual(scale('بلغ 3 ملايين و250 ألفا'), [1e6, 4])
    assert.equal(scale('بلغ 34 بألف'), undefined)
    assert.equal(scale('بلغ 34 كتابا'), undefined)
  })

  it('rests only in a smaller whole number', () => {
    const rest = (text: string, of: number): boolean => {
      const {tokens, i} = figureIn(text)
      return isRest(text, tokens, i, of)
    }
    assert.ok(rest('و800 شخص', 1000))
    assert.ok(!rest('و1800 شخص', 1000))
    assert.ok(!rest('و8.5 شخص', 1000))
    assert.ok(!rest('و800% زيادة', 1000))
    assert.ok(!rest('و8-9 أيام', 1000))
  })

  it('is one of a row after the article', () => {
    const definite = (text: string): boolean => {
      const {tokens, i} = figureIn(text)
      return isDefinite(tokens, i)
    }
    assert.ok(definite('الدول الـ24') && definite('للـ24 دولة'))
    assert.ok(!definite('بـ24 دولة') && !definite('بلغ 24 دولة'))
  })
})

import assert from 'node:assert/strict'
import {numeralWord, scaleForm, spellUnit, toScaleWords} from '../../../server/src/engine/arabic/numeral-words.ts'
import {digitsValue, readDigits, toDigitSystem, writeDigits} from '../../../server/src/engine/arabic/numerals.ts'
import {wordOf} from '../../../server/src/engine/arabic/vocabulary.ts'

describe('language/numerals: figures in digits', () => {
  const shapes: Array<[string, string, string, number]> = [
    ['76800', 'latin', 'plain', 76800],
    ['٧٦٨٠٠', 'arabic', 'plain', 76800],
    ['۱۲', 'persian', 'plain', 12],
    ['2٠', 'mixed', 'plain', 20],
    ['12,000', 'latin', 'either', 12000],
    ['12٬000', 'latin', 'grouped', 12000],
    ['1,635,092', 'latin', 'grouped', 1635092],
    ['1.635.092,22', 'latin', 'both', 1635092.22],
    ['1.5', 'latin', 'decimal', 1.5],
    ['٣٫٥', 'arabic', 'decimal', 3.5],
    ['0.125', 'latin', 'decimal', 0.125],
    ['1104.250', 'latin', 'decimal', 1104.25],
    ['2.16.668', 'latin', 'dotted', 216668]
  ]
  for (const [text, system, shape, value] of shapes) {
    it(`reads ${text} as ${shape}`, () => {
      const digits = readDigits(text)
      assert.deepEqual([digits.system, digits.shape, digitsValue(digits)], [system, shape, value])
    })
  }
  it('reads 13.500 as a decimal where it is told to', () =>
    assert.equal(digitsValue(readDigits('13.500'), false), 13.5))
  it('writes groups and decimals in any system', () => {
    assert.equal(writeDigits('1635092', '22', ',', '.', 'latin'), '1,635,092.22')
    assert.equal(writeDigits('76800', '', '٬', '', 'arabic'), '٧٦٬٨٠٠')
    assert.equal(writeDigits('100', '', ',', '', 'latin'), '100')
  })
  it('changes the separators and the percent sign with the digits', () => {
    assert.equal(toDigitSystem('1,200.5%', 'arabic'), '١٬٢٠٠٫٥٪')
    assert.equal(toDigitSystem('٨٥٪', 'latin'), '85%')
    assert.equal(toDigitSystem('۱۲٫۵', 'arabic'), '١٢٫٥')
  })
})

describe('language/numerals: numbers in words', () => {
  it('reads units, tens, hundreds and scales, with their clitics', () => {
    const read = (text: string): unknown => {
      const word = numeralWord(wordOf(text))
      return word === null ? null : [word.kind, word.value, word.form, word.clitic]
    }
    assert.deepEqual(read('سبعة'), ['unit', 7, 'bare', ''])
    assert.deepEqual(read('وعشرين'), ['ten', 20, 'bare', 'و'])
    assert.deepEqual(read('ثلاثمئة'), ['hundred', 300, 'bare', ''])
    assert.deepEqual(read('مليونا'), ['scale', 1e6, 'accusative', ''])
    assert.deepEqual(read('آلاف'), ['scale', 1e3, 'plural', ''])
    assert.deepEqual(read('بمليونين'), ['scale', 2e6, 'dual', 'ب'])
  })
  it('does not take a short stem out of another word', () => {
    for (const text of ['بست', 'كتاب', 'لسبع', 'واحة']) assert.equal(numeralWord(wordOf(text)), null)
  })
  it('opposes the gender of the noun', () => {
    assert.equal(spellUnit(7, false), 'سبعة')
    assert.equal(spellUnit(7, true), 'سبع')
  })
  it('declines scale words by the last two digits', () => {
    assert.equal(scaleForm(1e9, 107, true), 'مليارات')
    assert.equal(scaleForm(1e3, 34, true), 'ألف')
    assert.equal(scaleForm(1e3, 34, false), 'ألفا')
    assert.equal(scaleForm(1e6, 200, false), 'مليون')
  })
  it('writes thousands with their remainder', () => {
    const write = (value: number): string => String(value)
    assert.equal(toScaleWords(76800, false, write), '76 ألفا و800')
    assert.equal(toScaleWords(34000, true, write), '34 ألف')
    assert.equal(toScaleWords(10500, false, write), '10 آلاف و500')
    assert.equal(toScaleWords(102000, true, write), '102 ألف')
  })
})

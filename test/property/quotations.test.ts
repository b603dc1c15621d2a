import assert from 'node:assert/strict'
import fc from 'fast-check'
import {quoteStyles} from '../../server/src/engine/analysis/quotations/conversion.ts'
import {articleQuotations} from '../../server/src/engine/analysis/quotations/quotations.ts'
import type {Config} from '../../server/src/engine/config/config.ts'
import {lintText, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import {applyEdits} from '../../server/src/engine/linting/fixes.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {convertedText} from '../support/convert.ts'

const marks = [...'«»“”„‟"‘’\'‹›″()[]{}', "''", '""', '((', '))']
const words = [
  'قال',
  'الوزير',
  'إن',
  'أن',
  'وأضاف',
  'حزب',
  'صحيفة',
  'المساء',
  'بـ',
  'و',
  'لـ',
  'في',
  '15',
  '90%',
  'CNN',
  "O'Brien",
  ':',
  '،',
  '.',
  '..',
  '؟',
  '\n',
  ' ',
  '  ',
  '\u200f',
  'ّ'
]
const text = fc
  .array(
    fc.oneof(
      {weight: 2, arbitrary: fc.constantFrom(...marks)},
      {weight: 3, arbitrary: fc.constantFrom(...words)},
      {weight: 3, arbitrary: fc.constant(' ')}
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(''))

const repairing = ['unbalanced-quotes', 'quote-direction']
const quoteRules = [...repairing, 'empty-quotes', 'quote-style', 'quote-nesting', 'quote-spacing']

function withRules(ids: readonly string[]): Config {
  return resolveConfig({rules: Object.fromEntries(rules.map((rule) => [rule.id, ids.includes(rule.id)]))})
}

describe('quotation marks, whatever is written', () => {
  it('never fail, and place every finding and edit inside the text', () => {
    const config = withRules(quoteRules)
    fc.assert(
      fc.property(fc.oneof(text, fc.string({unit: 'binary', maxLength: 80})), (source) => {
        for (const {start, end, fixes} of lintText(source, config)) {
          assert.ok(start >= 0 && start <= end && end <= source.length)
          for (const fix of fixes) applyEdits(source, fix.edits)
        }
      }),
      {numRuns: 400}
    )
  })

  it('pair each mark once, within and across paragraphs', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const {marks, quotations, orphans} of articleQuotations(readArticle(source)).blocks) {
          const used = quotations.flatMap(({open, close}) => [open, close]).filter((mark) => mark !== undefined)
          assert.equal(new Set(used).size, used.length)
          for (const i of orphans) assert.ok(!used.includes(marks[i]))
        }
      }),
      {numRuns: 400}
    )
  })

  it('convert to a style once and for all', () => {
    const sound = fc
      .array(
        fc.constantFrom(
          'قال: «نعم». ',
          'رواية "البحر" ',
          'من “هنا” ',
          'بـ«صبر» ',
          "O'Brien ",
          'قال: «رواية “البحر” هنا». ',
          "5'9 "
        ),
        {maxLength: 12}
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(sound, fc.constantFrom(...quoteStyles), (source, style) => {
        const once = convertedText(source, style)
        assert.equal(convertedText(once, style), once)
      }),
      {numRuns: 200}
    )
  })

  it('never multiply by being mended', () => {
    const config = withRules(repairing)
    fc.assert(
      fc.property(text, (source) => {
        const findings = lintText(source, config)
        for (const {fixes} of findings) {
          for (const fix of fixes) {
            const after = lintText(applyEdits(source, fix.edits), config)
            assert.ok(
              after.length <= findings.length,
              `${findings.length} → ${after.length} by ${fix.title.en}: ${applyEdits(source, fix.edits)}`
            )
          }
        }
      }),
      {numRuns: 400}
    )
  })

  for (const [name, unit] of [
    ['marks', '"'],
    ['words in marks', '"ا '],
    ['openers', '«ا '],
    ['mixed marks', '“»"«”\' ا']
  ] as const) {
    it(`read 1 MB of ${name} in under a second a time that grows with its length only`, function () {
      this.timeout(15_000)
      const time = (length: number): number => {
        const source = unit.repeat(Math.ceil(length / unit.length))
        const start = performance.now()
        articleQuotations(readArticle(source))
        return performance.now() - start
      }
      time(50_000)
      const short = time(250_000)
      const long = time(1_000_000)
      assert.ok(
        long < 12 * Math.max(short, 20),
        `${Math.round(short)} ms for a quarter, ${Math.round(long)} ms for all`
      )
    })
  }
})

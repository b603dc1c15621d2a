import assert from 'node:assert/strict'
import fc from 'fast-check'
import {figureBlocks} from '../../server/src/engine/analysis/figures/article.ts'
import {figuresOf, quantityValue} from '../../server/src/engine/analysis/figures/figures.ts'
import {digitsValue} from '../../server/src/engine/arabic/numerals.ts'
import {lintText, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {applyEdits} from '../../server/src/engine/linting/fixes.ts'
import type {StyleValues} from '../../server/src/engine/rule/rule.ts'

const amount = fc.integer({min: 3, max: 3_000_000})
const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark)
const indic = (text: string): string => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)])
const piece = fc.oneof(
  amount.map((n) => `وصل ${n} شخص إلى البلدة`),
  amount.map((n) => `نزح ${grouped(n, ',')} شخص من القرية`),
  amount.map((n) => `عاد ${indic(String(n))} رجل أمس`),
  fc.integer({min: 11, max: 999}).map((n) => `تضرر ${n} ألف منزل في المنطقة`),
  fc.integer({min: 1, max: 99}).map((n) => `ارتفعت الأسعار ${n}% في المدينة`),
  fc.integer({min: 1, max: 99}).map((n) => `تراجع الإنتاج ${n} في المئة هذا الشهر`),
  fc.integer({min: 1, max: 99}).map((n) => `زادت الصادرات بنسبة %${n} العام الماضي`),
  fc
    .tuple(fc.integer({min: 1, max: 28}), fc.constantFrom('يناير', 'شباط', 'مارس/آذار', 'نيسان/أبريل', 'غشت'))
    .map(([day, month]) => `اجتمع الوزراء في ${day} ${month} الماضي`),
  amount.map((n) => `قال: «رأيت ${n} شخص هناك»`)
)
const article = fc.array(piece, {minLength: 2, maxLength: 8}).map((pieces) => `${pieces.join('.\n')}.`)
const style: fc.Arbitrary<StyleValues> = fc.record(
  {
    digits: fc.constantFrom('latin', 'arabic'),
    thousands: fc.constantFrom('none', 'comma', 'arabic'),
    percent: fc.constantFrom('sign', 'fi-almia', 'bilmaia'),
    months: fc.constantFrom('gregorian', 'levantine', 'levantine-gregorian'),
    largeNumbers: fc.constantFrom('digits', 'scale')
  },
  {requiredKeys: []}
)

const STYLED = new Set(['digit-system', 'thousands-separator', 'percent-form', 'large-number-form', 'month-names'])
const findings = (text: string, house: StyleValues): Finding[] =>
  lintText(text, resolveConfig({style: house})).filter(({rule}) => STYLED.has(rule.id))

/** Every value in order: quantities with their scale words, days, percentages, months by number. */
function values(text: string): number[] {
  const read = readArticle(text)
  return figureBlocks(read).flatMap(({paragraph}) => {
    const {figures, months} = figuresOf(paragraph)
    return [
      ...figures
        .filter(({remainder}) => !remainder)
        .map((figure) =>
          figure.kind === 'quantity'
            ? Math.round(quantityValue(figure, figures) * 100) / 100
            : digitsValue(figure.digits)
        ),
      ...months.map(({first}) => first.month)
    ]
  })
}

describe('property: a rewriting of figures', () => {
  it('keeps every value', () => {
    fc.assert(
      fc.property(article, style, (text, house) => {
        const before = values(text)
        for (const {fixes, message} of findings(text, house)) {
          assert.ok(message.ar.length <= 140 && message.en.length <= 140, message.ar + message.en)
          for (const {edits} of fixes) assert.deepEqual(values(applyEdits(text, edits)), before)
        }
      }),
      {numRuns: 300}
    )
  })

  it('is not asked for again where it was made', () => {
    fc.assert(
      fc.property(article, style, (text, house) => {
        for (const {rule, fixes} of findings(text, house)) {
          const [fix] = fixes
          if (fix === undefined) continue
          const [{start, text: written}] = fix.edits
          const again = findings(applyEdits(text, fix.edits), house).filter(
            (one) => one.rule.id === rule.id && one.start < start + written.length && one.end > start
          )
          assert.deepEqual(
            again.map(({message}) => message.ar),
            []
          )
        }
      }),
      {numRuns: 300}
    )
  })

  it('comes to rest: first fixes, rule by rule, lead to a text with nothing to report', () => {
    fc.assert(
      fc.property(article, style, (text, house) => {
        let current = text
        for (let round = 0; round < 60; round++) {
          const next = findings(current, house).find(({fixes}) => fixes.length > 0)
          if (next === undefined) return
          current = applyEdits(current, next.fixes[0].edits)
        }
        assert.fail(`still changing: ${current}`)
      }),
      {numRuns: 150}
    )
  })

  it('leaves direct quotations alone', () => {
    fc.assert(
      fc.property(article, style, (text, house) => {
        const quoted = text.match(/«[^»]*»/g) ?? []
        for (const {fixes} of findings(text, house))
          for (const {edits} of fixes) assert.deepEqual(applyEdits(text, edits).match(/«[^»]*»/g) ?? [], quoted)
      }),
      {numRuns: 200}
    )
  })

  it('is never outvoted by quotations', () => {
    const quotation = fc.constantFrom(
      'قالت: «نزح 20000 شخص و٣٠ رجلا»',
      'وأضافت: «زادت 5 بالمئة و7٪ و8 %»',
      'وذكرت: «في 3 شباط و4 حزيران و5 أيلول»'
    )
    fc.assert(
      fc.property(article, fc.array(quotation, {minLength: 1, maxLength: 4}), (text, quotations) => {
        const told = (source: string): unknown[] =>
          findings(source, {})
            .filter(({severity, end}) => severity !== 'hint' && end <= text.length)
            .map(({start, end, fixes}) => [start, end, fixes[0]?.edits])
        const alone = told(text)
        const together = told(`${text}\n${quotations.join('.\n')}.`)
        for (const one of alone)
          assert.ok(
            together.some((other) => JSON.stringify(other) === JSON.stringify(one)),
            JSON.stringify(one)
          )
      }),
      {numRuns: 200}
    )
  })
})

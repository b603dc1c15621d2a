import assert from 'node:assert/strict'
import {type Finding, lintText, resolveConfig} from '../../../server/src/engine/index.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'
import {onlyRules} from '../../support/articles.ts'
import {mark} from '../../support/marked.ts'

const figures = resolveConfig({
  fold: 0,
  rules: onlyRules('percent-form', 'decimal-mark', 'digit-system', 'thousands-separator', 'large-number-form')
})
/** Three that write «3.5%», so that there is a majority. */
const majority = 'بلغ النمو 3.5% في مايو، وبلغ العجز 4.1% في يونيو، وبلغ الدين 9.7% في يوليو.'
const findings = (line: string): Finding[] => lintText(`${majority}\n${line}`, figures)
const marked = (line: string): string => mark(`${majority}\n${line}`, findings(line)).slice(majority.length + 1)
/** The line after the first fix of each of its findings. */
const fixed = (line: string): string => {
  const edits = findings(line).flatMap(({fixes}) => fixes[0].edits)
  return applyEdits(`${majority}\n${line}`, edits).slice(majority.length + 1)
}

describe('two findings on one figure', () => {
  it('become one, with one fix that satisfies both', () => {
    const line = 'وبلغ التضخم %8,2 في أغسطس.'
    assert.equal(marked(line), 'وبلغ التضخم ⟦%8,2⟧ في أغسطس.')
    assert.equal(fixed(line), 'وبلغ التضخم 8.2% في أغسطس.')
    const [{rule, data, message, expected, fixes}] = findings(line)
    assert.deepEqual([rule.id, data?.also, expected], ['percent-form', 'decimal-mark', ['8.2%']])
    assert.match(message.ar, /وحّدها: «8\.2%»\.$/)
    assert.match(message.en, /write “8\.2%”\.$/)
    assert.deepEqual(
      fixes.map(({title}) => title.ar),
      ['اكتب «8.2%»']
    )
    assert.equal(findings(fixed(line)).length, 0, 'nothing is left to be mended')
  })

  it('become one where they stand at the same digits', () => {
    const line = 'وبلغ التضخم ٨,٢% في أغسطس.'
    assert.equal(marked(line), 'وبلغ التضخم ⟦٨,٢⟧% في أغسطس.')
    assert.equal(fixed(line), 'وبلغ التضخم 8.2% في أغسطس.')
  })

  it('stay two where the fix of one reaches beyond its place', () => {
    const line = 'وبلغ التضخم ٨,٢٪ في أغسطس.'
    const told = findings(line)
    assert.equal(told.length, 2)
    for (const {expected, fixes} of told) assert.ok(fixes[0].title.ar.includes(expected![0]), fixes[0].title.ar)
  })

  it('take the graver severity of the two', () => {
    const graver = resolveConfig({
      rules: {...onlyRules('percent-form', 'decimal-mark'), 'percent-form': 'hint', 'decimal-mark': 'warning'}
    })
    assert.deepEqual(
      lintText(`${majority}\nوبلغ التضخم %8,2 في أغسطس.`, graver).map(({severity}) => severity),
      ['warning']
    )
  })

  it('are told where one of them is, though the other is one more of a habit', () => {
    const habit = 'وبلغ الأول 7 بالمئة، والثاني 6 بالمئة، والثالث 5 بالمئة، والرابع 8,2 بالمئة.'
    const told = lintText(
      `${majority}\n${majority}\n${majority}\n${habit}`,
      resolveConfig({rules: onlyRules('percent-form', 'decimal-mark')})
    )
    assert.deepEqual(
      told.map(({severity, data, expected}) => [severity, data?.folded, expected?.[0]]),
      [
        ['information', undefined, '7%'],
        ['hint', true, '6%'],
        ['hint', true, '5%'],
        ['information', undefined, '8.2%']
      ]
    )
  })

  it('show the other one again where the first is ignored', () => {
    const line = '<!-- mudaqqiq-disable-next-line percent-form -->\nوبلغ التضخم %8,2 في أغسطس.'
    const left = lintText(`${majority}\n\n${line}`, figures, 'markdown')
    assert.deepEqual(
      left.map(({rule}) => rule.id),
      ['decimal-mark']
    )
  })
})

describe('findings that stay apart', () => {
  for (const [why, line, shown] of [
    ['one alone', 'وبلغ التضخم 8,2% في أغسطس.', 'وبلغ التضخم ⟦8,2⟧% في أغسطس.'],
    ['where other digits want another sign', 'وبلغ التضخم %٨٢ في أغسطس.', 'وبلغ التضخم ⟦%⟦٨٢⟧⟧ في أغسطس.'],
    ['side by side', 'وبلغ التضخم 8,2% أو %7.1 في أغسطس.', 'وبلغ التضخم ⟦8,2⟧% أو ⟦%7.1⟧ في أغسطس.']
  ])
    it(why, () => assert.equal(marked(line), shown))

  it('where what the one wants leaves nothing of what the other is about', () => {
    const others = 'ثم 350 ألف شخص، ثم 250 ألف شخص، ثم 160 ألف شخص، ثم 13,411 شخصا، ثم 16,789 شخصا.'
    const line = `زار المعرض أكثر من 12500 شخص، ${others}`
    assert.equal(marked(line), `زار المعرض أكثر من ⟦⟦12500⟧⟧ شخص، ${others}`)
  })
})

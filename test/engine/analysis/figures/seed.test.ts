import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {lintText, resolveConfig} from '../../../../server/src/engine/index.ts'
import type {Finding} from '../../../../server/src/engine/linting/finding.ts'

const figures = (text: string): Finding[] =>
  lintText(text, resolveConfig()).filter(({rule}) => rule.family === 'figures')
const rows = (text: string): unknown[] =>
  figures(text).map(({rule, severity, start, end, fixes}) => [
    rule.id,
    severity,
    text.slice(start, end),
    fixes[0]?.edits[0].text
  ])

// The same figures as in the wire story that the product is measured with first, in other words.
const STORY = [
  'جاءت الضربات ردا على هجوم 1 أبريل على مبنى القنصلية، وقد سقط فيه سبعة ضباط، بينهم اثنان من القادة.',
  'اندلعت المواجهة في 7 تشرين الأول/أكتوبر بعد هجوم سقط فيه حوالي 1200 شخص.',
  'ومنذ ذلك اليوم سقط في القطاع أكثر من 34 ألف فلسطيني، وجُرح أكثر من 76800 آخرين.',
  'ونزح 85% من الأهالي، وتضررت 60% من الطرق، وفقا للأمم المتحدة.',
  'وأصدرت المحكمة في يناير/كانون الثاني قرارا مؤقتا، ولجأ أكثر من 1.5 مليون شخص إلى الجنوب.'
].join('\n')
const EXPECTED = [
  ['month-names', 'information', '1 أبريل', '1 نيسان/أبريل'],
  ['large-number-form', 'information', '76800', '76 ألفا و800'],
  ['month-names', 'hint', 'يناير/كانون الثاني', 'كانون الثاني/يناير']
]

describe('figures of the first story', () => {
  it('reports the odd month, the odd large number and the order of the month names, and nothing else', () =>
    assert.deepEqual(rows(STORY), EXPECTED))
  it('offers 76.8 thousand as well', () => assert.equal(figures(STORY)[1].fixes[1].edits[0].text, '76.8 ألف'))
  it('names both ways of writing and how often each is used', () => {
    assert.match(figures(STORY)[1].message.ar, /«76800» \(1\) و«34 ألف» \(2\)/)
  })

  const seed = path.resolve(process.env.MUDAQQIQ_SHARED ?? '../shared', 'seed/article.txt')
  it('finds the same in the seed article, at its ranges', function () {
    if (!existsSync(seed)) this.skip()
    const text = readFileSync(seed, 'utf8')
    assert.deepEqual(rows(text), EXPECTED)
    assert.deepEqual(
      figures(text).map(({start, end}) => [start, end]),
      [
        [905, 912],
        [1364, 1369],
        [1674, 1692]
      ]
    )
  })
})

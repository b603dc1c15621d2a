import assert from 'node:assert/strict'
import {noteVerdicts, type PlacedVerdict} from '../../../../server/src/engine/analysis/verdicts.ts'
import {type Format, lintText, readArticle, resolveConfig} from '../../../../server/src/engine/index.ts'
import {lintArticle} from '../../../../server/src/engine/linting/lint.ts'

const text = 'قُتل سبعة عمال. وصل الوفد أمس.\nقال مصدر إن السوق أُغلقت.'
const first = {start: 0, end: 15}
const third = {start: 31, end: text.length}

function found(
  verdicts: readonly PlacedVerdict[],
  {copy = text, format, rules = {}}: {copy?: string; format?: Format; rules?: Record<string, 'off' | 'error'>} = {}
) {
  const article = readArticle(copy, format)
  noteVerdicts(article, verdicts)
  return lintArticle(article, resolveConfig({rules})).filter(({rule}) =>
    ['second-reader', 'unused-ignore'].includes(rule.id)
  )
}

describe('second-reader', () => {
  it('reports what was raised where the sentence stands, with the reason, and nothing else', () => {
    const findings = found([
      {...first, label: 'U', why: 'casualty', reason: 'من أحصى القتلى؟'},
      {start: 16, end: 30, label: 'N', reason: ''},
      {...third, label: 'V', reason: ''}
    ])
    assert.deepEqual(
      findings.map(({start, end, severity, message, data}) => [text.slice(start, end), severity, message, data]),
      [
        [
          'قُتل سبعة عمال.',
          'information',
          {
            ar: 'القارئ الثاني: ضحايا بلا مصدر: من أحصى القتلى؟',
            en: 'Second reader: casualties without a source: من أحصى القتلى؟'
          },
          {label: 'U', category: 'casualty'}
        ],
        [
          'قال مصدر إن السوق أُغلقت.',
          'information',
          {ar: 'القارئ الثاني: مصدر مبهم', en: 'Second reader: vague source'},
          {label: 'V'}
        ]
      ]
    )
  })

  for (const label of ['N', 'A', 'C'] as const)
    it(`has nothing to say of ${label}`, () => assert.deepEqual(found([{...first, label, reason: ''}]), []))

  it('keeps messages to 140 characters', () => {
    const [{message}] = found([{...first, label: 'U', why: 'figure', reason: 'كلمة '.repeat(40).trim()}])
    assert.ok(message.ar.length <= 140 && message.en.length <= 140)
    assert.ok(message.ar.endsWith('كلمة…'))
  })

  it('has the severity that a desk gives it, and none where it is off', () => {
    const raised: PlacedVerdict = {...first, label: 'Q', reason: ''}
    assert.deepEqual(
      found([raised], {rules: {'second-reader': 'error'}}).map(({severity}) => severity),
      ['error']
    )
    assert.deepEqual(found([raised], {rules: {'second-reader': 'off'}}), [])
  })

  it('is silent where nobody was asked', () =>
    assert.deepEqual(
      lintText(text).filter(({rule}) => rule.id === 'second-reader'),
      []
    ))

  it('is ignored by a comment, which is not idle where nobody was asked', () => {
    const copy = '<!-- mudaqqiq-disable-next-line second-reader -->\nقُتل سبعة عمال أمس في المدينة.\n'
    const start = copy.indexOf('قُتل')
    const verdict: PlacedVerdict = {start, end: copy.length - 1, label: 'U', why: 'casualty', reason: ''}
    assert.deepEqual(found([verdict], {copy, format: 'markdown'}), [])
    assert.deepEqual(found([], {copy, format: 'markdown'}), [])
    assert.equal(found([verdict], {copy: copy.replace('second-reader', 'hamza'), format: 'markdown'}).length, 2)
  })
})

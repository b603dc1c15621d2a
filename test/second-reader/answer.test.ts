import assert from 'node:assert/strict'
import {checkAnswer} from '../../server/src/second-reader/answer.ts'
import type {Batch} from '../../server/src/second-reader/batches.ts'

const batch: Batch = {
  lines: [],
  sentences: new Map([
    ['a', 3],
    ['b', 4]
  ]),
  controls: new Map([
    ['yes', true],
    ['no', false]
  ])
}
const controls = [
  {id: 'yes', label: 'U', why: 'casualty', reason: 'x'},
  {id: 'no', label: 'A', why: null, reason: ''}
]
const a = {id: 'a', label: 'U', why: 'figure', reason: 'من أين الرقم؟'}
const b = {id: 'b', label: 'N', why: null, reason: ''}
const check = (verdicts: readonly unknown[], more: object = {}) => {
  const {verdicts: told, problem} = checkAnswer(JSON.stringify({verdicts, ...more}), batch)
  return {told: Object.fromEntries(told), problem}
}
const missing = 'verdicts are missing or not as asked for'

describe('an answer of the second reader', () => {
  it('is taken where it is whole', () =>
    assert.deepEqual(check([...controls, a, b]), {
      told: {3: {label: 'U', why: 'figure', reason: 'من أين الرقم؟'}, 4: {label: 'N', reason: ''}},
      problem: undefined
    }))

  it('may stand in a fence of Markdown', () => {
    const text = `\`\`\`json\n${JSON.stringify({verdicts: [...controls, a, b]})}\n\`\`\``
    assert.deepEqual([...checkAnswer(text, batch).verdicts.keys()], [3, 4])
  })

  for (const [what, text] of [
    ['prose', 'All sentences are fine.'],
    ['nothing', ''],
    ['a list', JSON.stringify([a, b])],
    ['null', 'null'],
    ['verdicts that are no list', JSON.stringify({verdicts: {a}})],
    ['an answer that breaks off', JSON.stringify({verdicts: [...controls, a, b]}).slice(0, -4)],
    ['an answer with more in it', JSON.stringify({verdicts: [...controls, a, b], note: 'x'})],
    ['an answer without end', ' '.repeat(200_001)]
  ])
    it(`is nothing where it is ${what}`, () => {
      const {verdicts, problem} = checkAnswer(text, batch)
      assert.deepEqual([verdicts.size, problem], [0, 'it is not the JSON object that was asked for'])
    })

  for (const [what, wrong] of [
    ['a label that there is none of', {...a, label: 'OK'}],
    ['a label in small letters', {...a, label: 'u'}],
    ['a kind of claim that there is none of', {...a, why: 'lies'}],
    ['no kind of claim', {...a, why: null}],
    ['a kind of claim where none is raised', {...a, label: 'N'}],
    ['a field more', {...a, severity: 'error'}],
    ['a field less', {id: 'a', label: 'U', why: 'figure'}],
    ['a reason that is no text', {...a, reason: ['x']}],
    ['an id that is no text', {...a, id: 7}],
    ['an id that was not asked about', {...a, id: 'c'}],
    ['nothing in it', null],
    ['a text', 'a']
  ])
    it(`loses a verdict with ${what}, and no other`, () =>
      assert.deepEqual(check([...controls, wrong, b]), {told: {4: {label: 'N', reason: ''}}, problem: missing}))

  it('loses both of two verdicts on one sentence, and a third', () => {
    for (const more of [[b], [b, b]])
      assert.deepEqual(Object.keys(check([...controls, a, b, {...b, label: 'A'}, ...more]).told), ['3'])
  })

  it('is not believed where a sentence of our own that must be raised is not', () => {
    const all = [...controls, a, b].map(({id}) => ({id, label: 'N', why: null, reason: ''}))
    assert.deepEqual(check(all), {told: {}, problem: 'it did not judge each sentence by the guide'})
  })

  it('is not believed where a sentence of our own with its source is raised', () => {
    const all = [...controls, a, b].map(({id}) => ({id, label: 'U', why: 'figure', reason: ''}))
    assert.deepEqual(check(all), {told: {}, problem: 'it did not judge each sentence by the guide'})
  })

  it('is not believed where a sentence of our own is left out', () =>
    assert.deepEqual(check([controls[0], a, b]), {told: {}, problem: missing}))

  it('has reasons on one line, without what turns the text around them, and not too long', () => {
    const {told} = check([...controls, {...a, reason: ' رقم\n\u202eبلا\u0007 مصدر\u2066 '}, b])
    assert.equal(told[3].reason, 'رقم بلا مصدر')
    const long = check([...controls, {...a, reason: 'و'.repeat(5000)}, b]).told[3].reason
    assert.equal(long, `${'و'.repeat(159)}…`)
  })

  it('has no reason for what is not raised', () =>
    assert.equal(check([...controls, a, {...b, reason: 'سليم'}]).told[4].reason, ''))
})

import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'

/** A claim that warns where nobody stands behind it. */
const CLAIM = 'نزح أكثر من 20 ألف شخص إلى الجنوب بسبب القصف العنيف على مدنهم وقراهم.'

/** The severity of the finding on the claim, and who may stand behind it. */
function backing(text: string): [severity: string | undefined, backing: unknown] {
  const finding = lintWith('unattributed-claim', text).find(({start, end}) => text.slice(start, end).includes('20 ألف'))
  return [finding?.severity, finding?.data?.reach]
}

describe('who may stand behind a claim', () => {
  it('nobody: it warns', () => assert.deepEqual(backing(CLAIM), ['warning', 'nobody']))

  const backed: Array<[what: string, text: string, backing: string]> = [
    ['a source in the next sentence', `${CLAIM} وقالت المفوضية إن الطريق إلى الجنوب مقطوعة.`, 'paragraph'],
    [
      'a source at the end of its short paragraph',
      `${CLAIM} وأُغلقت المدارس. وقالت المفوضية إن الطريق مقطوعة.`,
      'paragraph'
    ],
    [
      'a source in the next paragraph that speaks of the same',
      `وصلت القافلة صباحا.\nوفُتحت الطريق ظهرا.\n${CLAIM}\nوقالت المفوضية إن الشخص الواحد يسير إلى الجنوب يومين هربا من القصف.`,
      'next'
    ],
    ['a source in the paragraph after a lead', `${CLAIM}\nوقالت المفوضية إن الطريق مقطوعة.`, 'lead'],
    [
      'an addition after a source in the paragraph before',
      `وصلت القافلة صباحا.\nوقالت المفوضية إن الطريق مقطوعة.\nكما ${CLAIM}`,
      'speaker'
    ],
    [
      'a source where the story begins after a lead of two sentences',
      `${CLAIM} ولم تُفتح الطريق بعد.\nوقالت المفوضية إن الشخص الواحد يسير يومين.`,
      'lead'
    ],
    [
      'witnesses that no reading of its sentence made out',
      'وبينما رصد شهود عيان القصف العنيف، نزح أكثر من 20 ألف شخص إلى الجنوب عن مدنهم وقراهم.',
      'speech'
    ]
  ]
  for (const [what, text, who] of backed)
    it(`${what}: no warning`, () =>
      assert.deepEqual(backing(text), [who === 'lead' || who === 'speech' ? 'hint' : 'information', who]))

  const turned: Array<[what: string, text: string, reach: string]> = [
    [
      'one was cited before it, so that it is no lead that waits for its source',
      `قالت المفوضية إن الطريق مقطوعة.\n${CLAIM}\nوقال رئيس البلدية إن المدارس تفتح غدا.`,
      'away'
    ],
    ['another matter is opened in between', `وقالت المفوضية إن الطريق مقطوعة. وفي سياق آخر، ${CLAIM}`, 'away'],
    ['another place is opened in between', `وقالت المفوضية إن الطريق مقطوعة. وفي بغداد ${CLAIM}`, 'away'],
    ['another side is opened in between', `${CLAIM} من جهة أخرى، قالت المفوضية إن المدارس أُغلقت.`, 'ahead']
  ]
  for (const [what, text, reach] of turned)
    it(`nobody where ${what}`, () => assert.deepEqual(backing(text), ['warning', reach]))

  const open: Array<[what: string, text: string]> = [
    ['a threat beside it', `${CLAIM} وتوعدت الحكومة بالرد.`],
    [
      'a phrase that ends the next paragraph and is for its own figures',
      `وصلت القافلة.\n${CLAIM}\nوخسر القصف العنيف على المدن ألف شخص بيوتهم، وفقا للمفوضية.`
    ]
  ]
  for (const [what, text] of open) it(`${what}: it warns`, () => assert.deepEqual(backing(text), ['warning', 'ahead']))

  it('a source in a later paragraph that speaks of something else stands behind nothing', () => {
    assert.deepEqual(backing(`وصلت القافلة صباحا.\nوفُتحت الطريق ظهرا.\n${CLAIM}\nوقال الوزير إن الموازنة جاهزة.`), [
      'warning',
      'ahead'
    ])
  })
})

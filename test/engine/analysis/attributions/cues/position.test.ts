import assert from 'node:assert/strict'
import {
  endsPhrase,
  type Position,
  positionOf
} from '../../../../../server/src/engine/analysis/attributions/cues/position.ts'
import {lexicalOf} from '../../../../../server/src/engine/analysis/attributions/lexical.ts'
import {passageOf, tokenOf} from '../../../../support/passages.ts'

/** What is true of the verb at a word. */
function positionAt(text: string, word: string): string[] {
  const passage = passageOf(text)
  const i = tokenOf(passage, word)
  const [reading] = lexicalOf(passage.paragraph.tokens[i].word!).verbs
  const {clause: _, ...told} = positionOf(passage, i, 0, reading)
  return (Object.keys(told) as Array<Exclude<keyof Position, 'clause'>>).filter((key) => told[key]).sort()
}

const rows: Array<[text: string, verb: string, ...told: Array<keyof Position>]> = [
  ['قال الوزير ذلك', 'قال', 'head', 'joined', 'opening'],
  ['كما أكد الوزير ذلك', 'أكد', 'head', 'joined', 'opening'],
  ['وصل الوزير إلى المدينة الجديدة وأكد ذلك', 'وأكد', 'head', 'joined'],
  ['وصل الوزير إلى المدينة لكنه أكد ذلك', 'أكد', 'head', 'joined'],
  ['في المدينة اليوم أكد الوزير ذلك', 'أكد', 'head', 'opening'],
  ['رئيس البلدية في المدينة أكد ذلك', 'أكد'],
  ['وكان رئيس البلدية قد أكد ذلك', 'أكد', 'afterSubject', 'head', 'opening'],
  ['هذا هو المدير الذي أكد ذلك', 'أكد', 'head', 'opening', 'relative'],
  ['لا نعرف اليوم ما تقوله المصادر', 'تقوله', 'head', 'negated', 'opening', 'relative'],
  ['وصل رئيس البلدية مما يؤكد ذلك', 'يؤكد', 'head', 'inferred', 'opening', 'relative'],
  ['وصل رئيس البلدية ولم يؤكد ذلك', 'يؤكد', 'head', 'negated', 'opening'],
  ['تتغير كل الخطط إذا أكد ذلك', 'أكد', 'conditional', 'head', 'opening'],
  ['عن ذكر المدينة سرور', 'ذكر', 'noun', 'opening']
]

describe('positionOf', () => {
  for (const [text, verb, ...expected] of rows)
    it(text, () => assert.deepEqual(positionAt(text, verb), [...expected].sort()))
})

describe('endsPhrase', () => {
  it('is after the verb, or after the subject that follows it', () => {
    assert.equal(endsPhrase(undefined, 4), 5)
    assert.equal(endsPhrase({first: 5, last: 8}, 4), 8)
    assert.equal(endsPhrase({first: 1, last: 3}, 4), 5)
  })
})

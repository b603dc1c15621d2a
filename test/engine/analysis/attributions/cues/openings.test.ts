import assert from 'node:assert/strict'
import {cuesOf} from '../../../../support/passages.ts'

/** What is shown → sentences, and the cues of each. */
const cases: Record<string, Array<[text: string, ...cues: string[]]>> = {
  'whatever follows': [
    ['وأخبرت عارضة الأزياء المجلة كيف بدأت.', 'verb: وأخبرت ← عارضة الأزياء المجلة كيف → بدأت'],
    ['أعلنت مدينة الملك الطبية عن وظائف.', 'verb: أعلنت ← مدينة الملك الطبية → عن'],
    ['في المساء الهادئ الجميل أعلنت مدينة الملك الطبية عن وظائف.']
  ],
  'an assertion of the speaker of before': [
    ['وأكد أهمية الحوار.', 'verb: وأكد ← أهمية الحوار'],
    ['وأكد في كلمته أهمية الحوار.']
  ]
}

describe('a verb that opens its sentence', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [text, ...expected] of rows) it(`${name}: ${text}`, () => assert.deepEqual(cuesOf(text), expected))
  }
})

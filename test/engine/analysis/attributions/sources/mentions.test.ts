import assert from 'node:assert/strict'

import {researchMentions} from '../../../../../server/src/engine/analysis/attributions/sources/mentions.ts'
import {passageOf} from '../../../../support/passages.ts'

const mentions = (text: string): unknown => researchMentions(passageOf(text).paragraph)

describe('researchMentions', () => {
  it('tells research as it first appears, and not what points back to it', () => {
    assert.deepEqual(mentions('تمكن باحثون في جامعة المدينة من ذلك. وقالت الدراسة إن القهوة مفيدة.'), [
      {sentence: 0, strength: 'role'}
    ])
  })

  it('tells research of nobody', () => {
    assert.deepEqual(mentions('بدأ العمل. أجرى فريق دراسة حديثة.'), [{sentence: 1, strength: 'vague'}])
  })

  it('passes over everybody else', () => assert.deepEqual(mentions('أعلن الوزير ذلك في تقرير الوزارة.'), []))
})

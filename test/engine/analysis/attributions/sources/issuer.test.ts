import assert from 'node:assert/strict'

import {
  issuedBy,
  opensTopic,
  saysIssued
} from '../../../../../server/src/engine/analysis/attributions/sources/issuer.ts'
import {passageOf} from '../../../../support/passages.ts'

const issuers: Record<string, ReadonlyArray<string>> = {
  somebody: [
    'دراسة أجرتها الجامعة أن القهوة مفيدة',
    'دراسة نشرت أمس في مجلة المدينة',
    'دراسة حديثة، نشرتها جامعة المدينة',
    'دراسة من جامعة المدينة',
    'تقرير صدر عن الوزارة',
    'دراسة من Nature'
  ],
  nobody: ['صور نشرها ناشطون', 'مقاطع متداولة على الإنترنت'],
  undefined: [
    'دراسة حديثة: القهوة في الجامعة مفيدة',
    'دراسة حديثة، القهوة في الجامعة مفيدة',
    'تقارير كشفت عن اهتمام الوزارة',
    'دراسة على الجامعة نفسها',
    'تقرير اقتصادي انخفاضًا في الوزارة',
    'دراسة قديمة أن الجامعة مغلقة'
  ]
}

describe('issuedBy', () => {
  for (const [issuer, texts] of Object.entries(issuers)) {
    for (const text of texts) {
      it(`${text}: ${issuer}`, () => {
        const {paragraph, sentence} = passageOf(text)
        assert.equal(String(issuedBy(paragraph, sentence, 1)), issuer)
      })
    }
  }
})

it('tells what a document is about from that it was issued', () => {
  assert.deepEqual(['حول', 'نشرت', 'كتاب'].map(opensTopic), [true, false, false])
  assert.deepEqual(['حول', 'نشرت', 'كتاب'].map(saysIssued), [false, true, false])
})

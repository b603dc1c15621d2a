import assert from 'node:assert/strict'
import {nearest} from '../../../server/src/engine/config/nearest.ts'

describe('nearest', () => {
  const known = ['language', 'profile', 'style', 'rules', 'unbalanced-quotes', 'quote-direction']
  for (const [typed, meant] of [
    ['langauge', 'language'],
    ['Language', 'language'],
    ['rule', 'rules'],
    ['unbalanced-qoute', 'unbalanced-quotes'],
    ['styles', 'style']
  ] as const) {
    it(`takes ${typed} for ${meant}`, () => assert.equal(nearest(typed, known), meant))
  }
  for (const typed of ['severity', 'x', '', 'quotes', 'a'.repeat(100_000)]) {
    it(`takes ${typed.slice(0, 20)} for nothing`, () => assert.equal(nearest(typed, known), undefined))
  }
})

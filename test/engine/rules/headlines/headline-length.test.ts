import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'

const lint = (text: string, characters: number): Array<[number, number, unknown]> =>
  lintWith('headline-length', text, {characters}).map(({start, end, data}) => [start, end, data])
const BODY = '\nأقر مجلس المدينة الخطة أمس.'

describe('rule headline-length', () => {
  it('reports what is cut, from the start of its word', () =>
    assert.deepEqual(lint(`مجلس المدينة يقر خطة${BODY}`, 15), [[13, 20, {characters: 20}]]))
  it('begins after a blank at the border', () =>
    assert.deepEqual(lint(`مجلس المدينة يقر خطة${BODY}`, 12), [[13, 20, {characters: 20}]]))
  it('leaves one that just fits', () => assert.deepEqual(lint(`مجلس المدينة يقر خطة${BODY}`, 20), []))
  it('counts no vowel marks, tatweel and blanks around', () =>
    assert.deepEqual(lint(`  مجلسُ المديـنة يقرّ خطةً${BODY}`, 20), []))
  it('leaves a first paragraph that is no headline', () =>
    assert.deepEqual(lint(`أقر مجلس المدينة الخطة أمس.${BODY}`, 10), []))
})

import assert from 'node:assert/strict'

import {isLoneSource} from '../../../../server/src/engine/analysis/attributions/lone-source.ts'
import {passageOf} from '../../../support/passages.ts'

const lone = [
  'وكالة الأنباء الرسمية (وام)',
  'الأمم المتحدة',
  'المصدر ذاته',
  'المصادر التي حضرت',
  'صحيفة "المدينة اليوم"',
  'صحيفة محلية',
  'المتحدث باسم وزارة الصحة',
  'وزارة الصحة سامر'
]
const more = [
  'الوزارة قُتل 12 شخصا',
  'الوزارة الطريق مغلقة',
  'الوزارة طريق مغلقة',
  'الوزارة 12',
  'الوزارة قائلا',
  'المصادر التي حضرت، الطريق مغلقة',
  'وكالة الأنباء (وام'
]

describe('isLoneSource', () => {
  const isLone = (text: string): boolean => {
    const {paragraph, sentence} = passageOf(text)
    return isLoneSource(paragraph, {first: 0, last: sentence.last})
  }
  for (const text of lone) it(`${text}: nothing but a source`, () => assert.equal(isLone(text), true))
  for (const text of more) it(`${text}: more`, () => assert.equal(isLone(text), false))
})

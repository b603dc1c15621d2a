import assert from 'node:assert/strict'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {
  isLongAgo,
  isPastAdjective,
  isPastWar,
  isRecord,
  isSeason
} from '../../../server/src/engine/lexicon/past-times.ts'

/** What a test says of each word, as it is spelled. */
function cases(test: (folded: string) => boolean, yes: string, no: string): void {
  for (const word of yes.split(' ')) it(`${word}: yes`, () => assert.equal(test(fold(word)), true))
  for (const word of no.split(' ')) it(`${word}: no`, () => assert.equal(test(fold(word)), false))
}

describe('words of a past that is on record', () => {
  describe('by themselves', () =>
    cases(isRecord, 'القرن وقرن بالقرن قرون التسعينيات ستينات والنكبة', 'القرنية للقرن العام قرنان'))
  describe('after «حرب»', () => cases(isPastWar, 'العالمية الأهلية', 'عالمية الأخيرة'))
  describe('after a time', () => cases(isPastAdjective, 'الماضي المنصرمة', 'ماض الحالي'))
  describe('before «الماضي»', () => cases(isSeason, 'العام بالصيف', 'عام الأسبوع للشتاء'))
  describe('after «قبل»', () => cases(isLongAgo, 'شهرين أعوام', 'يومين ساعة'))
})

import assert from 'node:assert/strict'
import {looksLikeHeadline, type Zone, zoneOfLine} from '../../../server/src/engine/document/zones.ts'

describe('the zone of a line', () => {
  const cases: Array<[Zone, string]> = [
    ['link', 'اقرأ أيضا: أسعار القمح تتراجع'],
    ['link', 'المصدر: وكالات'],
    ['body', 'المصدر الذي نقل الخبر موظف في البلدية.'],
    ['byline', 'كتب: سامي الخطيب'],
    ['byline', '  بقلم ليلى حداد '],
    ['body', 'كتب الطلاب رسالة إلى العميد.'],
    ['caption', 'شارع في وسط المدينة (رويترز)'],
    ['caption', 'جانب من الحفل'],
    ['body', 'جانب من المشكلة أن الماء مقطوع.'],
    ['body', 'قالت (رويترز) إن الميناء مغلق'],
    ['list', '- فتح المعبر'],
    ['list', '3. فتح المعبر'],
    ['body', '300 شاحنة عبرت أمس.']
  ]
  for (const [zone, line] of cases) it(`${zone}: ${line}`, () => assert.equal(zoneOfLine(line), zone))
})

describe('a headline', () => {
  const cases: Array<[boolean, string, number]> = [
    [true, 'البلدية تفتح جسرا', 3],
    [false, 'البلدية تفتح جسرا جديدا', 3],
    [true, 'البلدية «تفتح جسرا»', 3],
    [false, 'البلدية تفتح جسرا.', 3],
    [false, 'هل تفتح البلدية جسرا؟', 8],
    [false, 'قال «نفتح الجسر.»', 8],
    [false, '  ', 8]
  ]
  for (const [isOne, line, words] of cases)
    it(`${isOne ? 'is' : 'is not'} «${line}» of ${words} words at most`, () =>
      assert.equal(looksLikeHeadline(line, words), isOne))
})

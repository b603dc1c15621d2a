import assert from 'node:assert/strict'
import {readArticle} from '../../../../../server/src/engine/index.ts'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('wire', source)
const message = (text: string): string => `\u0001ABC0001 3 POL 0010\r\n\u0002${text}\r\n\u0003\r\n040800 GMT\r\n`

describe('a wire', () => {
  it('is read between the start and the end of its text', () => {
    assert.deepEqual(read(message('البلدية تفتح جسرا\r\n\r\nوصل الوفد أمس.')), [
      'headline: البلدية تفتح جسرا',
      'body: وصل الوفد أمس.'
    ])
  })
  it('joins the lines of a paragraph that was folded, and no others', () => {
    const long = 'وصل الوفد إلى العاصمة أمس واجتمع بالوزير ثم غادر في المساء'
    assert.deepEqual(read(`${long}\nإلى بلده.\n${long}.\nثم عاد.\n${long}\n  وسافر.`), [
      `body: ${long} إلى بلده.`,
      `body: ${long}.`,
      'body: ثم عاد.',
      `body: ${long}`,
      'body:  وسافر.'
    ])
  })
  for (const line of [
    'عاجل',
    'عاجل جدا',
    'مضاف 1',
    '(مضاف ثان وأخير)',
    '- يتبع -',
    'BC-BRIDGE-OPENED 04-03-2026',
    'المرسى-جسر/افتتاح',
    'محظور النشر قبل الثامنة صباحا',
    '\u200fانتهى\u200f',
    '/انتهى/',
    '###',
    '-30-',
    'س.ز/ك.ط',
    'أ.هـ'
  ])
    it(`leaves what one desk says to another: ${line}`, () =>
      assert.deepEqual(read(`وصل الوفد.\n${line}\n`), ['body: وصل الوفد.']))
  for (const line of ['عاجل: وصل الوفد.', 'انتهى الاجتماع.', 'تابع الوزير حديثه.', 'مضاف إليه.', 'محظور عليهم الدخول.'])
    it(`reads ${line}`, () => assert.deepEqual(read(`\nوصل.\n${line}`), ['body: وصل.', `body: ${line}`]))
  it('with several messages is several articles', () => {
    const {articles} = readArticle(message('وصل الوفد.') + message('غادر الوفد.'), 'wire')
    assert.deepEqual(
      articles.map(({blocks}) => blocks.map(({paragraph}) => paragraph.text)),
      [['وصل الوفد.'], ['غادر الوفد.']]
    )
  })
})

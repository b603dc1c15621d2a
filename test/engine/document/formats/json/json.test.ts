import assert from 'node:assert/strict'
import {NotAnArticle, Unreadable} from '../../../../../server/src/engine/document/unreadable.ts'
import {lintText, readArticle, resolveConfig} from '../../../../../server/src/engine/index.ts'
import {fixedText} from '../../../../support/lint.ts'
import {readAs} from '../../../../support/read-as.ts'

const read = (value: unknown): string[] => readAs('json', JSON.stringify(value))
const text = (body: string): string => `{"uri":"urn:1","type":"text","body_text":"${body}"}`
const config = resolveConfig()

describe('JSON', () => {
  it('of ninjs has its zones, and what is about the article is not read', () => {
    assert.deepEqual(
      read({
        uri: 'urn:1',
        type: 'text',
        slugline: 'أ',
        byline: 'بقلم سامي',
        headline: 'عنوان',
        body_html: '<p>نص.</p>',
        subject: [{name: 'ب'}],
        associations: {p: {uri: 'urn:2', type: 'picture', headline: 'صورة', description_text: 'تعليق'}}
      }),
      ['byline: بقلم سامي', 'headline: عنوان', 'body: نص.', 'caption: صورة', 'caption: تعليق']
    )
  })
  it('of ninjs 3 has its texts in lists', () => {
    assert.deepEqual(
      read([
        {
          uri: 'urn:1',
          type: 'text',
          headlines: [{value: 'عنوان'}],
          bodies: [
            {contenttype: 'text/plain', value: 'سطر\nسطر ثان'},
            {contenttype: 'text/html', value: '<p>ثالث</p>'}
          ]
        }
      ]),
      ['headline: عنوان', 'body: سطر', 'body: سطر ثان', 'body: ثالث']
    )
  })
  it('with the same text as lines and as a page counts it once', () => {
    const article = readArticle(
      '{"uri":"urn:1","type":"text","headline":"ع","body_text":"نص","body_html":"<p>نص</p>"}',
      'json'
    )
    assert.deepEqual(
      article.articles.map(({blocks}) => blocks.length),
      [2, 1]
    )
  })
  it('of JSON Feed has an article an item', () => {
    const items = [
      {title: 'عنوان', content_html: '<p>نص.</p>', tags: ['أ']},
      {language: 'en', title: 'ب'},
      {title: 'ثان', content_text: 'سطر'}
    ]
    assert.deepEqual(read({version: 'https://jsonfeed.org/version/1.1', items}), [
      'headline: عنوان',
      'body: نص.',
      'headline: ثان',
      'body: سطر'
    ])
  })
  it('passes over what is in another language', () => {
    assert.deepEqual(read({uri: 'urn:1', type: 'text', language: 'en', headline: 'ع'}), [])
  })
  it('has escapes at their places', () => {
    assert.deepEqual(readAs('json', text(String.raw`قال \u00abنعم\u00bb\n\u0639\/ \"لا\".`)), [
      'body: قال «نعم»',
      'body: ع/ "لا".'
    ])
  })
})

describe('a fix in JSON', () => {
  for (const [name, source, fixed] of [
    ['writes a mark as its partner is written', String.raw`قال \u00abنعم.`, String.raw`قال \u00abنعم\u00bb.`],
    ['keeps a straight mark escaped', String.raw`قال الوزير: \"نعم.`, String.raw`قال الوزير: \"نعم\".`],
    ['keeps a line in its string', String.raw`وصل ،ثم\nغادر.`, String.raw`وصل، ثم\nغادر.`]
  ] as const)
    it(name, () => {
      const source2 = text(source)
      const result = fixedText(source2, lintText(source2, config, 'json'))
      assert.equal(result, text(fixed))
      assert.doesNotThrow(() => JSON.parse(result))
    })
})

describe('JSON that is refused', () => {
  for (const [name, source, kind, message] of [
    ['one that is cut off', '{"uri":"urn:1",\n"type":"text","headline":"ع', Unreadable, /line 2: not valid JSON/],
    ['what is no JSON of ours', '{"نص', NotAnArticle, /not read/],
    ['brackets a hundred thousand deep', '['.repeat(100_000), NotAnArticle, /nested deeper/],
    ['settings', '{"name":"x","version":"1"}', NotAnArticle, /not read/],
    ['a number', '1', NotAnArticle, /not read/]
  ] as const)
    it(`${name}: with one clear message`, () =>
      assert.throws(
        () => readArticle(source, 'json'),
        (error) => error instanceof kind && message.test(error.message)
      ))
})

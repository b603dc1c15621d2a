import assert from 'node:assert/strict'
import {lintText, resolveConfig} from '../../../../../server/src/engine/index.ts'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('mdx', source)

describe('MDX', () => {
  it('is read without what is imported and exported', () => {
    assert.deepEqual(read("import X from './x'\nexport const a = {\n  b: 'نص'\n}\n\n# عنوان\n"), ['headline: عنوان'])
    assert.deepEqual(read('important: نص.'), ['body: important: نص.'])
  })
  it('is read between the tags of components, of one line and of several', () => {
    assert.deepEqual(read('<Note title="«أ">\nنص **مهم**.\n</Note>\n\n<Figure\n  a={() => <b>«ب</b>}\n/>\n'), [
      'body: نص مهم.'
    ])
  })
  it('leaves an expression in a sentence unread, and a comment', () => {
    assert.deepEqual(read('وصل {names["}"].join()} أمس <b x={1}>ثم</b> غادر. {/* «تعليق */}'), [
      'body: وصل ▯ أمس ثم غادر.'
    ])
  })
  it('leaves code to Markdown, and braces that are escaped or never closed', () => {
    assert.deepEqual(read('قال `{a` و\\{ب.\n\n~~~js\nimport x {\n~~~\n\nنص {مفتوح.\n'), [
      'body: قال ▯ و{ب.',
      'body: نص {مفتوح.'
    ])
  })
  it('is silenced by a comment in braces', () => {
    const slip = 'وقال المدير «نعمل ليلا ونهارا.'
    const ids = (text: string): string[] => lintText(text, resolveConfig(), 'mdx').map(({rule}) => rule.id)
    assert.deepEqual(ids(slip), ['unbalanced-quotes'])
    assert.deepEqual(ids(`{/* mudaqqiq-disable-next-line unbalanced-quotes */}\n${slip}`), [])
  })
})

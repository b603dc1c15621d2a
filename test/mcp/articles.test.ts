import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith} from '../support/cli.ts'
import {BLANK, call, mcpClients, OPEN, refused} from '../support/mcp.ts'

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly column: number
  readonly words: string
  readonly context: string
  readonly message: string
  readonly fixes: ReadonlyArray<{
    readonly safe: boolean
    readonly edits: ReadonlyArray<{
      readonly line: number
      readonly column: number
      readonly old: string
      readonly new: string
    }>
  }>
}

describe('mudaqqiq mcp: articles', function () {
  this.timeout(60_000)
  const connect = mcpClients()

  describe('lint_article', () => {
    it('tells the findings of a text, where they are and how they are mended', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'lint_article', {text: OPEN, language: 'en'})
      assert.deepEqual([data.total, data.by_severity, data.arabic_share], [1, {error: 1}, 1])
      const [{rule, severity, line, column, words, context, message, fixes}] = data.findings as Finding[]
      assert.deepEqual([rule, severity, line, column, words], ['unbalanced-quotes', 'error', 1, 13, '«'])
      assert.equal(context, 'وقال المدير ⟦«⟧نعمل ليلا ونهارا.')
      assert.match(message, /^[\x20-\x7e«»…“”’]+$/)
      assert.deepEqual(fixes[0].edits, [{line: 1, column: 30, old: '', new: '»'}])
    })

    it('speaks Arabic where nothing is said, and as the configuration has it', async function () {
      const folder = folderWith(this, {
        'a.txt': OPEN,
        'english/.mudaqqiqrc.json': '{"language": "en"}',
        'english/a.txt': OPEN
      })
      const client = await connect(folder)
      const messages = await Promise.all(
        ['a.txt', 'english/a.txt'].map(
          async (file) => (await call(client, 'lint_article', {path: file})).data.findings[0].message
        )
      )
      assert.match(messages[0], /^[^a-z]+$/)
      assert.match(messages[1], /[a-z]{3}/)
      const {data} = await call(client, 'lint_article', {path: 'english/a.txt', language: 'ar'})
      assert.equal(data.findings[0].message, messages[0])
    })

    it('reads the configuration anew, and the ignores of the desk', async function () {
      const folder = folderWith(this, {'a.txt': OPEN})
      const client = await connect(folder)
      const total = async (): Promise<number> => (await call(client, 'lint_article', {path: 'a.txt'})).data.total
      assert.equal(await total(), 1)
      fs.writeFileSync(path.join(folder, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quotes": "off"}}')
      assert.equal(await total(), 0)
      fs.rmSync(path.join(folder, '.mudaqqiqrc.json'))
      assert.equal(await total(), 1)
      fs.writeFileSync(path.join(folder, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quote": "off"}}')
      assert.match(await refused(client, 'lint_article', {path: 'a.txt'}), /unbalanced-quotes/)
    })

    it('tells as many as are wanted, and how many there are', async function () {
      const client = await connect(folderWith(this, {}))
      const text = OPEN.repeat(9)
      const {data} = await call(client, 'lint_article', {text, limit: 2})
      assert.deepEqual([data.total - data.left_out, data.findings.length], [2, 2])
      assert.ok(data.total >= 9)
    })

    it('tells that a text is not Arabic, for which nothing to say is no praise', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'lint_article', {text: 'The minister said so.'})
      assert.deepEqual([data.total, data.arabic_share], [0, 0])
    })

    it('reads Markdown as Markdown, by its name or as told', async function () {
      const copy = '# خبر\n\n```\nقال ، «\n```\n'
      const client = await connect(folderWith(this, {'a.md': copy}))
      const totals = await Promise.all(
        [{path: 'a.md'}, {text: copy, format: 'markdown'}, {text: copy}].map(
          async (given) => (await call(client, 'lint_article', given)).data.total > 0
        )
      )
      assert.deepEqual(totals, [false, false, true])
    })
  })

  describe('fix_article', () => {
    const FIXED = 'قال الوزير إن العمل جار، وإنه سينتهي غدا.\n'

    it('gives the fixed text, or a patch', async function () {
      const folder = folderWith(this, {'a.txt': BLANK})
      const client = await connect(folder)
      const {data} = await call(client, 'fix_article', {text: BLANK})
      assert.deepEqual([data.applied, data.text, data.diff, data.written], [1, FIXED, undefined, undefined])
      const byFile = await call(client, 'fix_article', {path: 'a.txt'})
      assert.equal(byFile.data.diff, `--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-${BLANK}+${FIXED}`)
      assert.equal(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8'), BLANK)
      assert.equal((await call(client, 'fix_article', {path: 'a.txt', output: 'text'})).data.text, FIXED)
    })

    it('writes where it is asked to, once, in the encoding of the file', async function () {
      const folder = folderWith(this, {'a.txt': Buffer.from(`\ufeff${BLANK}`, 'utf16le')})
      const file = path.join(folder, 'a.txt')
      const client = await connect(folder)
      const {data} = await call(client, 'fix_article', {path: 'a.txt', write: true})
      assert.deepEqual([data.applied, data.written], [1, file])
      assert.equal(fs.readFileSync(file).toString('utf16le'), `\ufeff${FIXED}`)
      const {mtimeMs} = fs.statSync(file)
      const again = await call(client, 'fix_article', {path: 'a.txt', write: true})
      assert.deepEqual([again.data.applied, again.data.written, again.data.diff], [0, undefined, ''])
      assert.equal(fs.statSync(file).mtimeMs, mtimeMs)
    })

    it('leaves what needs an editor, and tells it', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'fix_article', {text: OPEN})
      assert.deepEqual([data.applied, data.text, data.left], [0, OPEN, {total: 1, by_severity: {error: 1}}])
    })

    it('has nowhere to write a text', async function () {
      const client = await connect(folderWith(this, {}))
      assert.match(await refused(client, 'fix_article', {text: BLANK, write: true}), /"path" alone/)
    })
  })
})

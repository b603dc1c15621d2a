import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {ApplyWorkspaceEditRequest, type TextDocumentEdit} from 'vscode-languageserver'
import type {ToolReply} from '../../../server/src/protocol/agent-tools.ts'
import {folderWith} from '../../support/cli.ts'
import {LanguageServer} from '../../support/language-server.ts'

const OPEN = 'وقال المدير «نعمل ليلا ونهارا.\n'
const BLANK = 'قال الوزير إن العمل جار ، وإنه سينتهي غدا.\n'
const FIXED = 'قال الوزير إن العمل جار، وإنه سينتهي غدا.\n'

// biome-ignore lint/suspicious/noExplicitAny: what a tool answers
type Reply = Omit<ToolReply, 'data'> & {readonly data: any}

describe('server: tools for agents', () => {
  let server: LanguageServer
  afterEach(() => server.stop())

  const start = async (folder: string, settings: Record<string, unknown> = {}): Promise<void> => {
    server = await LanguageServer.start({settings, folders: [pathToFileURL(folder).href]})
  }
  const call = async (name: string, input: Record<string, unknown>, uri?: string): Promise<Reply> => {
    const reply: Reply = await server.connection.sendRequest('mudaqqiq/tool', {name, input, uri})
    if (reply.data !== undefined) assert.deepEqual(JSON.parse(reply.text), reply.data)
    return reply
  }

  it('read what is open as it is in the editor, other files from the disk', async function () {
    const folder = folderWith(this, {'a.txt': OPEN, 'b.txt': OPEN})
    const [a, b] = ['a.txt', 'b.txt'].map((name) => pathToFileURL(path.join(folder, name)).href)
    await start(folder)
    await server.open(a, BLANK)
    const rules = async (uri: string): Promise<string[]> =>
      (await call('lint_article', {}, uri)).data.findings.map(({rule}: {rule: string}) => rule)
    assert.deepEqual(await rules(a), ['punctuation-spacing'])
    assert.deepEqual(await rules(b), ['unbalanced-quotes'])
    fs.writeFileSync(path.join(folder, 'b.txt'), FIXED)
    assert.deepEqual(await rules(b), [])
    const {text, failed} = await call('lint_article', {}, `${b}.gone`)
    assert.deepEqual([text, failed], ['no such file; check the path', true])
  })

  it('take a text, with the settings of the workspace', async function () {
    await start(folderWith(this, {'.mudaqqiqrc.json': '{"language": "en", "rules": {"punctuation-spacing": "off"}}'}))
    assert.equal((await call('lint_article', {text: BLANK})).data.total, 0)
    const {data} = await call('lint_article', {text: OPEN})
    assert.match(data.findings[0].message, /[a-z]{3}/)
    const arabic = await call('lint_article', {text: OPEN, language: 'ar'})
    assert.match(arabic.data.findings[0].message, /^[^a-z]+$/)
    assert.equal((await call('lint_article', {}, undefined)).failed, true)
    assert.match((await call('lint_article', {txt: OPEN})).text, /did you mean "text"\?/)
  })

  it('fix in the editor, where they are asked to write', async function () {
    const folder = folderWith(this, {'a.txt': BLANK, 'b.txt': BLANK})
    const [a, b] = ['a.txt', 'b.txt'].map((name) => pathToFileURL(path.join(folder, name)).href)
    await start(folder)
    const edits: unknown[] = []
    let applied = true
    server.connection.onRequest(ApplyWorkspaceEditRequest.type, ({edit}) => {
      const [{textDocument, edits: changes}] = edit.documentChanges as TextDocumentEdit[]
      edits.push([textDocument.uri, textDocument.version, changes])
      return {applied}
    })
    await server.open(a, BLANK, {version: 7})
    const {data} = await call('fix_article', {}, a)
    assert.deepEqual([data.applied, data.written], [1, undefined])
    assert.deepEqual(data.diff.split('\n').slice(3, 5), [`-${BLANK.trim()}`, `+${FIXED.trim()}`])
    assert.deepEqual(edits, [])

    const written = await call('fix_article', {write: true, output: 'text'}, a)
    assert.deepEqual([written.data.written, written.data.text], [`${a} (in the editor, not saved)`, FIXED])
    const range = {start: {line: 0, character: 23}, end: {line: 0, character: 24}}
    assert.deepEqual(edits.pop(), [a, 7, [{range, newText: ''}]])
    assert.equal((await call('fix_article', {write: true}, b)).failed, undefined)
    assert.deepEqual(edits.pop(), [b, 0, [{range, newText: ''}]])
    assert.equal(fs.readFileSync(path.join(folder, 'b.txt'), 'utf8'), BLANK)

    applied = false
    const refused = await call('fix_article', {write: true}, a)
    assert.deepEqual(
      [refused.failed, refused.text],
      [true, 'the article changed meanwhile and nothing was written; ask again']
    )
  })

  it('explain rules in the language of the editor', async function () {
    await start(folderWith(this, {}), {language: 'en'})
    const english = (await call('explain_rule', {rule: 'hamza'})).text
    const arabic = (await call('explain_rule', {rule: 'hamza', language: 'ar'})).text
    assert.match(english, /^hamza · .*[a-z]/)
    assert.match(arabic, /^hamza · [^a-z]+\n/)
  })
})

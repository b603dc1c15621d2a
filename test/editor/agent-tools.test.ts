import assert from 'node:assert/strict'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import * as vscode from 'vscode'
import {activate, closeAll, writeArticle} from './articles.ts'

/** What `vscode.lm` has for tools; newer than the oldest VS Code we run in. */
interface Tools {
  readonly tools: ReadonlyArray<{readonly name: string; readonly description: string; readonly inputSchema: object}>
  invokeTool(
    name: string,
    options: {readonly input: object; readonly toolInvocationToken: undefined}
  ): Promise<{readonly content: ReadonlyArray<{readonly value: string}>}>
}
const lm = vscode.lm as unknown as Tools
const BLANK = 'قال الوزير إن العمل جار ، وإنه سينتهي غدا.'

const call = async (name: string, input: object): Promise<string> =>
  (await lm.invokeTool(`mudaqqiq_${name}`, {input, toolInvocationToken: undefined})).content
    .map(({value}) => value)
    .join('')

describe('editor: tools for agents', () => {
  before(async function () {
    if (!('invokeTool' in vscode.lm)) this.skip()
    await activate()
  })
  afterEach(closeAll)

  it('are offered to models', () => {
    const ours = lm.tools.filter(({name}) => name.startsWith('mudaqqiq_'))
    assert.deepEqual(ours.map(({name}) => name).sort(), [
      'mudaqqiq_explain_rule',
      'mudaqqiq_fix_article',
      'mudaqqiq_lint_article',
      'mudaqqiq_list_sources'
    ])
    for (const {description} of ours) assert.ok(description.length > 100)
  })

  it('read the active article, saved or not, or a file of the workspace', async () => {
    await writeArticle(BLANK)
    const {findings} = JSON.parse(await call('lint_article', {}))
    assert.deepEqual(
      findings.map(({rule, line, column}: Record<string, unknown>) => [rule, line, column]),
      [['punctuation-spacing', 1, 24]]
    )
    const {sources} = JSON.parse(await call('list_sources', {}))
    assert.deepEqual(
      sources.map(({name}: {name: string}) => name),
      ['الوزير']
    )
    const {diff} = JSON.parse(await call('fix_article', {}))
    assert.match(diff, /\n\+قال الوزير إن العمل جار، وإنه/)
    const flood = JSON.parse(await call('lint_article', {path: 'flood.txt', language: 'en'}))
    assert.equal(flood.total, 7)
    const [{uri}] = vscode.workspace.workspaceFolders!
    const absolute = vscode.Uri.joinPath(uri, 'flood.txt').fsPath
    assert.equal(JSON.parse(await call('lint_article', {path: absolute})).total, 7)
    assert.match(await call('explain_rule', {rule: 'hamza', language: 'en'}), /^hamza · /)
  })

  it('read no file outside the workspace, and say what was asked wrongly', async () => {
    for (const path of ['../secret.txt', '/etc/hosts.txt', 'a/../../b.txt'])
      await assert.rejects(call('lint_article', {path}), /outside the folders/)
    await assert.rejects(call('lint_article', {path: 'gone.txt'}), /no such file/)
    await assert.rejects(call('explain_rule', {rule: 'hamzah'}), /did you mean "hamza"/)
  })

  it('are a server, too, that the editor can start', async function () {
    if (!('registerMcpServerDefinitionProvider' in vscode.lm)) this.skip()
    const {command, args, env} = (await activate()).mcpServer()
    const client = new Client({name: 'editor', version: '1.0.0'})
    await client.connect(new StdioClientTransport({command, args: [...args], env: {...env}, cwd: '/'}))
    try {
      const {content} = await client.callTool({name: 'lint_article', arguments: {path: 'flood.txt'}})
      const [{text}] = content as Array<{text: string}>
      assert.equal(JSON.parse(text).total, 7)
    } finally {
      await client.close()
    }
  })
})

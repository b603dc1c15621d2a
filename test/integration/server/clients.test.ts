import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type Hover,
  type WorkspaceEdit
} from 'vscode-languageserver'
import {LanguageServer, pulling} from '../../support/language-server.ts'

const settings = {language: 'en', debounce: 0}
const uri = 'file:///desk/a.txt'
/** A mark that turns the wrong way, after what takes other columns in other encodings. */
const text = '🙂 وقَالَ المديرُ\u2067:\u2069 «سنفتح المكتبة غدا«.'
const everywhere = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
/** A client that neither asks for diagnostics nor watches files, as most are. */
const modest: ClientCapabilities = {
  workspace: {configuration: true, applyEdit: true, workspaceEdit: {documentChanges: true}},
  textDocument: {codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}}}
}

describe('server: every client', () => {
  let server: LanguageServer
  let folder = ''
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })

  describe('counts columns as the client does', () => {
    // Before the mark: 39 UTF-16 code units, 38 code points, 74 bytes of UTF-8.
    for (const [encoding, offered, character] of [
      ['utf-16', undefined, 39],
      ['utf-16', ['utf-16', 'utf-8'], 39],
      ['utf-32', ['utf-32', 'utf-16'], 38],
      ['utf-8', ['utf-8', 'utf-16'], 74],
      ['utf-16', ['utf-7'], 39]
    ] as const) {
      it(`${String(offered)} → ${encoding}`, async () => {
        const general = offered === undefined ? {} : {positionEncodings: [...offered]}
        server = await LanguageServer.start({settings, capabilities: {...pulling, general}})
        assert.equal(server.initialized.capabilities.positionEncoding, encoding)
        await server.open(uri, text)
        const [{range}] = await server.diagnostics(uri)
        assert.deepEqual(range, {
          start: {line: 0, character},
          end: {line: 0, character: character + (encoding === 'utf-8' ? 2 : 1)}
        })
        const [action] = await server.actions(uri, range)
        const {edit} = await server.connection.sendRequest<CodeAction>('codeAction/resolve', action)
        const [change] = edit?.documentChanges ?? []
        assert.deepEqual(change && 'edits' in change && change.edits, [{range, newText: '»'}])
        const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument: {uri},
          position: range.start
        })
        assert.deepEqual(hover?.range, range)
        // An edit before it, in the same unit: the smiling face goes.
        const face = {'utf-8': 4, 'utf-16': 2, 'utf-32': 1}[encoding]
        await server.change(uri, 2, '', {start: {line: 0, character: 0}, end: {line: 0, character: face}})
        const [moved] = await server.diagnostics(uri)
        assert.equal(moved.range.start.character, character - face)
      })
    }
  })

  describe('isolates Arabic only where it is laid out', () => {
    for (const [client, more, isolated] of [
      ['Visual Studio Code', {}, true],
      ['VSCodium', {}, true],
      ['Neovim', {}, false],
      ['unheard of', {initializationOptions: {isolates: true}}, true],
      ['Visual Studio Code', {initializationOptions: {isolates: false}}, false]
    ] as const) {
      it(`${client} ${JSON.stringify(more)}`, async () => {
        server = await LanguageServer.start({client, more})
        await server.open(uri, text)
        const diagnostics = await server.diagnostics(uri)
        const actions = await server.actions(uri, diagnostics[0].range, {diagnostics})
        const shown = JSON.stringify([diagnostics[0].message, actions.map(({title}) => title)])
        assert.equal(/[\u2066-\u2069]/.test(shown), isolated)
        assert.match(shown, /[\u0620-\u064a]/)
      })
    }
  })

  describe('of one that does not watch files', () => {
    it('reads the configuration again when a document is opened or saved', async () => {
      server = await LanguageServer.start({settings, capabilities: modest, folders: [pathToFileURL(folder).href]})
      await server.open(at('a.txt'), text)
      await server.shows(at('a.txt'), 1)
      await writeFile(path.join(folder, '.mudaqqiqrc.json'), '{"rules": {"quote-direction": "off"}}')
      await server.connection.sendNotification('textDocument/didSave', {textDocument: {uri: at('a.txt')}})
      await server.shows(at('a.txt'), 0)
      await writeFile(path.join(folder, '.mudaqqiqrc.json'), '{}')
      await server.open(at('b.txt'), text)
      await server.shows(at('b.txt'), 1)
    })
  })

  it('is sent diagnostics where it cannot be told to ask again', async () => {
    const {workspace, textDocument} = pulling
    const capabilities = {textDocument, workspace: {...workspace, diagnostics: undefined, configuration: false}}
    server = await LanguageServer.start({capabilities, more: {initializationOptions: settings}})
    assert.equal(server.initialized.capabilities.diagnosticProvider, undefined)
    await server.open(uri, text)
    await server.shows(uri, 1)
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: {...settings, enable: false}
    })
    await server.shows(uri, 0)
  })

  describe('gives settings in its own shape', () => {
    const off = {rules: {'quote-direction': 'off'}}
    for (const [title, options, pushed] of [
      ['nothing when asked, initialization options instead', off, undefined],
      ['under the name, in initialization options', {mudaqqiq: off}, undefined],
      ['as before, in initialization options', {settings: off}, undefined],
      ['flat, pushed', {}, off],
      ['under the name, pushed', {}, {mudaqqiq: off}],
      ['with the name before each, pushed', {}, {'mudaqqiq.rules.quote-direction': 'off'}]
    ] as const) {
      it(title, async () => {
        const workspace = {...modest.workspace, configuration: pushed === undefined}
        const initializationOptions = {...options} as Record<string, unknown>
        server = await LanguageServer.start({capabilities: {...modest, workspace}, initializationOptions})
        server.settings = null
        if (pushed !== undefined)
          await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: pushed})
        await server.open(uri, text)
        await server.shows(uri, 0)
      })
    }
  })

  it('has a root and no folders: the ignore file of the root counts below it', async () => {
    server = await LanguageServer.start({
      settings,
      capabilities: modest,
      more: {rootUri: pathToFileURL(folder).href, workspaceFolders: null}
    })
    await writeFile(
      path.join(folder, '.mudaqqiq-ignore.json'),
      JSON.stringify({ignores: [{rule: 'quote-direction', file: 'sub/a.txt', reason: 'as printed'}]})
    )
    await server.open(at('sub/a.txt'), text)
    await server.shows(at('sub/a.txt'), 0)
    await server.open(at('sub/b.txt'), text)
    await server.shows(at('sub/b.txt'), 1)
  })

  describe('has a language of its own', () => {
    const markdown = '`«رمز` وقال المدير: «سنفتح المكتبة غدا».'
    for (const [languageId, name] of [
      ['gfm', 'a'],
      ['mdx', 'a'],
      ['quarto', 'a.qmd'],
      ['somewhere.markdown', 'a.md']
    ]) {
      it(`${languageId} ${name} is Markdown`, async () => {
        server = await LanguageServer.start({settings})
        await server.open(at(name), markdown, {languageId})
        assert.deepEqual(await server.diagnostics(at(name)), [])
      })
    }
    for (const [languageId, name] of [
      ['xhtml', 'a'],
      ['htmldjango', 'a.txt'],
      ['mystery', 'a.html']
    ]) {
      it(`${languageId} ${name} is HTML`, async () => {
        server = await LanguageServer.start({settings})
        await server.open(at(name), '<p title="«">وقال المدير: «سنفتح المكتبة غدا».</p>', {languageId})
        assert.deepEqual(await server.diagnostics(at(name)), [])
      })
    }
  })

  it('ignores a finding through the server, in plain text, with a file that the server writes', async () => {
    server = await LanguageServer.start({
      settings,
      capabilities: modest,
      client: 'Neovim',
      folders: [pathToFileURL(folder).href]
    })
    await server.open(at('a.txt'), text)
    await server.shows(at('a.txt'), 1)
    const ignores = (await server.actions(at('a.txt'), everywhere)).filter(
      ({command}) => command?.command === 'mudaqqiq.ignoreFinding'
    )
    assert.deepEqual(
      ignores.map(({title}) => title),
      [
        'Ignore this occurrence: A quotation mark that faces the wrong way',
        'Ignore the rule in this article: A quotation mark that faces the wrong way',
        'Turn the rule off in the workspace: A quotation mark that faces the wrong way'
      ]
    )
    const {command, arguments: given} = ignores[0].command as Command
    assert.equal(await server.connection.sendRequest('workspace/executeCommand', {command, arguments: given}), true)
    const written = JSON.parse(await readFile(path.join(folder, '.mudaqqiq-ignore.json'), 'utf8')) as {
      ignores: Array<{rule: string; file: string}>
    }
    assert.deepEqual(
      written.ignores.map(({rule, file}) => [rule, file]),
      [['quote-direction', 'a.txt']]
    )
    await server.shows(at('a.txt'), 0)
    // An edited sentence brings its finding back.
    await server.change(at('a.txt'), 2, text.replace('غدا', 'مساء غد'))
    await server.shows(at('a.txt'), 1)
    assert.ok(!existsSync(path.join(folder, '.mudaqqiqrc.json')))
  })

  it('knows no code actions: it is given commands that do the same', async () => {
    server = await LanguageServer.start({settings, capabilities: {workspace: modest.workspace}, client: 'old'})
    await server.open(uri, text)
    await server.shows(uri, 1)
    const [first] = (await server.actions(uri, everywhere)) as unknown as Command[]
    assert.deepEqual([first.title, first.command], ['Turn the mark: »', 'mudaqqiq.applyFix'])
    const asked: WorkspaceEdit[] = []
    server.connection.onRequest(ApplyWorkspaceEditRequest.type, ({edit}) => {
      asked.push(edit)
      return {applied: true}
    })
    assert.equal(
      await server.connection.sendRequest('workspace/executeCommand', {
        command: first.command,
        arguments: first.arguments
      }),
      true
    )
    assert.deepEqual(asked[0].documentChanges, [
      {
        textDocument: {uri, version: 1},
        edits: [{range: {start: {line: 0, character: 39}, end: {line: 0, character: 40}}, newText: '»'}]
      }
    ])
  })

  it('wants diagnostics on saving: what was found stays until then, and it is told to ask again', async () => {
    server = await LanguageServer.start({settings: {...settings, run: 'onSave'}})
    await server.open(uri, text)
    const first = await server.report(uri)
    assert.ok(first.kind === 'full' && first.items.length === 1)
    await server.change(uri, 2, 'نص سليم.')
    assert.deepEqual(await server.report(uri, first.resultId), {kind: 'unchanged', resultId: first.resultId})
    const told = new Promise<void>((resolve) =>
      server.connection.onRequest('workspace/diagnostic/refresh', () => resolve())
    )
    await server.connection.sendNotification('textDocument/didSave', {textDocument: {uri}})
    await told
    const second = await server.report(uri, first.resultId)
    assert.ok(second.kind === 'full' && second.items.length === 0)
  })

  it('reads no Markdown in hovers, and shows no related places', async () => {
    const textDocument = {...pulling.textDocument, hover: {contentFormat: ['plaintext' as const]}, diagnostic: {}}
    server = await LanguageServer.start({settings, capabilities: {...pulling, textDocument}})
    await server.open(uri, 'قال المدير إن «المكتبة و«المتحف» مغلقان.')
    const diagnostics = await server.diagnostics(uri)
    assert.ok(diagnostics.length > 0)
    assert.ok(diagnostics.every((diagnostic) => diagnostic.relatedInformation === undefined))
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: {uri},
      position: diagnostics[0].range.start
    })
    const {kind, value} = hover.contents as {kind: string; value: string}
    assert.equal(kind, 'plaintext')
    assert.doesNotMatch(value, /\*\*|\]\(|<div/)
  })

  it('is refused a command that there is not', async () => {
    server = await LanguageServer.start()
    await assert.rejects(
      server.connection.sendRequest('workspace/executeCommand', {command: 'mudaqqiq.dance'}),
      /no such command: mudaqqiq\.dance/
    )
  })

  it('is refused what it asks for after shutdown', async () => {
    server = await LanguageServer.start()
    await server.open(uri, text)
    await server.connection.sendRequest('shutdown')
    await assert.rejects(server.diagnostics(uri), {code: -32600})
    server.stop = async () => {
      const exited = new Promise<number | null>((resolve) => server.process.once('exit', resolve))
      await server.connection.sendNotification('exit')
      assert.equal(await exited, 0)
      return 0
    }
  })
})

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {
  CodeAction,
  Diagnostic,
  Hover,
  InitializeParams,
  MarkupContent,
  ServerCapabilities,
  TextDocumentSyncOptions,
  WorkspaceEdit
} from 'vscode-languageserver'
import {LanguageServer} from '../../support/language-server.ts'

/** An `initialize` message of a client, and where it is from. */
interface Recorded {
  readonly client: string
  /** Where it was seen, or the source that says it. */
  readonly source: string
  readonly recorded: boolean
  /** In which unit it counts columns. */
  readonly columns: 'utf-8' | 'utf-16' | 'utf-32'
  readonly params: InitializeParams
}

const folder = path.join(import.meta.dirname, '../../fixtures/clients')
const clients = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Recorded)

const uri = 'file:///desk/a.txt'
/** A mark that turns the wrong way, after what takes other columns in other encodings. */
const before = '🙂 وقَالَ المديرُ: «سنفتح المكتبة غدا'
const widths = {
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-16': (text: string) => text.length,
  'utf-32': (text: string) => [...text].length
}

/** The edits of one document, in whichever form they came. */
function editsOf(edit: WorkspaceEdit | undefined): object[] {
  const changes = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []))
  return changes ?? Object.values(edit?.changes ?? {}).flat()
}

describe('server: the clients as they introduce themselves', () => {
  it('are heard from, or read in their sources, which are named', () => {
    const heard = clients.filter(({recorded}) => recorded).map(({client}) => client)
    assert.deepEqual(heard, ['eglot 1.9 in Emacs 28.2', 'lsp-mode 8.0.0 in Emacs 28.2', 'Neovim 0.7.2'])
    const read = clients.filter(({recorded}) => !recorded)
    assert.deepEqual(
      read.map(({client}) => client),
      ['Helix', 'Neovim after 0.10', 'vim-lsp', 'Zed']
    )
    for (const {source} of read) assert.match(source, /^https:\/\/github\.com\/[\w-]+\/[\w-]+, [\w./-]+, /)
  })
})

describe('server: with the client', () => {
  let server: LanguageServer
  afterEach(() => server.stop())

  for (const {client, columns, params} of clients) {
    it(`${client}: capabilities it can use, a diagnostic at the right column, a fix of the form it knows`, async () => {
      server = await LanguageServer.start({settings: {language: 'en'}, more: params})
      const offered = server.initialized.capabilities
      checkCapabilities(offered, columns)
      await server.open(uri, `${before}«.\n`)
      const pulls = offered.diagnosticProvider !== undefined
      assert.ok(!pulls || params.capabilities.textDocument?.diagnostic !== undefined, 'asked for only by who can')
      const [diagnostic, ...others] = pulls ? await server.diagnostics(uri) : await pushed()
      assert.deepEqual([diagnostic.code, others], ['quote-direction', []])
      const width = widths[columns]
      const start = {line: 0, character: width(before)}
      const range = {start, end: {line: 0, character: start.character + width('«')}}
      assert.deepEqual(diagnostic.range, range)
      await checkActions(params, diagnostic)
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: {uri},
        position: start
      })
      assert.ok(hover)
      assert.deepEqual(hover.range, range)
      const formats: string[] = params.capabilities.textDocument?.hover?.contentFormat ?? ['plaintext']
      assert.ok(formats.includes((hover.contents as MarkupContent).kind))
      await server.change(uri, 2, '»', range)
      if (pulls) assert.deepEqual(await server.diagnostics(uri), [])
      else await server.shows(uri, 0)
    })
  }

  function checkCapabilities(offered: ServerCapabilities, columns: Recorded['columns']): void {
    // What is not said is UTF-16.
    assert.equal(offered.positionEncoding ?? 'utf-16', columns)
    const sync = offered.textDocumentSync as TextDocumentSyncOptions
    assert.deepEqual([sync.openClose, sync.change], [true, 2])
    assert.ok(offered.hoverProvider && offered.codeActionProvider)
  }

  async function pushed(): Promise<Diagnostic[]> {
    return (await server.publication((params) => params.uri === uri && params.diagnostics.length > 0)).diagnostics
  }

  async function checkActions({capabilities}: InitializeParams, diagnostic: Diagnostic): Promise<void> {
    const {range} = diagnostic
    const [action] = await server.actions(uri, range, {diagnostics: [diagnostic]})
    // Who is not asked for its settings has said in the beginning that it speaks Arabic.
    const asked = capabilities.workspace?.configuration === true
    assert.equal(action.title, asked ? 'Turn the mark: »' : 'اعكس العلامة: »')
    const {resolveSupport} = capabilities.textDocument?.codeAction ?? {}
    if (action.edit === undefined) assert.ok(resolveSupport?.properties.includes('edit'), 'resolved only by who can')
    const {edit} = action.edit ? action : await server.connection.sendRequest<CodeAction>('codeAction/resolve', action)
    assert.deepEqual(editsOf(edit), [{range, newText: '»'}])
    const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true
    assert.equal(edit?.documentChanges !== undefined, versioned)
  }
})

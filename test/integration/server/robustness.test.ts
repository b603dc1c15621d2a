import assert from 'node:assert/strict'
import type {CodeAction, Diagnostic, DocumentDiagnosticReport} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const uri = 'file:///desk/article.txt'

/** Every range lies inside the text, in order. */
function inside(text: string, diagnostics: readonly Diagnostic[]): void {
  const document = TextDocument.create(uri, 'plaintext', 1, text)
  for (const {range} of diagnostics) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    assert.ok(start <= end && end <= text.length, JSON.stringify(range))
    assert.deepEqual(document.positionAt(start), range.start)
    assert.deepEqual(document.positionAt(end), range.end)
  }
}

describe('server: bad input', () => {
  let server: LanguageServer
  beforeEach(async () => {
    server = await LanguageServer.start({settings: {minArabicShare: 0}})
  })
  afterEach(async () => {
    assert.equal(await server.stop(), 0)
  })

  const texts: Record<string, string> = {
    'an empty file': '',
    'only blanks': ' \n\t\r\n\u2028\u00a0',
    'lone surrogates': `قال \ud800 الوزير ”\udc00 نعم \udfff`,
    NULs: `قال\0 الوزير\0 »نعم«.\0`,
    'CRLF, CR and LS': `${turned.text}\r\n${turned.text}\r${turned.text}\u2028${turned.text}`,
    'a byte-order mark': `\ufeff${turned.text}`,
    'bidi controls': `\u202b${turned.text}\u202c \u2067قال »نعم«\u2069 \u200e12%\u200f`,
    'nothing but marks': '”“«»"\'‘’'.repeat(400),
    'deep brackets': `${'(«“'.repeat(3000)}قال`
  }
  for (const [name, text] of Object.entries(texts)) {
    for (const languageId of ['plaintext', 'markdown', 'html']) {
      it(`lints ${name} as ${languageId}`, async () => {
        await server.open(uri, text, {languageId})
        const diagnostics = await server.diagnostics(uri)
        inside(text, diagnostics)
        const all: Diagnostic['range'] = {start: {line: 0, character: 0}, end: {line: 100, character: 0}}
        for (const action of (await server.actions(uri, all)).slice(0, 20))
          await server.connection.sendRequest('codeAction/resolve', action)
        await server.connection.sendRequest('textDocument/hover', {
          textDocument: {uri},
          position: {line: 0, character: 3}
        })
        assert.deepEqual(server.log, [])
      })
    }
  }

  it('reads 5 MB on one line, and an edit of it', async () => {
    const sentence = 'وقالت الوزارة في بيان صدر أمس إن العمل في الطريق الجديد ينتهي قبل نهاية العام المقبل. '
    const text = sentence.repeat(Math.ceil(5_000_000 / 2 / sentence.length)) + turned.text
    await server.open(uri, text)
    inside(text, await server.diagnostics(uri))
    await server.change(uri, 2, 'ثم ', {start: {line: 0, character: 0}, end: {line: 0, character: 0}})
    inside(`ثم ${text}`, await server.diagnostics(uri))
  }).timeout(60_000)

  it('answers with nothing for a document it does not know', async () => {
    const textDocument = {uri: 'file:///never/opened.txt'}
    const position = {line: 5, character: 5}
    assert.deepEqual(await server.connection.sendRequest('textDocument/diagnostic', {textDocument}), {
      kind: 'full',
      items: []
    })
    assert.equal(await server.connection.sendRequest('textDocument/hover', {textDocument, position}), null)
    assert.equal(
      await server.connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: {start: position, end: position},
        context: {diagnostics: []}
      }),
      null
    )
    assert.equal(
      await server.connection.sendRequest('workspace/executeCommand', {
        command: 'mudaqqiq.applySafeFixes',
        arguments: [textDocument.uri]
      }),
      null
    )
    assert.equal(
      await server.connection.sendRequest('workspace/executeCommand', {command: 'mudaqqiq.applySafeFixes'}),
      null
    )
    assert.equal(await server.connection.sendRequest('mudaqqiq/lint', textDocument), null)
    await server.change(textDocument.uri, 2, 'نص')
    await server.close(textDocument.uri)
  })

  const add = (folder: string): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {added: [{uri: folder, name: folder}], removed: []}
    })
  for (const address of [
    'vscode-vfs://github/desk/a.txt',
    'mem://host',
    'untitled:a',
    'jdt://a/b?c#d',
    'a:////b',
    'no uri',
    '%',
    ''
  ]) {
    it(`lints and mends ${address === '' ? 'a document without a name' : address}, whose folder only the client can read, and does not`, async () => {
      await add('vscode-vfs://github/desk')
      await server.open(address, turned.text)
      assert.ok((await server.diagnostics(address)).some(({code}) => code === 'quote-direction'))
      const all: Diagnostic['range'] = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
      const [action] = await server.actions(address, all)
      assert.ok((await server.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit)
      await server.connection.sendRequest('mudaqqiq/lintFiles', {uris: [address, 'vscode-vfs://github/desk/other.txt']})
      assert.deepEqual(server.log, [])
    })
  }

  it('takes a client’s refusal to read for a missing file, and what it reads for the file', async () => {
    server.connection.onRequest('mudaqqiq/readText', ({uri: wanted}: {uri: string}) => {
      if (wanted.endsWith('/.mudaqqiqrc.json')) return '\ufeff{"rules": {"quote-direction": "hint"}}'
      throw new Error(`cannot read ${wanted}`)
    })
    await add('mem://desk')
    await server.open('mem://desk/a/b.txt', turned.text)
    assert.deepEqual(
      (await server.diagnostics('mem://desk/a/b.txt'))
        .filter(({code}) => code === 'quote-direction')
        .map(({severity}) => severity),
      [4]
    )
  })

  it('goes by its defaults where the client cannot tell its settings', async () => {
    server.connection.onRequest('workspace/configuration', () => {
      throw new Error('none')
    })
    await server.open(uri, turned.text)
    assert.ok((await server.diagnostics(uri)).some(({code}) => code === 'quote-direction'))
  })

  it('takes places outside the text as its ends', async () => {
    await server.open(uri, turned.text)
    const position = {line: 900, character: 900}
    const hover = (at: object): Promise<unknown> =>
      server.connection.sendRequest('textDocument/hover', {textDocument: {uri}, position: at})
    assert.deepEqual(await hover(position), await hover({line: 0, character: turned.text.length}))
    assert.ok((await server.actions(uri, {start: {line: 0, character: 0}, end: position})).length > 0)
  })

  it('outlives settings of every wrong type', async () => {
    for (const settings of [
      null,
      3,
      [],
      {rules: 'all', style: 7, language: 12, profile: {}, debounce: 'now', enable: 'no', minArabicShare: -4},
      {rules: {'quote-direction': ['warning', {nothing: true}], 'no-such-rule': 'error'}}
    ]) {
      server.settings = settings as Record<string, unknown>
      await server.connection.sendNotification('workspace/didChangeConfiguration', {settings})
      await server.open(uri, turned.text)
      assert.ok((await server.diagnostics(uri)).some(({code}) => code === 'quote-direction'))
      await server.close(uri)
    }
  })

  it('answers for a document closed while its answer was awaited', async () => {
    server.settings = {debounce: 300}
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    await server.open(uri, turned.text)
    await server.change(uri, 2, `${turned.text} `)
    const pending: Promise<DocumentDiagnosticReport> = server.report(uri)
    await server.close(uri)
    assert.deepEqual(await pending, {kind: 'full', items: []})
  })

  it('keeps up with 200 open articles', async () => {
    const uris = Array.from({length: 200}, (_, i) => `file:///desk/${i}.txt`)
    for (const [i, each] of uris.entries()) await server.open(each, `${'سطر '.repeat(i)}\n${turned.text}`)
    const reports = await Promise.all(uris.map((each) => server.diagnostics(each)))
    for (const items of reports)
      assert.ok(items.some(({code, range}) => code === 'quote-direction' && range.start.line === 1))
    for (const each of uris) await server.close(each)
  })
})

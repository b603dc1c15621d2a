import assert from 'node:assert/strict'
import {marked, onlyRules, turned} from '../../support/articles.ts'
import {LanguageServer, pulling} from '../../support/language-server.ts'
import {unmark} from '../../support/marked.ts'

const uri = 'file:///desk/article.txt'
const settings = {rules: onlyRules('quote-direction', 'unbalanced-quotes')}

describe('server: diagnostics', () => {
  let server: LanguageServer
  afterEach(() => server.stop())

  it('tells what it can do', async () => {
    server = await LanguageServer.start()
    assert.deepEqual(server.initialized, {
      serverInfo: {name: 'mudaqqiq'},
      capabilities: {
        textDocumentSync: {openClose: true, change: 2, save: true},
        diagnosticProvider: {identifier: 'mudaqqiq', interFileDependencies: false, workspaceDiagnostics: false},
        codeActionProvider: {
          codeActionKinds: ['quickfix', 'source.fixAll.mudaqqiq', 'source.mudaqqiq'],
          resolveProvider: true
        },
        hoverProvider: true,
        documentSymbolProvider: {label: 'Mudaqqiq'},
        codeLensProvider: {resolveProvider: false},
        positionEncoding: 'utf-16',
        executeCommandProvider: {
          commands: ['mudaqqiq.applySafeFixes', 'mudaqqiq.applyFix', 'mudaqqiq.ignoreFinding']
        },
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
      }
    })
  })

  it('answers a pull with whole diagnostics, in Arabic', async () => {
    server = await LanguageServer.start({
      settings,
      initializationOptions: {reference: 'https://desk.example/rules#{id}'}
    })
    await server.open(uri, `عنوان قصير\r\n\r\n${turned.text}`)
    const report = await server.report(uri)
    assert.deepEqual(report, {
      kind: 'full',
      resultId: '1.1',
      items: [
        {
          range: {start: {line: 2, character: 13}, end: {line: 2, character: 14}},
          severity: 2,
          code: 'quote-direction',
          codeDescription: {href: 'https://desk.example/rules#quote-direction'},
          source: 'mudaqqiq',
          message: report.kind === 'full' ? report.items[0].message : ''
        }
      ]
    })
    const message = report.kind === 'full' ? report.items[0].message : ''
    assert.match(String(message), /^\u2067[\u0600-\u06ff].*\u2069$/)
  })

  it('speaks English where the setting says so', async () => {
    server = await LanguageServer.start({settings: {...settings, language: 'en'}})
    await server.open(uri, turned.text)
    const [{message}] = await server.diagnostics(uri)
    assert.match(String(message), /^[A-Za-z“”«»"][^\u2067]*$/)
  })

  it('says that nothing changed, until something does', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const first = await server.report(uri)
    assert.deepEqual(await server.report(uri, first.resultId), {kind: 'unchanged', resultId: first.resultId})
    await server.change(uri, 2, '«', {start: {line: 0, character: 13}, end: {line: 0, character: 14}})
    assert.deepEqual(await server.report(uri, first.resultId), {kind: 'full', resultId: '2.1', items: []})
  })

  it('reads the text as it is after many edits', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, 'سطر أول\nسطر ثان')
    await server.change(uri, 2, `\n${turned.text}`, {start: {line: 0, character: 7}, end: {line: 0, character: 7}})
    await server.change(uri, 3, '', {start: {line: 0, character: 0}, end: {line: 1, character: 0}})
    await server.change(uri, 4, '\n\n', {start: {line: 0, character: 0}, end: {line: 0, character: 0}})
    const text = `\n\n${turned.text}\nسطر ثان`
    assert.equal(marked(text, await server.diagnostics(uri)), text.replace('»', '⟦»⟧'))
  })

  it('waits for a pause in typing, and gives up a request no longer wanted', async () => {
    server = await LanguageServer.start({settings: {...settings, debounce: 5000}})
    await server.open(uri, turned.text)
    assert.equal((await server.diagnostics(uri)).length, 1, 'a document just opened is not waited for')
    await server.change(uri, 2, 'قال', {start: {line: 0, character: 0}, end: {line: 0, character: 0}})
    const {CancellationTokenSource} = await import('vscode-languageserver/node')
    const source = new CancellationTokenSource()
    const begun = performance.now()
    const asked = server.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}}, source.token)
    source.cancel()
    await assert.rejects(asked, {code: -32800})
    assert.ok(performance.now() - begun < 4000)
  })

  it('puts each severity where the desk wants it', async () => {
    server = await LanguageServer.start({settings: {rules: {...settings.rules, 'quote-direction': 'hint'}}})
    await server.open(uri, turned.text)
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({severity}) => severity),
      [4]
    )
  })

  it('leaves alone what is not mainly Arabic, turned off, or code in an article', async () => {
    server = await LanguageServer.start({settings})
    await server.open('file:///readme.txt', `A page about quotation marks, with one example: ${turned.text}`)
    assert.deepEqual(await server.diagnostics('file:///readme.txt'), [])
    const code = '`an_identifier`, https://example.org/a/long/address and more code '
    await server.open('file:///code.md', `قال المدير ${code.repeat(8)}\n\n    const quotes = '»'\n`, {
      languageId: 'markdown'
    })
    assert.deepEqual(await server.diagnostics('file:///code.md'), [])
    server.settings = {...settings, enable: false}
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    await server.open(uri, turned.text)
    assert.deepEqual(await server.diagnostics(uri), [])
  })

  it('lints what the user asks for, whatever its script', async () => {
    server = await LanguageServer.start({settings})
    const text = `English words around it, rather many of them indeed.\n${turned.text}`
    await server.open(uri, text)
    const before = await server.report(uri)
    assert.deepEqual(await server.connection.sendRequest('mudaqqiq/lint', {uri}), {
      state: 'linted',
      findings: 1,
      hints: 0
    })
    const after = await server.report(uri, before.resultId)
    assert.equal(marked(text, after.kind === 'full' ? after.items : []), text.replace('»', '⟦»⟧'))
  })

  it('reads Markdown and HTML at the offsets of their source', async () => {
    server = await LanguageServer.start({settings})
    const markdown = unmark('# خبر **عاجل**\n\n- وقال [المدير](http://a.example/x): ⟦»⟧سنفتح المكتبة غدا».\n')
    await server.open('file:///a.md', markdown.text, {languageId: 'markdown'})
    assert.equal(
      marked(markdown.text, await server.diagnostics('file:///a.md')),
      '# خبر **عاجل**\n\n- وقال [المدير](http://a.example/x): ⟦»⟧سنفتح المكتبة غدا».\n'
    )
    const html =
      '<!doctype html>\n<article class="news item">\n<p dir="rtl">وقال <b>المدير</b>: ⟦»⟧سنفتح المكتبة غدا».</p>\n</article>'
    await server.open('file:///a.html', unmark(html).text, {languageId: 'html'})
    assert.equal(marked(unmark(html).text, await server.diagnostics('file:///a.html')), html)
  })

  it('reads other formats by the language of the editor, or by the name of what it takes for plain text', async () => {
    server = await LanguageServer.start({settings})
    const cases = [
      [
        'a.srt',
        'plaintext',
        '1\n00:00:01,000 --> 00:00:02,000\nوقال المدير:\n\n2\n00:00:02,000 --> 00:00:03,000\n⟦»⟧سنفتح المكتبة غدا».\n'
      ],
      ['a.xml', 'xml', '<nitf><body>\n<p>وقال المدير: ⟦&#187;⟧سنفتح المكتبة غدا&#187;.</p></body></nitf>'],
      [
        'a.ninjs',
        'plaintext',
        String.raw`{"uri":"a","type":"text","body_text":"ثم\nوقال المدير: ⟦\u00bb⟧سنفتح المكتبة غدا\u00bb."}`
      ]
    ] as const
    for (const [name, languageId, text] of cases) {
      await server.open(`file:///${name}`, unmark(text).text, {languageId})
      assert.equal(marked(unmark(text).text, await server.diagnostics(`file:///${name}`)), text)
    }
  })

  it('says nothing of XML that is no article, not even that it is broken', async () => {
    server = await LanguageServer.start({settings})
    await server.open('file:///strings.xml', '<resources><string name="a">وقال المدير: »نعم', {languageId: 'xml'})
    assert.deepEqual(await server.diagnostics('file:///strings.xml'), [])
  })
})

describe('server: a client that does not ask', () => {
  let server: LanguageServer
  afterEach(() => server.stop())
  const {diagnostic: _, ...textDocument} = pulling.textDocument ?? {}
  const capabilities = {...pulling, textDocument}

  it('is told on opening, on editing, on saving and on closing, each with its version', async () => {
    server = await LanguageServer.start({settings, capabilities})
    await server.open(uri, turned.text)
    const first = await server.publication(({version}) => version === 1)
    assert.deepEqual(
      first.diagnostics.map(({code, range}) => [code, range.start.character]),
      [['quote-direction', 13]]
    )
    await server.change(uri, 2, '«', {start: {line: 0, character: 13}, end: {line: 0, character: 14}})
    assert.deepEqual((await server.publication(({version}) => version === 2)).diagnostics, [])
    await server.change(uri, 3, turned.text)
    await server.publication(({version}) => version === 3)
    await server.close(uri)
    assert.deepEqual(await server.publication(({version}) => version === undefined), {uri, diagnostics: []})
  })

  it('is told on saving only, where the desk wants it so', async () => {
    server = await LanguageServer.start({settings: {...settings, run: 'onSave'}, capabilities})
    await server.open(uri, 'قال المدير إن المكتبة مفتوحة.')
    await server.publication(({version}) => version === 1)
    await server.change(uri, 2, turned.text)
    await server.change(uri, 3, `${turned.text} `)
    await server.connection.sendNotification('textDocument/didSave', {textDocument: {uri}})
    const saved = await server.publication(({version}) => version !== 1)
    assert.deepEqual([saved.version, saved.diagnostics.length], [3, 1])
  })

  it('is told again when the settings change', async () => {
    server = await LanguageServer.start({settings, capabilities})
    await server.open(uri, turned.text)
    await server.publication(({diagnostics}) => diagnostics.length === 1)
    server.settings = {...settings, rules: onlyRules()}
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    await server.publication(({diagnostics}) => diagnostics.length === 0)
  })
})

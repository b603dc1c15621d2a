import assert from 'node:assert/strict'
import type {CodeAction, Diagnostic, TextDocumentEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {onlyRules} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const uri = 'file:///desk/article.txt'
const settings = {language: 'en', rules: {...onlyRules('arabic-punctuation'), 'arabic-punctuation': 'information'}}
const spaced = Array.from({length: 6}, (_, i) => `زار الوفد معرض ألوان ${i + 1} الأول, ثم عاد أمس.\n`).join('')
const mended = spaced.replaceAll(',', '،')

describe('server: a habit', () => {
  let server: LanguageServer
  afterEach(() => server.stop())

  async function fixes({range}: Diagnostic): Promise<CodeAction[]> {
    return (await server.actions(uri, range)).filter(({title}) => title !== 'Fix all safe problems in this article')
  }

  it('is one diagnostic with a fix of all; the others are hints with their own', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, spaced)
    const diagnostics = await server.diagnostics(uri)
    assert.deepEqual(
      diagnostics.map(({severity, data}) => [severity, data as unknown]),
      [[3, undefined], ...Array.from({length: 5}, () => [4, {folded: true}])]
    )
    assert.match(String(diagnostics[0].message), / \(5 more like it in this article\)$/)
    const first = await fixes(diagnostics[0])
    assert.deepEqual(
      first.filter(({command}) => command === undefined).map(({title, isPreferred}) => [title, isPreferred]),
      [
        [first[0].title, true],
        ['Fix all 6 of them in this article', undefined]
      ]
    )
    const {edit} = await server.connection.sendRequest<CodeAction>('codeAction/resolve', first[1])
    assert.ok(edit?.documentChanges)
    const [changed] = edit.documentChanges as TextDocumentEdit[]
    assert.equal(TextDocument.applyEdits(TextDocument.create(uri, '', 1, spaced), changed.edits as []), mended)
    const later = await fixes(diagnostics[3])
    assert.deepEqual(
      later.filter(({command}) => command === undefined).map(({title}) => title),
      [first[0].title, later[1].title]
    )
    assert.match(later[1].title, /^Fix all 6 of this rule in this article/)
  })

  it('is counted for the status item, and as one finding elsewhere', async () => {
    server = await LanguageServer.start({settings, initializationOptions: {status: true}})
    const told: Array<{findings: number; folded: number}> = []
    server.connection.onNotification(
      'mudaqqiq/status',
      ({findings, folded}: {findings: number; folded: number}) => void told.push({findings, folded})
    )
    await server.open(uri, spaced)
    await server.diagnostics(uri)
    assert.deepEqual(await server.connection.sendRequest('mudaqqiq/lint', {uri}), {
      state: 'linted',
      findings: 1,
      hints: 0
    })
    const {files, findings, families} = await server.connection.sendRequest<{
      files: number
      findings: number
      families: unknown
    }>('mudaqqiq/lintFiles', {uris: [uri]})
    assert.deepEqual(
      {files, findings, families},
      {files: 1, findings: 1, families: [{family: 'copy', findings: 1, hints: 0}]}
    )
    assert.equal(
      (await server.connection.sendRequest<{findings: number}>('mudaqqiq/deskReport', {files: [{uri, name: 'a'}]}))
        .findings,
      1
    )
    assert.deepEqual(told, [{findings: 1, folded: 5}])
    server.settings = {...server.settings, fold: 0}
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    assert.deepEqual(
      (await server.diagnostics(uri)).map(({severity}) => severity),
      [3, 3, 3, 3, 3, 3]
    )
    assert.deepEqual(told.at(-1), {findings: 6, folded: 0})
  })
})

import assert from 'node:assert/strict'
import {type DocumentDiagnosticReport, DocumentDiagnosticRequest} from 'vscode-languageserver'
import {CancellationTokenSource} from 'vscode-languageserver/node'
import {turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

/** A text that takes a while: many paragraphs of figures and words that attribute. */
const long = Array.from(
  {length: 6000},
  (_, i) => `وقال الوزير إن ${i} شخصا غادروا في 3 أيار ${i % 7}، وأضافت مصادر أن «العمل» مستمر بنسبة ${i % 100}%.`
).join('\n')

describe('server: an article that takes long', () => {
  let server: LanguageServer
  const statuses: Array<{uri: string; version: number; milliseconds: number; slow?: boolean}> = []
  beforeEach(async () => {
    server = await LanguageServer.start({initializationOptions: {status: true}})
    statuses.length = 0
    server.connection.onNotification('mudaqqiq/status', (status: (typeof statuses)[0]) => void statuses.push(status))
  })
  afterEach(() => server.stop())

  it('lets others through, and says how long it took', async () => {
    await server.open('file:///desk/long.txt', long)
    await server.open('file:///desk/short.txt', turned.text)
    const order: string[] = []
    const slow = server.diagnostics('file:///desk/long.txt').then(() => order.push('long'))
    await server.diagnostics('file:///desk/short.txt').then(() => order.push('short'))
    await slow
    assert.deepEqual(order, ['short', 'long'])
    const {milliseconds, slow: said} = statuses.find(({uri}) => uri.endsWith('long.txt'))!
    assert.equal(said === true, milliseconds > 2000)
  })

  it('stops when nobody wants it any more', async () => {
    await server.open('file:///desk/long.txt', long)
    const source = new CancellationTokenSource()
    const asked: Promise<DocumentDiagnosticReport> = server.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      {textDocument: {uri: 'file:///desk/long.txt'}},
      source.token
    )
    source.cancel()
    await assert.rejects(asked, /cancel/i)
    assert.deepEqual(statuses, [])
  })

  it('stops when the text has changed, and answers with what the new one has', async () => {
    const uri = 'file:///desk/long.txt'
    await server.open(uri, long)
    const asked = server.diagnostics(uri)
    await server.change(uri, 2, turned.text)
    assert.equal((await asked).filter(({code}) => code === 'quote-direction').length, 1)
    assert.deepEqual(
      statuses.map(({version}) => version),
      [2]
    )
  })

  it('opened anew, or changed, under a number of a version that was there is not taken for the old one', async () => {
    const uri = 'file:///desk/a.txt'
    await server.open(uri, turned.text)
    const first = await server.report(uri)
    assert.ok(first.kind === 'full' && first.items.length > 0)
    await server.close(uri)
    await server.open(uri, 'وصل الوفد أمس.')
    assert.deepEqual((await server.report(uri, first.resultId)).kind, 'full')
    await server.change(uri, 1, turned.text)
    assert.equal((await server.diagnostics(uri)).length, first.items.length)
  })
})

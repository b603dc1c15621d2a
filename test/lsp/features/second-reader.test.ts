import assert from 'node:assert/strict'
import type {Diagnostic} from 'vscode-languageserver'
import {CancellationTokenSource} from 'vscode-languageserver'
import type {KeptVerdict, ModelReply, ModelRequest, SecondReading} from '../../../server/src/protocol/second-reading.ts'
import {LanguageServer, type Options} from '../../support/language-server.ts'
import {answerOf, honestVerdicts} from '../../support/scripted-reader.ts'

const uri = 'untitled:Untitled-1'
const text =
  'قُتل سبعة عمال في حريق الميناء أمس. وقالت وزارة العمل إنها فتحت تحقيقا.\nوصل المفتشون إلى الموقع ظهر اليوم.'
const sentence = {start: {line: 0, character: 0}, end: {line: 0, character: 35}}

describe('server: the second reader', () => {
  let server: LanguageServer
  let sent: ModelRequest[]
  let reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>

  async function start(options: Options = {}): Promise<void> {
    server = await LanguageServer.start(options)
    sent = []
    reply = ({messages}) => ({text: answerOf(honestVerdicts(messages, ['سبعة عمال']))})
    server.connection.onRequest<ModelReply, void>('mudaqqiq/askModel', async (request: ModelRequest) => {
      sent.push(request)
      return reply(request)
    })
    await server.open(uri, text)
  }
  afterEach(() => server.stop())

  const ask = (kept: readonly KeptVerdict[] = [], reader = 'r'): Promise<SecondReading | null> =>
    server.connection.sendRequest('mudaqqiq/askSecondReader', {uri, reader, most: 60, kept})
  const said = async (): Promise<Diagnostic[]> =>
    (await server.connection.sendRequest<{diagnostics: Diagnostic[]}>('mudaqqiq/secondReader', {uri})).diagnostics

  it('sends nothing of its own accord, and says nothing before it was asked', async () => {
    await start()
    assert.deepEqual([await said(), sent], [[], []])
  })

  it('asks through the client, and tells what is raised under a name of its own', async () => {
    await start({settings: {language: 'en'}})
    const reading = await ask()
    assert.deepEqual([reading?.state, reading?.answered, reading?.verdicts.length], ['read', 3, 3])
    assert.deepEqual(
      sent.map(({uri: of, done, total, messages}) => [of, done, total, messages.map(({role}) => role)]),
      [[uri, 0, 3, ['system', 'user']]]
    )
    const [{range, severity, source, code, message}, ...more] = await said()
    assert.deepEqual([range, severity, source, code, more], [sentence, 3, 'second-reader', 'second-reader', []])
    assert.equal(
      String(message).replaceAll(/[\u2066-\u2069]/g, ''),
      'Second reader: casualties without a source: من أحصى القتلى؟'
    )
  })

  it('does not tell it among our own findings', async () => {
    await start()
    await ask()
    const own = await server.diagnostics(uri)
    assert.ok(own.length > 0)
    assert.ok(own.every(({code}) => code !== 'second-reader'))
  })

  it('forgets what was said of a sentence that has changed, until it is as before', async () => {
    await start()
    await ask()
    await server.change(uri, 2, 'ثمانية', {start: {line: 0, character: 5}, end: {line: 0, character: 9}})
    assert.deepEqual(await said(), [])
    await server.change(uri, 3, 'سبعة', {start: {line: 0, character: 5}, end: {line: 0, character: 11}})
    assert.equal((await said()).length, 1)
    assert.equal(sent.length, 1)
  })

  it('takes what the client has kept, and sends it not again; another reader is asked anew', async () => {
    await start()
    const kept = (await ask())?.verdicts ?? []
    await server.stop()
    await start()
    const again = await ask(kept)
    assert.deepEqual([again?.answered, again?.known, sent.length], [0, 3, 0])
    assert.equal((await said()).length, 1)
    assert.equal((await ask(kept, 'other'))?.answered, 3)
  })

  it('sends nothing where the rule is off', async () => {
    await start({settings: {rules: {'second-reader': 'off'}}})
    assert.deepEqual([(await ask())?.state, sent.length, await said()], ['off', 0, []])
  })

  it('knows no document that is not open', async () => {
    await start()
    const params = {uri: 'untitled:Other', reader: 'r', most: 60, kept: []}
    assert.equal(await server.connection.sendRequest('mudaqqiq/askSecondReader', params), null)
  })

  it('says why there is no answer, and breaks down over none', async () => {
    await start({settings: {language: 'en'}})
    reply = () => {
      throw new Error('the client has a fault')
    }
    const reading = await ask()
    assert.deepEqual([reading?.answered, reading?.unanswered, await said()], [0, 3, []])
    assert.match(reading?.trouble?.en ?? '', /^second reader: it failed \(.*the client has a fault\); sentences/)
  })

  it('stops where the request is cancelled', async () => {
    await start()
    const source = new CancellationTokenSource()
    reply = () => {
      source.cancel()
      return {silence: 'stopped'}
    }
    const asking = server.connection.sendRequest<SecondReading>(
      'mudaqqiq/askSecondReader',
      {uri, reader: 'r', most: 60, kept: []},
      source.token
    )
    const came = await asking.then(
      ({answered}) => answered,
      () => 'cancelled'
    )
    assert.ok(came === 'cancelled' || came === 0)
    assert.deepEqual(await said(), [])
  })
})

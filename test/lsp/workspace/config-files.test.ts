import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {onlyRules, turned} from '../../support/articles.ts'
import {LanguageServer, pulling} from '../../support/language-server.ts'

describe('server: configuration files', () => {
  let server: LanguageServer
  let folder: string
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  const changed = (name: string): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: at(name), type: 2}]})
  const codes = async (name: string): Promise<unknown[]> =>
    (await server.diagnostics(at(name))).map(({code, severity}) => [code, severity])

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    await mkdir(path.join(folder, 'sport'))
    server = await LanguageServer.start({
      settings: {language: 'en', rules: onlyRules('quote-direction')},
      folders: [pathToFileURL(folder).href]
    })
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })

  it('are found upwards, outrank the settings, and are read again when they change', async () => {
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'hint'}})
    await server.open(at('sport/a.txt'), turned.text)
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 4]])
    await write('sport/package.json', {name: 'sport', mudaqqiq: {rules: {'quote-direction': 'error'}}})
    await changed('sport/package.json')
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 1]])
    await rm(path.join(folder, 'sport/package.json'))
    await changed('sport/package.json')
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 4]])
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'off'}})
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('sport/a.txt'), [])
  })

  it('govern an untitled article through the first folder', async () => {
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'information'}})
    await server.open('untitled:Untitled-1', turned.text)
    assert.deepEqual(
      (await server.diagnostics('untitled:Untitled-1')).map(({severity}) => severity),
      [3]
    )
  })

  it('follow the folders of the workspace as they come and go', async () => {
    await write('sport/.mudaqqiqrc.json', {rules: {'quote-direction': 'information'}})
    await server.open('untitled:Untitled-1', turned.text)
    const severities = async (): Promise<unknown[]> =>
      (await server.diagnostics('untitled:Untitled-1')).map(({severity}) => severity)
    assert.deepEqual(await severities(), [2])
    const event = {
      added: [{uri: at('sport'), name: 'sport'}],
      removed: [{uri: pathToFileURL(folder).href, name: 'desk'}]
    }
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {event})
    assert.deepEqual(await severities(), [3])
  })

  it('say where they are wrong, once aloud, while the last good one stays in force', async () => {
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'hint'}})
    await server.open(at('a.txt'), turned.text)
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])

    const aloud: string[] = []
    server.connection.onNotification('window/showMessage', ({message}: {message: string}) => {
      aloud.push(message)
    })
    await write('.mudaqqiqrc.json', '{\n  "rules": {"quote-directoin": "error"}\n}')
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    const {diagnostics} = await server.publication(({uri}) => uri === at('.mudaqqiqrc.json'))
    assert.deepEqual(
      diagnostics.map(({range, severity}) => [range, severity]),
      [[{start: {line: 1, character: 12}, end: {line: 1, character: 29}}, 1]]
    )
    assert.equal(diagnostics[0].message, 'unknown key "quote-directoin" in "rules"; did you mean "quote-direction"?')
    assert.deepEqual(diagnostics[0].data, {typed: '"quote-directoin"', instead: '"quote-direction"'})
    await write('.mudaqqiqrc.json', '{"rules": ')
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    assert.equal(aloud.length, 1)
    assert.match(aloud[0], /\.mudaqqiqrc\.json:2:13/)

    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'error'}})
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 1]])
    await server.publication(({uri, diagnostics: left}) => uri === at('.mudaqqiqrc.json') && left.length === 0)
  })

  it('are told of in the language of the messages, and again in the other when that changes', async () => {
    await write('.mudaqqiqrc.json', '{"rules": {"quote-directoin": "error"}}')
    const message = async (isWanted: RegExp): Promise<string> => {
      const {diagnostics} = await server.publication(
        ({uri, diagnostics: list}) => uri === at('.mudaqqiqrc.json') && isWanted.test(String(list[0]?.message))
      )
      assert.equal(diagnostics.length, 1)
      return String(diagnostics[0].message)
    }
    server.settings!.language = 'ar'
    await server.open(at('a.txt'), turned.text)
    await codes('a.txt')
    assert.equal(
      await message(/^\u2067/),
      '\u2067لا يعرف «\u2068rules\u2069» المفتاح «\u2068quote-directoin\u2069»؛ أتقصد «\u2068quote-direction\u2069»؟\u2069'
    )
    server.settings!.language = 'en'
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    await codes('a.txt')
    assert.match(await message(/^unknown/), /did you mean "quote-direction"\?$/)
  })

  it('are told of when a client asks, though no article is open; what is broken as JSON by who does not know JSON', async () => {
    const told = async (): Promise<unknown[]> => {
      await server.connection.sendRequest('mudaqqiq/checkSettings', {uri: at('.mudaqqiqrc.json')})
      const {diagnostics = []} = server.published.findLast(({uri}) => uri === at('.mudaqqiqrc.json')) ?? {}
      return diagnostics.map(({message}) => message)
    }
    await write('.mudaqqiqrc.json', '{"fold": 1.5}')
    assert.deepEqual(await told(), ['"fold" must be a whole number from 0'])
    await write('.mudaqqiqrc.json', '{"fold": ')
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await told(), ['not valid JSON (ValueExpected)'])
    await server.stop()
    server = await LanguageServer.start({
      settings: {language: 'en'},
      folders: [pathToFileURL(folder).href],
      initializationOptions: {checksJson: true}
    })
    assert.deepEqual(await told(), [])
    await write('.mudaqqiqrc.json', '{"fold": -1}')
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await told(), ['"fold" must be a whole number from 0'])
  })

  it('go on from others, which are watched wherever they lie, and read again when they change', async () => {
    const watched: unknown[] = []
    await server.stop()
    server = await LanguageServer.start({
      settings: {rules: onlyRules('quote-direction')},
      folders: [at('sport')],
      capabilities: {
        ...pulling,
        workspace: {
          ...pulling.workspace,
          didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: true}
        }
      }
    })
    server.connection.onRequest('client/registerCapability', ({registrations}: {registrations: object[]}) => {
      watched.push(...registrations)
    })
    await write('house.json', {rules: {'quote-direction': 'hint'}})
    await write('sport/.mudaqqiqrc.json', {extends: '../house.json'})
    await server.open(at('sport/a.txt'), turned.text)
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 4]])
    assert.ok(
      JSON.stringify(watched).includes(JSON.stringify({baseUri: pathToFileURL(folder).href, pattern: 'house.json'})),
      JSON.stringify(watched)
    )
    await write('house.json', {rules: {'quote-direction': 'information'}})
    await changed('house.json')
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 3]])
    await write('other.json', {})
    await changed('other.json')
    await write('sport/.mudaqqiqrc.json', {extends: ['../house.json'], rules: {'quote-direction': 'error'}})
    await changed('sport/.mudaqqiqrc.json')
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 1]])
  })

  it('say where what they extend is wrong, and the last good ones stay in force', async () => {
    await write('house.json', {rules: {'quote-direction': 'hint'}})
    await write('.mudaqqiqrc.json', '{\n  "extends": "house.json"\n}')
    await server.open(at('a.txt'), turned.text)
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    const told = async (name: string): Promise<unknown[]> => {
      const {diagnostics} = await server.publication(({uri, diagnostics: list}) => uri === at(name) && list.length > 0)
      return diagnostics.map(({range: {start, end}, message}) => [
        [start.line, start.character, end.character],
        /no such|circle|unknown key/.exec(String(message))?.[0]
      ])
    }
    await rm(path.join(folder, 'house.json'))
    await changed('house.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    assert.deepEqual(await told('.mudaqqiqrc.json'), [[[1, 13, 25], 'no such']])
    await write('house.json', '{"langauge": "ar"}')
    await changed('house.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    assert.deepEqual(await told('house.json'), [[[0, 1, 11], 'unknown key']])
    server.published.length = 0
    await write('house.json', '{"extends": "./.mudaqqiqrc.json"}')
    await changed('house.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 4]])
    assert.deepEqual(await told('house.json'), [[[0, 12, 32], 'circle']])
    server.published.length = 0
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'error'}})
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 1]])
    await server.publication(({uri, diagnostics}) => uri === at('house.json') && diagnostics.length === 0)
  })

  it('have overrides for some files, and leave others out until somebody asks', async () => {
    await write('.mudaqqiqrc.json', {
      rules: {'quote-direction': 'error'},
      overrides: [{files: 'sport/', rules: {'quote-direction': 'hint'}}],
      ignores: ['wire-*', 'خبر.txt']
    })
    for (const name of ['a.txt', 'sport/a.txt', 'wire-1.txt', 'خبر.txt']) await server.open(at(name), turned.text)
    assert.deepEqual(await codes('a.txt'), [['quote-direction', 1]])
    assert.deepEqual(await codes('sport/a.txt'), [['quote-direction', 4]])
    assert.deepEqual([await codes('wire-1.txt'), await codes('خبر.txt')], [[], []])
    await writeFile(path.join(folder, 'wire-2.txt'), turned.text)
    const {files, findings} = await server.connection.sendRequest<{files: number; findings: number}>(
      'mudaqqiq/lintFiles',
      {uris: [at('wire-2.txt')]}
    )
    assert.deepEqual({files, findings}, {files: 0, findings: 0})
    assert.deepEqual(await server.connection.sendRequest('mudaqqiq/lint', {uri: at('wire-1.txt')}), {
      state: 'linted',
      findings: 1,
      hints: 0
    })
    await write('.mudaqqiqrc.json', {rules: {'quote-direction': 'error'}})
    await changed('.mudaqqiqrc.json')
    assert.deepEqual(await codes('خبر.txt'), [['quote-direction', 1]])
  })
})

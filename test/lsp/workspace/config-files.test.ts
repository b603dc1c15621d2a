import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {onlyRules, turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

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
      settings: {rules: onlyRules('quote-direction')},
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
    assert.match(String(diagnostics[0].message), /quote-directoin.*did you mean "quote-direction"/s)
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
})

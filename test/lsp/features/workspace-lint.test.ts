import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {onlyRules, turned, turnedBack} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const settings = {rules: onlyRules('quote-direction')}

describe('server: workspace lint', () => {
  let server: LanguageServer
  let folder: string
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    server = await LanguageServer.start({settings, folders: [pathToFileURL(folder).href]})
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })

  it('lints files that are not open, tells what it could not read, and reports progress', async () => {
    await writeFile(path.join(folder, 'a.txt'), `\ufeff${turned.text}`)
    await writeFile(path.join(folder, 'b.md'), `# عنوان\n\n${turned.text}\n`)
    await writeFile(path.join(folder, 'clean.txt'), turnedBack)
    await writeFile(path.join(folder, 'english.txt'), 'Nothing to see here.')
    await writeFile(
      path.join(folder, 'old.txt'),
      Buffer.from([0xe3, 0xcf, 0xed, 0xd1, 0x20, 0xc7, 0xe1, 0xe3, 0xdf, 0xca, 0xc8, 0xc9])
    )
    const steps: unknown[] = []
    server.connection.onNotification('$/progress', ({value}: {value: {kind: string; percentage?: number}}) => {
      steps.push([value.kind, value.percentage])
    })
    const uris = ['a.txt', 'b.md', 'clean.txt', 'english.txt', 'old.txt', 'gone.txt'].map(at)
    const outcome = await server.connection.sendRequest('mudaqqiq/lintFiles', {uris, workDoneToken: 'run'})
    const {milliseconds, ...told} = outcome as {milliseconds: number}
    assert.ok(milliseconds > 0)
    assert.deepEqual(told, {
      files: 3,
      findings: 2,
      families: [{family: 'quotation', findings: 2, hints: 0}],
      unreadable: [at('old.txt')],
      cancelled: false
    })
    assert.deepEqual(
      server.published.map(({uri, diagnostics}) => [
        uri,
        diagnostics.map(({range}) => [range.start.line, range.start.character])
      ]),
      [
        [at('a.txt'), [[0, 13]]],
        [at('b.md'), [[2, 13]]],
        [at('clean.txt'), []]
      ]
    )
    assert.deepEqual(steps, [
      ['begin', 0],
      ['report', 16],
      ['report', 33],
      ['report', 50],
      ['report', 66],
      ['report', 83],
      ['report', 100],
      ['end', undefined]
    ])
  })

  it('never shows a file twice: what is open is shown by its own linting', async () => {
    await writeFile(path.join(folder, 'a.txt'), turned.text)
    const uri = at('a.txt')
    await server.connection.sendRequest('mudaqqiq/lintFiles', {uris: [uri]})
    await server.open(uri, turned.text)
    await server.publication(({diagnostics}) => diagnostics.length === 0)
    await server.connection.sendRequest('mudaqqiq/lintFiles', {uris: [uri]})
    assert.deepEqual(
      server.published.map(({diagnostics}) => diagnostics.length),
      [1, 0]
    )
    await server.close(uri)
    await server.publication((params) => params === server.published[2])
    assert.deepEqual(
      server.published.map(({diagnostics}) => diagnostics.length),
      [1, 0, 1]
    )
  })

  it('stops when cancelled, and keeps what it found', async () => {
    const {CancellationTokenSource} = await import('vscode-languageserver/node')
    const uris = await Promise.all(
      Array.from({length: 60}, async (_, i) => {
        await writeFile(path.join(folder, `${i}.txt`), turned.text)
        return at(`${i}.txt`)
      })
    )
    const source = new CancellationTokenSource()
    server.connection.onNotification('$/progress', ({value}: {value: {kind: string}}) => {
      if (value.kind === 'report') source.cancel()
    })
    const outcome = await server.connection.sendRequest<{files: number; findings: number; cancelled: boolean}>(
      'mudaqqiq/lintFiles',
      {uris, workDoneToken: 'run'},
      source.token
    )
    assert.equal(outcome.cancelled, true)
    assert.ok(outcome.files > 0 && outcome.files < 60, String(outcome.files))
    assert.equal(server.published.length, outcome.files)
  })

  it('follows what is on disk: files written, made and deleted, one by one or with their folder', async () => {
    const tell = (name: string, type: 1 | 2 | 3): Promise<void> =>
      server.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: at(name), type}]})
    await mkdir(path.join(folder, 'desk'))
    for (const name of ['a.txt', 'desk/b.txt']) await writeFile(path.join(folder, name), turned.text)
    await server.connection.sendRequest('mudaqqiq/lintFiles', {uris: ['a.txt', 'desk/b.txt'].map(at)})
    for (const name of ['a.txt', 'desk/b.txt']) await server.shows(at(name), 1)
    await writeFile(path.join(folder, 'a.txt'), turnedBack)
    await tell('a.txt', 2)
    await server.shows(at('a.txt'), 0)
    await writeFile(path.join(folder, 'c.txt'), `${turned.text}\n\n${turned.text}`)
    await tell('c.txt', 1)
    await server.shows(at('c.txt'), 2)
    await rm(path.join(folder, 'c.txt'))
    await tell('c.txt', 3)
    await server.shows(at('c.txt'), 0)
    await rm(path.join(folder, 'desk'), {recursive: true})
    await tell('desk', 3)
    await server.shows(at('desk/b.txt'), 0)
  })

  it('lints again, by new settings, what it showed', async () => {
    await writeFile(path.join(folder, 'a.txt'), turned.text)
    await server.connection.sendRequest('mudaqqiq/lintFiles', {uris: [at('a.txt')]})
    server.settings = {...server.settings, rules: onlyRules('quote-nesting')}
    await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    await server.shows(at('a.txt'), 0)
    assert.deepEqual(
      server.published.map(({diagnostics}) => diagnostics.length),
      [1, 0]
    )
  })

  it('shows of an article closed without saving in the middle of a run what is on disk', async () => {
    await writeFile(path.join(folder, 'a.txt'), turnedBack)
    await server.open(at('a.txt'), turned.text)
    const run = server.connection.sendRequest('mudaqqiq/lintFiles', {uris: [at('a.txt')]})
    await server.close(at('a.txt'))
    await run
    await server.shows(at('a.txt'), 0)
    assert.ok(server.published.every(({diagnostics}) => diagnostics.length === 0))
  })
})

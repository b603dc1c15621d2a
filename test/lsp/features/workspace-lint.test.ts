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
      hints: 0,
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

  describe('passes over what files of patterns leave out', () => {
    const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
        await writeFile(path.join(folder, name), text)
      }
    }
    const names = ['a.txt', 'drafts/b.txt', 'wire/c.txt', 'wire/d.txt']
    const articles = Object.fromEntries(names.map((name) => [name, turned.text]))
    const run = async (within?: string): Promise<{files: number; findings: number; cancelled: boolean}> =>
      server.connection.sendRequest('mudaqqiq/lintFiles', {
        uris: names.filter((name) => name.startsWith(within ?? '')).map(at),
        ...(within !== undefined && {folder: at(within)})
      })
    const shown = (): string[] => {
      const last = new Map(server.published.map(({uri, diagnostics}) => [uri, diagnostics.length]))
      return [...last].flatMap(([uri, count]) => (count > 0 ? [uri.slice(at('').length + 1)] : [])).sort()
    }

    it('.gitignore in a repository, .mudaqqiqignore anywhere, and "ignores" of the configuration', async () => {
      await write({...articles, '.gitignore': 'drafts/\n'})
      assert.equal((await run()).files, 4)
      await write({'.git/HEAD': 'ref: refs/heads/main\n'})
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{uri: at('.gitignore'), type: 2}]
      })
      await server.shows(at('drafts/b.txt'), 0)
      assert.deepEqual(shown(), ['a.txt', 'wire/c.txt', 'wire/d.txt'])
      const {files, findings, cancelled} = await run()
      assert.deepEqual([files, findings, cancelled], [3, 3, false])
      await write({'.mudaqqiqignore': '!drafts/\nwire/*\n!wire/d.txt\n'})
      await run()
      assert.deepEqual(shown(), ['a.txt', 'drafts/b.txt', 'wire/d.txt'])
      await write({'.mudaqqiqrc.json': '{"ignores": ["a.txt"]}'})
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{uri: at('.mudaqqiqrc.json'), type: 1}]
      })
      await run()
      assert.deepEqual(shown(), ['drafts/b.txt', 'wire/d.txt'])
    })

    it('but not a folder that was asked for, nor what is open', async () => {
      await write({...articles, '.mudaqqiqignore': 'drafts\nwire\n', 'wire/.mudaqqiqignore': 'c.txt\n'})
      await run()
      assert.deepEqual(shown(), ['a.txt'])
      await run('wire')
      assert.deepEqual(shown(), ['wire/d.txt'])
      await server.open(at('drafts/b.txt'), turned.text)
      assert.equal((await server.diagnostics(at('drafts/b.txt'))).length, 1)
    })

    it('for what is made or taken in again after a run, too', async () => {
      await write({...articles, '.mudaqqiqignore': 'wire\n'})
      await run()
      await write({'wire/e.txt': turned.text, 'e.txt': turned.text})
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: ['wire/e.txt', 'e.txt'].map((name) => ({uri: at(name), type: 1}))
      })
      await server.shows(at('e.txt'), 1)
      assert.deepEqual(shown(), ['a.txt', 'drafts/b.txt', 'e.txt'])
      await rm(path.join(folder, '.mudaqqiqignore'))
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{uri: at('.mudaqqiqignore'), type: 3}]
      })
      await server.shows(at('wire/e.txt'), 1)
      assert.deepEqual(shown(), ['a.txt', 'drafts/b.txt', 'e.txt', 'wire/c.txt', 'wire/d.txt', 'wire/e.txt'])
    })

    it('for fixes and for the desk report of a folder, not for an article that is named', async () => {
      await write({...articles, '.mudaqqiqignore': 'drafts\nwire\n'})
      const fixes = (asked: object): Promise<Array<{uri: string}>> =>
        server.connection.sendRequest('mudaqqiq/fixFiles', {uris: names.map(at), ...asked})
      assert.deepEqual(
        (await fixes({})).map(({uri}) => uri),
        [at('a.txt')]
      )
      assert.deepEqual(
        (await fixes({uris: [at('drafts/b.txt')], folder: at('drafts')})).map(({uri}) => uri),
        [at('drafts/b.txt')]
      )
      const articlesIn = async (asked: object): Promise<number> => {
        const files = names.map((name) => ({uri: at(name), name}))
        const report = await server.connection.sendRequest<{articles: number}>('mudaqqiq/deskReport', {files, ...asked})
        return report.articles
      }
      assert.equal(await articlesIn({found: true}), 1)
      assert.equal(await articlesIn({found: true, folder: at('wire'), files: [{uri: at('wire/c.txt'), name: 'c'}]}), 1)
      assert.equal(await articlesIn({}), 4)
    })

    it('and says so where one cannot be read, which leaves nothing out', async () => {
      await write(articles)
      await writeFile(path.join(folder, '.mudaqqiqignore'), Buffer.from([0xc7, 0xe1, 0x0a]))
      assert.equal((await run()).files, 4)
      assert.match(server.log.join('\n'), /\.mudaqqiqignore: is not read/)
    })
  })
})

import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {LanguageServer} from '../../support/language-server.ts'

describe("server: a desk's own rules", () => {
  let server: LanguageServer
  let folder: string
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  const write = async (name: string, content: string): Promise<void> => {
    await writeFile(path.join(folder, name), content)
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: at(name), type: 2}]})
  }
  const codes = async (name: string): Promise<unknown[]> =>
    (await server.diagnostics(at(name))).map(({code, severity, codeDescription}) => [code, severity, codeDescription])

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    await mkdir(path.join(folder, '.mudaqqiq'))
    await mkdir(path.join(folder, 'sport'))
    server = await LanguageServer.start({folders: [pathToFileURL(folder).href]})
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })

  it('stand beside a bank of names, which is read again when it changes', async () => {
    await server.open(at('sport/a.txt'), 'ووصل ديفيد كوهن أمس إلى القرية.')
    assert.deepEqual(await codes('sport/a.txt'), [])
    await write('.mudaqqiq-names.yaml', 'names:\n  - {name: ديفيد كوهين, variants: ديفيد كوهن}\n')
    assert.deepEqual(
      (await codes('sport/a.txt')).map((found) => (found as unknown[]).slice(0, 2)),
      [['name-spelling', 3]]
    )
    await write('.mudaqqiq-names.yaml', 'names:\n  - {nam: ديفيد كوهين}\n')
    assert.deepEqual(await codes('sport/a.txt'), [])
    const told = server.published.filter(({uri}) => uri === at('.mudaqqiq-names.yaml')).at(-1)
    assert.deepEqual(
      told?.diagnostics.map(({range}) => range.start.line),
      [1]
    )
  })

  it('are found upwards, read again when they change, and tell their mistakes in the file', async () => {
    await server.open(at('sport/a.txt'), 'ووصل شهيد أمس إلى القرية.')
    assert.deepEqual(await codes('sport/a.txt'), [])
    await write('.mudaqqiq/rules.yaml', 'rules:\n  - {id: one, find: شهيد, message: لا, level: error}\n')
    assert.deepEqual(await codes('sport/a.txt'), [['desk-one', 1, undefined]])
    await write('.mudaqqiq/rules.yaml', 'rules:\n  - {id: one, find: شهيد, message: لا, level: fatal}\n')
    assert.deepEqual(await codes('sport/a.txt'), [])
    const told = server.published.filter(({uri}) => uri === at('.mudaqqiq/rules.yaml'))
    assert.deepEqual(
      told.at(-1)?.diagnostics.map(({range}) => [range.start.line, range.start.character]),
      [[1, 46]]
    )
    await write('.mudaqqiq/rules.yaml', 'rules:\n  - {id: one, find: شهيد, message: لا, level: hint}\n')
    assert.deepEqual(await codes('sport/a.txt'), [['desk-one', 4, undefined]])
    assert.deepEqual(server.published.filter(({uri}) => uri === at('.mudaqqiq/rules.yaml')).at(-1)?.diagnostics, [])
  })
})

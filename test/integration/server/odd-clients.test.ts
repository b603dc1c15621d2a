import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

describe('server: odd clients', () => {
  for (const header of [
    'Content-Size: 12\r\n\r\n{"jsonrpc":1}',
    'Content-Length: many\r\n\r\n{}',
    'no header at all\r\n\r\n{}'
  ]) {
    it(`ends, to be started anew, after ${JSON.stringify(header.split('\r')[0])}`, async () => {
      const server = await LanguageServer.start()
      const exited = new Promise<number | null>((resolve) => server.process.once('exit', resolve))
      server.process.stdin.write(header)
      assert.equal(await exited, 1)
      server.connection.dispose()
    })
  }

  it('goes on after a message that is no JSON', async () => {
    const server = await LanguageServer.start()
    server.process.stdin.write('Content-Length: 5\r\n\r\n{"a":')
    await server.open('file:///desk/a.txt', turned.text)
    assert.ok((await server.diagnostics('file:///desk/a.txt')).length > 0)
    assert.equal(await server.stop(), 0)
  })

  it('logs nothing over articles opened after one without a text', async () => {
    const server = await LanguageServer.start()
    for (const text of [undefined, null, 12])
      await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri: `file:///desk/${String(text)}.txt`, languageId: 'plaintext', version: 1, text}
      } as object)
    await server.open('file:///desk/a.txt', turned.text)
    assert.ok((await server.diagnostics('file:///desk/a.txt')).length > 0)
    assert.deepEqual(server.log, [])
    await server.stop()
  })

  it('turns a rule off in the workspace, never in a file above it, and what that says stays in force', async () => {
    const above = await mkdtemp(path.join(tmpdir(), 'desk-'))
    const folder = path.join(above, 'sport')
    await mkdir(folder)
    await writeFile(path.join(above, '.mudaqqiqrc.json'), '{"language": "en", "rules": {"quote-direction": "error"}}')
    const server = await LanguageServer.start({folders: [pathToFileURL(folder).href]})
    const uri = pathToFileURL(path.join(folder, 'a.txt')).href
    await server.open(uri, turned.text)
    const [{range}] = (await server.diagnostics(uri)).filter(({code}) => code === 'quote-direction')
    const answer = await server.connection.sendRequest('mudaqqiq/ignore', {
      uri,
      version: 1,
      rule: 'quote-direction',
      start: range.start,
      scope: 'workspace',
      reason: ''
    })
    const {uri: written, text} = answer as {uri: string; text: string}
    assert.equal(written, pathToFileURL(path.join(folder, '.mudaqqiqrc.json')).href)
    assert.deepEqual(JSON.parse(text), {extends: '../.mudaqqiqrc.json', rules: {'quote-direction': 'off'}})
    await server.stop()
    await rm(above, {recursive: true})
  })
})

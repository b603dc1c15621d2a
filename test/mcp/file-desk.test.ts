import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith} from '../support/cli.ts'
import {call, mcpClients, OPEN, refused} from '../support/mcp.ts'

describe('mudaqqiq mcp: files', function () {
  this.timeout(60_000)
  const connect = mcpClients()

  it('outside the folder are refused, whatever leads there', async function () {
    const outer = folderWith(this, {
      'secret.txt': OPEN,
      'desk/a.txt': OPEN,
      'desk/notes.json': '{}',
      'desk-2/a.txt': OPEN
    })
    const folder = path.join(outer, 'desk')
    fs.symlinkSync(path.join(outer, 'secret.txt'), path.join(folder, 'link.txt'))
    const client = await connect(folder)
    const ways = [
      '../secret.txt',
      path.join(outer, 'secret.txt'),
      'link.txt',
      '../desk-2/a.txt',
      '../nothing.txt',
      '/etc/passwd'
    ]
    for (const way of ways) assert.match(await refused(client, 'lint_article', {path: way}), /outside the folder/, way)
    const before = fs.readFileSync(path.join(outer, 'secret.txt'), 'utf8')
    assert.match(await refused(client, 'fix_article', {path: 'link.txt', write: true}), /outside the folder/)
    assert.equal(fs.readFileSync(path.join(outer, 'secret.txt'), 'utf8'), before)
    assert.match(await refused(client, 'lint_article', {path: '../secret.txt', language: 'ar'}), /خارج المجلد/)
    assert.match(await refused(client, 'lint_article', {path: 'b.txt'}), /no such file/)
    assert.match(await refused(client, 'lint_article', {path: 'notes.json'}), /no article by its extension/)
    assert.equal((await call(client, 'lint_article', {path: path.join(folder, 'a.txt')})).data.total, 1)
  })

  it('are those of the folders that are named', async function () {
    const outer = folderWith(this, {'one/a.txt': OPEN, 'two/b.txt': OPEN, 'three/c.txt': OPEN})
    const client = await connect(outer, {args: ['one', path.join(outer, 'two')]})
    for (const way of ['a.txt', 'b.txt', path.join(outer, 'two/b.txt')])
      assert.equal((await call(client, 'lint_article', {path: way})).data.total, 1, way)
    assert.match(await refused(client, 'lint_article', {path: path.join(outer, 'three/c.txt')}), /outside/)
  })

  it('are those of the folders that the client has open', async function () {
    const outer = folderWith(this, {'one/a.txt': OPEN, 'two/b.txt': OPEN})
    const client = await connect(path.join(outer, 'two'), {roots: [path.join(outer, 'one')]})
    assert.equal((await call(client, 'lint_article', {path: 'a.txt'})).data.total, 1)
    assert.match(await refused(client, 'lint_article', {path: path.join(outer, 'two/b.txt')}), /outside/)
    const none = await connect(path.join(outer, 'two'), {roots: []})
    assert.match(await refused(none, 'lint_article', {path: 'b.txt'}), /no folder is open/)
    assert.equal((await call(none, 'lint_article', {text: OPEN})).data.total, 1)
  })

  it('are not those of the whole disk, where no folder is open', async () => {
    const client = await connect('/')
    assert.match(await refused(client, 'lint_article', {path: '/etc/hosts.txt'}), /no folder is open/)
  })
})

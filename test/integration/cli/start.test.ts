import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {folderWith, runCli} from '../../support/cli.ts'

const dist = fileURLToPath(new URL('../../../dist', import.meta.url))

describe('command line: start', () => {
  it('keeps what it has compiled beside the package, and reports the same with it, without it, and where it is damaged', async function () {
    this.timeout(120_000)
    const text = 'وقال المدير «نعمل ليلا ونهارا.\n'
    const cwd = folderWith(this, {'a.txt': text, 'b.txt': text})
    await runCli(['--version'], cwd)
    // A copy of its own: others run the command line meanwhile.
    const copy = path.join(cwd, 'dist')
    for (const name of ['cli.js', 'start.cjs', 'worker.js', 'command-line.cjs', 'vendor'])
      fs.cpSync(path.join(dist, name), path.join(copy, name), {recursive: true})
    fs.writeFileSync(path.join(cwd, 'package.json'), '{"type": "module"}')
    const run = (...args: string[]): string =>
      execFileSync(
        process.execPath,
        [path.join(copy, 'cli.js'), '-r', 'unix', '--fail-on', 'never', ...args, 'a.txt', 'b.txt'],
        {
          cwd,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit']
        }
      )
    const first = run()
    assert.match(first, /^a\.txt:1:13: .*\nb\.txt:1:13: /)
    assert.equal(run(), first)
    assert.equal(run('--jobs', '2'), first)
    // Node keeps it elsewhere from 22.1 on.
    const kept = fs.existsSync(path.join(copy, 'compiled')) ? fs.readdirSync(path.join(copy, 'compiled')) : []
    assert.equal(kept.length, Number.parseFloat(process.versions.node) < 22.1 ? 1 : 0)
    for (const name of kept) fs.writeFileSync(path.join(copy, 'compiled', name), 'no code')
    assert.equal(run(), first)
  })
})

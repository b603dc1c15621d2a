import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {turned, turnedBack} from '../support/articles.ts'
import {folderWith} from '../support/cli.ts'

const root = path.join(import.meta.dirname, '../..')

/** Why the hooks cannot be run here; nothing where they can. */
function hindrance(): string | undefined {
  if (spawnSync('pre-commit', ['--version']).status !== 0) return 'pre-commit is not installed'
  if (!existsSync(path.join(root, '.git'))) return 'this is no checkout of git'
  return undefined
}

const why = hindrance()
const name = 'tells what it finds, mends what is safe, and is content after that'

/** What is committed is what pre-commit installs: a clone of this checkout, built by npm. */
describe('.pre-commit-hooks.yaml', function () {
  this.timeout(300_000)
  const test = why === undefined ? it : it.skip
  test(why === undefined ? name : `${name} (skipped: ${why})`, function () {
    const head = execFileSync('git', ['rev-parse', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim()
    const hooks = ['mudaqqiq-fix', 'mudaqqiq'].map((id) => `      - id: ${id}\n`).join('')
    const cwd = folderWith(this, {
      '.pre-commit-config.yaml': `repos:\n  - repo: file://${root}\n    rev: ${head}\n    hooks:\n${hooks}`,
      'desk/a.txt': `${turned.text}\n`,
      'script.py': `# ${turned.text}\n`
    })
    const home = folderWith(this, {})
    execFileSync('git', ['init', '--quiet'], {cwd})
    execFileSync('git', ['add', '.'], {cwd})
    const env = {...process.env, PRE_COMMIT_HOME: home, npm_config_prefer_offline: 'true'}
    const run = (): {status: number | null; stdout: string} =>
      spawnSync('pre-commit', ['run', '--all-files', '--color', 'never'], {cwd, env, encoding: 'utf8'})
    const first = run()
    assert.equal(first.status, 1, first.stdout)
    assert.match(first.stdout, /safe fixes\.+Failed\n- hook id: mudaqqiq-fix\n- files were modified by this hook/)
    assert.equal(readFileSync(path.join(cwd, 'desk/a.txt'), 'utf8'), `${turnedBack}\n`)
    assert.equal(readFileSync(path.join(cwd, 'script.py'), 'utf8'), `# ${turned.text}\n`)
    const second = run()
    assert.equal(second.status, 0, second.stdout)
    assert.match(second.stdout, /^Mudaqqiq, safe fixes\.+Passed\nMudaqqiq \(Arabic news copy\)\.+Passed\n$/m)
  })
})

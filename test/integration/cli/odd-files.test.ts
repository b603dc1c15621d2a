import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const clean = 'وصل الوفد أمس إلى العاصمة.\n'
const posix = process.platform === 'win32' ? describe.skip : describe
const odd = 'not a regular file (a device or a pipe); use "-" to read a pipe'

/** Makes what a name in a folder leads to: a device without end, a pipe that nobody writes to, or a link to that. */
const made: ReadonlyArray<[string, (file: string) => void]> = [
  ['a device without end', (file) => fs.symlinkSync('/dev/zero', file)],
  ['a pipe that nobody writes to', (file) => void execFileSync('mkfifo', [file])],
  [
    'a link to such a pipe',
    (file) => {
      execFileSync('mkfifo', [`${file}.pipe`])
      fs.symlinkSync(`${file}.pipe`, file)
    }
  ]
]

posix('command line: what is no regular file', () => {
  for (const [what, make] of made) {
    it(`is named, not read: ${what} as an article, a configuration, a side file`, async function () {
      const cwd = folderWith(this, {'a.txt': clean, 'b/a.txt': clean, 'c/a.txt': clean})
      make(path.join(cwd, 'odd.txt'))
      make(path.join(cwd, 'b/.mudaqqiqrc.json'))
      make(path.join(cwd, 'c/.mudaqqiq-ignore.json'))
      const run = (...args: string[]) => runCli(['-l', 'en', ...args], cwd)
      assert.deepEqual(await run('odd.txt', 'a.txt'), {
        code: 2,
        stdout: 'no findings (1 file)\n',
        stderr: `mudaqqiq: odd.txt: ${odd}\n`
      })
      assert.deepEqual(await run('b'), {
        code: 2,
        stdout: '',
        stderr: `mudaqqiq: ${path.join(cwd, 'b/.mudaqqiqrc.json')}: ${odd}\n`
      })
      assert.deepEqual(await run('c'), {
        code: 2,
        stdout: '',
        stderr: `mudaqqiq: ${path.join(cwd, 'c/.mudaqqiq-ignore.json')}: ${odd}\n`
      })
      assert.equal((await run('--config', 'odd.txt', 'a.txt')).code, 2)
    })
  }

  it('is not an archive either, if it is a device', async function () {
    const cwd = folderWith(this, {})
    fs.symlinkSync('/dev/zero', path.join(cwd, 'bulk.ndjson'))
    assert.deepEqual(await runCli(['-l', 'en', '--reporter', 'ndjson', 'bulk.ndjson'], cwd), {
      code: 2,
      stdout: '',
      stderr: `mudaqqiq: bulk.ndjson: ${odd}\n`
    })
  })
})

describe('command line: what is too large', () => {
  it('is named, not read: a configuration, a side file', async function () {
    const cwd = folderWith(this, {
      'b/a.txt': clean,
      'b/.mudaqqiqrc.json': `{}${' '.repeat(1024 * 1024)}`,
      'c/a.txt': clean,
      'c/.mudaqqiq-ignore.json': `{}${' '.repeat(16 * 1024 * 1024)}`,
      'd/a.txt': clean,
      'd/package.json': `{}${' '.repeat(1024 * 1024)}`
    })
    const run = (...args: string[]) => runCli(['-l', 'en', ...args], cwd)
    assert.deepEqual(await run('b'), {
      code: 2,
      stdout: '',
      stderr: `mudaqqiq: ${path.join(cwd, 'b/.mudaqqiqrc.json')}: the file is larger than 1 MB, so it is not read\n`
    })
    assert.deepEqual(await run('c'), {
      code: 2,
      stdout: '',
      stderr: `mudaqqiq: ${path.join(cwd, 'c/.mudaqqiq-ignore.json')}: the file is larger than 16 MB, so it is not read\n`
    })
    // Somebody else's file is nobody's configuration.
    assert.equal((await run('d')).code, 0)
  })

  it('is named, not read: an article, be it a file or what comes in', async function () {
    const cwd = folderWith(this, {})
    fs.writeFileSync(path.join(cwd, 'a.txt'), '')
    fs.truncateSync(path.join(cwd, 'a.txt'), 256 * 1024 * 1024 + 1)
    const told = 'the file is larger than 256 MB; make it NDJSON articles and use --reporter ndjson\n'
    assert.deepEqual(await runCli(['-l', 'en', 'a.txt'], cwd), {
      code: 2,
      stdout: '',
      stderr: `mudaqqiq: a.txt: ${told}`
    })
    assert.deepEqual(await runCli(['-l', 'en', '-'], cwd, Buffer.alloc(256 * 1024 * 1024 + 1, ' ')), {
      code: 2,
      stdout: '',
      stderr: `mudaqqiq: -: ${told}`
    })
  })
})

describe('command line: a configuration', () => {
  it('nested deeper than any is named as such, at once', async function () {
    for (const text of ['['.repeat(400_000), `{"rules": ${'{"a":'.repeat(100_000)}`, `${'{"style": ['.repeat(70)}`]) {
      const cwd = folderWith(this, {'a.txt': clean, '.mudaqqiqrc.json': text})
      assert.deepEqual(await runCli(['-l', 'en', 'a.txt'], cwd), {
        code: 2,
        stdout: '',
        stderr: `mudaqqiq: ${path.join(cwd, '.mudaqqiqrc.json')}: 1:1: nested too deeply to be read\n`
      })
    }
  })

  it('with ever so many mistakes is told in a moment', async function () {
    const cwd = folderWith(this, {
      'a.txt': clean,
      '.mudaqqiqrc.json': JSON.stringify(Object.fromEntries(Array.from({length: 40_000}, (_, i) => [`lnguage${i}`, i])))
    })
    const {code, stderr} = await runCli(['-l', 'en', 'a.txt'], cwd)
    assert.equal(code, 2)
    assert.equal(stderr.split('\n').length, 21)
  }).timeout(5000)
})

import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const report = ['--reporter', 'json', '--fail-on', 'never']
const posix = process.platform === 'win32' ? it.skip : it

describe('command line: --output', () => {
  it('writes a report whole; the mode of one that was there stays', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'report.json': 'old'})
    fs.chmodSync(path.join(cwd, 'report.json'), 0o600)
    assert.deepEqual(await runCli([...report, '-l', 'en', '-o', 'report.json', 'a.txt'], cwd), {
      code: 0,
      stdout: '',
      stderr: 'mudaqqiq: report.json: the report is written to this file\n'
    })
    assert.equal((JSON.parse(fs.readFileSync(path.join(cwd, 'report.json'), 'utf8')) as unknown[]).length, 1)
    assert.equal(fs.statSync(path.join(cwd, 'report.json')).mode & 0o777, 0o600)
  })

  posix('leaves a link a link, also one to a file that is not there yet', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'real/old.json': 'old'})
    for (const name of ['old', 'new']) fs.symlinkSync(`real/${name}.json`, path.join(cwd, `${name}.json`))
    for (const name of ['old.json', 'new.json']) {
      assert.equal((await runCli([...report, '-o', name, 'a.txt'], cwd)).code, 0)
      assert.ok(fs.lstatSync(path.join(cwd, name)).isSymbolicLink())
      assert.ok(JSON.parse(fs.readFileSync(path.join(cwd, 'real', name), 'utf8')))
    }
  })

  posix('writes through a device and a pipe, and they stay', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    execFileSync('mkfifo', [path.join(cwd, 'pipe')])
    fs.symlinkSync('/dev/null', path.join(cwd, 'null'))
    assert.equal((await runCli([...report, '-o', 'null', 'a.txt'], cwd)).code, 0)
    assert.ok(fs.statSync('/dev/null').isCharacterDevice())
    assert.ok(fs.lstatSync(path.join(cwd, 'null')).isSymbolicLink())
    const read = fs.promises.readFile(path.join(cwd, 'pipe'), 'utf8')
    assert.equal((await runCli([...report, '-o', 'pipe', 'a.txt'], cwd)).code, 0)
    assert.equal((JSON.parse(await read) as unknown[]).length, 1)
    assert.ok(fs.statSync(path.join(cwd, 'pipe')).isFIFO())
  })

  it('is refused where it would be written over an input, by whatever name', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'bulk.ndjson': JSON.stringify({id: 1, text: flawed})})
    fs.symlinkSync('a.txt', path.join(cwd, 'link.txt'))
    fs.linkSync(path.join(cwd, 'a.txt'), path.join(cwd, 'hard.json'))
    for (const args of [
      ['-o', 'a.txt', 'a.txt'],
      ['-o', './link.txt', 'a.txt'],
      ['-o', 'hard.json', 'a.txt'],
      ['-o', 'a.txt', '.'],
      ['-o', 'a.txt', '*.txt'],
      ['--fix', '-o', 'a.txt', 'link.txt'],
      ['--reporter', 'ndjson', '-o', 'bulk.ndjson', 'bulk.ndjson']
    ]) {
      const {code, stderr} = await runCli([...report, '-l', 'en', ...args], cwd)
      assert.deepEqual(
        [code, stderr],
        [
          2,
          `mudaqqiq: ${args[args.indexOf('-o') + 1]}: the report would be written over a file that is read; name another\n`
        ],
        args.join(' ')
      )
    }
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), flawed)
  })

  it('that is a page of an earlier run among the files of a folder is written anew', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    for (let run = 0; run < 2; run++) {
      assert.deepEqual(await runCli(['--reporter', 'html', '-o', 'report.html', '--fail-on', 'never', '.'], cwd), {
        code: 0,
        stdout: '',
        stderr: 'mudaqqiq: report.html: كُتب التقرير في هذا الملف\n'
      })
      assert.equal(fs.readFileSync(path.join(cwd, 'report.html'), 'utf8').split('<article ').length, 2)
    }
  })

  it('is refused before anything is linted where it cannot be written in the end', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b/c.txt': flawed})
    for (const [told, ...args] of [
      ['gone/r.json', '-o', 'gone/r.json'],
      ['gone/r.md', '--also', 'markdown=gone/r.md'],
      ['gone/base.json', '--write-baseline', 'gone/base.json'],
      ['gone/cache', '--cache=gone/cache'],
      ['a.txt/r.json', '-o', 'a.txt/r.json'],
      ['b', '--write-baseline', 'b']
    ]) {
      const {code, stdout, stderr} = await runCli([...report, '-l', 'en', ...args, '.'], cwd)
      assert.deepEqual([code, stdout], [2, ''], told)
      assert.match(stderr, new RegExp(`^mudaqqiq: ${told}: [^\\n]+\\n$`))
    }
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.txt', 'b'])
  })

  it('names a folder', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b/c.txt': flawed})
    for (const name of ['b', '.'])
      assert.match(
        (await runCli([...report, '-l', 'en', '-o', name, 'a.txt'], cwd)).stderr,
        /: is a folder, not a file\n$/
      )
  })
})

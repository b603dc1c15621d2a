import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'

async function pathsOf(args: readonly string[], cwd: string): Promise<string[]> {
  const {stdout} = await runCli(['--reporter', 'json', ...args], cwd)
  return (JSON.parse(stdout) as Array<{path: string}>).map(({path}) => path)
}

describe('command line: files', () => {
  it('reads a folder with all it holds, but not what is no copy', async function () {
    const cwd = folderWith(this, {
      'n/b.txt': flawed,
      'n/a.md': flawed,
      'n/deep/c.khabar': flawed,
      'n/d.HTML': flawed,
      'n/e.jpg': 'x',
      'n/node_modules/f.txt': flawed,
      'n/.git/g.txt': flawed
    })
    assert.deepEqual(await pathsOf(['n'], cwd), ['n/a.md', 'n/b.txt', 'n/d.HTML', 'n/deep/c.khabar'])
  })

  it('leaves out of a folder what is not mainly Arabic, but lints it when named', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': 'The minister said "we are working.\n'})
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt'])
    assert.deepEqual(await pathsOf(['b.txt'], cwd), ['b.txt'])
  })

  it('keeps the order given, and reads a file once', async function () {
    const cwd = folderWith(this, {'b.txt': flawed, 'a.txt': flawed, 'أخبار/خبر.txt': flawed})
    assert.deepEqual(await pathsOf(['b.txt', './a.txt', '*.txt', 'أخبار/*'], cwd), [
      'b.txt',
      './a.txt',
      'أخبار/خبر.txt'
    ])
  })

  it('takes globs, and leaves out what ! says', async function () {
    const cwd = folderWith(this, {'n/a.txt': flawed, 'n/b.txt': flawed, 'n/c/d.txt': flawed})
    assert.deepEqual(await pathsOf(['n/**/*.txt', '!n/b.txt'], cwd), ['n/a.txt', 'n/c/d.txt'])
    assert.deepEqual(await pathsOf(['n', '!**/c/**'], cwd), ['n/a.txt', 'n/b.txt'])
  })

  it('reads a file whose name looks like a glob', async function () {
    const cwd = folderWith(this, {'[1] خبر.txt': flawed})
    assert.deepEqual(await pathsOf(['[1] خبر.txt'], cwd), ['[1] خبر.txt'])
  })

  it('does not run in circles after links, and names a link to itself', async function () {
    const cwd = folderWith(this, {'n/a.txt': flawed})
    fs.symlinkSync('..', path.join(cwd, 'n/up'))
    assert.deepEqual(await pathsOf(['n'], cwd), ['n/a.txt'])
    fs.symlinkSync('loop.txt', path.join(cwd, 'loop.txt'))
    const {code, stderr} = await runCli(['-l', 'en', 'loop.txt'], cwd)
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: loop\.txt: symbolic links form a loop/)
  })

  it('reads Markdown and HTML by extension, or as --format says', async function () {
    const cwd = folderWith(this, {'a.md': 'نص `«code` تام.\n', 'a.txt': 'نص `«code` تام.\n'})
    const count = async (args: string[]) =>
      (JSON.parse((await runCli(['--reporter', 'json', ...args], cwd)).stdout) as Array<{messages: unknown[]}>)[0]
        .messages.length
    assert.deepEqual(
      [await count(['a.md']), await count(['a.txt']), await count(['--format', 'markdown', 'a.txt'])],
      [0, 1, 0]
    )
  })

  it('reads standard input, under the name it is given', async function () {
    const cwd = folderWith(this, {})
    const {code, stdout} = await runCli(
      ['--reporter', 'json', '--stdin-filename', 'خبر.md', '-'],
      cwd,
      'نص `«code` تام.\n'
    )
    assert.deepEqual(
      {code, stdout: JSON.parse(stdout)},
      {code: 0, stdout: [{path: 'خبر.md', messages: [], attributions: []}]}
    )
  })

  it('writes a report to a file whole, or not at all', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    const {code, stdout} = await runCli(['--reporter', 'json', '--output', 'report.json', 'a.txt'], cwd)
    assert.deepEqual({code, stdout}, {code: 1, stdout: ''})
    assert.equal((JSON.parse(fs.readFileSync(path.join(cwd, 'report.json'), 'utf8')) as unknown[]).length, 1)
    const failed = await runCli(['-l', 'en', '--output', 'no/report.json', 'a.txt'], cwd)
    assert.equal(failed.code, 2)
    assert.match(failed.stderr, /no\/report\.json: its folder does not exist; make it first/)
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.txt', 'report.json'])
  })

  it('gives the same report with threads as without', async function () {
    const files = Object.fromEntries(Array.from({length: 12}, (_, i) => [`${i}.txt`, flawed.repeat(i)]))
    const cwd = folderWith(this, {...files, '5.txt': Buffer.from([0xc7, 0x00])})
    const one = await runCli(['.'], cwd)
    assert.deepEqual(await runCli(['--jobs', '3', '.'], cwd), one)
    assert.equal(one.code, 2)
  })
})

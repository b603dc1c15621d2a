import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'

async function pathsOf(args: readonly string[], cwd: string): Promise<string[]> {
  const {stdout, stderr} = await runCli(['--reporter', 'json', ...args], cwd)
  assert.equal(stderr, '')
  return (JSON.parse(stdout) as Array<{path: string}>).map(({path: file}) => file)
}

/** A folder with articles by these names. */
function articles(
  context: Mocha.Context,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {}
): string {
  return folderWith(context, {...Object.fromEntries(names.map((name) => [name, flawed])), ...more})
}

describe('command line: files of patterns', () => {
  it('.gitignore holds in a repository: in folders, for globs and beneath, not for what is named', async function () {
    const cwd = articles(this, ['a.txt', 'drafts/b.txt', 'sport/c.txt', 'sport/old/d.txt', 'drafts/deep/e.md'], {
      '.git/HEAD': '',
      '.gitignore': '# not yet\ndrafts/\n*.md\n',
      'sport/.gitignore': '/old\n'
    })
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'sport/c.txt'])
    assert.deepEqual(await pathsOf(['sport'], cwd), ['sport/c.txt'])
    assert.deepEqual(await pathsOf(['**/*.txt'], cwd), ['a.txt', 'sport/c.txt'])
    assert.deepEqual(await pathsOf(['drafts/b.txt', 'a.txt'], cwd), ['drafts/b.txt', 'a.txt'])
    // A folder that is named is wanted, though it be left out; what holds in it, holds.
    fs.writeFileSync(path.join(cwd, 'drafts/.gitignore'), 'deep\n')
    fs.writeFileSync(path.join(cwd, 'drafts/f.md'), flawed)
    assert.deepEqual(await pathsOf(['drafts'], cwd), ['drafts/b.txt', 'drafts/f.md'])
    assert.deepEqual(await pathsOf(['--no-ignore', '.'], cwd), [
      'a.txt',
      'drafts/b.txt',
      'drafts/deep/e.md',
      'drafts/f.md',
      'sport/c.txt',
      'sport/old/d.txt'
    ])
  })

  it('.gitignore means nothing outside a repository, and nothing beyond the root of one', async function () {
    const cwd = articles(this, ['a.txt', 'desk/b.txt'], {'.gitignore': '*.txt\n', 'desk/.git/HEAD': ''})
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'desk/b.txt'])
    fs.mkdirSync(path.join(cwd, '.git'))
    assert.deepEqual(await pathsOf(['desk'], cwd), ['desk/b.txt'])
    fs.writeFileSync(path.join(cwd, 'desk/c.txt'), flawed)
    fs.mkdirSync(path.join(cwd, 'desk/.git/info'))
    fs.writeFileSync(path.join(cwd, 'desk/.git/info/exclude'), 'b.txt\n')
    assert.deepEqual(await pathsOf(['desk'], cwd), ['desk/c.txt'])
  })

  it('.mudaqqiqignore holds anywhere, outranks .gitignore, and takes in again what ! says', async function () {
    const cwd = articles(this, ['a.txt', 'b.txt', 'sport/c.txt', 'wire/d.txt', 'wire/e.txt'], {
      '.mudaqqiqignore': '\ufeffwire/*\r\n!wire/e.txt\r\nb.txt\r\n'
    })
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'sport/c.txt', 'wire/e.txt'])
    fs.mkdirSync(path.join(cwd, '.git'))
    fs.writeFileSync(path.join(cwd, '.gitignore'), 'a.txt\nwire/e.txt\n')
    assert.deepEqual(await pathsOf(['.'], cwd), ['sport/c.txt', 'wire/e.txt'])
    fs.writeFileSync(path.join(cwd, 'sport/.mudaqqiqignore'), '!a.txt\nc.txt\n')
    assert.deepEqual(await pathsOf(['.'], cwd), ['wire/e.txt'])
    assert.deepEqual(await pathsOf(['wire'], cwd), ['wire/e.txt'])
  })

  it('.mudaqqiqignore takes in a folder that .gitignore leaves out, with what it holds', async function () {
    const cwd = articles(this, ['a.txt', 'drafts/b.txt', 'drafts/deep/c.txt', 'other/e.txt'], {
      '.git/HEAD': '',
      '.gitignore': 'drafts/\nother/\n',
      '.mudaqqiqignore': '!drafts/\n'
    })
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'drafts/b.txt', 'drafts/deep/c.txt'])
    fs.writeFileSync(path.join(cwd, 'drafts/.gitignore'), 'deep/\n')
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'drafts/b.txt'])
  })

  it('names the folder of which nothing is left, and a file of patterns that cannot be read', async function () {
    const cwd = articles(this, ['a.txt'], {'.mudaqqiqignore': '*\n'})
    const run = () => runCli(['-l', 'en', '.'], cwd)
    assert.deepEqual(await run(), {
      code: 2,
      stdout: '',
      stderr:
        'mudaqqiq: .: no files with a known extension in this folder (.txt .md .html …) that .gitignore and .mudaqqiqignore do not leave out\n'
    })
    fs.writeFileSync(path.join(cwd, '.mudaqqiqignore'), Buffer.from([0xc7, 0xe1, 0x0a]))
    const {code, stderr} = await run()
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: .*\.mudaqqiqignore: /)
  })

  it('hold for --changed, too', async function () {
    const cwd = articles(this, ['a.txt', 'drafts/b.txt'], {'.mudaqqiqignore': 'drafts\n'})
    const {execFileSync} = await import('node:child_process')
    execFileSync('git', ['init', '-q', cwd])
    const git = ['-C', cwd, '-c', 'user.name=desk', '-c', 'user.email=desk@example.org']
    execFileSync('git', [...git, 'commit', '-q', '--allow-empty', '-m', 'empty'])
    assert.deepEqual(await pathsOf(['--changed'], cwd), ['a.txt'])
    assert.deepEqual(await pathsOf(['--changed', '--no-ignore'], cwd), ['a.txt', 'drafts/b.txt'])
  })
})

describe('command line: "ignores"', () => {
  it('leave out what was not named, by the configuration that governs each', async function () {
    const cwd = articles(this, ['a.txt', 'wire/b.txt', 'sport/c.txt', 'sport/wire/d.txt'], {
      '.mudaqqiqrc.json': '{"ignores": ["/wire/"]}',
      'sport/.mudaqqiqrc.json': '{"ignores": "c.txt"}'
    })
    assert.deepEqual(await pathsOf(['.'], cwd), ['a.txt', 'sport/wire/d.txt'])
    assert.deepEqual(await pathsOf(['wire/b.txt'], cwd), ['wire/b.txt'])
    assert.deepEqual(await pathsOf(['wire', '--no-ignore'], cwd), ['wire/b.txt'])
  })
})

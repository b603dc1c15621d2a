import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli, startCli} from '../../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const spaced = 'زار الوفد مقر صحيفة«الضحى» في العاصمة.\n'
const clean = 'وصل الوفد أمس.\n'
const english = ['--language', 'en']

/** A folder under version control with these files committed. */
function repository(context: Mocha.Context, files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(context, files)
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', ...args], {cwd, stdio: 'ignore'})
  }
  git('init', '-b', 'main')
  git('add', '-A')
  git('commit', '-m', 'as it was')
  return cwd
}

describe('command line: habits', () => {
  it('--diff prints a patch that git applies, changes nothing, and exits with 1', async function () {
    const cwd = repository(this, {'a.txt': spaced, 'b.txt': clean})
    const {code, stdout, stderr} = await runCli(['--diff', '.'], cwd)
    assert.deepEqual([code, stderr], [1, ''])
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), spaced)
    execFileSync('git', ['apply', '-'], {cwd, input: stdout})
    const patched = fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8')
    assert.equal(patched, 'زار الوفد مقر صحيفة «الضحى» في العاصمة.\n')
    assert.deepEqual(await runCli(['--diff', '.'], cwd), {code: 0, stdout: '', stderr: ''})
  })

  it('--dry-run tells what --fix would fix and writes nothing', async function () {
    const cwd = folderWith(this, {'a.txt': spaced})
    const {stdout} = await runCli(['--fix', '--dry-run', ...english, 'a.txt'], cwd)
    assert.match(stdout, /applied \d fix/)
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), spaced)
  })

  it('--also writes more reports of the same run, as each would be alone; files that cannot be read fail none', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': clean})
    const files = ['a.txt', 'gone.txt', 'b.txt']
    const read = (name: string): string => fs.readFileSync(path.join(cwd, name), 'utf8')
    const also = ['--also', 'sarif=all.sarif', '--also', 'markdown=sum.md']
    const {code, stdout} = await runCli([...english, '-r', 'github', ...also, ...files], cwd)
    assert.equal(code, 2)
    assert.match(stdout, /^::error file=a\.txt,line=1/)
    for (const [form, name] of [
      ['sarif', 'all.sarif'],
      ['markdown', 'sum.md']
    ])
      assert.equal(read(name), (await runCli([...english, '-r', form, ...files], cwd)).stdout)
  })

  it('--also is kept by --cache, and made by threads', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': flawed})
    const run = async (...args: string[]): Promise<string> => {
      await runCli([...english, '--cache', '--also', 'unix=all.log', ...args, '.'], cwd)
      return fs.readFileSync(path.join(cwd, 'all.log'), 'utf8')
    }
    const first = await run('--jobs', '2')
    assert.match(first, /^a\.txt:1:13: .*\nb\.txt:1:13: /)
    assert.equal(await run(), first)
  })

  it('--max-warnings lets so many pass', async function () {
    const cwd = folderWith(this, {'a.txt': `${flawed}\n${flawed}`})
    const run = async (...args: string[]): Promise<number | null> =>
      (await runCli([...args, '--rule', 'unbalanced-quotes:warning', 'a.txt'], cwd)).code
    assert.deepEqual([await run(), await run('--max-warnings', '2'), await run('--max-warnings', '1')], [1, 0, 1])
  })

  it('--changed lints what git says has changed, and what is new', async function () {
    const cwd = repository(this, {
      'old.txt': flawed,
      'edited.txt': clean,
      'n/moved.txt': clean,
      '.gitignore': 'left.txt\n'
    })
    const paths = async (...args: string[]): Promise<string[]> =>
      (
        JSON.parse((await runCli(['-r', 'json', '--fail-on', 'never', ...args], cwd)).stdout) as Array<{path: string}>
      ).map(({path: file}) => file)
    assert.deepEqual(await paths('--changed'), [])
    for (const name of ['edited.txt', 'new.txt', 'left.txt', 'n/خبر جديد.md', 'note.bin'])
      fs.writeFileSync(path.join(cwd, name), flawed)
    assert.deepEqual(await paths('--changed'), ['edited.txt', 'n/خبر جديد.md', 'new.txt'])
    assert.deepEqual(await paths('--changed=main', 'n'), ['n/خبر جديد.md'])
    assert.deepEqual(await paths('--changed', '!n/**', '!new.txt'), ['edited.txt'])
    assert.deepEqual(await paths('--changed', '.', '!**/*.md'), ['edited.txt', 'new.txt'])
    const {stderr: refused} = await runCli([...english, '--changed=--output=taken.txt'], cwd)
    assert.match(refused, /^mudaqqiq: git did not answer: .*--output=taken\.txt/)
    assert.ok(!fs.existsSync(path.join(cwd, 'taken.txt')))
    const {code, stderr} = await runCli([...english, '--changed=nowhere'], cwd)
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: git did not answer: .*nowhere.*\n$/)
  })

  it('--baseline knows the findings of yesterday, counts new ones, and tells those that are gone', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': clean})
    const run = (...args: string[]) => runCli([...english, '-r', 'unix', ...args, 'a.txt', 'b.txt'], cwd)
    assert.equal((await run('--write-baseline', 'known.json')).code, 0)
    assert.deepEqual(await run('--baseline', 'known.json'), {code: 0, stdout: '', stderr: ''})
    // Lines put before do not make it another finding; a second one is new.
    fs.writeFileSync(path.join(cwd, 'a.txt'), `${clean}\n${flawed}`)
    fs.writeFileSync(path.join(cwd, 'b.txt'), flawed)
    const {code, stdout} = await run('--baseline', 'known.json')
    assert.equal(code, 1)
    assert.match(stdout, /^b\.txt:1:13: error: .*\n$/)
    for (const name of ['a.txt', 'b.txt']) fs.writeFileSync(path.join(cwd, name), clean)
    assert.match((await run('--baseline', 'known.json')).stderr, /the baseline has findings that are gone: 1,/)
    fs.writeFileSync(path.join(cwd, 'known.json'), '{"version": 2}')
    assert.deepEqual(await run('--baseline', 'known.json'), {
      code: 2,
      stdout: '',
      stderr: 'mudaqqiq: known.json: this is no baseline; --write-baseline writes one\n'
    })
  })

  it('--baseline knows articles by any name', async function () {
    const cwd = folderWith(this, {constructor: clean, toString: flawed})
    const run = (...args: string[]) => runCli([...english, '-r', 'unix', ...args, 'constructor', 'toString'], cwd)
    await run('--write-baseline', 'known.json')
    assert.deepEqual(await run('--baseline', 'known.json'), {code: 0, stdout: '', stderr: ''})
  })

  it('--write-baseline fails where a file could not be read, and writes what could', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    const {code, stderr} = await runCli([...english, '--write-baseline', 'known.json', 'a.txt', 'gone.txt'], cwd)
    assert.deepEqual([code, stderr], [2, 'mudaqqiq: gone.txt: no such file; check the path\n'])
    const {files} = JSON.parse(fs.readFileSync(path.join(cwd, 'known.json'), 'utf8')) as {files: object}
    assert.deepEqual(Object.keys(files), ['a.txt'])
  })

  it('--cache gives the same report for what has not changed, and another where the file or its configuration has', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': clean})
    const run = () => runCli([...english, '--cache', '-r', 'unix', '.'], cwd)
    const first = await run()
    assert.ok(fs.existsSync(path.join(cwd, '.mudaqqiqcache')))
    assert.deepEqual(await run(), first)
    fs.writeFileSync(path.join(cwd, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quotes": "off"}}')
    assert.deepEqual(await run(), {code: 0, stdout: '', stderr: ''})
    fs.rmSync(path.join(cwd, '.mudaqqiqrc.json'))
    fs.writeFileSync(path.join(cwd, '.mudaqqiqcache'), '{"results": ')
    assert.deepEqual(await run(), first)
    fs.writeFileSync(path.join(cwd, 'a.txt'), clean)
    assert.deepEqual(await run(), {code: 0, stdout: '', stderr: ''})
  })

  it('--cache is asked, not the linter: what is kept is what is reported', async function () {
    const cwd = folderWith(this, {'a.txt': clean})
    const run = () => runCli(['--cache=kept.json', '-r', 'unix', 'a.txt'], cwd)
    await run()
    const kept = fs.readFileSync(path.join(cwd, 'kept.json'), 'utf8')
    fs.writeFileSync(path.join(cwd, 'kept.json'), kept.replace('"entry":""', '"entry":"as kept"'))
    assert.equal((await run()).stdout, 'as kept')
  })

  it('--cache waits for no pipe that nobody writes to', async function () {
    if (process.platform === 'win32') this.skip()
    const cwd = folderWith(this, {'a.txt': flawed})
    execFileSync('mkfifo', [path.join(cwd, 'b.txt')])
    const {code, stderr} = await runCli([...english, '--cache', 'a.txt', 'b.txt'], cwd)
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: b\.txt: not a regular file/)
  })

  it('--watch lints again what changes, and all when the configuration does', async function () {
    this.timeout(60_000)
    const cwd = folderWith(this, {'a.txt': clean, 'b.txt': flawed})
    const child = startCli(['--watch', '-r', 'unix', '--language', 'en', '.'], cwd)
    let shown = ''
    let check: () => void = () => {}
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        shown += chunk.toString()
        check()
      })
    const shows = (wanted: RegExp): Promise<void> =>
      new Promise((resolve) => {
        check = () => wanted.test(shown) && resolve()
        check()
      })
    try {
      await shows(/^b\.txt:1:13.*\n$/)
      // Who watches may not do so yet when the first report is there: the file is written until it is seen.
      let seen = false
      const written = shows(/a\.txt:1:13: error/).then(() => {
        seen = true
      })
      while (!seen) {
        fs.writeFileSync(path.join(cwd, 'a.txt'), flawed)
        await Promise.race([written, new Promise((resolve) => setTimeout(resolve, 200))])
      }
      shown = ''
      fs.writeFileSync(path.join(cwd, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quotes": "warning"}}')
      await shows(/a\.txt:1:13: warning.*\nb\.txt:1:13: warning/s)
      // A broken configuration is told, and what comes after is linted all the same.
      fs.writeFileSync(path.join(cwd, '.mudaqqiqrc.json'), '{"rules": ')
      await shows(/mudaqqiq: .*\.mudaqqiqrc\.json: 1:/)
      fs.writeFileSync(path.join(cwd, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quotes": "hint"}}')
      await shows(/a\.txt:1:13: hint.*\nb\.txt:1:13: hint/s)
    } finally {
      child.kill()
    }
  })

  it('--stats counts by rule', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    const {stderr} = await runCli([...english, '--stats', 'a.txt'], cwd)
    assert.match(stderr, /^unbalanced-quotes +1\n1 file in \d+\.\d\d s\n$/)
  })

  it('--init writes a configuration, once; with nobody to ask it wants --yes', async function () {
    const cwd = folderWith(this, {})
    assert.match((await runCli(['--init'], cwd)).stderr, /there is nobody to ask; add --yes/)
    assert.deepEqual(fs.readdirSync(cwd), [])
    assert.deepEqual(await runCli(['--init', '--yes'], cwd), {code: 0, stdout: '.mudaqqiqrc.json\n', stderr: ''})
    assert.equal((await runCli(['a.txt'], folderWith(this, {'a.txt': clean}))).code, 0)
    assert.equal((await runCli(['--print-config', 'a.txt'], cwd)).code, 0)
    assert.match((await runCli(['--init', '--yes'], cwd)).stderr, /the configuration is there already/)
  })

  it('--completion is a script that its shell can read', async function () {
    const cwd = folderWith(this, {})
    const {stdout} = await runCli(['--completion', 'bash'], cwd)
    const script = `${stdout}\nCOMP_WORDS=(mudaqqiq --fail-on w); COMP_CWORD=2; _mudaqqiq; echo "\${COMPREPLY[@]}"`
    assert.equal(execFileSync('bash', ['-c', script], {encoding: 'utf8'}), 'warning\n')
    assert.match((await runCli(['--completion', 'zsh'], cwd)).stdout, /^#compdef mudaqqiq\n/)
    assert.match((await runCli(['--completion', 'fish'], cwd)).stdout, /^complete -c mudaqqiq -l reporter -s r -x/m)
  })

  it('annotates by itself where GitHub runs it', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    process.env.GITHUB_ACTIONS = 'true'
    try {
      assert.match((await runCli(['a.txt'], cwd)).stdout, /^::error file=a\.txt,line=1/)
    } finally {
      delete process.env.GITHUB_ACTIONS
    }
  })

  for (const [args, ...told] of [
    [['--max-warnings', 'many', 'a.txt'], '--max-warnings is a number, not "many"'],
    [['--dry-run', 'a.txt'], '--dry-run does not go together with a run without --fix'],
    [['--diff', '-r', 'json', 'a.txt'], '--diff does not go together with --reporter'],
    [['--watch', '-'], '--watch does not go together with standard input'],
    [['--watch', '--fix', 'a.txt'], '--watch does not go together with --fix'],
    [['--watch', '-o', 'x', 'a.txt'], '--watch does not go together with --output'],
    [['--cache', '--fix', 'a.txt'], '--cache does not go together with --fix'],
    [['--changed', '-'], '--changed does not go together with standard input'],
    [['--baseline', 'x', '--write-baseline', 'x', 'a.txt'], '--baseline does not go together with --write-baseline'],
    [['-r', 'ndjson', '--fix', 'a.ndjson'], '--fix does not mend NDJSON articles; name files'],
    [['-r', 'ndjson', '--cache', 'a.ndjson'], '--cache does not go together with an archive'],
    [['-r', 'ndjson', '--stats', 'a.ndjson'], '--stats does not go together with an archive'],
    [['-r', 'ndjson', '--stats'], '--stats does not go together with an archive'],
    [['-r', 'ndjson', '--watch', 'a.ndjson'], '--watch does not go together with an archive'],
    [['-r', 'ndjson', '--changed', 'a.ndjson'], '--changed does not go together with an archive'],
    [['-r', 'ndjson', '--baseline', 'x', 'a.ndjson'], '--baseline does not go together with an archive'],
    [['-r', 'ndjson', '--write-baseline', 'x', 'a.ndjson'], '--write-baseline does not go together with an archive'],
    [['-r', 'ndjson', 'a.ndjson', 'b.ndjson'], 'join several: cat a.ndjson b.ndjson | mudaqqiq -r ndjson'],
    [['-r', 'ndjson', 'a.txt', 'b.jsonl'], 'join several: cat a.ndjson b.ndjson | mudaqqiq -r ndjson'],
    [['--fix', '--stats', '-'], '--stats does not go together with --fix -'],
    [['--fix', '-o', 'x', '-'], '--output does not go together with --fix -'],
    [['--fix', '--baseline', 'x', '-'], '--baseline does not go together with --fix -'],
    [['--fix-all', '--write-baseline', 'x', '-'], '--write-baseline does not go together with --fix -'],
    [['--also', 'sarif', 'a.txt'], '--also is a form and a file, as markdown=summary.md, not "sarif"'],
    [['--also', 'sarf=x', 'a.txt'], '--also is one of text, unix,', ', not "sarf"; did you mean "sarif"?'],
    [['--also', 'sarif=x', '-o', 'x', 'a.txt'], 'two reports would be written to x'],
    [['--also', 'sarif=./x', '-o', 'x', 'a.txt'], 'two reports would be written to x'],
    [['--write-baseline', 'x', '-o', 'x', 'a.txt'], 'two reports would be written to x'],
    [['--against', 'a.txt', '--fix', 'a.txt'], '--fix does not go together with --against'],
    [['--against', 'a.txt', '-o', 'x', 'a.txt'], '--output does not go together with --against'],
    [['--against', 'a.txt', '-r', 'sarif', 'a.txt'], '--against does not go together with --reporter'],
    [['--also', 'sarif=x', '--watch', 'a.txt'], '--watch does not go together with --also'],
    [['--also', 'sarif=x', '-r', 'ndjson', 'a.ndjson'], '--also does not go together with an archive'],
    [['--completion', 'cmd'], '--completion is one of bash, zsh, fish, not "cmd"']
  ] as const) {
    it(`refuses ${args.join(' ')}`, async function () {
      const files = {'a.txt': flawed, 'a.ndjson': JSON.stringify({text: flawed})}
      const cwd = folderWith(this, files)
      const {code, stdout, stderr} = await runCli(args, cwd)
      assert.deepEqual([code, stdout, fs.readdirSync(cwd)], [2, '', Object.keys(files).sort()])
      assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), flawed)
      for (const part of told) assert.ok(stderr.includes(part), stderr)
      assert.match(stderr, /\(--help\)\n$/)
    })
  }

  it('tells a baseline that is not there', async function () {
    const {code, stderr} = await runCli(
      [...english, '--baseline', 'no.json', 'a.txt'],
      folderWith(this, {'a.txt': clean})
    )
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: no\.json: /)
  })

  it('writes no baseline over an article that is read, and takes no null for one', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'null.json': 'null'})
    const {code, stderr} = await runCli([...english, '--write-baseline', 'a.txt', 'a.txt'], cwd)
    assert.deepEqual([code, fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8')], [2, flawed])
    assert.match(stderr, /^mudaqqiq: a\.txt: the report would be written over a file that is read/)
    assert.match((await runCli([...english, '--baseline', 'null.json', 'a.txt'], cwd)).stderr, /this is no baseline/)
  })

  it('writes no bank of names where no article could be read', async function () {
    const cwd = folderWith(this, {'a.txt': clean})
    for (const args of [
      ['names', 'nowhere'],
      ['names', '--all', '.']
    ]) {
      const {code, stdout} = await runCli(args, cwd)
      assert.deepEqual([code, stdout], [2, ''])
    }
  })
})

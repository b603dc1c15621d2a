import assert from 'node:assert/strict'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {folderWith, runCli} from '../../support/cli.ts'

/** One orphan mark, at line 1, column 13. */
const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const clean = 'وصل الوفد أمس إلى العاصمة.\n'

describe('command line: usage', () => {
  it('exits with 0 where there is nothing to report, 1 where there is', async function () {
    const cwd = folderWith(this, {'clean.txt': clean, 'flawed.txt': flawed})
    assert.deepEqual(await runCli(['clean.txt'], cwd), {code: 0, stdout: 'لا ملاحظات (ملف واحد)\n', stderr: ''})
    const {code, stdout, stderr} = await runCli(['flawed.txt'], cwd)
    assert.equal(code, 1)
    assert.equal(stderr, '')
    assert.match(stdout, /^flawed\.txt:1:13 {2}خطأ {2}unbalanced-quotes\n/)
  })

  it('fails on what --fail-on says', async function () {
    const cwd = folderWith(this, {'flawed.txt': flawed})
    const levels = ['--rule', 'unbalanced-quotes:warning']
    for (const [failOn, code] of [
      ['error', 0],
      ['warning', 1],
      ['information', 1],
      ['hint', 1],
      ['never', 0]
    ] as const) {
      assert.equal((await runCli([...levels, '--fail-on', failOn, 'flawed.txt'], cwd)).code, code, failOn)
    }
  })

  it('shows with --quiet only what reaches --fail-on', async function () {
    const cwd = folderWith(this, {'flawed.txt': flawed})
    const {code, stdout} = await runCli(
      ['--quiet', '--rule', 'unbalanced-quotes:information', '-l', 'en', 'flawed.txt'],
      cwd
    )
    assert.deepEqual({code, stdout}, {code: 0, stdout: 'no findings (1 file)\n'})
  })

  it('turns a rule off', async function () {
    const cwd = folderWith(this, {'flawed.txt': flawed})
    assert.equal((await runCli(['--rule', 'unbalanced-quotes:off', 'flawed.txt'], cwd)).code, 0)
  })

  const wrong: ReadonlyArray<[string, string[], RegExp]> = [
    ['no file', [], /name a file or a folder/],
    ['an unknown option', ['--repoter', 'json', 'a.txt'], /unknown option --repoter; did you mean --reporter\?/],
    ['an unknown short option', ['-x', 'a.txt'], /unknown option -x/],
    [
      'an unknown reporter',
      ['--reporter', 'jason', 'a.txt'],
      /--reporter is one of .*, not "jason"; did you mean "json"\?/
    ],
    ['an option without its value', ['--reporter'], /--reporter needs a value/],
    ['an option in place of a value', ['--output', '--fix', 'a.txt'], /--output needs a value/],
    ['a value after a switch', ['--fix=yes', 'a.txt'], /--fix takes no value/],
    [
      'an unknown rule',
      ['--rule', 'unbalanced-qoutes:off', 'a.txt'],
      /no rule "unbalanced-qoutes"; did you mean "unbalanced-quotes"\?/
    ],
    [
      'a wrong severity',
      ['--rule', 'unbalanced-quotes:warn', 'a.txt'],
      /--rule unbalanced-quotes is one of off, on, hint/
    ],
    ['a rule without a severity', ['--rule', 'unbalanced-quotes', 'a.txt'], /--rule unbalanced-quotes is one of/],
    ['an unknown profile', ['--profile', 'bbcc', 'a.txt'], /--profile is one of .*; did you mean "bbc"\?/],
    ['a wrong number of threads', ['--jobs', '0', 'a.txt'], /--jobs is a number from 1/],
    ['a file that is not there', ['nothing.txt'], /nothing\.txt: no such file/],
    ['a pattern without a file', ['*.khabar'], /no file matches this pattern/],
    ['an empty folder', ['.'], /no files with a known extension/],
    ['standard input twice', ['-', '-'], /"-" can be read only once/],
    ['fixes in an archive', ['--reporter', 'ndjson', '--fix'], /--fix does not mend NDJSON/],
    ['a configuration that is not there', ['--config', 'no.json', '-'], /no\.json: no such file/]
  ]
  for (const [what, args, message] of wrong) {
    it(`exits with 2 at ${what}, and says so in both languages`, async function () {
      const {code, stdout, stderr} = await runCli(args, folderWith(this, {}))
      assert.equal(code, 2)
      assert.equal(stdout, '')
      assert.match(stderr, message)
      const [arabic, english, ...rest] = stderr.trimEnd().split('\n')
      assert.match(arabic, /^mudaqqiq: .*[\u0600-\u06ff]/)
      assert.match(english, /^mudaqqiq: /)
      assert.deepEqual(rest, [])
    })
  }

  it('says it in the language asked for', async function () {
    const {stderr} = await runCli(['--language', 'en', 'nothing.txt'], folderWith(this, {}))
    assert.equal(stderr, 'mudaqqiq: nothing.txt: no such file; check the path\n')
  })

  it('goes on with the files it can read', async function () {
    const cwd = folderWith(this, {'a.txt': clean, 'c.txt': flawed})
    const {code, stdout, stderr} = await runCli(['--reporter', 'json', '-l', 'en', 'a.txt', 'b.txt', 'c.txt'], cwd)
    assert.equal(code, 2)
    assert.match(stderr, /^mudaqqiq: b\.txt: no such file/)
    assert.deepEqual(
      (JSON.parse(stdout) as Array<{path: string}>).map(({path}) => path),
      ['a.txt', 'c.txt']
    )
  })

  it('answers --version, --help, --list-rules and --explain', async function () {
    const cwd = folderWith(this, {})
    assert.deepEqual(await runCli(['--version'], cwd), {code: 0, stdout: '0.1.0\n', stderr: ''})
    const help = await runCli(['--help'], cwd)
    assert.equal(help.code, 0)
    for (const option of ['--reporter', '--fix', '--fail-on', '--jobs', '--explain'])
      assert.equal(help.stdout.split(`${option} `).length > 2, true, `${option} is explained twice`)
    const list = await runCli(['--list-rules'], cwd)
    for (const {id} of rules) assert.match(list.stdout, new RegExp(`^  ${id} `, 'm'))
    const told = await runCli(['--explain', 'unbalanced-quotes', '-l', 'en'], cwd)
    assert.match(told.stdout, /^unbalanced-quotes · Quotation marks · error\n/)
    assert.equal((await runCli(['--explain', 'unbalanced-quote'], cwd)).code, 2)
  })
})

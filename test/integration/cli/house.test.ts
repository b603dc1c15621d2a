import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const rule = (fields: string): string => `rules:\n  - {id: victims, find: شهيد, message: لا تكتبها الدار, ${fields}}\n`

describe("cli: a desk's own rules", () => {
  it('hold in the folder of their folder and below it, as those of the project', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiq/rules.yaml': rule('level: error'),
      'sport/a.txt': 'وسقط شهيد أمس.\n'
    })
    const {code, stdout} = await runCli(['-r', 'json', 'sport/a.txt'], cwd)
    assert.equal(code, 1)
    assert.match(stdout, /"desk-victims"/)
    const off = await runCli(['--rule', 'desk-victims:off', 'sport/a.txt'], cwd)
    assert.equal(off.code, 0)
  })

  it('are told a mistake of in one line with file and line, and the others hold', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiq/a.yaml': rule('level: warning'),
      '.mudaqqiq/b.yaml': 'rules:\n  - id: two\n    find: [\n',
      'a.txt': 'وسقط شهيد أمس.\n'
    })
    const {code, stdout, stderr} = await runCli(['-l', 'en', 'a.txt'], cwd)
    assert.equal(code, 1)
    assert.match(stdout, /desk-victims/)
    assert.match(stderr, /^mudaqqiq: \.mudaqqiq\/b\.yaml:\d:\d+: not valid YAML \([^\n]+\)\n$/)
  })

  it('are tried by test-rules', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiq/rules.yaml': rule('examples: [{bad: وسقط ⟦شهيد⟧ أمس.}, {ok: وعاد.}]'),
      'sport/a.txt': ''
    })
    const good = await runCli(['test-rules', 'sport', '-l', 'en'], cwd)
    assert.deepEqual([good.code, good.stdout], [0, 'rules: 1 (without examples: 0), examples: 2, wrong: 0\n'])
    const wrong = folderWith(this, {'.mudaqqiq/rules.yaml': rule('examples: [{ok: وسقط شهيد أمس.}]')})
    const bad = await runCli(['test-rules', '-l', 'en'], wrong)
    assert.equal(bad.code, 1)
    assert.match(
      bad.stdout,
      /^\.mudaqqiq\/rules\.yaml:2: desk-victims: nothing should be reported: وسقط ⟦شهيد⟧ أمس\.\n/
    )
  })

  it('are tried in the language that is asked for, however that is written', async function () {
    const cwd = folderWith(this, {'.mudaqqiq/rules.yaml': rule('examples: [{ok: وعاد.}]'), 'en/a.txt': ''})
    for (const args of [['-l', 'en'], ['-len'], ['--language', 'en'], ['--language=en'], ['en', '-l', 'en']]) {
      const {code, stdout, stderr} = await runCli(['test-rules', ...args], cwd)
      assert.deepEqual([code, stderr], [0, ''], args.join(' '))
      assert.match(stdout, /^rules: 1 /)
    }
    for (const args of [['-l', 'fr'], ['--fix'], ['gone'], ['en', 'en']])
      assert.equal((await runCli(['test-rules', ...args], cwd)).code, 2, args.join(' '))
  })

  it('are needed by test-rules', async function () {
    const {code, stderr} = await runCli(['test-rules'], folderWith(this, {'a.txt': ''}))
    assert.equal(code, 2)
    assert.match(stderr, /\.mudaqqiq/)
  })
})

describe('cli: the bank of names', () => {
  it('is built from articles, and read by name-spelling', async function () {
    const article = 'وصل ديفيد كوهين أمس، وقال ديفيد كوهين إنه عائد.\n'
    const cwd = folderWith(this, {
      'old/1.txt': article,
      'old/2.txt': article,
      'old/3.txt': article,
      'old/4.txt': 'وغادر ديفيد كوهن صباحا.\n',
      'new.txt': 'وصل ديفيد كوهن أمس.\n'
    })
    const {code, stdout, stderr} = await runCli(['names', 'old'], cwd)
    assert.deepEqual([code, stderr], [0, ''])
    const few = await runCli(['names', 'new.txt'], cwd)
    assert.equal(few.code, 0)
    assert.match(few.stderr, /a name needs 3 articles that have it, 1 article read here/)
    fs.writeFileSync(path.join(cwd, '.mudaqqiq-names.yaml'), stdout)
    const told = await runCli(['-l', 'en', 'new.txt'], cwd)
    assert.match(told.stdout, /name-spelling\n {2}The house writes “ديفيد كوهين”, not “ديفيد كوهن”\./)
  })
})

describe("cli: the desk report with a desk's own rules", () => {
  it('counts them under spelling and punctuation, by their ids', async function () {
    const cwd = folderWith(this, {'.mudaqqiq/rules.yaml': rule('level: warning'), 'a.txt': 'وسقط شهيد أمس.\n'})
    const {stdout} = await runCli(['-r', 'html', 'a.txt'], cwd)
    assert.match(stdout, /<li>desk-victims <bdi class="count">\(1\)<\/bdi><\/li>/)
  })
})

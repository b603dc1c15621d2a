import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../../../server/src/engine/index.ts'
import {
  addSuppression,
  SUPPRESSION_FILE,
  suppressionOf
} from '../../../server/src/engine/linting/suppressions/side-file.ts'
import {folderWith, runCli} from '../../support/cli.ts'
import {lintWith} from '../../support/lint.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const off = JSON.stringify({rules: {'unbalanced-quotes': 'off'}})

async function severities(args: readonly string[], cwd: string): Promise<string[]> {
  const {stdout} = await runCli(['--reporter', 'json', ...args], cwd)
  return (JSON.parse(stdout) as Array<{messages: Array<{severity: string}>}>).map(({messages}) =>
    messages.map(({severity}) => severity).join()
  )
}

describe('command line: configuration', () => {
  it('is the nearest file upwards, for each file its own', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiqrc.json': JSON.stringify({rules: {'unbalanced-quotes': 'hint'}}),
      'a.txt': flawed,
      'b/c/b.txt': flawed,
      'b/.mudaqqiqrc.json': off,
      'd/d.txt': flawed,
      'd/package.json': JSON.stringify({name: 'd', mudaqqiq: {rules: {'unbalanced-quotes': 'information'}}}),
      'e/e.txt': flawed,
      'e/package.json': '{"name": "e"}'
    })
    assert.deepEqual(await severities(['a.txt', 'b', 'd', 'e'], cwd), ['hint', '', 'information', 'hint'])
  })

  it('is outranked by --rule, and replaced by --config', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiqrc.json': off,
      'own.json': JSON.stringify({rules: {'unbalanced-quotes': 'warning'}}),
      'a.txt': flawed
    })
    assert.deepEqual(await severities(['a.txt'], cwd), [''])
    assert.deepEqual(await severities(['--rule', 'unbalanced-quotes:hint', 'a.txt'], cwd), ['hint'])
    assert.deepEqual(await severities(['--rule', 'unbalanced-quotes:on', 'a.txt'], cwd), ['error'])
    assert.deepEqual(await severities(['--config', 'own.json', 'a.txt'], cwd), ['warning'])
  })

  it('is refused where it is broken, by line and column, and nothing is linted or fixed', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiqrc.json': '{\n  "langauge": "ar",\n  "rules": {"quote-direction": "warn"}\n}\n',
      'a.txt': flawed
    })
    const {code, stdout, stderr} = await runCli(['--fix-all', '-l', 'en', 'a.txt'], cwd)
    assert.deepEqual({code, stdout}, {code: 2, stdout: ''})
    assert.deepEqual(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(`${cwd}/`, '')),
      [
        'mudaqqiq: .mudaqqiqrc.json: 2:3: unknown key "langauge" in "mudaqqiq"; did you mean "language"?',
        'mudaqqiq: .mudaqqiqrc.json: 3:32: "quote-direction" must be one of "off", "on", "hint", "information", "warning", "error", true, false; did you mean "warning"?'
      ]
    )
  })

  it('sets the language of messages', async function () {
    const cwd = folderWith(this, {'.mudaqqiqrc.json': '{"language": "en"}', 'a.txt': 'وصل الوفد أمس.\n'})
    assert.equal((await runCli(['a.txt'], cwd)).stdout, 'no findings (1 file)\n')
  })

  it('is told by --print-config, as it can be written back', async function () {
    const cwd = folderWith(this, {'n/.mudaqqiqrc.json': off, 'n/a.txt': flawed})
    const printed = JSON.parse((await runCli(['--print-config', 'n/a.txt'], cwd)).stdout) as {
      file: string
      language: string
      rules: Record<string, unknown>
    }
    assert.equal(printed.file, `${cwd}/n/.mudaqqiqrc.json`)
    assert.deepEqual(
      [printed.language, printed.rules['unbalanced-quotes'], printed.rules['quote-direction']],
      ['ar', 'off', 'warning']
    )
  })
})

describe('command line: configurations that go on from others', () => {
  const severities = async (cwd: string, ...args: string[]): Promise<Record<string, string>> => {
    const {stdout, stderr} = await runCli(['-r', 'json', ...args, '.'], cwd)
    assert.equal(stderr, '')
    const files = JSON.parse(stdout) as Array<{path: string; messages: Array<{severity: string}>}>
    return Object.fromEntries(files.map(({path: file, messages}) => [file, messages[0]?.severity ?? 'none']))
  }
  const level = (severity: string, more: object = {}): string =>
    JSON.stringify({rules: {'unbalanced-quotes': severity}, ...more})

  it('"extends": the later outranks the earlier, the file itself all; paths are relative to each', async function () {
    const cwd = folderWith(this, {
      'house/base.json': level('hint', {
        language: 'en',
        overrides: [{files: 'x.txt', rules: {'unbalanced-quotes': 'off'}}]
      }),
      'house/strict.json': level('information', {extends: './base.json'}),
      'a/.mudaqqiqrc.json': '{"extends": "../house/base.json"}',
      'a/a.txt': flawed,
      'a/x.txt': flawed,
      'b/.mudaqqiqrc.json': '{"extends": ["../house/strict.json", "../house/base.json"]}',
      'b/a.txt': flawed,
      'c/.mudaqqiqrc.json': level('warning', {extends: ['../house/base.json', '../house/strict.json']}),
      'c/a.txt': flawed,
      'd/package.json': '{"mudaqqiq": {"extends": ["../c/.mudaqqiqrc.json"]}}',
      'd/a.txt': flawed
    })
    assert.deepEqual(await severities(cwd), {
      'a/a.txt': 'hint',
      // The override is for files below the folder of the file that has it.
      'a/x.txt': 'hint',
      'b/a.txt': 'hint',
      'c/a.txt': 'warning',
      'd/a.txt': 'warning'
    })
    const printed = JSON.parse((await runCli(['--print-config', 'b/a.txt'], cwd)).stdout) as Record<string, unknown>
    assert.deepEqual(
      [printed.language, printed.extends],
      ['en', [path.join(cwd, 'house/strict.json'), path.join(cwd, 'house/base.json')]]
    )
  })

  it('"overrides": rules, style and profile for some files, the later over the earlier', async function () {
    const cwd = folderWith(this, {
      '.mudaqqiqrc.json': level('warning', {
        overrides: [
          {files: ['wire/', '*.md'], rules: {'unbalanced-quotes': 'hint'}, profile: 'bbc', style: {digits: 'arabic'}},
          {files: ['/wire/urgent-*'], rules: {'unbalanced-quotes': 'error'}}
        ]
      }),
      'a.txt': flawed,
      'b.md': flawed,
      'wire/c.txt': flawed,
      'wire/urgent-1.txt': flawed,
      'desk/wire/urgent-2.txt': flawed
    })
    const expected = {
      'a.txt': 'warning',
      'b.md': 'hint',
      'desk/wire/urgent-2.txt': 'hint',
      'wire/c.txt': 'hint',
      'wire/urgent-1.txt': 'error'
    }
    assert.deepEqual(await severities(cwd), expected)
    assert.deepEqual(await severities(cwd, '--config', '.mudaqqiqrc.json', '--jobs', '2'), expected)
    const printed = async (file: string): Promise<unknown[]> => {
      const {profile, style} = JSON.parse((await runCli(['--print-config', file], cwd)).stdout) as {
        profile: string
        style: {digits?: string}
      }
      return [profile, style.digits]
    }
    assert.deepEqual(await printed('wire/c.txt'), ['bbc', 'arabic'])
    assert.deepEqual(await printed('a.txt'), ['none', undefined])
    const {stdout} = await runCli(['-r', 'json', '--stdin-filename', 'wire/x.txt', '-'], cwd, flawed)
    assert.equal((JSON.parse(stdout) as [{messages: [{severity: string}]}])[0].messages[0].severity, 'hint')
  })

  for (const [what, files, told] of [
    [
      'that is not there',
      {'.mudaqqiqrc.json': '{\n  "extends": ["gone.json"]\n}'},
      '.mudaqqiqrc.json: 2:15: no such configuration file'
    ],
    [
      'that extends this one',
      {'.mudaqqiqrc.json': '{"extends": "b.json"}', 'b.json': '{\n"extends": "./.mudaqqiqrc.json"}'},
      'b.json: 2:12: "extends" runs in a circle'
    ],
    [
      'that is this one',
      {'.mudaqqiqrc.json': '{"extends": ".mudaqqiqrc.json"}'},
      '.mudaqqiqrc.json: 1:13: "extends" runs in a circle'
    ],
    [
      'that is broken',
      {'.mudaqqiqrc.json': '{"extends": "b.json"}', 'b.json': '{\n  "langauge": "ar"}'},
      'b.json: 2:3: unknown key "langauge"'
    ],
    [
      'by a path of its own',
      {'.mudaqqiqrc.json': '{"extends": "/etc/hosts"}'},
      '.mudaqqiqrc.json: 1:13: a path to a configuration file, relative'
    ],
    [
      'on another machine',
      {'.mudaqqiqrc.json': '{"extends": "\\\\\\\\host\\\\a.json"}'},
      '.mudaqqiqrc.json: 1:13: a path to a configuration file, relative'
    ],
    [
      'of which it is not said for what',
      {'.mudaqqiqrc.json': '{"overrides": [{"rules": {}}]}'},
      '.mudaqqiqrc.json: 1:16: "files" is missing'
    ],
    [
      'that is said to be for no file',
      {'.mudaqqiqrc.json': '{"overrides": [{"files": [], "rules": {}}]}'},
      '.mudaqqiqrc.json: 1:26: "files" is empty'
    ],
    [
      'with a pattern that matches nothing',
      {'.mudaqqiqrc.json': '{\n  "ignores": ["wire/", "old["]\n}'},
      '.mudaqqiqrc.json: 2:24: a pattern with a "["'
    ]
  ] as const) {
    it(`names the file and the place of one ${what}`, async function () {
      const cwd = folderWith(this, {'a.txt': flawed, ...files})
      const {code, stdout, stderr} = await runCli(['-l', 'en', '--fix-all', 'a.txt'], cwd)
      assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2])
      assert.ok(stderr.startsWith(`mudaqqiq: ${path.join(cwd, told)}`), stderr)
      assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), flawed)
    })
  }
})

describe('command line: ignores of the side file', () => {
  const [finding] = lintWith('unbalanced-quotes', flawed)
  const side = (file: string, whole: boolean): string =>
    addSuppression('', suppressionOf(readArticle(flawed), finding, file, whole, 'كذا ورد'))!

  it('leave the sentence unreported and unfixed, wherever it stands', async function () {
    const cwd = folderWith(this, {
      [SUPPRESSION_FILE]: side('n/a.txt', false),
      'n/a.txt': flawed,
      'n/b.txt': flawed,
      'n/c.txt': 'وقال الوزير «نعم.\n'
    })
    assert.deepEqual(await severities(['n'], cwd), ['', '', 'error'])
    assert.equal((await runCli(['--fix-all', 'n/a.txt'], cwd)).code, 0)
    assert.equal(fs.readFileSync(path.join(cwd, 'n/a.txt'), 'utf8'), flawed)
  })

  it('hold for one article only, where they name no sentence', async function () {
    const cwd = folderWith(this, {[SUPPRESSION_FILE]: side('n/a.txt', true), 'n/a.txt': flawed, 'n/b.txt': flawed})
    assert.deepEqual(await severities(['n'], cwd), ['', 'error'])
    const {code, stdout} = await runCli(['-l', 'en', '--stdin-filename', 'n/a.txt', '-'], cwd, flawed)
    assert.deepEqual({code, stdout}, {code: 0, stdout: 'no findings (1 file)\n'})
  })
})

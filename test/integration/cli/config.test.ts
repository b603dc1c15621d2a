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
        'mudaqqiq: .mudaqqiqrc.json: 3:32: "quote-direction" must be one of "off", "hint", "information", "warning", "error", true, false; did you mean "warning"?'
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

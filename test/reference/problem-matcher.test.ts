import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../support/cli.ts'

interface Matcher {
  readonly name: string
  readonly severity: string
  readonly pattern: {
    readonly regexp: string
    readonly file: number
    readonly line: number
    readonly column: number
    readonly severity: number
    readonly message: number
    readonly code: number
  }
}

const root = path.join(import.meta.dirname, '../..')
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8')
const {contributes} = JSON.parse(read('package.json')) as {contributes: {problemMatchers: [Matcher]}}
const [matcher] = contributes.problemMatchers

describe('the problem matcher of tasks', function () {
  this.timeout(60_000)
  /** What VS Code makes of the lines of a task. */
  const matched = (output: string): Array<Record<keyof Matcher['pattern'], string | undefined>> => {
    const {regexp, ...groups} = matcher.pattern
    return output.split('\n').flatMap((line) => {
      const match = new RegExp(regexp).exec(line)
      if (match === null) return []
      const found = Object.entries(groups).map(([name, group]) => [name, match[group]])
      return [Object.fromEntries(found) as Record<keyof Matcher['pattern'], string | undefined>]
    })
  }

  it('reads every finding of the reporter `unix`: file, place, severity, message and rule', async function () {
    const cwd = folderWith(this, {'desk/خبر: 12:3 أول.txt': 'وصل الوفد 🙂 أمس.\nوقال 🙂 المدير «نعمل [هنا] ليلا.\n'})
    const read = {error: 'error', warning: 'warning', information: 'information', hint: 'hint'}
    for (const severity of Object.keys(read)) {
      const args = ['--reporter', 'unix', '--rule', `unbalanced-quotes:${severity}`, '--language', 'en', 'desk']
      const {stdout} = await runCli(args, cwd)
      assert.equal(stdout.split('\n').length, 2, stdout)
      const [{message, file, ...place}] = matched(stdout)
      assert.equal(file?.replaceAll('\\', '/'), 'desk/خبر: 12:3 أول.txt')
      assert.deepEqual(place, {line: '2', column: '16', severity, code: 'unbalanced-quotes'})
      assert.ok(message && stdout.includes(`: ${message} [`))
    }
    // VS Code knows the words «error», «warning» and «hint»; what it does not know is what the matcher says.
    assert.equal(matcher.severity, 'info')
  })

  it('takes nothing else for a finding', async function () {
    const cwd = folderWith(this, {'a.txt': 'وصل الوفد أمس.\n'})
    const {stdout, stderr} = await runCli(['--reporter', 'unix', '--stats', 'a.txt', 'b.txt'], cwd)
    assert.deepEqual(matched(`${stdout}\n${stderr}`), [])
    const text = await runCli(['--reporter', 'text', 'a.txt'], cwd)
    assert.deepEqual(matched(text.stdout), [])
  })

  it('is the one of the tasks.json in the documentation, whose task gives what it reads', async function () {
    const [, example] = /`\.vscode\/tasks\.json`:\n\n```json\n(.*?)```/s.exec(read('docs/editors.md')) ?? []
    const {version, tasks} = JSON.parse(example) as {
      version: string
      tasks: Array<{command: string; args: string[]; problemMatcher: string}>
    }
    assert.deepEqual([version, tasks.length], ['2.0.0', 1])
    const [{command, args, problemMatcher}] = tasks
    assert.deepEqual([command, args[0], problemMatcher], ['npx', 'mudaqqiq', `$${matcher.name}`])
    const cwd = folderWith(this, {'a.txt': 'وقال المدير «نعمل ليلا.\n'})
    const {stdout} = await runCli(args.slice(1), cwd)
    assert.deepEqual(
      matched(stdout).map(({file, code}) => [file, code]),
      [['a.txt', 'unbalanced-quotes']]
    )
  })
})

import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What precedes the mark takes other columns in bytes, UTF-16 and code points. */
const article = '🙂 وقَالَ المدير: «سنفتح المكتبة غدا«.\n'
const fixed = '🙂 وقَالَ المدير: «سنفتح المكتبة غدا».\n'
const message = '« opens a quotation but stands where one closes; the fix puts »'
const actions = [
  'Turn the mark: »',
  'Ignore this occurrence: A quotation mark that faces the wrong way',
  'Ignore the rule in this article: A quotation mark that faces the wrong way',
  'Turn the rule off in the workspace: A quotation mark that faces the wrong way'
]
const server = path.join(import.meta.dirname, '../../../dist/server.cjs')

function isThere(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, {stdio: 'ignore', timeout: 30_000})
    return true
  } catch {
    return false
  }
}

/** Runs an editor in a folder with the article; what it says it saw. */
function run(command: string, args: readonly string[]): Record<string, unknown> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mudaqqiq-editor-'))
  const out = path.join(folder, 'seen.json')
  try {
    fs.writeFileSync(path.join(folder, 'article.txt'), article)
    const env = {...process.env, MUDAQQIQ_SERVER: server, MUDAQQIQ_OUT: out, LANG: 'C.UTF-8'}
    execFileSync(command, args, {cwd: folder, env, stdio: 'pipe', timeout: 120_000})
    return JSON.parse(fs.readFileSync(out, 'utf8')) as Record<string, unknown>
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}

/** Editors that are installed are run, without a window; the others are skipped, and the report says so. */
describe('other editors', function () {
  this.timeout(180_000)
  const neovim = isThere('nvim', '--version') ? it : it.skip
  const eglot = isThere('emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))") ? it : it.skip
  const script = (name: string): string => path.join(import.meta.dirname, name)

  neovim('Neovim marks the place, offers the fixes, applies one, and sees the article clean', () => {
    const {hover, ...seen} = run('nvim', ['--headless', '-u', script('neovim.lua')])
    assert.deepEqual(seen, {
      diagnostic: {code: 'quote-direction', message, words: '«'},
      count: 1,
      actions,
      fixed: fixed.trimEnd(),
      left: 0
    })
    assert.match(String(hover), /quote-direction/)
  })

  eglot('Emacs, with eglot, marks the place, offers the fixes, and applies one', () => {
    assert.deepEqual(run('emacs', ['--batch', '-l', script('eglot.el')]), {
      message: `mudaqqiq [quote-direction]: ${message}`,
      words: '«',
      actions,
      fixed
    })
  })
})

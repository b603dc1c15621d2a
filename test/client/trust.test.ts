import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../../client/src')
const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n')
const manifest = JSON.parse(readFileSync(path.join(folder, '../../package.json'), 'utf8')) as {capabilities: unknown}

describe('what the extension trusts', () => {
  it('is one command of hovers, and nothing else that is Markdown', () => {
    assert.deepEqual(
      [...sources.matchAll(/isTrusted:.*/g)].map(([line]) => line),
      ["isTrusted: {enabledCommands: ['mudaqqiq.openRuleReference']}, supportHtml: true},"]
    )
    assert.doesNotMatch(sources, /new vscode\.MarkdownString/)
  })

  it('is two commands of the pages of rules, which run no script and load no file', () => {
    assert.deepEqual(
      [...sources.replace(/\s*\n\s*/g, ' ').matchAll(/enableCommandUris:.*?\}/g)].map(([options]) => options),
      ["enableCommandUris: ['mudaqqiq.openRuleReference', 'workbench.action.openSettings'], localResourceRoots: [] }"]
    )
  })

  it('is one view that may run a script, from its own folder', () => {
    assert.equal(sources.split('enableScripts: true').length - 1, 1)
    assert.match(sources, /enableScripts: true, localResourceRoots: \[vscode\.Uri\.joinPath\(extensionUri, 'dist'\)\]/)
    assert.match(sources, /default-src 'none'; style-src 'nonce-\$\{nonce\}'; script-src 'nonce-\$\{nonce\}'/)
  })

  it('is no workspace: it runs in any, for no file of one can name a command', () => {
    assert.deepEqual(manifest.capabilities, {untrustedWorkspaces: {supported: true}, virtualWorkspaces: true})
  })

  it('tells nobody words of a workspace but as words', () => {
    const onOneLine = sources.replace(/\s*\n\s*/g, '')
    const calls = [...onOneLine.matchAll(/vscode\.window\.show(?:Information|Warning|Error)Message\((.{0,400})/g)]
    assert.ok(calls.length > 10)
    for (const [, call] of calls)
      if (
        !/^say\((?:\{ar: '[^'$]*',\s*en: '[^'$]*'\}|(?:problems|ignoreProblems)\[problem\]|words\.\w+)\)/.test(call) &&
        !/^(?:text(?:,| \+)|displayText\(|summaryOf\(outcome\),)/.test(call)
      )
        assert.fail(call)
    assert.match(sources, /displayText\(vscode\.workspace\.asRelativePath\(vscode\.Uri\.parse\(uri\)\)\)/)
  })
})

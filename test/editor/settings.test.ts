import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {activate, closeAll, findingsWhen, openSample, ruleOf} from './articles.ts'

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('mudaqqiq')
const set = (name: string, value: unknown): Thenable<void> =>
  settings().update(name, value, vscode.ConfigurationTarget.Global)
const isArabic = ({message}: vscode.Diagnostic): boolean => message.startsWith('\u2067')

describe('editor: settings, without a restart', () => {
  before(activate)
  afterEach(async () => {
    for (const name of ['language', 'enable', 'rules']) await set(name, undefined)
    await closeAll()
  })

  it('change the language of the messages', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, (findings) => findings.length > 0 && findings.every(isArabic))
    await set('language', 'en')
    await findingsWhen(document, (findings) => findings.length > 0 && !findings.some(isArabic))
  })

  it('turn linting off and on', async () => {
    const document = await openSample('flood.txt')
    const {length: all} = await findingsWhen(document, ({length}) => length > 0)
    await set('enable', false)
    await findingsWhen(document, ({length}) => length === 0)
    await set('enable', true)
    await findingsWhen(document, ({length}) => length === all)
  })

  it('change the severity of a rule', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    await set('rules', {'unbalanced-quotes': 'hint'})
    await findingsWhen(document, (findings) =>
      findings.some(
        (finding) => ruleOf(finding) === 'unbalanced-quotes' && finding.severity === vscode.DiagnosticSeverity.Hint
      )
    )
  })
})

describe('editor: the reference of the rules', () => {
  before(activate)
  afterEach(closeAll)

  it('is not linted itself', async () => {
    await vscode.commands.executeCommand('mudaqqiq.openRuleReference', 'unbalanced-quotes')
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    assert.deepEqual(
      vscode.languages
        .getDiagnostics()
        .filter(
          ([uri, findings]) =>
            findings.some(({source}) => source === 'mudaqqiq') && /unbalanced-quotes\.md$/.test(uri.path)
        ),
      []
    )
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
})

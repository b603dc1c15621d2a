import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {activate, closeAll, findingsWhen, openSample, ruleOf, when} from './articles.ts'

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

describe('editor: what is wrong in a configuration file', () => {
  const file = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, '.mudaqqiqrc.json')
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text))
  before(activate)
  afterEach(async () => {
    await closeAll()
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined)
  })

  it('is told once, in the language of the messages, and mended as it was meant; the schema suggests', async () => {
    await write('{"rules": {"hamzah": "error", "tatweel": "warn"}}\n')
    const document = await vscode.workspace.openTextDocument(file())
    await vscode.window.showTextDocument(document)
    assert.equal(document.languageId, 'jsonc')
    const told = await when(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(file()),
      ({length}) => length >= 2
    )
    const sources = (): string[] =>
      vscode.languages.getDiagnostics(file()).map(({source, message}) => `${source} ${/أتقصد.*؟/s.exec(message)?.[0]}`)
    const once = ['mudaqqiq أتقصد «\u2068hamza\u2069»؟', 'mudaqqiq أتقصد \u2068"warning"\u2069؟']
    const level = told[1].range
    const {items} = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      file(),
      level.start.translate(0, 1)
    )
    // Who suggests has read the schema, and found no fault by it.
    assert.ok(items.some(({label}) => label === '"hint"'))
    assert.deepEqual(sources(), once)
    const mend = async ({range}: vscode.Diagnostic): Promise<boolean> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file(),
        range
      )
      const [action] = actions.filter(({isPreferred}) => isPreferred)
      return action?.edit !== undefined && (await vscode.workspace.applyEdit(action.edit))
    }
    assert.equal(await mend(told[0]), true)
    assert.equal(await mend(told[1]), false, 'it has moved, and is not where it was told of')
    await document.save()
    const [left] = await when(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(file()),
      ({length}) => length === 1
    )
    assert.equal(await mend(left), true)
    await document.save()
    assert.equal(document.getText(), '{"rules": {"hamza": "error", "tatweel": "warning"}}\n')
    await when(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(file()),
      ({length}) => length === 0
    )
  })
})

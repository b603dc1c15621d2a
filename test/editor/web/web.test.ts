import * as vscode from 'vscode'
import {type Api, activate, closeAll, edit, findingsWhen, openSample, placeOf, ruleOf, when} from '../articles.ts'

/** Fails unless two values are the same as JSON: the assertions of Node are not here. */
function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value))
  if (found !== wanted) throw new Error(`expected ${wanted}, found ${found}`)
}

describe('web: a virtual workspace in the browser', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(closeAll)

  it('has the extension in a worker, and the articles on no disk', () => {
    same(vscode.env.uiKind, vscode.UIKind.Web)
    same(
      vscode.workspace.workspaceFolders?.map(({uri}) => uri.scheme),
      ['vscode-test-web']
    )
    same('process' in globalThis && typeof process.versions?.node === 'string', false)
  })

  it('lints, maps the sources and applies the safe fixes', async () => {
    const document = await openSample('flood.txt')
    const findings = await findingsWhen(document, ({length}) => length > 0)
    same(findings.map(ruleOf), [
      'dangling-attribution',
      'unattributed-claim',
      'large-number-form',
      'percent-form',
      'quote-direction',
      'quote-direction',
      'unbalanced-quotes'
    ])
    await when(
      api.onSources,
      () => api.sources(),
      ({rows}) => rows.length === 5
    )
    same(await vscode.commands.executeCommand('mudaqqiq.fixAllSafe'), 2)
    await findingsWhen(document, ({length}) => length === 5)
  })

  it('lints what is typed', async () => {
    const document = await openSample('flood-corrected.txt')
    await edit(document, new vscode.Range(0, 0, 0, 0), '«')
    await findingsWhen(document, (findings) => findings.some((finding) => ruleOf(finding) === 'unbalanced-quotes'))
    await edit(document, placeOf(document, '⟦«⟧سيول'), '')
    await findingsWhen(document, ({length}) => length === 0)
  })

  it('reads the files and the configuration of the workspace through the editor', async () => {
    const [{uri}] = vscode.workspace.workspaceFolders!
    const config = vscode.Uri.joinPath(uri, '.mudaqqiqrc.json')
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length === 7)
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{"rules": {"quote-direction": "off"}}'))
    await findingsWhen(document, ({length}) => length === 5)
    const {files, findings} = await vscode.commands.executeCommand<{files: number; findings: number}>(
      'mudaqqiq.lintWorkspace'
    )
    same([files, findings], [3, 8])
  })
})

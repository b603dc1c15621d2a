import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {type Api, closeAll, edit, findingsWhen, when, writeArticle} from './articles.ts'

/** Comes first by its name: nothing has started the server yet. */
describe('editor: before there is an article', () => {
  let api: Api
  before(async () => {
    api = await vscode.extensions.getExtension<Api>('mudaqqiq.mudaqqiq')!.activate()
  })
  afterEach(closeAll)

  it('starts nothing for text without Arabic, and says why', async () => {
    await writeArticle('# Notes\n\nNothing of this is Arabic.\n', 'markdown')
    await when(
      api.onStatus,
      () => api.status(),
      ({detail}) => detail.includes('لا عربية في النص بعد')
    )
    assert.equal(api.started(), false)
  })

  it('leaves notebooks alone, and starts nothing for them', async () => {
    const cell = new vscode.NotebookCellData(
      vscode.NotebookCellKind.Markup,
      'وقال الوزير: «لم نتلق أي إنذار.',
      'markdown'
    )
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]))
    await vscode.window.showNotebookDocument(notebook)
    assert.equal(notebook.cellAt(0).document.languageId, 'markdown')
    assert.equal(api.started(), false)
    assert.deepEqual(vscode.languages.getDiagnostics(notebook.cellAt(0).document.uri), [])
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('starts with the first Arabic letter that is typed', async () => {
    const document = await writeArticle('')
    assert.equal(api.started(), false)
    await edit(document, new vscode.Range(0, 0, 0, 0), 'وقال الوزير: «لم نتلق أي إنذار.\n')
    assert.equal(api.started(), true)
    await findingsWhen(document, ({length}) => length > 0)
  })

  it('declares that it may run where the workspace is not trusted or not on disk', () => {
    const {capabilities} = vscode.extensions.getExtension('mudaqqiq.mudaqqiq')!.packageJSON
    assert.deepEqual(capabilities, {untrustedWorkspaces: {supported: true}, virtualWorkspaces: true})
  })
})

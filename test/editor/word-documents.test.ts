import assert from 'node:assert/strict'
import path from 'node:path'
import * as vscode from 'vscode'
import {type Api, actionsAt, activate, closeViews, findingsWhen, ruleOf, when} from './articles.ts'
import {canReach, onPage, untilInWebview} from './reader.ts'

const fixture = vscode.Uri.file(path.join(__dirname, '../../test/fixtures/formats/office/article.docx'))

/** A document of Word in the workspace, with a configuration beside it. */
async function inWorkspace(): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders!
  const file = vscode.Uri.joinPath(folder.uri, 'word', 'article.docx')
  await vscode.workspace.fs.copy(fixture, file, {overwrite: true})
  return file
}

describe('editor: Lint a Word Document…', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(closeViews)
  after(async () => {
    const [folder] = vscode.workspace.workspaceFolders!
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'word'), {recursive: true})
  })

  it('opens its text, read-only, with its findings and its proof beside it', async () => {
    const file = await inWorkspace()
    const before = (await vscode.workspace.fs.stat(file)).mtime
    const shown = when(
      api.onProof,
      (proof) => proof,
      (proof) => proof.paragraphs === 6,
      60_000
    )
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('mudaqqiq.lintDocument', file)
    assert.match(document.lineAt(0).text, /^بلدية المرسى تفتح جسرها الجديد$/)
    const findings = await findingsWhen(document, ({length}) => length > 0)
    const rules = findings.map(ruleOf)
    assert.ok(rules.includes('hamza') && rules.includes('unbalanced-quotes'), rules.join())
    await shown
    const offered = await actionsAt(document, new vscode.Range(0, 0, document.lineCount, 0))
    assert.ok(offered.length > 0)
    assert.deepEqual(
      offered.filter(({edit}) => edit !== undefined),
      []
    )
    assert.equal((await vscode.workspace.fs.stat(file)).mtime, before)
    if (canReach) await untilInWebview(`document.querySelectorAll('.notes li').length === ${findings.length}`)
  })

  it('is linted by the configuration beside the file, and knows its findings again after a restart', async () => {
    const file = await inWorkspace()
    const config = vscode.Uri.joinPath(file, '..', '.mudaqqiqrc.json')
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{"rules": {"hamza": "off"}}'))
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('mudaqqiq.lintDocument', file)
    const told = (found: readonly vscode.Diagnostic[]): string => found.map(ruleOf).join()
    const findings = await findingsWhen(document, (all) => all.length > 0 && !all.map(ruleOf).includes('hamza'))
    const cleared = findingsWhen(document, ({length}) => length === 0)
    await vscode.commands.executeCommand('mudaqqiq.restartServer')
    await cleared
    await findingsWhen(document, (found) => told(found) === told(findings))
    await vscode.workspace.fs.delete(config)
  })

  it('writes the reviewed copy beside it, and asks before it replaces one', async function () {
    const file = await inWorkspace()
    await vscode.commands.executeCommand('mudaqqiq.lintDocument', file)
    const copy = await vscode.commands.executeCommand<vscode.Uri>('mudaqqiq.reviewDocument')
    assert.ok(copy.path.endsWith('/word/article.reviewed.docx'))
    const bytes = await vscode.workspace.fs.readFile(copy)
    assert.equal(new TextDecoder('latin1').decode(bytes.subarray(0, 2)), 'PK')
    assert.ok(Buffer.from(bytes).includes('word/comments.xml'))
    if (!canReach) this.skip()
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode('somebody has worked here'))
    await vscode.commands.executeCommand('notifications.showList')
    const again = vscode.commands.executeCommand('mudaqqiq.reviewDocument', file)
    const asked = await onPage(async (page) => {
      const toast = page.locator('.notification-list-item', {hasText: 'استبدلها'})
      await toast.waitFor()
      return toast.textContent()
    }, undefined)
    await vscode.commands.executeCommand('notifications.clearAll')
    assert.match(String(asked), /article\.reviewed\.docx موجودة/)
    assert.equal(await again, undefined)
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(copy)), 'somebody has worked here')
  })

  it('says in one line what is wrong with a file that is none', async function () {
    if (!canReach) this.skip()
    const [folder] = vscode.workspace.workspaceFolders!
    const file = vscode.Uri.joinPath(folder.uri, 'word', 'broken.docx')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('no archive'))
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.lintDocument', file), undefined)
    await vscode.commands.executeCommand('notifications.showList')
    const told = await onPage(async (page) => {
      const toast = page.locator('.notification-list-item', {hasText: 'broken.docx'})
      await toast.first().waitFor()
      return toast.first().textContent()
    }, undefined)
    assert.match(String(told), /ليس ملف Word أو ODT سليمًا/)
    await vscode.commands.executeCommand('notifications.clearAll')
  })
})

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {activate, closeAll, closeViews, edit, findingsWhen, openSample, placeOf, ruleOf} from './articles.ts'

const bad = (i: number): string => `وقال الوزير في كلمته ${i} أمس: «لم نتلق أي إنذار.\n`
const good = (i: number): string => `وقال الوزير في كلمته ${i} أمس: «لم نتلق أي إنذار».\n`
const has = (findings: vscode.Diagnostic[]): boolean =>
  findings.some((finding) => ruleOf(finding) === 'unbalanced-quotes')
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, 'many', name)
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text))

/** The findings of a file, open or not, once they are as wanted. */
const findingsOf = (
  uri: vscode.Uri,
  wanted: (findings: vscode.Diagnostic[]) => boolean
): Promise<vscode.Diagnostic[]> => findingsWhen({uri} as vscode.TextDocument, wanted)

describe('editor: files that are not open', function () {
  this.timeout(120_000)
  before(activate)
  afterEach(async () => {
    await closeViews()
    await vscode.workspace.fs.delete(at(''), {recursive: true}).then(undefined, () => undefined)
  })

  it('are followed on disk once they have been linted: written, made, deleted with their folder', async () => {
    await write('a.txt', bad(1))
    await write('b.txt', good(1))
    await vscode.commands.executeCommand('mudaqqiq.lintWorkspace')
    await findingsOf(at('a.txt'), has)
    await write('a.txt', good(1))
    await findingsOf(at('a.txt'), (findings) => !has(findings))
    await write('b.txt', bad(2))
    await findingsOf(at('b.txt'), has)
    await write('c.txt', bad(3))
    await findingsOf(at('c.txt'), has)
    await vscode.workspace.fs.delete(at(''), {recursive: true})
    for (const name of ['b.txt', 'c.txt']) await findingsOf(at(name), ({length}) => length === 0)
  })

  it('show what is on disk when they are closed without saving while the workspace is linted', async () => {
    for (let i = 0; i < 40; i++) await write(`${i}.txt`, good(i))
    const document = await vscode.workspace.openTextDocument(at('39.txt'))
    await vscode.window.showTextDocument(document)
    await edit(document, placeOf(document, 'إنذار⟦»⟧.'), '')
    await findingsWhen(document, has)
    const run = vscode.commands.executeCommand<{cancelled: boolean}>('mudaqqiq.lintWorkspace')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    assert.equal((await run).cancelled, false)
    await findingsOf(at('39.txt'), ({length}) => length === 0)
    for (let i = 0; i < 40; i++) assert.deepEqual(vscode.languages.getDiagnostics(at(`${i}.txt`)), [])
  })
})

/** Tabs: an editor without a graphics card takes up to a second for each, and only what has been seen is linted. */
const OPEN = 30

describe(`editor: ${OPEN} open articles`, function () {
  this.timeout(480_000)
  before(activate)
  after(async () => {
    await vscode.workspace.getConfiguration('mudaqqiq').update('rules', undefined, vscode.ConfigurationTarget.Global)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at(''), {recursive: true})
  })

  it('are linted, stay quick to type in, follow the settings, and are forgotten when closed', async () => {
    const documents: vscode.TextDocument[] = []
    for (let i = 0; i < OPEN; i++) await write(`${i}.txt`, bad(i))
    for (let i = 0; i < OPEN; i++) {
      documents.push(await vscode.workspace.openTextDocument(at(`${i}.txt`)))
      await vscode.window.showTextDocument(documents[i], {preview: false, preserveFocus: i < OPEN - 1})
    }
    for (const document of documents) await findingsWhen(document, has)
    assert.equal(vscode.window.tabGroups.all.flatMap(({tabs}) => tabs).length, OPEN)
    const last = documents[OPEN - 1]
    const begun = performance.now()
    await edit(last, placeOf(last, 'إنذار⟦⟧.'), '»')
    await findingsWhen(last, (findings) => !has(findings))
    const typed = performance.now() - begun
    console.log(`      a finding goes ${Math.round(typed)} ms after it was mended, among ${OPEN} open articles`)
    assert.ok(typed < 5000, `${typed} ms`)
    await vscode.workspace
      .getConfiguration('mudaqqiq')
      .update('rules', {'unbalanced-quotes': 'off'}, vscode.ConfigurationTarget.Global)
    for (const document of documents) await findingsWhen(document, (findings) => !has(findings))
    await last.save()
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    for (const document of documents) await findingsWhen(document, ({length}) => length === 0)
  })
})

describe('editor: typing while fixes are applied', () => {
  before(activate)
  afterEach(closeAll)

  it('loses nothing: the fixes are applied to the text as it is, or not at all', async () => {
    let refused = 0
    for (let round = 0; round < 12; round++) {
      const document = await openSample('flood.txt')
      await findingsWhen(document, ({length}) => length > 0)
      const typed = `كلمة${round} `
      const fixing = vscode.commands.executeCommand<number | undefined>('mudaqqiq.fixAllSafe')
      for (let wait = 0; wait < round; wait++) await Promise.resolve()
      await edit(document, new vscode.Range(0, 0, 0, 0), typed)
      const fixed = await fixing
      const marks = document.lineAt(5).text
      if (fixed === undefined) refused++
      assert.equal(document.lineAt(0).text, `${typed}سيول جارفة تعزل ثلاث قرى في سهل البقيعة`)
      assert.equal(
        marks,
        fixed === undefined
          ? 'وأضافت أنها أرسلت فرقا لـ”إغاثة عاجلة“ في القرى المعزولة.'
          : 'وأضافت أنها أرسلت فرقا لـ“إغاثة عاجلة” في القرى المعزولة.'
      )
      assert.equal(document.lineCount, 10)
      await closeAll()
    }
    assert.ok(refused > 0, 'a text that changed on the way is not touched')
  })

  it('applies the safe fixes on save where the settings say so, and saves them', async () => {
    const editor = vscode.workspace.getConfiguration('editor')
    await editor.update('codeActionsOnSave', {'source.fixAll.mudaqqiq': 'explicit'}, vscode.ConfigurationTarget.Global)
    const [folder] = vscode.workspace.workspaceFolders!
    const uri = vscode.Uri.joinPath(folder.uri, 'on-save.txt')
    try {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder.uri, 'flood.txt'), uri)
      const document = await openSample('on-save.txt')
      await findingsWhen(document, ({length}) => length > 0)
      await edit(document, new vscode.Range(0, 0, 0, 0), 'عاجل: ')
      assert.ok(await document.save())
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
      assert.equal(saved.split('\n')[0], 'عاجل: سيول جارفة تعزل ثلاث قرى في سهل البقيعة')
      assert.equal(saved.split('\n')[5], 'وأضافت أنها أرسلت فرقا لـ“إغاثة عاجلة” في القرى المعزولة.')
      assert.ok(saved.includes('“لم يصلنا أي إنذار قبل وصول المياه إلى البيوت.\n'), 'what wants an eye is left alone')
    } finally {
      await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global)
      await closeAll()
      await vscode.workspace.fs.delete(uri)
    }
  })
})

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {activate, closeViews, placeOf, when, writeArticle} from './articles.ts'
import {canReach, onPage, press} from './reader.ts'

const wire =
  'وقالت رئيسة اللجنة هدى السالم: «سنفتح الجسر صباح الغد أمام السيارات».\nوتابعت: «شكرا لكم جميعا على انتظاركم».\n'
const article =
  'جسر المرسى يُفتح غدا\nقالت هدى السالم: «سنفتح الجسر صباح الغد أمام السيارات».\nوختمت: «شكرا لكم جميعا على صبركم».\n'

const bare = (text: string | null): string =>
  String(text)
    .replace(/[\u2066-\u2069]/g, '')
    .trim()

describe('editor: Compare Quotations With…', () => {
  before(activate)
  afterEach(closeViews)

  it('lists what differs first, and shows the one the list stands on in both texts', async function () {
    if (!canReach) this.skip()
    const original = await writeArticle(wire)
    const document = await writeArticle(article)
    await vscode.commands.executeCommand('mudaqqiq.compareQuotations', original.uri)
    const rows = await onPage(async (page) => {
      const list = page.locator('.quick-input-list .monaco-list-row')
      await list.nth(1).waitFor()
      return Promise.all(
        [0, 1].map(async (at) => [
          await list.nth(at).locator('.quick-input-list-row .label-name').first().textContent(),
          await list.nth(at).locator('.quick-input-list-label-meta').textContent()
        ])
      )
    }, undefined)
    assert.deepEqual(
      rows.map((row) => row.map(bare)),
      [
        ['«شكرا لكم جميعا على صبركم»', 'في الأصل «انتظاركم»، هنا «صبركم»'],
        ['«سنفتح الجسر صباح الغد أمام السيارات»', '']
      ]
    )
    const selected = (text: vscode.TextDocument) => (): string | undefined => {
      const editor = vscode.window.visibleTextEditors.find((each) => each.document === text)
      return editor?.document.getText(editor.selection)
    }
    const both = async (ours: string, theirs: string): Promise<void> => {
      await when(vscode.window.onDidChangeTextEditorSelection, selected(document), (text) => text === ours)
      await when(vscode.window.onDidChangeTextEditorSelection, selected(original), (text) => text === theirs)
    }
    await both('«شكرا لكم جميعا على صبركم»', 'شكرا لكم جميعا على انتظاركم')
    await press('ArrowDown')
    await both('«سنفتح الجسر صباح الغد أمام السيارات»', 'سنفتح الجسر صباح الغد أمام السيارات')
    await press('Enter')
    const active = await when(
      vscode.window.onDidChangeActiveTextEditor,
      () => vscode.window.activeTextEditor,
      (editor) => editor?.document === document
    )
    assert.deepEqual(
      new vscode.Range(active!.selection.start, active!.selection.end),
      placeOf(document, 'السالم: ⟦«سنفتح الجسر صباح الغد أمام السيارات»⟧')
    )
  })

  it('asks for the original: a file, the clipboard, what is open', async function () {
    if (!canReach) this.skip()
    await vscode.env.clipboard.writeText(wire)
    await writeArticle(article)
    const compared = vscode.commands.executeCommand<Array<{outcome: string}>>('mudaqqiq.compareQuotations')
    const asked = await onPage(async (page) => {
      const list = page.locator('.quick-input-list .monaco-list-row')
      await list.nth(1).waitFor()
      const rows = await page.locator('.quick-input-list-row:first-child .label-name').allTextContents()
      await list.nth(1).click()
      return rows
    }, undefined)
    assert.deepEqual(asked.map(bare), ['ملف…', 'الحافظة'])
    assert.deepEqual(
      (await compared).map(({outcome}) => outcome),
      ['exact', 'changed']
    )
    await press('Escape')
  })
})

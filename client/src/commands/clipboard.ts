import * as vscode from 'vscode'
import {say} from '../say.ts'
import {withoutMarks} from './without-marks.ts'

/** Opens what is in the clipboard as an article of its own; `undefined` where there is no text in it. */
export async function openClipboard(): Promise<vscode.TextDocument | undefined> {
  const content = await vscode.env.clipboard.readText()
  if (content.trim() === '') {
    void vscode.window.showInformationMessage(say({ar: 'لا نص في الحافظة', en: 'There is no text in the clipboard'}))
    return undefined
  }
  const document = await vscode.workspace.openTextDocument({language: 'arabic-news', content})
  await vscode.window.showTextDocument(document)
  return document
}

/** Copies an article, or what is selected of it, without the comments that silence findings. */
export async function copyClean(document: vscode.TextDocument): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document)
  const selected = editor === undefined || editor.selection.isEmpty ? undefined : editor.selection
  await vscode.env.clipboard.writeText(withoutMarks(document.getText(selected)))
  vscode.window.setStatusBarMessage(
    say({ar: 'نُسخ المقال بلا تعليقات مُدقِّق', en: 'Copied without comments of Mudaqqiq'}),
    5000
  )
}

import * as vscode from 'vscode'
import {say} from '../say.ts'

/**
 * Saves a page where the user says.
 *
 * @param beside a file beside which it is offered to be saved
 * @param target where to save it without asking
 * @returns where it was saved; nothing where the user thought better of it
 */
export async function saveHtml(
  page: string,
  beside: vscode.Uri,
  name: string,
  target?: vscode.Uri
): Promise<vscode.Uri | undefined> {
  const folder =
    beside.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(beside, '..')
  const defaultUri = folder === undefined ? undefined : vscode.Uri.joinPath(folder, name)
  const chosen = target ?? (await vscode.window.showSaveDialog({defaultUri, filters: {HTML: ['html']}}))
  if (chosen === undefined) return undefined
  await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(page))
  if (target === undefined) void offerToOpen(chosen)
  return chosen
}

async function offerToOpen(page: vscode.Uri): Promise<void> {
  const open = say({ar: 'افتحها في المتصفح', en: 'Open in the browser'})
  if ((await vscode.window.showInformationMessage(say({ar: 'حُفظت الصفحة.', en: 'The page is saved.'}), open)) === open)
    await vscode.env.openExternal(page)
}

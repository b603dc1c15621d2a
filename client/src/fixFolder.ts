import * as vscode from 'vscode'
import type {Range as ProtocolRange} from 'vscode-languageclient'
import {articleFiles} from './articles.ts'
import {say} from './language.ts'
import type {Server} from './server.ts'

/** See the server's `mudaqqiq/fixFiles`. */
interface FileFixes {
  readonly uri: string
  readonly version: number | null
  readonly edits: ReadonlyArray<{readonly range: ProtocolRange; readonly newText: string; readonly rule: string; readonly title: string}>
}

/**
 * Shows the safe fixes of every article of a folder in the refactor preview, to be ticked and applied there.
 *
 * @param folder that of the explorer's menu; every folder of the workspace where there is none
 * @returns whether they were applied; nothing where there are none
 */
export async function fixFolder(server: Server, folder: vscode.Uri | undefined): Promise<boolean | undefined> {
  const title = say({ar: 'جمع التصحيحات الآمنة', en: 'Collecting the safe fixes'})
  const edit = await vscode.window.withProgress({location: vscode.ProgressLocation.Notification, title, cancellable: true}, async (_progress, token) => {
    const where = folder === undefined ? articleFiles : new vscode.RelativePattern(folder, articleFiles)
    const files = await vscode.workspace.findFiles(where, '**/{node_modules,.git}/**', undefined, token)
    const client = await server.client()
    const fixes = await client.sendRequest<FileFixes[]>('mudaqqiq/fixFiles', {uris: files.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort()}, token)
    const collected = new vscode.WorkspaceEdit()
    for (const {uri: address, version, edits} of fixes) {
      const uri = client.protocol2CodeConverter.asUri(address)
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
      if (version !== null && open?.version !== version) continue
      for (const {range, newText, rule, title: label} of edits) collected.replace(uri, client.protocol2CodeConverter.asRange(range), newText, {needsConfirmation: true, label: rule, description: label})
    }
    return collected
  })
  if (edit.size > 0) return vscode.workspace.applyEdit(edit, {isRefactoring: true})
  void vscode.window.showInformationMessage(say({ar: 'لا تصحيح آمنًا في هذه المقالات.', en: 'There is no safe fix to apply in these articles.'}))
  return undefined
}

import * as vscode from 'vscode'
import {articleFiles} from '../../../server/src/protocol/article-files.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

/**
 * Shows the fixes of every article of a folder in the refactor preview: the safe ones ticked, the others to be ticked
 * one by one. Nothing is changed before they are applied there.
 *
 * @param folder that of the explorer's menu; every folder of the workspace where there is none
 * @returns whether they were applied; nothing where there are none
 */
export async function fixFolder(server: Server, folder: vscode.Uri | undefined): Promise<boolean | undefined> {
  const title = say({ar: 'جمع التصحيحات', en: 'Collecting the fixes'})
  const edit = await vscode.window.withProgress(
    {location: vscode.ProgressLocation.Notification, title, cancellable: true},
    async (_progress, token) => {
      const where = folder === undefined ? articleFiles : new vscode.RelativePattern(folder, articleFiles)
      const files = await vscode.workspace.findFiles(where, '**/{node_modules,.git}/**', undefined, token)
      const client = await server.client()
      const fixes = await request(
        client,
        'mudaqqiq/fixFiles',
        {uris: files.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort()},
        token
      )
      const collected = new vscode.WorkspaceEdit()
      let confirmed = false
      for (const {uri: address, version, edits} of fixes) {
        const uri = client.protocol2CodeConverter.asUri(address)
        const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
        if (version !== null && open?.version !== version) continue
        for (const {range, newText, rule, title: description, safe} of edits) {
          collected.replace(uri, client.protocol2CodeConverter.asRange(range), newText, {
            needsConfirmation: !safe,
            label: rule,
            description
          })
          confirmed ||= !safe
        }
      }
      const [first] = fixes
      // VS Code opens the preview only where something is to be confirmed: nothing, inserted at the start, is.
      if (!confirmed && first !== undefined)
        collected.insert(client.protocol2CodeConverter.asUri(first.uri), new vscode.Position(0, 0), '', {
          needsConfirmation: true,
          label: say({ar: 'راجع ثم طبّق', en: 'Look through, then apply'})
        })
      return collected
    }
  )
  if (edit.size > 0) return vscode.workspace.applyEdit(edit, {isRefactoring: true})
  void vscode.window.showInformationMessage(
    say({ar: 'لا تصحيح لهذه المقالات.', en: 'There is nothing to fix in these articles.'})
  )
  return undefined
}

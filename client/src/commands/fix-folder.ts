import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {FileFixes} from '../../../server/src/protocol/messages.ts'
import {counted} from '../../../server/src/protocol/wording.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {overFiles} from './file-progress.ts'

/** The fixes of a folder as one edit. */
interface Collected {
  readonly edit: vscode.WorkspaceEdit
  readonly fixes: number
  readonly files: number
}

/**
 * Shows the fixes of every article of a folder in the refactor preview: the safe ones ticked, the others to be ticked
 * one by one. Nothing is changed before they are applied there.
 *
 * @param folder that of the explorer's menu; every folder of the workspace where there is none
 * @returns whether they were applied; nothing where there are none
 */
export async function fixFolder(
  server: Server,
  extensionUri: vscode.Uri,
  folder: vscode.Uri | undefined
): Promise<boolean | undefined> {
  const title = {ar: 'جمع التصحيحات', en: 'Collecting the fixes'}
  const collected = await overFiles(server, extensionUri, title, folder, async ({client, params, token}) =>
    collect(client, await request(client, 'mudaqqiq/fixFiles', params, token))
  )
  if (collected.edit.size === 0) {
    void vscode.window.showInformationMessage(
      say({ar: 'لا تصحيح لهذه المقالات.', en: 'There is nothing to fix in these articles.'})
    )
    return undefined
  }
  const applied = await vscode.workspace.applyEdit(collected.edit, {isRefactoring: true})
  if (applied) void tellApplied(collected, folder)
  return applied
}

function collect(client: BaseLanguageClient, fixes: readonly FileFixes[]): Collected {
  const edit = new vscode.WorkspaceEdit()
  let count = 0
  let confirmed = false
  const ofNow = fixes.filter(({uri, version}) => isOfNow(documentAt(client, uri), version))
  for (const {uri: address, edits} of ofNow) {
    const uri = client.protocol2CodeConverter.asUri(address)
    for (const {range, newText, rule, title: description, safe} of edits) {
      const about = {needsConfirmation: !safe, label: rule, description}
      edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText, about)
      confirmed ||= !safe
      count++
    }
  }
  const [first] = ofNow
  // VS Code opens the preview only where something is to be confirmed: nothing, inserted at the start, is.
  if (!confirmed && first !== undefined)
    edit.insert(client.protocol2CodeConverter.asUri(first.uri), new vscode.Position(0, 0), '', {
      needsConfirmation: true,
      label: say({ar: 'راجع ثم طبّق', en: 'Look through, then apply'})
    })
  return {edit, fixes: count, files: ofNow.length}
}

/** Whether the text is still the one that was read: that of an open document, else that on the disk. */
function isOfNow(document: vscode.TextDocument | undefined, version: number | null): boolean {
  // Opened since, it is what was read as long as nobody has edited it.
  return version === null ? document?.isDirty !== true : document?.version === version
}

function documentAt(client: BaseLanguageClient, address: string): vscode.TextDocument | undefined {
  const uri = client.protocol2CodeConverter.asUri(address).toString()
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)
}

async function tellApplied({fixes, files}: Collected, folder: vscode.Uri | undefined): Promise<void> {
  const report = say({ar: 'افتح التقرير', en: 'Open Report'})
  const text = say({
    ar: `طُبّق ما اخترته من ${counted(fixes, 'fix', 'ar')} في ${counted(files, 'article', 'ar')}.`,
    en: `What you ticked is applied, of ${counted(fixes, 'fix', 'en')} in ${counted(files, 'article', 'en')}.`
  })
  if ((await vscode.window.showInformationMessage(text, report)) === report)
    await vscode.commands.executeCommand('mudaqqiq.deskReportFolder', folder)
}

import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'

/**
 * Writes a side or configuration file as the server worked it out, and tells the server.
 *
 * @returns `unsaved` where it is open and edited, and nothing was written
 */
export async function writeSettingsFile(
  client: BaseLanguageClient,
  {uri: address, text}: {readonly uri: string; readonly text: string}
): Promise<'unsaved' | undefined> {
  const uri = client.protocol2CodeConverter.asUri(address)
  const isEdited = ({isDirty, uri: other}: vscode.TextDocument): boolean =>
    isDirty && other.toString() === uri.toString()
  if (vscode.workspace.textDocuments.some(isEdited)) return 'unsaved'
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  // Not every client's watcher is quick, nor are files outside the workspace watched.
  await client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: address, type: 2}]})
  return undefined
}

import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {articleFiles} from '../../../server/src/protocol/article-files.ts'
import {type Bilingual, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {loadClient} from '../server/load-language-client.ts'

/** What a request over files is sent with. */
export interface FilesAsked {
  readonly client: BaseLanguageClient
  readonly params: {uris: string[]; folder?: string; workDoneToken: string}
  readonly token: vscode.CancellationToken
}

/**
 * Asks the server about the articles of a folder, and shows how many of them it has done.
 *
 * @param folder every folder of the workspace where there is none
 */
export async function overFiles<T>(
  server: Server,
  extensionUri: vscode.Uri,
  title: Bilingual,
  folder: vscode.Uri | undefined,
  ask: (asked: FilesAsked) => Promise<T>
): Promise<T> {
  const where = folder === undefined ? articleFiles : new vscode.RelativePattern(folder, articleFiles)
  const options = {location: vscode.ProgressLocation.Notification, title: say(title), cancellable: true}
  return vscode.window.withProgress(options, async (progress, token) => {
    const files = await vscode.workspace.findFiles(where, '**/{node_modules,.git}/**', undefined, token)
    const client = await server.client()
    const {WorkDoneProgress} = await loadClient(extensionUri)
    const workDoneToken = `mudaqqiq-${Date.now()}`
    let reached = 0
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
      if (step.kind !== 'report') return
      progress.report({message: step.message, increment: (step.percentage ?? reached) - reached})
      reached = step.percentage ?? reached
    })
    try {
      const uris = files.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort()
      const asked = folder === undefined ? {} : {folder: client.code2ProtocolConverter.asUri(folder)}
      return await ask({client, params: {uris, ...asked, workDoneToken}, token})
    } finally {
      listener.dispose()
    }
  })
}

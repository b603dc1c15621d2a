import * as vscode from 'vscode'
import {ignoreProblems} from '../../../server/src/protocol/ignore-problems.ts'
import type {IgnoreRequest} from '../../../server/src/protocol/messages.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

/** What the server's code action hands over; the reason is asked for where it is missing. */
export type Asked = Omit<IgnoreRequest, 'reason'> & Partial<Pick<IgnoreRequest, 'reason'>>

/** Ignores a finding as far as asked, after asking why. Returns whether it did. */
export async function ignoreFinding(server: Server, asked: Asked): Promise<boolean> {
  const reason =
    asked.reason ??
    (asked.scope === 'workspace' || asked.scope === 'word'
      ? ''
      : await vscode.window.showInputBox({
          prompt: say({
            ar: `لماذا تُتجاهل ${displayText(asked.rule)} هنا؟ (اختياري)`,
            en: `Why is ${displayText(asked.rule)} ignored here? (optional)`
          })
        }))
  if (reason === undefined) return false
  const client = await server.client()
  const answer = await request(client, 'mudaqqiq/ignore', {...asked, reason})
  if ('problem' in answer) return refuse(answer.problem)
  if ('edit' in answer) {
    const document = vscode.workspace.textDocuments.find(
      ({uri}) => client.code2ProtocolConverter.asUri(uri) === asked.uri
    )
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit)
    if (edit === undefined || document?.version !== asked.version) return refuse('changed')
    return vscode.workspace.applyEdit(edit)
  }
  const uri = client.protocol2CodeConverter.asUri(answer.uri)
  if (vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString()))
    return refuse('unsaved')
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(answer.text))
  // Not every client's watcher is quick, nor are files outside the workspace watched.
  await client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: answer.uri, type: 2}]})
  return true
}

function refuse(problem: keyof typeof ignoreProblems): false {
  void vscode.window.showWarningMessage(say(ignoreProblems[problem]))
  return false
}

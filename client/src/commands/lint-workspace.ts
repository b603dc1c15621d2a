import * as vscode from 'vscode'
import type {WorkspaceLint} from '../../../server/src/protocol/messages.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {overFiles} from './file-progress.ts'
import {lintSummary} from './lint-summary.ts'

/** Lints the articles of the workspace; what is found stays in the Problems panel. */
export async function lintWorkspace(server: Server, extensionUri: vscode.Uri): Promise<WorkspaceLint | undefined> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage(say({ar: 'افتح مجلدًا أولًا.', en: 'Open a folder first.'}))
    return undefined
  }
  const title = {ar: 'تدقيق مقالات مساحة العمل', en: 'Linting the articles of the workspace'}
  const outcome = await overFiles(server, extensionUri, title, undefined, ({client, params, token}) =>
    request(client, 'mudaqqiq/lintFiles', params, token)
  )
  void tellOutcome(outcome)
  return outcome
}

/** What came of it; leads to the list of problems and to the report, where there is something in them. */
async function tellOutcome(outcome: WorkspaceLint): Promise<void> {
  const problems = say({ar: 'اعرض المشكلات', en: 'Show Problems'})
  const report = say({ar: 'افتح التقرير', en: 'Open Report'})
  const choices = [...(outcome.findings + outcome.hints > 0 ? [problems] : []), ...(outcome.files > 0 ? [report] : [])]
  const chosen = await vscode.window.showInformationMessage(summaryOf(outcome), ...choices)
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems')
  if (chosen === report) await vscode.commands.executeCommand('mudaqqiq.deskReportFolder')
}

function summaryOf(outcome: WorkspaceLint): string {
  const names = outcome.unreadable.map((uri) => displayText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))))
  return say({ar: lintSummary(outcome, names, 'ar'), en: lintSummary(outcome, names, 'en')})
}

import * as vscode from 'vscode'
import type {Bilingual, WorkspaceLint} from '../../../server/src/protocol/messages.ts'
import {counted, countedFindings} from '../../../server/src/protocol/wording.ts'
import {displayText} from '../display-text.ts'
import {familyLine} from '../family-line.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {overFiles} from './file-progress.ts'

/** Files that a notification names. */
const MOST_NAMED = 10

/** Lints the articles of the workspace; what is found stays in the Problems panel. */
export async function lintWorkspace(server: Server, extensionUri: vscode.Uri): Promise<WorkspaceLint> {
  const title = {ar: 'تدقيق مقالات مساحة العمل', en: 'Linting the articles of the workspace'}
  const outcome = await overFiles(server, extensionUri, title, undefined, ({client, params, token}) =>
    request(client, 'mudaqqiq/lintFiles', params, token)
  )
  void tellOutcome(outcome)
  return outcome
}

/** What came of it, by family, and how long it took; leads to the list of problems and to the report. */
async function tellOutcome(outcome: WorkspaceLint): Promise<void> {
  const problems = say({ar: 'اعرض المشكلات', en: 'Show Problems'})
  const report = say({ar: 'افتح التقرير', en: 'Open Report'})
  const chosen = await vscode.window.showInformationMessage(summaryOf(outcome), problems, report)
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems')
  if (chosen === report) await vscode.commands.executeCommand('mudaqqiq.deskReportFolder')
}

/** All of it in one piece, which is laid out in one direction however many lines it takes. */
function summaryOf(outcome: WorkspaceLint): string {
  return say({ar: summaryIn('ar', outcome), en: summaryIn('en', outcome)})
}

const words = {
  nothing: {ar: 'لا ملاحظات', en: 'nothing to report'},
  seconds: {ar: 'ث', en: 's'},
  in: {ar: 'في', en: 'in'},
  partly: {ar: 'أُوقف قبل تمامه', en: 'stopped before the end'},
  unread: {ar: 'ليست نصًّا بترميز UTF-8', en: 'not text in UTF-8'}
}

function summaryIn(language: keyof Bilingual, outcome: WorkspaceLint): string {
  const {files, findings, hints, families, milliseconds, unreadable, cancelled} = outcome
  const time = `${(milliseconds / 1000).toFixed(1)} ${words.seconds[language]}`
  const found = findings + hints === 0 ? words.nothing[language] : countedFindings({findings, hints}, language)
  const lines = families.map((family) => familyLine(family)[language])
  return [
    `${counted(files, 'article', language)} ${words.in[language]} ${time}: ${found}`,
    ...(lines.length === 0 ? [] : [lines.join(' · ')]),
    ...(cancelled ? [words.partly[language]] : []),
    ...(unreadable.length === 0 ? [] : [`${words.unread[language]}: ${namesOf(unreadable)}`])
  ].join(' — ')
}

function namesOf(uris: readonly string[]): string {
  const named = uris
    .slice(0, MOST_NAMED)
    .map((uri) => `\u2068${displayText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri)))}\u2069`)
  return named.join(', ') + (uris.length > MOST_NAMED ? ', …' : '')
}

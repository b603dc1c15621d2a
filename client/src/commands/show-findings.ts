import * as vscode from 'vscode'
import type {Family, IgnoredRow, RuleRow, Status} from '../../../server/src/protocol/messages.ts'
import {familyNames, ignoredPhrase, ruleName} from '../../../server/src/protocol/wording.ts'
import {type ActiveArticle, goTo} from '../active-article.ts'
import {displayText, unseenWords} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

const icons: Readonly<Record<vscode.DiagnosticSeverity, string>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'info',
  [vscode.DiagnosticSeverity.Hint]: 'lightbulb'
}

interface Row extends vscode.QuickPickItem {
  readonly range?: vscode.Range
}

/**
 * Lists what there is to say of the active article, family by family, hints included; goes where one is chosen. Below
 * stands what is not checked.
 *
 * @param status of the article
 * @param family that alone where one is given
 */
export async function showFindings(
  server: Server,
  {document}: ActiveArticle,
  status: (document: vscode.TextDocument) => Status | undefined,
  family?: Family
): Promise<void> {
  if (document === undefined) {
    void vscode.window.showInformationMessage(say({ar: 'افتح مقالًا أولًا.', en: 'Open an article first.'}))
    return
  }
  const client = await server.client()
  const [rules, ignored] = await Promise.all([
    request(client, 'mudaqqiq/rules', undefined),
    request(client, 'mudaqqiq/ignoredFindings', {uri: client.code2ProtocolConverter.asUri(document.uri)})
  ])
  const listed = Object.keys(familyNames).filter((each) => family === undefined || each === family) as Family[]
  const rows = listed.flatMap((each) => rowsOf(document, each, rules))
  const settled = ignoredRows(
    document,
    (ignored ?? []).filter((each) => listed.includes(each.family))
  )
  const all = [...rows, ...settled, ...uncheckedRows(status(document), rules)]
  const picked = await vscode.window.showQuickPick<Row>(all, {
    title: say({ar: 'ملاحظات المقال', en: 'Findings of this article'}),
    placeHolder:
      rows.length === 0
        ? say({ar: 'لا ملاحظات، ولا تلميحات', en: 'Nothing to report, no hints either'})
        : say({ar: 'اختر ملاحظة لتذهب إلى موضعها', en: 'Choose one to go there'}),
    matchOnDescription: true,
    matchOnDetail: true
  })
  if (picked?.range !== undefined) await goTo(document, picked.range)
  else if (picked !== undefined) await vscode.commands.executeCommand('workbench.action.openSettings', 'mudaqqiq.rules')
}

/** The findings of one family, the gravest first, below its name. */
function rowsOf(document: vscode.TextDocument, family: Family, rules: readonly RuleRow[]): Row[] {
  const own = new Set(rules.filter((rule) => rule.family === family).map(({id}) => id))
  const found = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({source, code}) => source === 'mudaqqiq' && own.has(idOf(code)))
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))
  if (found.length === 0) return []
  const rows = found.map(({severity, message, range}) => ({
    label: `$(${icons[severity]}) ${labelOf(document.getText(range))}`,
    description: say({ar: `السطر ${range.start.line + 1}`, en: `line ${range.start.line + 1}`}),
    detail: isolatedAgain(message),
    range
  }))
  return [{label: say(familyNames[family]), kind: vscode.QuickPickItemKind.Separator}, ...rows]
}

/** What is ignored, each with its reason. */
function ignoredRows(document: vscode.TextDocument, ignored: readonly IgnoredRow[]): Row[] {
  if (ignored.length === 0) return []
  const rows = ignored.map(({range: {start, end}, message, reason}) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character)
    return {
      label: `$(eye-closed) ${labelOf(document.getText(range))}`,
      description: say(ignoredPhrase(reason && displayText(reason))),
      detail: isolatedAgain(message),
      range
    }
  })
  return [{label: say({ar: 'متجاهَل', en: 'Ignored'}), kind: vscode.QuickPickItemKind.Separator}, ...rows]
}

/** The words a finding is about; what nobody would see is named. */
function labelOf(words: string): string {
  const name = unseenWords(words)
  return name === undefined ? `\u2067${displayText(shortened(words, ROOM.words))}\u2069` : say(name)
}

/** The rules that do not run, and why. */
function uncheckedRows(status: Status | undefined, rules: readonly RuleRow[]): Row[] {
  if (status === undefined) return []
  const {chosen, byDefault} = status.off
  const names = rules.filter(({id}) => chosen.includes(id)).map(({summary}) => ruleName(summary))
  const rows: Row[] = names.map((name) => ({
    label: `$(circle-slash) ${say(name)}`,
    description: say({ar: 'أُوقفت في الإعداد', en: 'turned off in the configuration'})
  }))
  if (byDefault > 0)
    rows.push({
      label: `$(circle-slash) ${say({ar: `قواعد معطّلة ما لم تُطلب: ${byDefault}`, en: `Rules off unless asked for: ${byDefault}`})}`
    })
  if (rows.length === 0) return []
  return [{label: say({ar: 'لا يُفحص', en: 'Not checked'}), kind: vscode.QuickPickItemKind.Separator}, ...rows]
}

/** A message in one row. It is laid out from left to right, so what there is no room for would be cut off where Arabic begins. */
function isolatedAgain(message: string): string {
  const arabic = /^\u2067[^\u2066-\u2069]*\u2069(?:\n\u2067[^\u2066-\u2069]*\u2069)*$/.test(message)
  const line = arabic ? message.replaceAll('\u2069\n\u2067', ' ').slice(1, -1) : message
  return arabic ? `\u2067${shortened(line, ROOM.message)}\u2069` : line
}

/** Words, cut off at a blank where there are more than there is room for. */
function shortened(words: string, room: number): string {
  return words.length <= room ? words : `${words.slice(0, room).replace(/\s\S*$/u, '')}…`
}

/** Code units that a row has room for. */
const ROOM = {words: 56, message: 76} as const

function idOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code)
}

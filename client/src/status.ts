import * as vscode from 'vscode'
import {selector} from './articles.ts'
import {type Bilingual, say} from './language.ts'
import type {Server, Status} from './server.ts'

/** Why nothing is shown. */
const silent: Readonly<Record<Exclude<Status['state'], 'linted'>, Bilingual>> = {
  off: {ar: 'متوقف: أُوقف «مُدقِّق» في الإعدادات', en: 'Paused: Mudaqqiq is turned off in the settings'},
  'not-arabic': {ar: 'لا يُدقَّق: ليس أكثر النص عربيًّا', en: 'Not linted: the text is not mainly Arabic'},
  failed: {ar: 'تعذّر التدقيق؛ التفاصيل في قناة الإخراج', en: 'Linting failed; the output channel tells why'}
}

/** The language status item: whether the active article is linted, why not, what was found and how long it took. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('mudaqqiq', selector)
  const known = new Map<string, Status>()
  item.name = 'Mudaqqiq'

  function show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : known.get(uri)
    item.command = {command: 'mudaqqiq.lintArticle', title: say({ar: 'دقّق الآن', en: 'Lint now'})}
    item.severity = status?.state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information
    if (status === undefined) {
      item.text = '$(book) Mudaqqiq'
      item.detail = ''
      return
    }
    const {state, findings, milliseconds} = status
    item.text = state === 'linted' ? `$(book) Mudaqqiq: ${findings}` : '$(circle-slash) Mudaqqiq'
    const time = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
    item.detail = say(state === 'linted' ? {ar: `دُقّق في ${time} م.ث`, en: `linted in ${time} ms`} : silent[state])
  }

  show()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({uri}) => known.delete(uri.toString())),
    server.onStatus((status) => {
      known.set(vscode.Uri.parse(status.uri).toString(), status)
      show()
    }),
    server.onRunning((running) => {
      item.busy = !running
    })
  )
}

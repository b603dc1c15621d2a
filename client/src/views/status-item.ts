import * as vscode from 'vscode'
import type {State, Status} from '../../../server/src/protocol/messages.ts'
import {foldedPhrase, shortCount} from '../../../server/src/protocol/wording.ts'
import {isArticle, selector} from '../article-documents.ts'
import {type Bilingual, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'

/** Why nothing is shown. */
export const silent: Readonly<Record<Exclude<State, 'linted'>, Bilingual>> = {
  off: {ar: 'متوقف: أُوقف «مُدقِّق» في الإعدادات', en: 'Paused: Mudaqqiq is turned off in the settings'},
  'not-arabic': {ar: 'لا يُدقَّق: ليس أكثر النص عربيًّا', en: 'Not linted: the text is not mainly Arabic'},
  failed: {ar: 'تعذّر التدقيق؛ التفاصيل في قناة الإخراج', en: 'Linting failed; the output channel tells why'}
}
const noArabic = {ar: 'لا يُدقَّق: لا عربية في النص بعد', en: 'Not linted: there is no Arabic in the text yet'}
const stopped = {ar: 'توقّف خادم «مُدقِّق»', en: 'The Mudaqqiq server has stopped'}
const starting = {ar: 'يبدأ الخادم…', en: 'The server is starting…'}
const lintNow = {ar: 'دقّق الآن', en: 'Lint now'}
const restart = {ar: 'أعد تشغيل الخادم', en: 'Restart the server'}
const settings = {ar: 'الإعدادات', en: 'Settings'}

/** What the status item says. */
export interface Said {
  readonly text: string
  readonly detail: string
  readonly busy: boolean
  /** The command it offers. */
  readonly command: string
}

/** The language status item: whether the active article is linted, why not, what was found and how long it took. */
export class StatusItem implements vscode.Disposable {
  readonly #server: Server
  readonly #item = vscode.languages.createLanguageStatusItem('mudaqqiq', selector())
  readonly #known = new Map<string, Status>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #listeners: vscode.Disposable
  #running = false
  /** Fires when it says something else. */
  readonly onChange = this.#changed.event

  constructor(server: Server) {
    this.#server = server
    this.#item.name = 'Mudaqqiq'
    this.#listeners = vscode.Disposable.from(
      this.#item,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidChangeTextDocument(({document}) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument(({uri}) => this.#forget(uri)),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('mudaqqiq') && this.#show()),
      server.onStatus((status) => this.#learn(status)),
      server.onRunning((running) => {
        this.#running = running
        if (!running) {
          this.#known.clear()
          this.#tellMenus()
        }
        this.#show()
      })
    )
    this.#show()
  }

  /** What it says of the active article. */
  get said(): Said {
    const {text, detail = '', busy, command} = this.#item
    return {text, detail, busy, command: command?.command ?? ''}
  }

  /** What a document came to, where it has been linted. */
  of({uri}: vscode.TextDocument): Status | undefined {
    return this.#known.get(uri.toString())
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  #learn(status: Status): void {
    this.#known.set(vscode.Uri.parse(status.uri).toString(), status)
    this.#tellMenus()
    this.#show()
  }

  #forget(uri: vscode.Uri): void {
    if (this.#known.delete(uri.toString())) this.#tellMenus()
  }

  /**
   * The menus of an article are those of documents that are linted: by their paths, which the workbench knows as the
   * extension does.
   */
  #tellMenus(): void {
    const linted = [...this.#known]
      .filter(([, {state}]) => state === 'linted')
      .map(([uri]) => vscode.Uri.parse(uri).fsPath)
    void vscode.commands.executeCommand('setContext', 'mudaqqiq.linted', linted)
  }

  #typed(document: vscode.TextDocument): void {
    if (document !== vscode.window.activeTextEditor?.document || this.#item.busy) return
    if (this.#known.get(document.uri.toString())?.state !== 'linted' || onSave(document)) return
    this.#item.busy = true
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document
    const status = document === undefined ? undefined : this.#known.get(document.uri.toString())
    this.#item.busy = this.#server.started && !this.#running && !this.#server.abandoned
    this.#item.severity =
      this.#server.abandoned || status?.state === 'failed'
        ? vscode.LanguageStatusSeverity.Error
        : vscode.LanguageStatusSeverity.Information
    this.#item.text = status?.state === 'linted' ? `$(book) Mudaqqiq: ${numberOf(status)}` : '$(circle-slash) Mudaqqiq'
    this.#item.detail = this.#detail(document, status)
    this.#item.command = this.#command(status)
    this.#changed.fire()
  }

  #command(status: Status | undefined): vscode.Command {
    if (this.#server.abandoned) return {command: 'mudaqqiq.restartServer', title: say(restart)}
    if (status?.state === 'off')
      return {command: 'workbench.action.openSettings', title: say(settings), arguments: ['mudaqqiq.enable']}
    return {command: 'mudaqqiq.lintArticle', title: say(lintNow)}
  }

  #detail(document: vscode.TextDocument | undefined, status: Status | undefined): string {
    if (document === undefined || !isArticle(document)) return ''
    if (this.#server.abandoned) return say(stopped)
    if (status !== undefined)
      return say(status.state === 'linted' ? told(status, onSave(document)) : silent[status.state])
    return say(!this.#server.started ? noArabic : starting)
  }
}

function onSave(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('mudaqqiq', document).get('run') === 'onSave'
}

function numberOf(status: Status): string {
  return status.hints === 0
    ? String(status.findings)
    : say({ar: shortCount(status, 'ar'), en: shortCount(status, 'en')})
}

/** How many findings, how many more of the same were folded, in how long. */
function told({findings, hints, folded, milliseconds, slow}: Status, saved: boolean): Bilingual {
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
  const when = saved ? {ar: '، ويُدقَّق عند الحفظ', en: '; linted on save'} : {ar: '', en: ''}
  const late = slow === true ? {ar: ' (أطول مما ينبغي)', en: ' (longer than it should)'} : {ar: '', en: ''}
  const more =
    folded > 0 ? {ar: `، و${foldedPhrase(folded, 'ar')}`, en: `, ${foldedPhrase(folded, 'en')}`} : {ar: '', en: ''}
  const count = {findings, hints}
  return {
    ar: `الملاحظات: ${shortCount(count, 'ar')}${more.ar}، دُقّق في ${time} م.ث${late.ar}${when.ar}`,
    en: `findings: ${shortCount(count, 'en')}${more.en}, linted in ${time} ms${late.en}${when.en}`
  }
}

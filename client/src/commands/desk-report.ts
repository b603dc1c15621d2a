import * as vscode from 'vscode'
import {articleFiles} from '../../../server/src/protocol/article-files.ts'
import type {DeskReport} from '../../../server/src/protocol/messages.ts'
import type {ActiveArticle} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {panelIcon} from '../views/panel-icon.ts'
import {saveHtml} from './save-page.ts'

const TITLE = {ar: 'تقرير المكتب', en: 'Desk report'}

/** «تقرير المكتب»: one page on an article or a folder, shown beside the editor, to be saved, printed or sent. */
export class DeskReports implements vscode.Disposable {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #icon: ReturnType<typeof panelIcon>
  readonly #commands: vscode.Disposable
  #panel: vscode.WebviewPanel | undefined
  #last: {readonly page: string; readonly beside: vscode.Uri; readonly name: string} | undefined

  constructor(server: Server, article: ActiveArticle, extensionUri: vscode.Uri) {
    this.#icon = panelIcon(extensionUri, 'report')
    this.#server = server
    this.#article = article
    this.#commands = vscode.Disposable.from(
      vscode.commands.registerCommand('mudaqqiq.deskReport', () => this.#onArticle()),
      vscode.commands.registerCommand('mudaqqiq.deskReportFolder', (folder) =>
        this.#onFolder(folder instanceof vscode.Uri ? folder : undefined)
      ),
      vscode.commands.registerCommand('mudaqqiq.saveDeskReport', (target) =>
        this.#save(target instanceof vscode.Uri && target.path.endsWith('.html') ? target : undefined)
      )
    )
  }

  dispose(): void {
    this.#panel?.dispose()
    this.#commands.dispose()
  }

  async #onArticle(): Promise<DeskReport | undefined> {
    const {document} = this.#article
    if (document === undefined) {
      void vscode.window.showInformationMessage(say({ar: 'افتح مقالًا أولًا.', en: 'Open an article first.'}))
      return undefined
    }
    return this.#report([document.uri], document.uri, document.uri.path.split('/').at(-1) ?? '')
  }

  /** @param folder that of the explorer's menu; every folder of the workspace where there is none */
  async #onFolder(folder: vscode.Uri | undefined): Promise<DeskReport | undefined> {
    const where = folder === undefined ? articleFiles : new vscode.RelativePattern(folder, articleFiles)
    const files = (await vscode.workspace.findFiles(where, '**/{node_modules,.git}/**')).filter(
      ({path}) => !/\.(?:proof|report)\.html$/.test(path)
    )
    const top = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri
    if (top === undefined) return undefined
    return this.#report(
      files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      vscode.Uri.joinPath(top, '_'),
      top.path.split('/').at(-1) ?? '',
      {folder}
    )
  }

  /** @param found in what folder they were looked for; none is the whole workspace. Missing where one was named */
  async #report(
    files: readonly vscode.Uri[],
    beside: vscode.Uri,
    name: string,
    found?: {readonly folder: vscode.Uri | undefined}
  ): Promise<DeskReport> {
    const title = say({ar: 'إعداد تقرير المكتب', en: 'Preparing the desk report'})
    const report = await vscode.window.withProgress({location: vscode.ProgressLocation.Window, title}, async () => {
      const client = await this.#server.client()
      const asked = files.map((uri) => ({
        uri: client.code2ProtocolConverter.asUri(uri),
        name: vscode.workspace.asRelativePath(uri)
      }))
      const folder = found?.folder && client.code2ProtocolConverter.asUri(found.folder)
      return request(client, 'mudaqqiq/deskReport', {files: asked, ...(found && {found: true, folder})})
    })
    this.#last = {page: report.page, beside, name}
    this.#show(report.page, name)
    return report
  }

  #show(page: string, name: string): void {
    if (this.#panel === undefined) {
      this.#panel = vscode.window.createWebviewPanel('mudaqqiq.deskReport', TITLE.en, vscode.ViewColumn.Beside, {
        enableFindWidget: true,
        localResourceRoots: []
      })
      this.#panel.iconPath = this.#icon
      this.#panel.onDidDispose(() => (this.#panel = undefined))
    }
    this.#panel.title = `${say(TITLE)} ${displayText(name)}`
    this.#panel.webview.html = page
    this.#panel.reveal(undefined, true)
  }

  async #save(target: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    if (this.#last === undefined) return undefined
    const {page, beside, name} = this.#last
    return saveHtml(page, beside, `${name.replace(/\.\w+$/, '')}.report.html`, target)
  }
}

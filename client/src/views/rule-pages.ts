import * as vscode from 'vscode'
import {ruleName} from '../../../server/src/protocol/wording.ts'
import {displayText} from '../display-text.ts'
import {inOther, say, speaks} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {panelIcon} from './panel-icon.ts'

/** The reference of the rules: a page a rule, in one panel beside the article. */
export class RulePages implements vscode.Disposable {
  readonly #server: Server
  readonly #command: vscode.Disposable
  readonly #icon: ReturnType<typeof panelIcon>
  #panel: vscode.WebviewPanel | undefined

  constructor(server: Server, extensionUri: vscode.Uri) {
    this.#server = server
    this.#icon = panelIcon(extensionUri, 'report')
    this.#command = vscode.commands.registerCommand('mudaqqiq.openRuleReference', (given) => this.#open(given))
  }

  dispose(): void {
    this.#panel?.dispose()
    this.#command.dispose()
  }

  /**
   * Opens the page of a rule: the one given, else the one to be picked, of those given or of all.
   *
   * @returns the rule whose page is shown; nothing where none was picked, or there is none of that name
   */
  async #open(given: unknown): Promise<string | undefined> {
    const ids = [given].flat().filter((id) => typeof id === 'string')
    const id = ids.length === 1 ? ids[0] : await this.#pick(ids)
    if (id === undefined) return undefined
    const client = await this.#server.client()
    const page = await request(client, 'mudaqqiq/rulePage', {id, language: speaks()})
    if (page === null) return undefined
    const panel = this.#shownPanel()
    panel.title = displayText(page.title)
    panel.webview.html = page.html
    panel.reveal(undefined, true)
    return id
  }

  #shownPanel(): vscode.WebviewPanel {
    if (this.#panel !== undefined) return this.#panel
    const panel = vscode.window.createWebviewPanel(
      'mudaqqiq.rule',
      'Mudaqqiq',
      {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
      {
        enableFindWidget: true,
        enableCommandUris: ['mudaqqiq.openRuleReference', 'workbench.action.openSettings'],
        localResourceRoots: []
      }
    )
    panel.iconPath = this.#icon
    panel.onDidDispose(() => {
      this.#panel = undefined
    })
    this.#panel = panel
    return panel
  }

  /** The rule at the cursor first, then all of them. */
  async #pick(among: readonly string[]): Promise<string | undefined> {
    const client = await this.#server.client()
    const all = await request(client, 'mudaqqiq/rules', undefined)
    const rules = among.length === 0 ? all : all.filter(({id}) => among.includes(id))
    const here = rulesAtCursor()
    const items = rules.map(({id, summary}) => {
      const name = ruleName(summary)
      return {id, label: say(name), description: `${id} · ${inOther(name)}`}
    })
    items.sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)))
    const picked = await vscode.window.showQuickPick(items, {
      matchOnDescription: true,
      placeHolder: say({ar: 'اختر قاعدة', en: 'Choose a rule'})
    })
    return picked?.id
  }
}

function rulesAtCursor(): Set<unknown> {
  const editor = vscode.window.activeTextEditor
  if (editor === undefined) return new Set()
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({source, range}) => source === 'mudaqqiq' && range.contains(editor.selection.active))
  return new Set(here.map(({code}) => (typeof code === 'object' ? code.value : code)))
}

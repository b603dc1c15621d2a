import * as vscode from 'vscode'
import type {Range} from 'vscode-languageclient'
import type {
  AttributionItem,
  AttributionLists,
  AttributionMapMessage,
  CitedSource,
  CitedStatement,
  Strength,
  UnattributedClaim
} from '../../../server/src/protocol/messages.ts'
import {ignoredCount, ignoredPhrase, nameless, strengthNames} from '../../../server/src/protocol/wording.ts'
import {type ActiveArticle, goTo} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {type Bilingual, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

/** A row of the view, and what opens below it. */
export interface Row {
  readonly item: vscode.TreeItem
  readonly rows: readonly Row[]
}

const icons: Readonly<Record<Strength, string>> = {named: 'verified', role: 'account', vague: 'question'}

/** The view «المصادر / Sources»: who is cited in the active article, for what, and what rests on nobody. */
export class SourcesView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #view: vscode.TreeView<Row>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #listeners: vscode.Disposable
  #rows: readonly Row[] = []
  #asked = 0
  /** Fires when the view shows something else. */
  readonly onDidChangeTreeData = this.#changed.event

  constructor(server: Server, article: ActiveArticle) {
    this.#server = server
    this.#article = article
    this.#view = vscode.window.createTreeView('mudaqqiq.sources', {treeDataProvider: this, showCollapseAll: true})
    this.#title()
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#changed,
      article.onChange(() => void this.#load()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('mudaqqiq.language')) this.#title()
      }),
      vscode.commands.registerCommand('mudaqqiq.goTo', (document: vscode.TextDocument, range: vscode.Range) =>
        goTo(document, range)
      )
    )
    void this.#load()
  }

  /** What the view shows, for tests. */
  get shown(): {rows: readonly Row[]; badge: number; message: string | undefined} {
    return {rows: this.#rows, badge: this.#view.badge?.value ?? 0, message: this.#view.message}
  }

  getTreeItem({item}: Row): vscode.TreeItem {
    return item
  }

  getChildren(row?: Row): readonly Row[] & Row[] {
    return (row?.rows ?? this.#rows) as Row[]
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  /** In one language: a side bar has no room for two, and the name of the container stands before it. */
  #title(): void {
    this.#view.title = say({ar: 'المصادر', en: 'Sources'})
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked
    const {document} = this.#article
    // Where the server dies meanwhile, this is asked again when it is back and has linted.
    const map = document === undefined ? undefined : await this.#mapOf(document).catch(() => undefined)
    if (asked !== this.#asked) return
    // A map of an older text: another is on its way.
    if (document !== undefined && map !== undefined && map.version !== document.version) return
    this.#show(document, map)
  }

  async #mapOf(document: vscode.TextDocument): Promise<AttributionMapMessage | undefined> {
    // Typing starts no server that is not needed yet, or was left stopped.
    if (!this.#server.started || this.#server.abandoned) return undefined
    const client = await this.#server.client()
    return (
      (await request(client, 'mudaqqiq/map', {
        uri: client.code2ProtocolConverter.asUri(document.uri)
      })) ?? undefined
    )
  }

  #show(document: vscode.TextDocument | undefined, map: AttributionMapMessage | undefined): void {
    const linted = document !== undefined && map?.state === 'linted'
    this.#rows = linted ? allRows(document, map) : []
    const open = map?.unattributed.length ?? 0
    const vague = map?.vague.filter(isOpen).length ?? 0
    this.#view.badge =
      open + vague === 0
        ? undefined
        : {
            value: open + vague,
            tooltip: say({
              ar: `بلا مصدر: ${open}، مصادر مجهولة: ${vague}`,
              en: `Without a source: ${open}, vague sources: ${vague}`
            })
          }
    this.#view.message = linted ? summaryOf(map, statementsIn(map)) : undefined
    this.#changed.fire()
  }
}

/** One line above the rows. */
function summaryOf({sources, vague, unattributed, ignored}: AttributionLists, statements: number): string {
  const cited = sources.length + vague.length
  if (cited + unattributed.length + ignored.length === 0)
    return say({
      ar: 'لا يُسند هذا المقال شيئًا إلى أحد، وليس فيه ما يلزم إسناده.',
      en: 'This article attributes nothing, and nothing in it wants a source.'
    })
  const settled = ignored.length + vague.filter((source) => !isOpen(source)).length
  const not = (language: 'ar' | 'en'): string => (settled === 0 ? '' : ` · ${ignoredCount(settled, language)}`)
  return say({
    ar: `مصادر: ${cited} · أقوال: ${statements} · بلا مصدر: ${unattributed.length}${not('ar')}`,
    en: `Sources: ${cited} · statements: ${statements} · without a source: ${unattributed.length}${not('en')}`
  })
}

/** Of a document that holds several articles, each with its own rows below its headline. */
function allRows(document: vscode.TextDocument, map: AttributionMapMessage): Row[] {
  return map.items?.map((item, i) => itemRow(document, item, i)) ?? rowsOf(document, map)
}

function itemRow(document: vscode.TextDocument, {title, range, ...lists}: AttributionItem, index: number): Row {
  const item = new vscode.TreeItem(rightToLeft(shortened(title, 'statement')), vscode.TreeItemCollapsibleState.Expanded)
  const open = lists.unattributed.length + lists.vague.filter(isOpen).length
  const statements = statementsIn(lists)
  item.id = `${index}`
  item.iconPath = new vscode.ThemeIcon('file-text')
  item.description = open === 0 ? String(statements) : `${statements} · ${say({ar: 'بلا مصدر', en: 'open'})} ${open}`
  item.tooltip = rightToLeft(title)
  item.accessibilityInformation = {label: `${title}. ${summaryOf(lists, statements)}`}
  item.command = goingTo(document, range)
  return {item, rows: rowsOf(document, lists, `${index} `)}
}

function statementsIn({sources, vague}: AttributionLists): number {
  return [...sources, ...vague].reduce((sum, source) => sum + source.statements.length, 0)
}

/** @param id what the identities of the rows begin with */
function rowsOf(
  document: vscode.TextDocument,
  {sources, vague, unattributed, ignored}: AttributionLists,
  id = ''
): Row[] {
  const rows = sources.map((source) => sourceRow(document, source, id))
  const claims = unattributed.map((claim) => claimRow(document, claim))
  if (claims.length > 0)
    rows.push(groupRow(`${id}unattributed`, {ar: 'بلا مصدر', en: 'Without a source'}, 'warning', claims))
  const open = vague.filter(isOpen).map((source) => sourceRow(document, source, id))
  if (open.length > 0) rows.push(groupRow(`${id}vague`, {ar: 'مصادر مجهولة', en: 'Vague sources'}, 'question', open))
  const settled = [
    ...ignored.map((claim) => ignoredRow(document, claim)),
    ...vague.filter((source) => !isOpen(source)).map((source) => sourceRow(document, source, id))
  ]
  if (settled.length > 0) rows.push(groupRow(`${id}ignored`, {ar: 'متجاهَل', en: 'Ignored'}, undefined, settled))
  return rows
}

/** Whether a vague source is still to be named: somewhere nobody has said that it may be as it is. */
function isOpen({statements}: CitedSource): boolean {
  return statements.some(({ignored}) => ignored === undefined)
}

/** @param icon of what is still open */
function groupRow(id: string, title: Bilingual, icon: string | undefined, rows: readonly Row[]): Row {
  const item = new vscode.TreeItem(say(title), vscode.TreeItemCollapsibleState.Expanded)
  item.id = id
  item.description = String(rows.length)
  item.iconPath =
    icon === undefined
      ? new vscode.ThemeIcon('eye-closed')
      : new vscode.ThemeIcon(icon, new vscode.ThemeColor('list.warningForeground'))
  return {item, rows}
}

function sourceRow(document: vscode.TextDocument, {name, strength, statements}: CitedSource, id: string): Row {
  const words = strengthNames[strength]
  const label = name === '' ? say(nameless) : rightToLeft(name)
  const description = `${say(words)} · ${statements.length}`
  const item = new vscode.TreeItem(
    name === '' ? label : rightToLeft(shortened(name, 'name', description)),
    vscode.TreeItemCollapsibleState.Expanded
  )
  item.id = `${id}${strength}:${name}`
  item.description = description
  item.iconPath = new vscode.ThemeIcon(icons[strength])
  item.tooltip = label
  item.accessibilityInformation = {
    label: `${label}, ${say(words)}, ${say({ar: `أقوال: ${statements.length}`, en: `${statements.length} statements`})}`
  }
  return {item, rows: statements.map((statement) => statementRow(document, statement))}
}

function statementRow(document: vscode.TextDocument, {range, text, cue, source, ignored}: CitedStatement): Row {
  const item = new vscode.TreeItem(rightToLeft(shortened(text, 'statement')))
  item.tooltip = `${rightToLeft(text)}\n${rightToLeft(source === undefined ? cue : `${cue} ${source}`)}`
  item.accessibilityInformation = {label: `${cue}: ${text}`}
  if (ignored !== undefined) tellIgnored(item, `${cue}: ${text}`, ignored.reason)
  item.command = goingTo(document, range)
  return {item, rows: []}
}

function claimRow(document: vscode.TextDocument, {range, text, message, severity}: UnattributedClaim): Row {
  const item = new vscode.TreeItem(rightToLeft(shortened(text, 'statement')))
  item.tooltip = `${rightToLeft(text)}\n${say({ar: message, en: message})}`
  item.iconPath =
    severity === 'error' || severity === 'warning'
      ? new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('circle-outline')
  item.accessibilityInformation = {label: `${text}. ${message}`}
  item.command = goingTo(document, range)
  return {item, rows: []}
}

function ignoredRow(document: vscode.TextDocument, {reason, ...claim}: AttributionLists['ignored'][number]): Row {
  const {item} = claimRow(document, claim)
  item.iconPath = new vscode.ThemeIcon('circle-slash')
  tellIgnored(item, claim.text, reason)
  return {item, rows: []}
}

/** Says behind a row that it is ignored, and why. */
function tellIgnored(item: vscode.TreeItem, text: string, reason: string | undefined): void {
  const why = say(ignoredPhrase(reason && displayText(reason)))
  item.description = why
  item.tooltip = `${String(item.tooltip)}\n${why}`
  item.accessibilityInformation = {label: `${text}. ${why}`}
}

function goingTo(document: vscode.TextDocument, {start, end}: Range): vscode.Command {
  return {
    title: say({ar: 'اذهب إليه', en: 'Go there'}),
    command: 'mudaqqiq.goTo',
    arguments: [document, new vscode.Range(start.line, start.character, end.line, end.character)]
  }
}

/** Code units of a name or a statement that the row of a narrow side bar has room for. */
const ROOM = {name: 24, statement: 34} as const

/**
 * A row is laid out from left to right, so what it has no room for is cut off at the beginning of Arabic words. A
 * statement is shortened at its end; a name in the middle, where neither the office nor the family name stands.
 *
 * @param beside what stands behind them in the same row
 */
function shortened(words: string, kind: keyof typeof ROOM, beside = ''): string {
  const room = Math.min(ROOM[kind], ROOM.statement - beside.replaceAll(/[\u2066-\u2069]/g, '').length)
  if (words.length <= room) return words
  if (kind === 'statement') return `${words.slice(0, room).replace(/\s\S*$/u, '')}…`
  const half = room / 2
  return `${words.slice(0, half).replace(/\s\S*$/u, '')} … ${words.slice(-half).replace(/^\S*\s/u, '')}`
}

/** Words of the article, which a row lays out from left to right unless they are isolated. */
function rightToLeft(words: string): string {
  return `\u2067${displayText(words)}\u2069`
}

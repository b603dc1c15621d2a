import * as vscode from 'vscode'
import {ignoreProblems} from '../../../server/src/protocol/ignore-problems.ts'
import type {KeptIgnore} from '../../../server/src/protocol/messages.ts'
import {goTo} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {writeSettingsFile} from './write-settings-file.ts'

interface Row extends vscode.QuickPickItem {
  readonly kept?: KeptIgnore
}

const words = {
  title: {ar: 'التجاهلات', en: 'Ignores'},
  choose: {ar: 'اختر تجاهلا لتفتح مقاله؛ الزر يزيله', en: 'Choose one to open its article; the button removes it'},
  none: {
    ar: 'لا شيء في ملف التجاهلات؛ وما تُجوهل بتعليق فتعليقه في مقاله',
    en: 'Nothing is ignored in the side file; what a comment ignores has its comment in the article'
  },
  stale: {ar: 'لا يُسكت شيئا', en: 'silences nothing any more'},
  remove: {ar: 'أزله', en: 'Remove it'},
  removeStale: {ar: 'أزل كل ما لا يُسكت شيئا', en: 'Remove all that silence nothing any more'},
  whole: {ar: 'القاعدة في المقال كله', en: 'the rule in the whole article'}
}

/** Lists what is ignored in the side files of the workspace, article by article, with its reason; opens it, or removes it. */
export async function manageIgnores(server: Server): Promise<void> {
  const pick = vscode.window.createQuickPick<Row>()
  const list = async (): Promise<void> => {
    pick.busy = true
    const kept = await request(await server.client(), 'mudaqqiq/ignores', {})
    pick.busy = false
    pick.items = rowsOf(kept)
    pick.placeholder = say(kept.length === 0 ? words.none : words.choose)
    pick.buttons = kept.some(({stale}) => stale)
      ? [{iconPath: new vscode.ThemeIcon('clear-all'), tooltip: say(words.removeStale)}]
      : []
  }
  const removeThen = async (gone: readonly KeptIgnore[]): Promise<void> => {
    pick.busy = true
    await removeIgnores(server, gone)
    await list()
  }
  // Where the server dies meanwhile, there is nothing to choose from.
  const remove = (gone: readonly KeptIgnore[]): void => void removeThen(gone).catch(() => pick.hide())
  pick.title = say(words.title)
  pick.matchOnDescription = pick.matchOnDetail = true
  pick.onDidTriggerItemButton(({item: {kept}}) => kept !== undefined && remove([kept]))
  pick.onDidTriggerButton(() => remove(pick.items.flatMap(({kept}) => (kept?.stale === true ? [kept] : []))))
  pick.onDidAccept(() => {
    const [{kept}] = pick.selectedItems
    pick.hide()
    if (kept !== undefined) void open(kept)
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
  try {
    await list()
  } catch (error) {
    pick.hide()
    throw error
  }
}

function rowsOf(kept: readonly KeptIgnore[]): Row[] {
  const rows: Row[] = []
  let article = ''
  for (const each of [...kept].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    if (each.uri !== article) rows.push({label: displayText(each.file), kind: vscode.QuickPickItemKind.Separator})
    article = each.uri
    rows.push(rowOf(each))
  }
  return rows
}

function rowOf(kept: KeptIgnore): Row {
  const {name, excerpt, reason, stale} = kept
  const why = reason === undefined ? [] : [`\u2067${displayText(reason)}\u2069`]
  return {
    label: `${stale ? '$(warning)' : '$(eye-closed)'} ${say(name)}`,
    description: [...why, ...(stale ? [say(words.stale)] : [])].join(' · '),
    detail: excerpt === undefined ? say(words.whole) : `\u2067${displayText(excerpt)}\u2069`,
    buttons: [{iconPath: new vscode.ThemeIcon('trash'), tooltip: say(words.remove)}],
    kept
  }
}

/** Removes them from the side files, the last of a file first, since each is told by its place. */
async function removeIgnores(server: Server, gone: readonly KeptIgnore[]): Promise<void> {
  const client = await server.client()
  for (const {side, at} of [...gone].sort((a, b) => b.at - a.at)) {
    const answer = await request(client, 'mudaqqiq/removeIgnore', {side, at})
    const problem = 'problem' in answer ? answer.problem : await writeSettingsFile(client, answer)
    if (problem === undefined) continue
    void vscode.window.showWarningMessage(say(ignoreProblems[problem]))
    return
  }
}

async function open({uri, excerpt}: KeptIgnore): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
  const at = excerpt === undefined ? -1 : document.getText().indexOf(excerpt)
  const end = at < 0 ? 0 : at + (excerpt ?? '').length
  await goTo(document, new vscode.Range(document.positionAt(Math.max(0, at)), document.positionAt(end)))
}

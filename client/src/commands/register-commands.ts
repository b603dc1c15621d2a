import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {articleFiles} from '../../../server/src/protocol/article-files.ts'
import type {IgnoreOffer, IgnoreRequest, WorkspaceLint} from '../../../server/src/protocol/messages.ts'
import {ruleName} from '../../../server/src/protocol/wording.ts'
import type {ActiveArticle} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {inOther, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {loadClient} from '../server/load-language-client.ts'
import {request} from '../server/request.ts'
import {copyClean, openClipboard} from './clipboard.ts'
import {fixFolder} from './fix-folder.ts'
import {ignoreFinding} from './ignore-finding.ts'

/** Files that a notification names. */
const MOST_NAMED = 10

/**
 * Registers the commands of the palette, and the one that the server's code actions call. Each resolves when its work
 * is done, with what came of it.
 */
export function registerCommands(server: Server, article: ActiveArticle, extensionUri: vscode.Uri): vscode.Disposable {
  const commands: Record<string, (...given: unknown[]) => unknown> = {
    'mudaqqiq.lintArticle': () => lintArticle(server, article),
    'mudaqqiq.lintClipboard': () => openClipboard(),
    'mudaqqiq.copyClean': () => {
      const document = articleOrWhy(article)
      return document && copyClean(document)
    },
    'mudaqqiq.lintWorkspace': () => lintWorkspace(server, extensionUri),
    'mudaqqiq.fixAllSafe': () => fixAllSafe(server, article),
    'mudaqqiq.fixFolder': (folder) => fixFolder(server, folder instanceof vscode.Uri ? folder : undefined),
    'mudaqqiq.ignore': (given) => ignoreFinding(server, given as IgnoreOffer[] | IgnoreRequest),
    'mudaqqiq.restartServer': () => server.restart(),
    'mudaqqiq.openRuleReference': (given) => openRuleReference(server, extensionUri, given)
  }
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run))
  )
}

/** Lints the active document now and whatever its script; returns how many findings it has. */
async function lintArticle(server: Server, article: ActiveArticle): Promise<number | undefined> {
  const document = articleOrWhy(article)
  if (document === undefined) return undefined
  const client = await server.client()
  const outcome = await request(client, 'mudaqqiq/lint', {uri: addressOf(client, document)})
  if (outcome === null) return undefined
  const {findings} = outcome
  vscode.window.setStatusBarMessage(
    say(
      findings === 0
        ? {ar: 'لا ملاحظات على المقال', en: 'Mudaqqiq: nothing to report'}
        : {ar: `ملاحظات المقال: ${findings}`, en: `Mudaqqiq: findings: ${findings}`}
    ),
    5000
  )
  return findings
}

/** Lints the articles of the workspace; what is found stays in the Problems panel. */
async function lintWorkspace(server: Server, extensionUri: vscode.Uri): Promise<WorkspaceLint | undefined> {
  const title = say({ar: 'تدقيق مقالات مساحة العمل', en: 'Linting the articles of the workspace'})
  const outcome = await vscode.window.withProgress(
    {location: vscode.ProgressLocation.Notification, title, cancellable: true},
    async (progress, token) => {
      const files = await vscode.workspace.findFiles(articleFiles, '**/{node_modules,.git}/**', undefined, token)
      const client = await server.client()
      const {WorkDoneProgress} = await loadClient(extensionUri)
      const workDoneToken = `mudaqqiq-${Date.now()}`
      let reached = 0
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
        if (step.kind !== 'report') return
        progress.report({message: step.message, increment: (step.percentage ?? reached) - reached})
        reached = step.percentage ?? reached
      })
      try {
        const uris = files.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort()
        return await request(client, 'mudaqqiq/lintFiles', {uris, workDoneToken}, token)
      } finally {
        listener.dispose()
      }
    }
  )
  void tellOutcome(outcome)
  return outcome
}

async function tellOutcome({files, findings, unreadable, cancelled}: WorkspaceLint): Promise<void> {
  const skipped =
    unreadable
      .slice(0, MOST_NAMED)
      .map((uri) => displayText(vscode.workspace.asRelativePath(vscode.Uri.parse(uri))))
      .join(', ') + (unreadable.length > MOST_NAMED ? ', …' : '')
  const text = say({
    ar: `مقالات دُقّقت: ${files}، ملاحظات: ${findings}`,
    en: `Articles linted: ${files}, findings: ${findings}`
  })
  const partly = cancelled ? say({ar: ' (أُوقف قبل تمامه)', en: ' (stopped before the end)'}) : ''
  const unread = skipped === '' ? '' : ` — ${say({ar: 'ليست نصًّا بترميز UTF-8', en: 'not text in UTF-8'})}: ${skipped}`
  const open = say({ar: 'اعرض المشكلات', en: 'Show Problems'})
  if ((await vscode.window.showInformationMessage(text + partly + unread, open)) === open)
    await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** Applies every safe fix to the active document; returns how many. Refuses where the text changed meanwhile. */
async function fixAllSafe(server: Server, article: ActiveArticle): Promise<number | undefined> {
  const document = articleOrWhy(article)
  if (document === undefined) return undefined
  const client = await server.client()
  const fixed = await client.sendRequest<number | null>('workspace/executeCommand', {
    command: 'mudaqqiq.applySafeFixes',
    arguments: [addressOf(client, document)]
  })
  if (fixed === null)
    void vscode.window.showWarningMessage(
      say({
        ar: 'تغيّر المقال قبل تطبيق التصحيحات فلم يُطبَّق شيء؛ أعد المحاولة.',
        en: 'The article changed before the fixes could be applied, so none was; try again.'
      })
    )
  else
    vscode.window.setStatusBarMessage(
      say(
        fixed === 0
          ? {ar: 'لا تصحيح آمنًا يُطبَّق', en: 'Mudaqqiq: no safe fix to apply'}
          : {ar: `تصحيحات طُبّقت: ${fixed}`, en: `Mudaqqiq: fixes applied: ${fixed}`}
      ),
      5000
    )
  return fixed ?? undefined
}

/** Opens the page of a rule: the one given, else the one to be picked, of those given or of all. */
async function openRuleReference(server: Server, extensionUri: vscode.Uri, given: unknown): Promise<void> {
  const ids = [given].flat().filter((id) => typeof id === 'string')
  const id = ids.length === 1 ? ids[0] : await pickRule(server, ids)
  if (id === undefined) return
  await vscode.commands.executeCommand(
    'markdown.showPreview',
    vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${id}.md`)
  )
}

/** The rule at the cursor first, then all of them. */
async function pickRule(server: Server, among: readonly string[]): Promise<string | undefined> {
  const client = await server.client()
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

function rulesAtCursor(): Set<unknown> {
  const editor = vscode.window.activeTextEditor
  if (editor === undefined) return new Set()
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({source, range}) => source === 'mudaqqiq' && range.contains(editor.selection.active))
  return new Set(here.map(({code}) => (typeof code === 'object' ? code.value : code)))
}

/** The active article; says what to do where there is none. */
function articleOrWhy({document}: ActiveArticle): vscode.TextDocument | undefined {
  if (document === undefined)
    void vscode.window.showInformationMessage(
      say({
        ar: 'افتح مقالًا أولًا: نص عادي أو Markdown أو HTML أو «خبر عربي».',
        en: 'Open an article first: plain text, Markdown, HTML or “Arabic News”.'
      })
    )
  return document
}

function addressOf(client: BaseLanguageClient, document: vscode.TextDocument): string {
  return client.code2ProtocolConverter.asUri(document.uri)
}

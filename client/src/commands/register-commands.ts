import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {IgnoreOffer, IgnoreRequest} from '../../../server/src/protocol/messages.ts'
import {OFFICE_SCHEME} from '../../../server/src/protocol/office-documents.ts'
import {shortCount} from '../../../server/src/protocol/wording.ts'
import type {ActiveArticle} from '../active-article.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {copyClean, openClipboard} from './clipboard.ts'
import {compareQuotations} from './compare-quotations.ts'
import {fixFolder} from './fix-folder.ts'
import {ignoreFinding} from './ignore-finding.ts'
import {lintWorkspace} from './lint-workspace.ts'
import {manageIgnores} from './manage-ignores.ts'
import type {WordDocuments} from './word-documents.ts'

/**
 * Registers the commands of the palette, and the one that the server's code actions call. Each resolves when its work
 * is done, with what came of it.
 */
export function registerCommands(
  server: Server,
  article: ActiveArticle,
  words: WordDocuments,
  extensionUri: vscode.Uri
): vscode.Disposable {
  const commands: Record<string, (...given: unknown[]) => unknown> = {
    'mudaqqiq.lintArticle': () => lintArticle(server, article),
    'mudaqqiq.lintClipboard': () => openClipboard(),
    'mudaqqiq.copyClean': () => {
      const document = articleOrWhy(article)
      return document && copyClean(document)
    },
    'mudaqqiq.compareQuotations': (original) => {
      const document = articleOrWhy(article)
      return (
        document && compareQuotations(server, words, document, original instanceof vscode.Uri ? original : undefined)
      )
    },
    'mudaqqiq.lintWorkspace': () => lintWorkspace(server, extensionUri),
    'mudaqqiq.fixAllSafe': () => fixAllSafe(server, article),
    'mudaqqiq.fixFolder': (folder) =>
      fixFolder(server, extensionUri, folder instanceof vscode.Uri ? folder : undefined),
    'mudaqqiq.ignore': (given) => ignoreFinding(server, given as IgnoreOffer[] | IgnoreRequest),
    'mudaqqiq.manageIgnores': () => manageIgnores(server),
    'mudaqqiq.restartServer': () => server.restart()
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
  const {findings, hints} = outcome
  vscode.window.setStatusBarMessage(
    say(
      findings + hints === 0
        ? {ar: 'لا ملاحظات على المقال', en: 'Mudaqqiq: nothing to report'}
        : {ar: `ملاحظات المقال: ${shortCount(outcome, 'ar')}`, en: `Mudaqqiq: findings: ${shortCount(outcome, 'en')}`}
    ),
    5000
  )
  return findings + hints
}

/** Applies every safe fix to the active document, to one of Word in its reviewed copy; returns how many. Refuses where the text changed meanwhile. */
async function fixAllSafe(server: Server, article: ActiveArticle): Promise<number | undefined> {
  const document = articleOrWhy(article)
  if (document === undefined) return undefined
  if (document.uri.scheme === OFFICE_SCHEME)
    return void vscode.commands.executeCommand('mudaqqiq.reviewDocument', document.uri)
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

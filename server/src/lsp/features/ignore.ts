import {applyEdits as applyJson, modify} from 'jsonc-parser'
import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {URI, Utils} from 'vscode-uri'
import {CONFIG_FILE} from '../../engine/config/config-file.ts'
import type {Article} from '../../engine/document/article.ts'
import type {Finding, PlacedEdit} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {lineEnd, lineStart} from '../../engine/linting/suppressions/comments.ts'
import {addSuppression, suppressionOf} from '../../engine/linting/suppressions/side-file.ts'
import {unusedSuppression} from '../../engine/linting/suppressions/unused-ignore.ts'
import {misspelledWord} from '../../engine/linting/words.ts'
import type {IgnoreAnswer, IgnoreOffer, IgnoreRequest, IgnoreScope} from '../../protocol/messages.ts'
import {ignoreScopes, ruleName} from '../../protocol/wording.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import type {Session} from '../session.ts'
import {isolated, rangeIn} from '../to-diagnostics.ts'
import {folderUri} from '../workspace/folders.ts'
import {commentsIn} from '../workspace/formats.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'

const scopes = ['occurrence', 'article', 'word', 'workspace'] as const satisfies readonly IgnoreScope[]

/**
 * The actions that ignore a finding, for a client that has no command of its own for it: the comments of Markdown and
 * HTML, and what the server can write.
 */
export function ignoreActions(
  finding: Finding,
  {document}: Session,
  article: Article,
  language: 'ar' | 'en',
  context: Context
): CodeAction[] {
  if (finding.rule === unusedSuppression) return []
  const {params, client, host} = context
  const markup = commentsIn(document)
  const {scopes: possible, word, name, ...about} = ignoreOffer(finding, document, context)
  const action = (scope: IgnoreScope, rest: Partial<CodeAction>): CodeAction => {
    const {ar, en} = ignoreScopes[scope]
    const what = scope === 'word' ? {ar: `«${word}»`, en: `«${word}»`} : name
    return {
      title: isolated({ar: `${ar}: ${what.ar}`, en: `${en}: ${what.en}`}, language),
      kind: CodeActionKind.QuickFix,
      ...rest
    }
  }
  const byCommand = (scope: IgnoreScope): CodeAction => {
    const asked: Omit<IgnoreRequest, 'reason'> = {...about, scope}
    return action(scope, {
      command: {title: ignoreScopes[scope][language], command: IGNORE_FINDING, arguments: [asked]}
    })
  }
  // A comment is an edit of the article, which the user can undo; the rest the server writes.
  const written = host.writeText === undefined ? [] : possible
  if (markup === undefined || (!client.takesCodeActions && host.writeText !== undefined)) return written.map(byCommand)
  const comments = (['occurrence', 'article'] as const).map((scope) =>
    action(scope, {edit: workspaceEdit(document, [commentEdit(article, finding, markup, scope, '')], params)})
  )
  return [...comments, ...written.filter((scope) => scope === 'workspace' || scope === 'word').map(byCommand)]
}

/** What a finding may be ignored by: how far, and the word that the desk may make its own. */
export function ignoreOffer(finding: Finding, document: TextDocument, {folders}: Context): IgnoreOffer {
  const {uri, version} = document
  const word = misspelledWord(finding)
  const hasPlace = commentsIn(document) !== undefined || !uri.startsWith('untitled:')
  const possible = {
    occurrence: hasPlace,
    article: hasPlace,
    word: word !== undefined && folders.first !== undefined,
    workspace: folders.first !== undefined
  }
  return {
    uri,
    version,
    rule: finding.rule.id,
    name: ruleName(finding.rule.summary),
    start: document.positionAt(finding.start),
    scopes: scopes.filter((scope) => possible[scope]),
    ...(word !== undefined && {word})
  }
}

/** The server's command that ignores a finding, for clients that have none of their own. Its argument is {@link IgnoreRequest}, the reason left out. */
export const IGNORE_FINDING = 'mudaqqiq.ignoreFinding'

/** Serves `mudaqqiq/ignore` and `mudaqqiq/ignoredFindings`. */
export function registerIgnore(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/ignoredFindings', async ({uri}) => {
    const resolved = await context.settings.of(uri)
    const session = context.sessions.get(uri)
    if (session === undefined) return null
    const listed = session.read(resolved).ignored.filter(({finding}) => !isFolded(finding))
    return listed.map(({finding, reason}) => ({
      range: rangeIn(session.document, finding),
      message: isolated(finding.message, resolved.language),
      family: finding.rule.family,
      reason
    }))
  })
  onRequest(context.connection, 'mudaqqiq/ignore', (asked) => ignoreAnswer(asked, context))
}

/** What is to be done so that a finding is not reported again. */
export async function ignoreAnswer(asked: IgnoreRequest, context: Context): Promise<IgnoreAnswer> {
  const {params, sessions, settings} = context
  const {uri, scope, rule, reason} = asked
  const session = sessions.get(uri)
  if (session === undefined || session.document.version !== asked.version) return {problem: 'changed'}
  const {document} = session
  const resolved = await settings.of(uri)
  if (document.version !== asked.version) return {problem: 'changed'}
  const {article, findings} = session.read(resolved)
  const start = document.offsetAt(asked.start)
  const finding = findings.find((each) => each.rule.id === rule && each.start === start)
  if (finding === undefined) return {problem: 'changed'}
  if (scope === 'workspace') return configured(uri, ['rules', rule], () => 'off', context)
  if (scope === 'word') {
    const word = misspelledWord(finding)
    if (word === undefined) return {problem: 'changed'}
    return configured(uri, ['words'], (before) => [...new Set([...before, word])], context)
  }
  const comments = commentsIn(document)
  if (comments !== undefined)
    return {edit: workspaceEdit(document, [commentEdit(article, finding, comments, scope, reason)], params)}
  const {side} = resolved
  if (side === undefined) return {problem: 'nowhere'}
  const text = addSuppression(side.text, suppressionOf(article, finding, side.file, scope === 'article', reason))
  return text === undefined ? {problem: 'broken'} : {uri: side.uri, text}
}

/**
 * The configuration file that governs a document, or a new one in its workspace folder, with another value somewhere.
 *
 * @param path where, from the head of the configuration
 * @param value told from the words that are listed so far
 */
async function configured(
  uri: string,
  path: readonly string[],
  value: (words: readonly string[]) => unknown,
  {host, folders, configFiles}: Context
): Promise<IgnoreAnswer> {
  const root = folders.containing(uri) ?? folders.first
  const governing = await configFiles.governing(uri)
  // What lies above the workspace is others', too; a new file beneath goes on from it, for it takes its place.
  const own = governing !== undefined && folders.containing(governing.uri) !== undefined ? governing : undefined
  const target =
    own ??
    (root === undefined ? undefined : {uri: Utils.joinPath(folderUri(root), CONFIG_FILE).toString(), key: undefined})
  if (target === undefined) return {problem: 'nowhere'}
  const above = own === undefined && governing !== undefined ? {extends: pathUp(target.uri, governing.uri)} : {}
  const before = (await host.readText(target.uri, 'config')) || `${JSON.stringify(above, null, 2)}\n`
  const at = target.key === undefined ? [...path] : [target.key, ...path]
  try {
    return {
      uri: target.uri,
      text: applyJson(
        before,
        modify(before, at, value(own?.config?.words ?? []), {
          formattingOptions: {insertSpaces: true, tabSize: 2, eol: '\n'}
        })
      )
    }
  } catch {
    return {problem: 'broken'}
  }
}

/** The path from the folder of a file to another file, which lies in that folder or in one above it. */
function pathUp(from: string, to: string): string {
  const depth = (uri: string): number => URI.parse(uri).path.split('/').length
  return '../'.repeat(Math.max(0, depth(from) - depth(to))) + Utils.basename(URI.parse(to))
}

/** The edit that puts a comment where it silences one finding, or its rule in the whole article. */
export function commentEdit(
  article: Article,
  finding: Finding,
  format: 'markdown' | 'html',
  scope: 'occurrence' | 'article',
  reason: string
): PlacedEdit {
  const comment = (name: string): string => {
    const why = reason.replaceAll(/-{2,}|[\r\n]+/g, ' ').trim()
    return `<!-- mudaqqiq-${name} ${finding.rule.id}${why === '' ? '' : ` -- ${why}`} -->`
  }
  const {text} = article
  const insert = (at: number, inserted: string): PlacedEdit => ({start: at, end: at, text: inserted})
  if (scope === 'article') {
    if (format === 'markdown')
      return insert(lineStart(text, article.startOf(article.blocks[0])), `${comment('disable')}\n\n`)
    const doctype = /^\s*<!doctype[^>]*>/i.exec(text)?.[0] ?? ''
    return insert(doctype.length, doctype === '' ? `${comment('disable')}\n` : `\n${comment('disable')}`)
  }
  const block = article.blockAt(finding.start)
  const start = block === undefined ? finding.start : article.startOf(block)
  if (format === 'html') return insert(start, comment('disable-line'))
  const line = lineStart(text, start)
  // Above a paragraph or a heading; a line of its own would break a list, a quotation or a table apart.
  if (/^ {0,3}(?:#{1,6}[ \t]+)?$/.test(text.slice(line, start)))
    return insert(line, `${comment('disable-next-line')}\n`)
  return insert(lineEnd(text, start), ` ${comment('disable-line')}`)
}

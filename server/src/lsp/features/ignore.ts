import {applyEdits as applyJson, modify} from 'jsonc-parser'
import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {CONFIG_FILE} from '../../engine/config/config-file.ts'
import type {Article} from '../../engine/document/article.ts'
import type {Finding, PlacedEdit} from '../../engine/linting/finding.ts'
import {lineEnd, lineStart, unusedSuppression} from '../../engine/linting/suppressions/comments.ts'
import {addSuppression, suppressionOf} from '../../engine/linting/suppressions/side-file.ts'
import {misspelledWord} from '../../engine/linting/words.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import type {IgnoreAnswer, IgnoreRequest, IgnoreScope} from '../../protocol/messages.ts'
import {type Context, initializationOptions} from '../context.ts'
import {onRequest} from '../on-request.ts'
import type {Session} from '../session.ts'
import {isolated} from '../to-diagnostics.ts'
import {folderUri} from '../workspace/folders.ts'
import {commentsIn} from '../workspace/formats.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'

const scopes = ['occurrence', 'article', 'word', 'workspace'] as const satisfies readonly IgnoreScope[]

const titles: Readonly<Record<IgnoreScope, Bilingual>> = {
  occurrence: {ar: 'تجاهل هذا الموضع', en: 'Ignore this occurrence'},
  article: {ar: 'تجاهل القاعدة في هذا المقال', en: 'Ignore the rule in this article'},
  word: {ar: 'أضف إلى كلمات الدار', en: "Add to the desk's words"},
  workspace: {ar: 'أوقف القاعدة في مساحة العمل', en: 'Turn the rule off in the workspace'}
}

/**
 * The actions that ignore a finding. A client with the command `mudaqqiq.ignore` is asked to ask for the reason; one
 * without it is given the comments of Markdown and HTML.
 */
export function ignoreActions(
  finding: Finding,
  {document}: Session,
  article: Article,
  language: 'ar' | 'en',
  {params, folders, client, host}: Context
): CodeAction[] {
  if (finding.rule === unusedSuppression) return []
  const {uri, version} = document
  const comments = commentsIn(document)
  const word = misspelledWord(finding)
  const action = (scope: IgnoreScope, rest: Partial<CodeAction>): CodeAction => {
    const {ar, en} = titles[scope]
    const what = scope === 'word' ? `«${word}»` : finding.rule.id
    return {
      title: isolated({ar: `${ar}: ${what}`, en: `${en}: ${what}`}, language),
      kind: CodeActionKind.QuickFix,
      ...rest
    }
  }
  const asksForReason = initializationOptions(params).ignore === true
  if (!asksForReason && host.writeText === undefined) return comments === undefined ? [] : commentActions(comments)
  const possible = scopes.filter((scope) => {
    if (scope === 'word' && word === undefined) return false
    return scope === 'workspace' || scope === 'word'
      ? folders.first !== undefined
      : comments !== undefined || !uri.startsWith('untitled:')
  })
  const start = document.positionAt(finding.start)
  const command = asksForReason ? 'mudaqqiq.ignore' : IGNORE_FINDING
  const commands = possible.map((scope) => {
    const asked: Omit<IgnoreRequest, 'reason'> = {uri, version, rule: finding.rule.id, start, scope}
    return {scope, ...action(scope, {command: {title: titles[scope][language], command, arguments: [asked]}})}
  })
  // A comment is an edit of the article, which the user can undo; the rest the server writes.
  return asksForReason || comments === undefined || !client.takesCodeActions
    ? commands.map(({scope, ...rest}) => rest)
    : [
        ...commentActions(comments),
        ...commands.filter(({scope}) => scope === 'workspace' || scope === 'word').map(({scope, ...rest}) => rest)
      ]

  function commentActions(markup: 'markdown' | 'html'): CodeAction[] {
    return (['occurrence', 'article'] as const).map((scope) =>
      action(scope, {edit: workspaceEdit(document, [commentEdit(article, finding, markup, scope, '')], params)})
    )
  }
}

/** The server's command that ignores a finding, for clients that have none of their own. Its argument is {@link IgnoreRequest}, the reason left out. */
export const IGNORE_FINDING = 'mudaqqiq.ignoreFinding'

/** Serves `mudaqqiq/ignore`. */
export function registerIgnore(context: Context): void {
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
  // What lies above the workspace is others', too; a new file beneath begins with what that one says, for it takes its
  // place.
  const own = governing !== undefined && folders.containing(governing.uri) !== undefined ? governing : undefined
  const target =
    own ??
    (root === undefined ? undefined : {uri: Utils.joinPath(folderUri(root), CONFIG_FILE).toString(), key: undefined})
  if (target === undefined) return {problem: 'nowhere'}
  const before = (await host.readText(target.uri, 'config')) || `${JSON.stringify(governing?.config ?? {}, null, 2)}\n`
  const at = target.key === undefined ? [...path] : [target.key, ...path]
  try {
    return {
      uri: target.uri,
      text: applyJson(
        before,
        modify(before, at, value(own?.config?.words ?? governing?.config?.words ?? []), {
          formattingOptions: {insertSpaces: true, tabSize: 2, eol: '\n'}
        })
      )
    }
  } catch {
    return {problem: 'broken'}
  }
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

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type {PlacedFix} from '../../engine/linting/finding.ts'
import {together} from '../../engine/linting/fix-all.ts'
import {type Context, initializationOptions} from '../context.ts'
import type {Reading} from '../reading.ts'
import {safeEdits, safeFixes} from '../safe-edits.ts'
import type {Session} from '../session.ts'
import {isolated} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'
import {sourceOf} from '../workspace/source-of.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'
import {
  type ActionData,
  type Asked,
  FIX_RULE,
  type FixPlace,
  fixesOfRule,
  fixesOfRules,
  fixKey,
  onePerRule,
  quickFixes,
  safeTitle
} from './quick-fixes.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.mudaqqiq`
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL, FIX_RULE]

const moved = {
  ar: 'تغيّر المقال أو إعداده بعد عرض التصحيح؛ اطلبه من جديد.',
  en: 'The article or its settings changed after this fix was offered; ask for it again.'
}

/** Serves `textDocument/codeAction` and `codeAction/resolve`. */
export function registerCodeActions(context: Context): void {
  const {connection, sessions, settings, params, host, client} = context
  const lazily = params.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true
  const {reference = host.reference} = initializationOptions(params)

  connection.onCodeAction(async (request) => {
    const {uri} = request.textDocument
    const session = sessions.get(uri)
    if (session === undefined) return null
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return null
    const reading = session.read(resolved)
    const {version} = session.document
    const offer: ActionData = {uri, version, settings: resolved.stamp}
    const start = session.document.offsetAt(request.range.start)
    const end = session.document.offsetAt(request.range.end)
    const here = reading.findings.filter((finding) => finding.end >= start && finding.start <= end)
    const {diagnostics} = request.context
    const asked = {session, reading, settings: resolved, reference, context, offer, here, diagnostics}
    const actions = client.shown(actionsFor(request, asked)).filter(mayBeOffered(uri))
    if (!client.takesCodeActions) return actions.map(asCommand)
    if (lazily) return actions
    return actions.map(({data, ...action}) =>
      data === undefined ? action : {...action, edit: editOf(data as ActionData, session, reading, resolved, context)}
    )
  })

  connection.onCodeActionResolve(async (action) => {
    const data = action.data as ActionData | undefined
    if (data === undefined) return action
    return {...action, edit: await editNow(data, context)}
  })
}

/** A document of a word processor is mended in its reviewed copy: its text here only knows what is said of it, and ignores. */
function mayBeOffered(uri: string): (action: CodeAction) => boolean {
  return ({command}) => command !== undefined || sourceOf(uri) === uri
}

/** The command that stands for an action, for a client that knows no code actions. */
function asCommand({title, command, data}: CodeAction): Command {
  return command ?? {title, command: APPLY_FIX, arguments: [data]}
}

/** The server's command that does what a code action would. Its argument is {@link ActionData}. */
export const APPLY_FIX = 'mudaqqiq.applyFix'

/**
 * Does what an action stands for, through the client.
 *
 * @returns whether the client did
 * @throws ResponseError where the article or its settings are no longer those it was offered for
 */
export async function applyAction(data: unknown, context: Context): Promise<boolean> {
  const edit = await editNow(data as ActionData, context)
  return (await context.connection.workspace.applyEdit({label: 'Mudaqqiq', edit})).applied
}

/** @throws ResponseError where text or settings have changed since the action was offered */
async function editNow(data: ActionData, context: Context): Promise<WorkspaceEdit> {
  const {sessions, settings} = context
  const resolved = await settings.of(data.uri)
  const session = sessions.get(data.uri)
  if (session === undefined) settings.forget(data.uri)
  const edit =
    session?.document.version !== data.version || resolved.stamp !== data.settings
      ? undefined
      : editOf(data, session, session.read(resolved), resolved, context)
  if (edit === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, moved[resolved.language])
  return edit
}

function actionsFor({context: {only}}: CodeActionParams, asked: Asked): CodeAction[] {
  const wanted = (kind: string): boolean =>
    only === undefined || only.some((filter) => kind === filter || kind.startsWith(`${filter}.`))
  const actions = wanted(CodeActionKind.QuickFix) ? quickFixes(asked) : []
  if (only === undefined) return actions
  if (wanted(FIX_RULE)) actions.push(...fixesOfRules(onePerRule(asked.here), asked, FIX_RULE))
  if (wanted(FIX_ALL) && safeFixes(asked.reading).length > 0)
    actions.push({title: isolated(safeTitle, asked.settings.language), kind: FIX_ALL, data: asked.offer})
  return actions
}

/** The edit that an action stands for; `undefined` where what it was to mend is not there. */
function editOf(
  {rule, alike, fix}: ActionData,
  session: Session,
  reading: Reading,
  settings: Settings,
  {params, faults}: Context
): WorkspaceEdit | undefined {
  const {document} = session
  if (rule === undefined)
    return workspaceEdit(document, safeEdits(session, reading, settings, faults.log).edits, params)
  const edits =
    fix === undefined ? together(reading.article, fixesOfRule(reading, rule, alike)) : fixAt(reading, rule, fix)?.edits
  return edits === undefined || edits.length === 0 ? undefined : workspaceEdit(document, edits, params)
}

function fixAt({findings}: Reading, rule: string, {start, end, key}: FixPlace): PlacedFix | undefined {
  const there = findings.filter((finding) => finding.rule.id === rule && finding.start === start && finding.end === end)
  return there.flatMap(({fixes}) => fixes).find((fix) => fixKey(fix) === key)
}

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding, PlacedFix} from '../../engine/linting/finding.ts'
import {together} from '../../engine/linting/fix-all.ts'
import {tellsHabit} from '../../engine/linting/fold.ts'
import {textKey} from '../../engine/linting/suppressions/side-file.ts'
import {type Context, initializationOptions} from '../context.ts'
import type {Reading} from '../reading.ts'
import {safeEdits, safeFixes} from '../safe-edits.ts'
import type {Session} from '../session.ts'
import {isolated, toDiagnostic} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'
import {ignoreActions} from './ignore.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.mudaqqiq`
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL]

/**
 * Which edits an action stands for, told without them: they are made when the action is taken, if text and settings are
 * still those it was offered for.
 */
interface ActionData {
  readonly uri: string
  readonly version: number
  /** `Settings.stamp`. */
  readonly settings: string
  /** All of a rule's fixes where `fix` is missing; every safe fix where the rule is, too. */
  readonly rule?: string
  /** `Finding.alike`: of the rule's fixes only those of findings that are alike. */
  readonly alike?: string
  readonly fix?: FixPlace
}

/** A fix, told by the finding it belongs to and by what it does. */
interface FixPlace {
  /** Of the finding, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** {@link fixKey} */
  readonly key: string
}

const moved = {
  ar: 'تغيّر المقال أو إعداده بعد عرض التصحيح؛ اطلبه من جديد.',
  en: 'The article or its settings changed after this fix was offered; ask for it again.'
}

const safeTitle = {ar: 'طبّق كل التصحيحات الآمنة في المقال', en: 'Fix all safe problems in this article'}

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
    const asked = {session, reading, settings: resolved, reference, context, offer}
    const actions = client.shown(actionsFor(request, asked))
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

/** What actions are made for. */
interface Asked {
  readonly session: Session
  readonly reading: Reading
  readonly settings: Settings
  readonly reference: string | undefined
  readonly context: Context
  /** What every action of ours carries. */
  readonly offer: ActionData
}

function actionsFor({range, context: {only, diagnostics}}: CodeActionParams, asked: Asked): CodeAction[] {
  const wanted = (kind: string): boolean =>
    only === undefined || only.some((filter) => kind === filter || kind.startsWith(`${filter}.`))
  const actions = wanted(CodeActionKind.QuickFix) ? quickFixes(range, diagnostics, asked) : []
  if (only !== undefined && wanted(FIX_ALL) && safeFixes(asked.reading).length > 0)
    actions.push({title: isolated(safeTitle, asked.settings.language), kind: FIX_ALL, data: asked.offer})
  return actions
}

/** The fixes of the findings at a place, then those of their rules in the whole article, then what ignores them. */
function quickFixes(range: Range, diagnostics: readonly Diagnostic[], asked: Asked): CodeAction[] {
  const {session, reading, settings, reference, context, offer} = asked
  const {document} = session
  const {language} = settings
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  const shown = {reference, related: context.client.showsRelated}
  const actions: CodeAction[] = []
  const ofRules: CodeAction[] = []
  const ignores: CodeAction[] = []
  const rulesOffered = new Set<string>()
  for (const finding of reading.findings) {
    if (finding.end < start || finding.start > end) continue
    const about = known(diagnostics, finding, document) ?? toDiagnostic(finding, document, language, shown)
    actions.push(...fixesOfFinding(finding, about, asked), ...fixOfAlike(finding, about, asked))
    if (rulesOffered.has(finding.rule.id)) continue
    rulesOffered.add(finding.rule.id)
    ignores.push(...ignoreActions(finding, session, reading.article, language, context))
    ofRules.push(...fixOfRule(finding, about, asked))
  }
  actions.push(...ofRules)
  if (actions.length > 0 && safeFixes(reading).length > 1)
    actions.push({title: isolated(safeTitle, language), kind: CodeActionKind.QuickFix, data: offer})
  return [...actions, ...ignores]
}

function fixesOfFinding({rule, start, end, fixes}: Finding, about: Diagnostic, {settings, offer}: Asked): CodeAction[] {
  return fixes.map((fix, place) => ({
    title: isolated(fix.title, settings.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [about],
    ...(place === 0 && !fix.unsure && {isPreferred: true}),
    data: {...offer, rule: rule.id, fix: {start, end, key: fixKey(fix)}} satisfies ActionData
  }))
}

/** The fixes of all that are alike at once, where there are others: a word that is misspelled the same way throughout. */
function fixOfAlike(finding: Finding, about: Diagnostic, {reading, settings, offer}: Asked): CodeAction[] {
  const {rule, alike, expected} = finding
  if (alike === undefined || tellsHabit(finding)) return []
  const all = fixesOfRule(reading, rule.id, alike)
  if (all.length < 2) return []
  const title = isolated(titleForAlike(expected?.[0], all.length), settings.language)
  const data: ActionData = {...offer, rule: rule.id, alike}
  return [{title, kind: CodeActionKind.QuickFix, diagnostics: [about], data}]
}

function titleForAlike(right: string | undefined, count: number): {ar: string; en: string} {
  const [ar, en] = right === undefined ? ['', ''] : [` «${right}»`, ` «${right}»`]
  return {ar: `صحّح مثيلاتها في المقال (${count})${ar}`, en: `Fix all ${count} like it in this article${en}`}
}

/** All fixes of a rule at once, where there is more than one. A finding that tells a habit has that fix of its own. */
function fixOfRule(finding: Finding, about: Diagnostic, {reading, settings, offer}: Asked): CodeAction[] {
  const rule = finding.rule.id
  const all = tellsHabit(finding) ? [] : fixesOfRule(reading, rule)
  if (all.length < 2) return []
  const title = isolated(titleForRule(finding, all.length), settings.language)
  const data: ActionData = {...offer, rule}
  return [{title, kind: CodeActionKind.QuickFix, diagnostics: [about], data}]
}

/** The client's own record of a finding, so that it can tie the action to the squiggle. */
function known(diagnostics: readonly Diagnostic[], finding: Finding, document: TextDocument): Diagnostic | undefined {
  return diagnostics.find(
    ({code, range}) =>
      code === finding.rule.id &&
      document.offsetAt(range.start) === finding.start &&
      document.offsetAt(range.end) === finding.end
  )
}

function titleForRule({rule}: Finding, count: number): {ar: string; en: string} {
  return {
    ar: `صحّح كل مواضع القاعدة في المقال (${count}): ${rule.summary.ar}`,
    en: `Fix all ${count} of this rule in this article: ${rule.summary.en}`
  }
}

/** The first fixes of a rule's findings, or of those that are alike; none between which the text does not decide. */
function fixesOfRule({findings}: Reading, rule: string, alike?: string): PlacedFix[] {
  return findings.flatMap((finding) =>
    finding.rule.id === rule && (alike === undefined || finding.alike === alike)
      ? finding.fixes.slice(0, 1).filter(({unsure}) => unsure !== true)
      : []
  )
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

/** What tells a fix from the others of its finding. */
function fixKey({title, edits}: PlacedFix): string {
  return textKey(JSON.stringify([title.ar, edits]))
}

import {type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, type WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {combineFixes} from '../lint/fixes.ts'
import type {Finding, PlacedFix} from '../lint/lint.ts'
import {type Context, initializationOptions} from './context.ts'
import {isolated, toDiagnostic} from './diagnostics.ts'
import {ignoreActions} from './ignore.ts'
import {safeEdits, safeFixes} from './safeEdits.ts'
import type {Reading, Session} from './session.ts'
import type {Settings} from './settings.ts'
import {workspaceEdit} from './workspaceEdit.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.mudaqqiq`
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL]

/** Which edits an action stands for, told without them: they are made when the action is taken, of the text as it then is. */
interface ActionData {
  readonly uri: string
  readonly version: number
  /** Places in `Reading.findings` and `Finding.fixes`; the whole rule where `fix` is missing; every safe fix where both are. */
  readonly finding?: number
  readonly fix?: number
}

const safeTitle = {ar: 'طبّق كل التصحيحات الآمنة في المقال', en: 'Fix all safe problems in this article'}

/** Serves `textDocument/codeAction` and `codeAction/resolve`. */
export function offerCodeActions(context: Context): void {
  const {connection, sessions, settings, params, host} = context
  const lazily = params.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true
  const {reference = host.reference} = initializationOptions(params)

  connection.onCodeAction(async (request) => {
    const {uri} = request.textDocument
    const session = sessions.get(uri)
    if (session === undefined) return null
    const resolved = await settings.of(uri)
    if (sessions.get(uri) !== session) return null
    const reading = session.read(resolved)
    const actions = actionsFor(request, session, reading, resolved, reference, context)
    if (lazily) return actions
    return actions.map(({data, ...action}) => (data === undefined ? action : {...action, edit: editOf(data as ActionData, session, reading, resolved)}))
  })

  connection.onCodeActionResolve(async (action) => {
    const data = action.data as ActionData | undefined
    if (data === undefined) return action
    const session = sessions.get(data.uri)
    if (session === undefined || session.document.version !== data.version) return action
    const resolved = await settings.of(data.uri)
    if (session.document.version !== data.version) return action
    return {...action, edit: editOf(data, session, session.read(resolved), resolved)}
  })
}

function actionsFor({range, context: {only, diagnostics}}: CodeActionParams, session: Session, reading: Reading, {language}: Settings, reference: string | undefined, context: Context): CodeAction[] {
  const {document} = session
  const {uri, version} = document
  const wanted = (kind: string): boolean => only === undefined || only.some((filter) => kind === filter || kind.startsWith(`${filter}.`))
  const actions: CodeAction[] = []
  if (wanted(CodeActionKind.QuickFix)) {
    const start = document.offsetAt(range.start)
    const end = document.offsetAt(range.end)
    const rulesOffered = new Set<string>()
    const ofRules: CodeAction[] = []
    const ignores: CodeAction[] = []
    for (const [index, finding] of reading.findings.entries()) {
      if (finding.end < start || finding.start > end) continue
      const about = known(diagnostics, finding, document) ?? toDiagnostic(finding, document, language, reference)
      for (const [place, fix] of finding.fixes.entries()) {
        actions.push({title: isolated(fix.title, language), kind: CodeActionKind.QuickFix, diagnostics: [about], ...(place === 0 && {isPreferred: true}), data: {uri, version, finding: index, fix: place} satisfies ActionData})
      }
      if (rulesOffered.has(finding.rule.id)) continue
      rulesOffered.add(finding.rule.id)
      ignores.push(...ignoreActions(finding, session, reading.article, language, context))
      const all = fixesOfRule(reading, finding)
      if (all.length > 1) ofRules.push({title: isolated(titleForRule(finding, all.length), language), kind: CodeActionKind.QuickFix, diagnostics: [about], data: {uri, version, finding: index} satisfies ActionData})
    }
    actions.push(...ofRules)
    if (actions.length > 0 && safeFixes(reading).length > 1) actions.push({title: isolated(safeTitle, language), kind: CodeActionKind.QuickFix, data: {uri, version} satisfies ActionData})
    actions.push(...ignores)
  }
  if (only !== undefined && wanted(FIX_ALL) && safeFixes(reading).length > 0) {
    actions.push({title: isolated(safeTitle, language), kind: FIX_ALL, data: {uri, version} satisfies ActionData})
  }
  return actions
}

/** The client's own record of a finding, so that it can tie the action to the squiggle. */
function known(diagnostics: readonly Diagnostic[], finding: Finding, document: TextDocument): Diagnostic | undefined {
  return diagnostics.find(({code, range}) => code === finding.rule.id && document.offsetAt(range.start) === finding.start && document.offsetAt(range.end) === finding.end)
}

function titleForRule({rule}: Finding, count: number): {ar: string; en: string} {
  return {ar: `صحّح كل مواضع القاعدة في المقال (${count}): ${rule.summary.ar}`, en: `Fix all ${count} of this rule in this article: ${rule.summary.en}`}
}

function fixesOfRule(reading: Reading, {rule}: Finding): PlacedFix[] {
  return reading.findings.flatMap((finding) => (finding.rule === rule ? finding.fixes.slice(0, 1) : []))
}

function editOf({finding, fix}: ActionData, session: Session, reading: Reading, settings: Settings): WorkspaceEdit {
  const {document} = session
  if (finding === undefined) return workspaceEdit(document, safeEdits(session, reading, settings).edits)
  const found = reading.findings[finding]
  return workspaceEdit(document, fix === undefined ? combineFixes(fixesOfRule(reading, found)) : found.fixes[fix].edits)
}

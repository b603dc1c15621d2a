import {RequestType0} from 'vscode-languageserver'
import {rules} from '../../engine/rules/index.ts'
import type {ResultOf} from '../../protocol/messages.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {countOf} from '../reading.ts'
import {safeEdits} from '../safe-edits.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'
import type {DocumentLinter} from './diagnostics.ts'

/** What a client may ask for with `workspace/executeCommand`: the argument is the URI of an open document. */
export const serverCommands = ['mudaqqiq.applySafeFixes']

const listRules = new RequestType0<ResultOf<'mudaqqiq/rules'>, void>('mudaqqiq/rules')

const leftOut = {
  ar: 'تُركت تصحيحات كانت ستغيّر أكثر من العلامات والمسافات.',
  en: 'Some fixes were left out: they would have changed more than marks and blanks.'
}

/** Serves the commands. */
export function registerCommands(context: Context, linter: DocumentLinter): void {
  const {connection, sessions, settings, params} = context

  /** How many fixes were applied; `null` where the document is not open, or changed before they could be. */
  connection.onExecuteCommand(async ({command, arguments: given = []}): Promise<number | null> => {
    const uri: unknown = given[0]
    const session = typeof uri === 'string' ? sessions.get(uri) : undefined
    if (!serverCommands.includes(command) || session === undefined) return null
    const resolved = await settings.of(session.document.uri)
    const {edits, count, refused} = safeEdits(session, session.read(resolved), resolved, context.faults.log)
    if (refused.length > 0) connection.window.showInformationMessage(leftOut[resolved.language])
    if (count === 0) return 0
    const {applied} = await connection.workspace.applyEdit({
      label: 'Mudaqqiq',
      edit: workspaceEdit(session.document, edits, params)
    })
    return applied ? count : null
  })

  onRequest(connection, 'mudaqqiq/lint', async ({uri}) => {
    const session = sessions.get(uri)
    if (session === undefined) return null
    session.forced = true
    const reading = session.read(await settings.of(uri))
    linter.refresh()
    return {state: reading.state, findings: countOf(reading).findings}
  })

  connection.onRequest(listRules, () => rules.map(({id, summary}) => ({id, summary})))
}

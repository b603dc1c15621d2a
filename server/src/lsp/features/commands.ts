import {ErrorCodes, ResponseError} from 'vscode-languageserver'
import {ignoreProblems} from '../../protocol/ignore-problems.ts'
import type {IgnoreRequest} from '../../protocol/messages.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {countOf} from '../reading.ts'
import {safeEdits} from '../safe-edits.ts'
import {showMessage} from '../show-message.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'
import {APPLY_FIX, applyAction} from './code-actions.ts'
import type {DocumentLinter} from './diagnostics.ts'
import {IGNORE_FINDING, ignoreAnswer} from './ignore.ts'

const leftOut = {
  ar: 'تُركت تصحيحات كانت ستغيّر أكثر من العلامات والمسافات.',
  en: 'Some fixes were left out: they would have changed more than marks and blanks.'
}

/** What a client may ask for with `workspace/executeCommand`, by name. */
const commands: Readonly<Record<string, (argument: unknown, context: Context, wrote: Wrote) => Promise<unknown>>> = {
  /** The argument is the URI of an open document. */
  'mudaqqiq.applySafeFixes': applySafeFixes,
  [APPLY_FIX]: applyAction,
  [IGNORE_FINDING]: ignoreFinding
}

/** Is told which configuration or side file the server itself has written. */
type Wrote = (uri: string) => void

export const serverCommands = Object.keys(commands)

/** Serves the commands. */
export function registerCommands(context: Context, linter: DocumentLinter, wrote: Wrote): void {
  const {connection, sessions, settings} = context

  connection.onExecuteCommand(({command, arguments: given = []}) => {
    if (!Object.hasOwn(commands, command))
      throw new ResponseError(ErrorCodes.InvalidParams, `no such command: ${command}`)
    return commands[command](given[0], context, wrote)
  })

  onRequest(connection, 'mudaqqiq/lint', async ({uri}) => {
    const session = sessions.get(uri)
    if (session === undefined) return null
    session.forced = true
    session.awaitsSave = false
    const reading = session.read(await settings.of(uri))
    linter.refresh()
    const {findings, hints} = countOf(reading)
    return {state: reading.state, findings, hints}
  })
}

/** How many fixes were applied; `null` where the document is not open, or changed before they could be. */
async function applySafeFixes(uri: unknown, context: Context): Promise<number | null> {
  const {connection, sessions, settings, params} = context
  const session = typeof uri === 'string' ? sessions.get(uri) : undefined
  if (session === undefined) return null
  const resolved = await settings.of(session.document.uri)
  if (sessions.get(session.document.uri) !== session) return null
  const {edits, count, refused} = safeEdits(session, session.read(resolved), resolved, context.faults.log)
  if (refused.length > 0) showMessage(connection, 'information', leftOut[resolved.language])
  if (count === 0) return 0
  const edit = workspaceEdit(session.document, edits, params)
  const {applied} = await connection.workspace.applyEdit({label: 'Mudaqqiq', edit})
  return applied ? count : null
}

/** Whether the finding is ignored from now on: the article was edited by the client, or a file written here. */
async function ignoreFinding(asked: unknown, context: Context, wrote: Wrote): Promise<boolean> {
  const {connection, host, settings} = context
  const request = {reason: '', ...(asked as Omit<IgnoreRequest, 'reason'>)}
  const answer = await ignoreAnswer(request, context)
  if ('edit' in answer) return (await connection.workspace.applyEdit({label: 'Mudaqqiq', edit: answer.edit})).applied
  const problem = 'problem' in answer ? answer.problem : await write(answer)
  if (problem === undefined) return true
  showMessage(connection, 'warning', ignoreProblems[problem][(await settings.of(request.uri)).language])
  return false

  async function write({uri, text}: {uri: string; text: string}): Promise<'unwritable' | undefined> {
    if ((await host.writeText?.(uri, text)) !== true) return 'unwritable'
    wrote(uri)
    return undefined
  }
}

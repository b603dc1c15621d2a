import * as vscode from 'vscode'
import {ignoreProblems} from '../../../server/src/protocol/ignore-problems.ts'
import type {IgnoreOffer, IgnoreRequest, IgnoreScope} from '../../../server/src/protocol/messages.ts'
import {ignoreScopes} from '../../../server/src/protocol/wording.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {writeSettingsFile} from './write-settings-file.ts'

/**
 * Ignores a finding: asks how far, and why.
 *
 * @param given what the menu of fixes hands over: a finding, or several at one place
 * @returns whether it did
 */
export async function ignoreFinding(server: Server, given: readonly IgnoreOffer[] | IgnoreRequest): Promise<boolean> {
  const asked = 'reason' in given ? given : await chosenFrom(given)
  return asked !== undefined && ignore(server, asked)
}

interface Rung extends vscode.QuickPickItem {
  readonly offer?: IgnoreOffer
  readonly scope?: IgnoreScope
}

/** The ladder, the least of it first; and the reason. */
async function chosenFrom(offers: readonly IgnoreOffer[]): Promise<IgnoreRequest | undefined> {
  const rungs = offers.flatMap((offer): Rung[] => [
    ...(offers.length > 1 ? [{label: say(offer.name), kind: vscode.QuickPickItemKind.Separator}] : []),
    ...offer.scopes.map((scope) => rungOf(offer, scope))
  ])
  const [{name}] = offers
  const {offer, scope} =
    (await vscode.window.showQuickPick(rungs, {
      title: offers.length > 1 ? say({ar: 'تجاهل', en: 'Ignore'}) : say(name),
      placeHolder: say({ar: 'إلى أي مدى تُتجاهل؟', en: 'How far is it to be ignored?'})
    })) ?? {}
  if (offer === undefined || scope === undefined) return undefined
  const {uri, version, rule, start} = offer
  const reason = scope === 'workspace' || scope === 'word' ? '' : await askWhy(offer, scope)
  return reason === undefined ? undefined : {uri, version, rule, start, scope, reason}
}

function rungOf(offer: IgnoreOffer, scope: IgnoreScope): Rung {
  const word = scope === 'word' && offer.word !== undefined ? `\u2067«${displayText(offer.word)}»\u2069` : undefined
  const file = scope === 'workspace' || scope === 'word' ? '.mudaqqiqrc.json' : undefined
  return {
    label: say(ignoreScopes[scope]),
    description: [word, file].filter((part) => part !== undefined).join(' · '),
    offer,
    scope
  }
}

function askWhy({name}: IgnoreOffer, scope: IgnoreScope): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: `${say(name)} · ${say(ignoreScopes[scope])}`,
    prompt: say({
      ar: 'لماذا؟ يُكتب السبب مع التجاهل؛ Enter بلا سبب.',
      en: 'Why? The reason is written down with it; Enter leaves it out.'
    })
  })
}

async function ignore(server: Server, asked: IgnoreRequest): Promise<boolean> {
  const client = await server.client()
  const answer = await request(client, 'mudaqqiq/ignore', asked)
  if ('problem' in answer) return refuse(answer.problem)
  if ('edit' in answer) {
    const document = vscode.workspace.textDocuments.find(
      ({uri}) => client.code2ProtocolConverter.asUri(uri) === asked.uri
    )
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit)
    if (edit === undefined || document?.version !== asked.version) return refuse('changed')
    return vscode.workspace.applyEdit(edit)
  }
  const problem = await writeSettingsFile(client, answer)
  return problem === undefined || refuse(problem)
}

function refuse(problem: keyof typeof ignoreProblems): false {
  void vscode.window.showWarningMessage(say(ignoreProblems[problem]))
  return false
}

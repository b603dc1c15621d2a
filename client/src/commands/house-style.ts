import * as vscode from 'vscode'
import type {HouseStyles} from '../../../server/src/protocol/messages.ts'
import {displayText} from '../display-text.ts'
import {inOther, say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'

const chosen = {ar: 'المختار الآن', en: 'chosen now'}

/**
 * Lets the user choose a house profile, each with examples of how it writes, and writes it into the settings of the
 * workspace; of the user where there is none.
 *
 * @param given the profile, where it is not to be asked for
 * @returns the profile written; nothing where the user thought better of it
 */
export async function chooseHouseStyle(server: Server, given?: string): Promise<string | undefined> {
  const client = await server.client()
  const uri = vscode.window.activeTextEditor?.document.uri
  const {profiles, file} = await request(
    client,
    'mudaqqiq/houseStyles',
    uri === undefined ? {} : {uri: client.code2ProtocolConverter.asUri(uri)}
  )
  const id = given ?? (await pick(profiles, vscode.workspace.getConfiguration('mudaqqiq', uri).get('profile', 'none')))
  if (id === undefined) return undefined
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace
  await vscode.workspace.getConfiguration('mudaqqiq').update('profile', id === 'none' ? undefined : id, target)
  if (file !== undefined && file.profile !== id)
    void tellOutranked(client.protocol2CodeConverter.asUri(file.uri), file.profile)
  return id
}

async function pick(profiles: HouseStyles['profiles'], current: string): Promise<string | undefined> {
  const none = {
    id: 'none',
    title: {ar: 'بلا دار', en: 'No house'},
    examples: [say({ar: 'يُقاس المقال بأغلبه', en: 'an article is measured by its own majority'})]
  }
  const items = [none, ...profiles].map(({id, title, examples}) => ({
    id,
    label: say(title),
    // Under its other name, and under the one in the settings, a house is looked for too.
    description: [inOther(title), id, ...(id === current ? [say(chosen)] : [])].join(' · '),
    // Each example keeps its own order of signs and digits.
    detail: `\u2067${examples.map((example) => `\u2068${example}\u2069`).join(' · ')}\u2069`
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: say({ar: 'أسلوب الدار', en: 'House style'}),
    placeHolder: say({
      ar: 'كيف تكتب دارك الأرقام والأشهر وعلامات التنصيص؟',
      en: 'How does your house write figures, months and quotation marks?'
    }),
    matchOnDescription: true,
    matchOnDetail: true
  })
  return picked?.id
}

/** A configuration file is the desk's, and decides whatever the settings say. */
async function tellOutranked(file: vscode.Uri, profile: string): Promise<void> {
  const open = say({ar: 'افتح الملف', en: 'Open the file'})
  const name = displayText(vscode.workspace.asRelativePath(file))
  const text = say({
    ar: `كُتب في الإعدادات، لكن الملف \u2066${name}\u2069 يحدد «${displayText(profile)}» ويعلو عليها.`,
    en: `Written to the settings; but ${name} says “${displayText(profile)}”, and outranks them.`
  })
  if ((await vscode.window.showWarningMessage(text, open)) === open) await vscode.window.showTextDocument(file)
}

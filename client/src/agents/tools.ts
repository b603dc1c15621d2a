import * as vscode from 'vscode'
import {type ToolName, toolNames, toolPrefix} from '../../../server/src/protocol/agent-tools.ts'
import type {Bilingual} from '../../../server/src/protocol/messages.ts'
import type {ActiveArticle} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {type LanguageModelTool, newer, newerLm, type ToolInput, whereAllowed} from './newer-api.ts'

/** Gives the models of the editor the tools that the manifest tells of, where the editor has tools. */
export function registerTools(server: Server, article: ActiveArticle): vscode.Disposable {
  const register = newerLm().registerTool
  if (register === undefined) return new vscode.Disposable(() => undefined)
  return vscode.Disposable.from(
    ...toolNames.map((name) =>
      whereAllowed(() => register.call(vscode.lm, `${toolPrefix}${name}`, toolOf(name, server, article)))
    )
  )
}

function toolOf(name: ToolName, server: Server, article: ActiveArticle): LanguageModelTool {
  return {
    prepareInvocation: ({input}) => ({
      invocationMessage: say(underWay[name]),
      ...(input.write === true && {confirmationMessages: {title: say(question), message: whichArticle(input, article)}})
    }),
    async invoke({input}, token) {
      const uri = input.text === undefined ? await addressOf(input, article) : undefined
      const client = await server.client()
      const given = {name, input: withoutPath(input), ...(uri && {uri: client.code2ProtocolConverter.asUri(uri)})}
      const {text, failed} = await request(client, 'mudaqqiq/tool', given, token)
      // To the model, for it to ask better.
      if (failed === true) throw new Error(text)
      return new newer.LanguageModelToolResult([new newer.LanguageModelTextPart(text)])
    }
  }
}

const underWay: Readonly<Record<ToolName, Bilingual>> = {
  lint_article: {ar: 'يدقّق المقال', en: 'Linting the article'},
  fix_article: {ar: 'يطبّق التصحيحات المأمونة', en: 'Applying safe fixes'},
  explain_rule: {ar: 'يشرح القاعدة', en: 'Explaining the rule'},
  list_sources: {ar: 'يجمع مصادر المقال', en: 'Listing the sources of the article'}
}

const question = {ar: 'تطبيق التصحيحات المأمونة على المقال؟', en: 'Apply the safe fixes to the article?'}

function whichArticle({path}: ToolInput, {document}: ActiveArticle): string {
  return displayText(typeof path === 'string' ? path : (document?.uri.path.split('/').at(-1) ?? ''))
}

/** What is left of the input once the path has become an address; text and path together are for the server to refuse. */
function withoutPath(input: ToolInput): ToolInput {
  if (input.text !== undefined) return input
  const {path: _, ...rest} = input
  return rest
}

/**
 * The article that is meant: a file of the workspace, else the active one.
 *
 * @throws where a path leads out of the workspace
 */
async function addressOf({path}: ToolInput, {document}: ActiveArticle): Promise<vscode.Uri | undefined> {
  if (typeof path !== 'string') return document?.uri
  const places = (vscode.workspace.workspaceFolders ?? []).map(({uri}) => placeIn(uri, path))
  const inside = places.filter((place) => vscode.workspace.getWorkspaceFolder(place) !== undefined)
  if (inside.length === 0)
    throw new Error(
      'The file is outside the folders that are open in the editor; it is not read. Give the text itself.'
    )
  for (const place of inside) if (await isThere(place)) return place
  return inside[0]
}

/** A path, absolute or from a folder, as an address beside that of the folder. */
function placeIn(folder: vscode.Uri, given: string): vscode.Uri {
  const slashed = /^[a-z]:\\/i.test(given) ? given.replaceAll('\\', '/') : given
  return vscode.Uri.joinPath(/^(?:\/|[a-z]:\/)/i.test(slashed) ? folder.with({path: '/'}) : folder, slashed)
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false
  )
}

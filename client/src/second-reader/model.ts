import * as vscode from 'vscode'
import type {ModelReply, ModelRequest} from '../../../server/src/protocol/second-reading.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'

/** The language models that this editor offers; none where it knows no such thing. */
export async function models(): Promise<readonly vscode.LanguageModelChat[]> {
  return (vscode.lm as typeof vscode.lm | undefined) === undefined ? [] : vscode.lm.selectChatModels()
}

/** The model that is to be asked; `undefined` where there is none, or none was chosen. */
export async function chooseModel(): Promise<vscode.LanguageModelChat | undefined> {
  const all = await models()
  const wanted = vscode.workspace.getConfiguration('mudaqqiq').get('secondReader.model', '').toLowerCase()
  const named = all.filter(({id, name, family, vendor}) =>
    [id, name, family, vendor].some((each) => each.toLowerCase().includes(wanted))
  )
  if (named.length === 0) {
    void vscode.window.showInformationMessage(displayText(say(all.length === 0 ? noModel : noSuchModel(wanted))))
    return undefined
  }
  if (named.length === 1 || wanted !== '') return named[0]
  const items = named.map((model) => ({
    label: displayText(model.name),
    description: displayText(`${model.vendor} · ${model.id}`),
    model
  }))
  const placeHolder = say({ar: 'إلى أي نموذج يُرسل نص المقال؟', en: 'To which model is the text of the article sent?'})
  return (await vscode.window.showQuickPick(items, {placeHolder, matchOnDescription: true}))?.model
}

const noModel = {
  ar: 'لا نموذج لغويا في هذا المحرر، فلم يُرسل شيء. ثبّت إضافة توفّر نموذجا، أو استعمل ‎--second-reader في سطر الأوامر.',
  en: 'There is no language model in this editor, and nothing was sent. Install an extension that offers one, or use --second-reader on the command line.'
}

function noSuchModel(wanted: string): {ar: string; en: string} {
  return {
    ar: `لا نموذج لغويا باسم «${wanted}» في هذا المحرر، فلم يُرسل شيء: راجع mudaqqiq.secondReader.model.`,
    en: `No language model here is called “${wanted}”, and nothing was sent: see mudaqqiq.secondReader.model.`
  }
}

/** What a model is told of why it is asked, where the editor asks the user for consent. */
const justification = {
  ar: 'يرسل «مدقق» جمل هذا المقال إلى النموذج لتقرأها قراءة ثانية.',
  en: 'Mudaqqiq sends the sentences of this article to the model for a second reading.'
}

/**
 * Puts a request to a model, and gives its answer as it is. Never throws.
 *
 * @param patience how long the answer may take, in milliseconds
 * @param token cancelled where nobody wants the answer any more
 */
export async function askModel(
  model: vscode.LanguageModelChat,
  {messages}: ModelRequest,
  patience: number,
  token: vscode.CancellationToken
): Promise<ModelReply> {
  const stop = new vscode.CancellationTokenSource()
  const listeners: Array<() => void> = [() => stop.dispose()]
  try {
    // A model need not look at the token.
    return await Promise.race([
      wholeAnswer(model, messages, stop.token),
      new Promise<ModelReply>((resolve) => {
        const timer = setTimeout(() => resolve({silence: 'late'}), patience)
        const stopped = token.onCancellationRequested(() => resolve({silence: 'stopped'}))
        listeners.push(
          () => clearTimeout(timer),
          () => stopped.dispose()
        )
      })
    ])
  } finally {
    stop.cancel()
    for (const end of listeners) end()
  }
}

async function wholeAnswer(
  model: vscode.LanguageModelChat,
  messages: ModelRequest['messages'],
  token: vscode.CancellationToken
): Promise<ModelReply> {
  try {
    const said = messages.map(({content}) => vscode.LanguageModelChatMessage.User(content))
    const answer = await model.sendRequest(said, {justification: say(justification)}, token)
    let text = ''
    for await (const piece of answer.text) text += piece
    return {text}
  } catch (error) {
    return {silence: isRefusal(error) ? 'refused' : 'failed', detail: oneLine(error)}
  }
}

/** The user did not consent, or the model is not for us: it is asked no more. */
function isRefusal(error: unknown): boolean {
  return error instanceof vscode.LanguageModelError && ['NoPermissions', 'Blocked', 'NotFound'].includes(error.code)
}

/** Characters of an error that are shown. */
const LONGEST = 120

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, LONGEST)
}

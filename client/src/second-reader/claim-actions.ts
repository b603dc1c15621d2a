import * as vscode from 'vscode'
import {selector} from '../article-documents.ts'
import {say} from '../say.ts'
import {models} from './model.ts'

/** Rules on whose findings a second opinion may be wanted. */
const askable: ReadonlySet<unknown> = new Set(['unattributed-claim', 'unattributed-quote', 'vague-source'])

const title = {
  ar: 'اسأل قارئا ثانيا عن هذا المقال (يرسل نصه إلى نموذجك اللغوي)',
  en: 'Ask a second reader about this article (sends its text to your language model)'
}

/** Offers the second reader beside the fixes of a claim, where the editor has a language model. */
export function registerClaimActions(command: string): vscode.Disposable {
  let there: Promise<boolean> | undefined
  const changed = (vscode.lm as typeof vscode.lm | undefined)?.onDidChangeChatModels(() => {
    there = undefined
  })
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(_document, _range, {diagnostics}) {
      const about = diagnostics.filter(({source, code}) => source === 'mudaqqiq' && askable.has(idOf(code)))
      if (about.length === 0) return []
      there ??= models().then(
        ({length}) => length > 0,
        () => false
      )
      // Who offers models may have to start first: the fixes do not wait for it.
      if (!(await Promise.race([there, inTime()]))) return []
      const action = new vscode.CodeAction(say(title), vscode.CodeActionKind.QuickFix)
      action.command = {command, title: say(title)}
      action.diagnostics = about
      return [action]
    }
  }
  return vscode.Disposable.from(
    ...(changed === undefined ? [] : [changed]),
    vscode.languages.registerCodeActionsProvider(selector(), provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix]
    })
  )
}

/** Milliseconds that a menu of fixes may wait for what is not a fix. */
const PATIENCE = 300

function inTime(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE))
}

function idOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code
}

import * as vscode from 'vscode'
import {CloseAction, DiagnosticPullMode, ErrorAction, type LanguageClientOptions} from 'vscode-languageclient'
import {selector} from './articles.ts'

/**
 * How the language client is set up.
 *
 * @param died called when the server ended unasked; tells whether it is to be started again
 */
export function clientOptions(died: () => boolean): LanguageClientOptions {
  return {
    documentSelector: selector,
    diagnosticCollectionName: 'mudaqqiq',
    initializationOptions: {status: true, ignore: true, reference: 'command:mudaqqiq.openRuleReference?%5B%22{id}%22%5D'},
    markdown: {isTrusted: {enabledCommands: ['mudaqqiq.openRuleReference']}, supportHtml: true},
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => mode === DiagnosticPullMode.onType && vscode.workspace.getConfiguration('mudaqqiq', document).get('run') === 'onSave'
    },
    diagnosticCollectionProvider: sharedCollection(),
    errorHandler: {
      error: () => ({action: ErrorAction.Continue, handled: true}),
      closed: () => ({action: died() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true})
    }
  }
}

/**
 * One collection for what the client asks for and what the server sends unasked (files of a workspace run, configuration
 * files): so no file ever shows the same finding twice.
 */
function sharedCollection(): NonNullable<LanguageClientOptions['diagnosticCollectionProvider']> {
  let collection: vscode.DiagnosticCollection | undefined
  let users = 0
  return {
    create() {
      users++
      return (collection ??= vscode.languages.createDiagnosticCollection('mudaqqiq'))
    },
    dispose(given) {
      given.clear()
      if (--users > 0) return
      given.dispose()
      collection = undefined
    }
  }
}

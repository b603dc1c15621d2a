import * as vscode from 'vscode'
import {CloseAction, DiagnosticPullMode, ErrorAction, type LanguageClientOptions, vsdiag} from 'vscode-languageclient'
import type {InitializationOptions} from '../../../server/src/protocol/messages.ts'
import {selector} from '../article-documents.ts'
import {inRows} from '../message-lines.ts'

const initializationOptions: InitializationOptions = {
  status: true,
  commands: true,
  checksJson: true,
  sourcesCommand: 'mudaqqiq.sources.focus',
  reference: 'command:mudaqqiq.openRuleReference?%5B%22{id}%22%5D'
}

/**
 * How the language client is set up.
 *
 * @param died called when the server ended unasked; tells whether it is to be started again
 * @param extensionUri where the extension is: the pages of its rules, opened to be read, are no articles
 */
export function clientOptions(died: () => boolean, extensionUri: vscode.Uri): LanguageClientOptions {
  return {
    documentSelector: selector(),
    diagnosticCollectionName: 'mudaqqiq',
    initializationOptions,
    markdown: {isTrusted: {enabledCommands: ['mudaqqiq.openRuleReference']}, supportHtml: true},
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) =>
        mode === DiagnosticPullMode.onType &&
        vscode.workspace.getConfiguration('mudaqqiq', document).get('run') === 'onSave'
    },
    middleware: {
      provideDiagnostics: async (document, previous, token, next) => {
        if (isInside(document, extensionUri)) return {kind: vsdiag.DocumentDiagnosticReportKind.full, items: []}
        const report = await next(document, previous, token)
        return report?.kind === vsdiag.DocumentDiagnosticReportKind.full
          ? {...report, items: inRows(report.items)}
          : report
      },
      handleDiagnostics: (uri, diagnostics, next) => next(uri, inRows(diagnostics))
    },
    diagnosticCollectionProvider: sharedCollection(),
    errorHandler: {
      error: () => ({action: ErrorAction.Continue, handled: true}),
      closed: () => ({action: died() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true})
    }
  }
}

function isInside(document: vscode.TextDocument | vscode.Uri, folder: vscode.Uri): boolean {
  const uri = document instanceof vscode.Uri ? document : document.uri
  return uri.toString().startsWith(`${folder.toString()}/`)
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
      collection ??= vscode.languages.createDiagnosticCollection('mudaqqiq')
      return collection
    },
    dispose(given) {
      given.clear()
      if (--users > 0) return
      given.dispose()
      collection = undefined
    }
  }
}

import * as vscode from 'vscode'
import {type Api, activateWith} from './activate.ts'

/** The extension on the desktop and on servers: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (died) => {
    const [{LanguageClient, TransportKind}, {clientOptions}] = await Promise.all([import('vscode-languageclient/node'), import('./clientOptions.ts')])
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
    const run = {module, transport: TransportKind.ipc}
    return new LanguageClient('mudaqqiq', 'Mudaqqiq', {run, debug: run}, clientOptions(died, context.extensionUri))
  })
}

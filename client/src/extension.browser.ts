import * as vscode from 'vscode'
import {type Api, activateWith} from './activate.ts'

/** The one thing of a browser that is used here. */
declare const Worker: new (address: string) => ConstructorParameters<typeof import('vscode-languageclient/browser').LanguageClient>[2]

/** The extension in a browser: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, async (died) => {
    const [{LanguageClient}, {clientOptions}] = await Promise.all([import('vscode-languageclient/browser'), import('./clientOptions.ts')])
    const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true))
    return new LanguageClient('mudaqqiq', 'Mudaqqiq', worker, clientOptions(died, context.extensionUri))
  })
}

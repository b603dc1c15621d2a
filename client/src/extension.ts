import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Api, activateWith} from './activate.ts'

/** The one thing of a browser that is used here. */
declare const Worker: new (address: string) => ConstructorParameters<typeof import('vscode-languageclient/browser').LanguageClient>[2]

const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'

/** The extension. On the desktop and on servers the language server is a process of its own, in a browser a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const start = inNode ? startProcess : startWorker
  return activateWith(context, (died) => start(context.extensionUri, died))
}

/**
 * A server lives as long as the editor: what articles leave behind is collected early, rather than when memory is short,
 * and by one thread, because the C library keeps free memory for each. After a day's articles it then holds 110 MB and
 * stays there, instead of 140 and more.
 */
const frugal = ['--max-semi-space-size=4', '--heap-growing-percent=30', '--v8-pool-size=1']

async function startProcess(extension: vscode.Uri, died: () => boolean): Promise<BaseLanguageClient> {
  const [{LanguageClient, TransportKind}, {clientOptions}] = await Promise.all([import('vscode-languageclient/node'), import('./clientOptions.ts')])
  const run = {module: vscode.Uri.joinPath(extension, 'dist', 'server.cjs').fsPath, transport: TransportKind.ipc, options: {execArgv: frugal}}
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', {run, debug: run}, clientOptions(died, extension))
}

async function startWorker(extension: vscode.Uri, died: () => boolean): Promise<BaseLanguageClient> {
  const [{LanguageClient}, {clientOptions}] = await Promise.all([import('vscode-languageclient/browser'), import('./clientOptions.ts')])
  const worker = new Worker(vscode.Uri.joinPath(extension, 'dist', 'universal', 'server.js').toString(true))
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', worker, clientOptions(died, extension))
}

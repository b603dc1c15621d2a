import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Api, activateWith} from './activate.ts'
import type {ServerWorker} from './server/language-client.ts'
import {inNode, loadClient} from './server/load-language-client.ts'

/** The one thing of a browser that is used here. */
declare const Worker: new (address: string) => ServerWorker

/**
 * The extension. On the desktop and on servers the language server is a process of its own, in a browser a web worker.
 */
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
  const {processClient} = await loadClient(extension)
  return processClient(vscode.Uri.joinPath(extension, 'dist', 'server.cjs').fsPath, frugal, extension, died)
}

async function startWorker(extension: vscode.Uri, died: () => boolean): Promise<BaseLanguageClient> {
  const {workerClient} = await loadClient(extension)
  return workerClient(
    new Worker(vscode.Uri.joinPath(extension, 'dist', 'universal', 'server.js').toString(true)),
    extension,
    died
  )
}

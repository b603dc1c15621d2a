import type * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {clientOptions} from './language-client-options.ts'

/*
 * The language client: a file of its own, dist/universal/client.js, that is read when an article is there. It is nine
 * tenths of the extension's code, and reading it would take longer than everything else that activating does.
 */

export {WorkDoneProgress} from 'vscode-languageclient'

/** What the editor's worker is to the client. */
export type ServerWorker = ConstructorParameters<typeof import('vscode-languageclient/browser').LanguageClient>[2]

/**
 * A client of a server that is a Node process.
 *
 * @param module absolute path of the server
 * @param execArgv options for Node
 */
export async function processClient(
  module: string,
  execArgv: string[],
  extension: vscode.Uri,
  died: () => boolean
): Promise<BaseLanguageClient> {
  const {LanguageClient, TransportKind} = await import('vscode-languageclient/node')
  const run = {module, transport: TransportKind.ipc, options: {execArgv}}
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', {run, debug: run}, clientOptions(died, extension))
}

/** A client of a server that is a web worker. */
export async function workerClient(
  worker: ServerWorker,
  extension: vscode.Uri,
  died: () => boolean
): Promise<BaseLanguageClient> {
  const {LanguageClient} = await import('vscode-languageclient/browser')
  return new LanguageClient('mudaqqiq', 'Mudaqqiq', worker, clientOptions(died, extension))
}

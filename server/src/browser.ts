import {RequestType} from 'vscode-languageserver'
import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {serve} from './lsp/server.ts'

/** The server as a web worker: every file is read by the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
const readByClient = new RequestType<{uri: string}, string | null | undefined, void>('mudaqqiq/readText')

serve(connection, {readText: (uri) => connection.sendRequest(readByClient, {uri})})

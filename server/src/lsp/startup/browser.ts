import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {serve} from '../server.ts'
import {readByClient} from '../workspace/read-by-client.ts'

/** The server as a web worker: every file is read by the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))

serve(connection, {readText: (uri, kind) => readByClient(connection, uri, kind)})

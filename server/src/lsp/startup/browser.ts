import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {readByClient} from '../workspace/client-files.ts'
import {serve} from '../server.ts'

/** The server as a web worker: every file is read by the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))

serve(connection, {readText: (uri, kind) => readByClient(connection, uri, kind)})

import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {createConnection} from 'vscode-languageserver/node'
import {decode} from './cli/encoding.ts'
import {Failure} from './cli/failure.ts'
import {readRegular} from './cli/read-file.ts'
import {heapKeeper} from './heap.ts'
import {readByClient, withoutMark} from './lsp/clientFiles.ts'
import {parsedUri} from './lsp/folders.ts'
import {serve} from './lsp/server.ts'

/** The server as a process: `--stdio` (also where nothing is said), `--node-ipc`, `--pipe=…` or `--socket=…`. */
const named = process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|pipe|socket)/.test(argument))
if (!named) process.argv.push('--stdio')
const connection = createConnection()

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`))
}

serve(connection, {
  holds: heapKeeper(process.execArgv, setFlagsFromString),
  reference: `${pathToFileURL(join(__dirname, '..', '..', 'docs', 'rules')).href}/{id}.md`,
  async readText(uri, kind = 'article') {
    const {scheme, fsPath} = parsedUri(uri) ?? {scheme: '', fsPath: ''}
    // Only the client knows how files of other schemes are read.
    if (scheme !== 'file') return readByClient(connection, uri, kind)
    try {
      return withoutMark(decode((await readRegular(fsPath, fsPath, kind)).bytes, fsPath).text)
    } catch (error) {
      if (error instanceof Failure) return null
      return undefined
    }
  }
})

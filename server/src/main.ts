import {readFile} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {setFlagsFromString} from 'node:v8'
import {createConnection} from 'vscode-languageserver/node'
import {decode} from './cli/encoding.ts'
import {Failure} from './cli/failure.ts'
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

/** Not `node:fs/promises`: loading that takes longer than all that is read at a start. */
const read = promisify(readFile)

serve(connection, {
  holds: heapKeeper(process.execArgv, setFlagsFromString),
  reference: `${pathToFileURL(join(__dirname, '..', '..', 'docs', 'rules')).href}/{id}.md`,
  async readText(uri) {
    const {scheme, fsPath} = parsedUri(uri) ?? {scheme: '', fsPath: ''}
    // Only the client knows how files of other schemes are read.
    if (scheme !== 'file') return readByClient(connection, uri)
    try {
      return withoutMark(decode(await read(fsPath), fsPath).text)
    } catch (error) {
      if (error instanceof Failure) return null
      return undefined
    }
  }
})

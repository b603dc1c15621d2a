import {readFile} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {setFlagsFromString} from 'node:v8'
import {RequestType} from 'vscode-languageserver'
import {createConnection} from 'vscode-languageserver/node'
import {URI} from 'vscode-uri'
import {decode} from './cli/encoding.ts'
import {Failure} from './cli/failure.ts'
import {heapKeeper} from './heap.ts'
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

/** Files of schemes other than `file:` are read by the client: only it knows how. */
const readByClient = new RequestType<{uri: string}, string | null | undefined, void>('mudaqqiq/readText')

serve(connection, {
  holds: heapKeeper(process.execArgv, setFlagsFromString),
  reference: `${pathToFileURL(join(__dirname, '..', '..', 'docs', 'rules')).href}/{id}.md`,
  async readText(uri) {
    const {scheme, fsPath} = URI.parse(uri)
    if (scheme !== 'file') return connection.sendRequest(readByClient, {uri})
    try {
      const {text} = decode(await read(fsPath), fsPath)
      return text.startsWith('\uFEFF') ? text.slice(1) : text
    } catch (error) {
      if (error instanceof Failure) return null
      return undefined
    }
  }
})

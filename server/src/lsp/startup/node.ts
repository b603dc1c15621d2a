import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {type Connection, createConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {Failure} from '../../node/failure.ts'
import {readRegular} from '../../node/read-file.ts'
import {decode} from '../../node/text-encoding.ts'
import {serve} from '../server.ts'
import {parsedUri} from '../workspace/folders.ts'
import {readByClient, withoutMark} from '../workspace/read-by-client.ts'
import {heapKeeper} from './heap-growth.ts'

/** The server as a process: `--stdio` (also where nothing is said), `--node-ipc`, `--pipe=…` or `--socket=…`. */
const named = process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|pipe|socket)/.test(argument))
if (!named) process.argv.push('--stdio')
const connection = process.argv.includes('--stdio') ? connectStdio() : createConnection()

/**
 * Standard input and output. After a header that is none nobody knows where the next message begins: a server that would
 * never answer again had better end, for then it is started anew.
 */
function connectStdio(): Connection {
  let done = false
  const leave = (): never => process.exit(done ? 0 : 1)
  const reader = new StreamMessageReader(process.stdin)
  reader.onError((error) => {
    if (error instanceof SyntaxError) return
    process.stderr.write(`mudaqqiq: ${error.message}\n`)
    leave()
  })
  for (const event of ['end', 'close']) process.stdin.on(event, leave)
  // What is written to standard output is a message.
  console.log = console.info = console.debug = console.error
  const made = createConnection(reader, new StreamMessageWriter(process.stdout))
  made.onShutdown(() => {
    done = true
  })
  return made
}

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) =>
    connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`)
  )
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

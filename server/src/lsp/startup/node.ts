import fs from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {
  type Connection,
  createConnection,
  ErrorCodes,
  Message,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {Unreadable} from '../../engine/document/unreadable.ts'
import {Failure} from '../../node/failure.ts'
import {namesIn} from '../../node/house-files.ts'
import {decodeArticle} from '../../node/read-article.ts'
import {readRegular} from '../../node/read-file.ts'
import {replaceFile} from '../../node/replace-file.ts'
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
  const writer = new StreamMessageWriter(process.stdout)
  const made = createConnection(reader, writer, {
    messageStrategy: {
      // After `shutdown` nothing is answered but that it is over; only `exit` is heard.
      handleMessage(message, next) {
        if (!done || !Message.isRequest(message)) return next(message)
        const error = {code: ErrorCodes.InvalidRequest, message: 'the server has been shut down'}
        void writer.write({jsonrpc: '2.0', id: message.id, error} as ResponseMessage)
      }
    }
  })
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
  async writeText(uri, text) {
    const file = parsedUri(uri)
    if (file?.scheme !== 'file') return false
    try {
      await replaceFile(file.fsPath, file.fsPath, text, await fs.stat(file.fsPath).catch(() => undefined))
      return true
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  },
  async namesIn(uri) {
    const folder = parsedUri(uri)
    return folder?.scheme === 'file' ? namesIn(folder.fsPath) : undefined
  },
  async openOffice(bytes, name) {
    const [{openOffice}, {reviewOf}] = await Promise.all([
      import('../../node/office/open.ts'),
      import('../../node/office/review.ts')
    ])
    try {
      const document = openOffice(Buffer.from(bytes, 'base64'), name)
      return {document, review: (lint, language) => reviewOf(document, lint, language)}
    } catch (error) {
      if (error instanceof Failure || error instanceof Unreadable) return {problem: error.text}
      throw error
    }
  },
  async readText(uri, kind = 'article') {
    const {scheme, fsPath} = parsedUri(uri) ?? {scheme: '', fsPath: ''}
    // Only the client knows how files of other schemes are read.
    if (scheme !== 'file') return readByClient(connection, uri, kind)
    try {
      return withoutMark(decodeArticle((await readRegular(fsPath, fsPath, kind)).bytes, fsPath).text)
    } catch (error) {
      if (error instanceof Failure) return null
      return undefined
    }
  }
})

/** The built server in a process of its own, spoken to over stdio as an editor would. */
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {root} from '../tools/host/cache.mjs'

/** As the extension starts it: client/src/extension.ts. */
export const frugal = ['--max-semi-space-size=4', '--heap-growing-percent=30', '--v8-pool-size=1']

/** `MUDAQQIQ_SERVER` is another build of it, to be measured instead. */
export class Server {
  constructor() {
    this.process = spawn(
      process.execPath,
      [...frugal, process.env.MUDAQQIQ_SERVER ?? path.join(root, 'dist/server.cjs'), '--stdio'],
      {stdio: ['pipe', 'pipe', 'inherit']}
    )
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin)
    )
    this.connection.onRequest('workspace/configuration', ({items}) => items.map(() => ({debounce: 0})))
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  /** A server past its handshake. */
  static async start() {
    const server = new Server()
    const capabilities = {workspace: {configuration: true}, textDocument: {diagnostic: {dynamicRegistration: false}}}
    await server.connection.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities})
    await server.connection.sendNotification('initialized', {})
    return server
  }

  async open(uri, text) {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: 'plaintext', version: 1, text}
    })
    return this.diagnostics(uri)
  }

  async diagnostics(uri) {
    return (await this.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})).items
  }

  /** Puts a text at a place of a document. */
  async type(uri, version, position, text) {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range: {start: position, end: position}, text}]
    })
    return this.diagnostics(uri)
  }

  close(uri) {
    return this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  /** Bytes that the process holds in memory; undefined where the system does not tell. */
  resident() {
    if (process.platform !== 'linux') return undefined
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024
  }

  async stop() {
    const exited = new Promise((resolve) => this.process.once('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    await exited
    this.connection.dispose()
  }
}

import assert from 'node:assert/strict'
import {pathToFileURL} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import {ListRootsRequestSchema} from '@modelcontextprotocol/sdk/types.js'
import {builtCli} from './cli.ts'

/** An article with a quotation that is never closed: one finding, which wants an editor's eye. */
export const OPEN = 'وقال المدير «نعمل ليلا ونهارا.\n'
/** An article with a blank before a comma: one finding, with a safe fix. */
export const BLANK = 'قال الوزير إن العمل جار ، وإنه سينتهي غدا.\n'

/** What a tool answers. */
export interface Told {
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a tool answers, as a client gets it
  readonly data: any
  readonly isError: boolean
}

/** Where `mudaqqiq mcp` is started, and what the client has open. */
export interface Started {
  readonly args?: readonly string[]
  readonly roots?: readonly string[]
}

/** `mudaqqiq mcp` in a folder, spoken to by the client of the SDK. */
async function startMcp(cwd: string, {args = [], roots}: Started = {}): Promise<Client> {
  const client = new Client({name: 'desk', version: '1.0.0'}, {capabilities: roots === undefined ? {} : {roots: {}}})
  if (roots !== undefined)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((root) => ({uri: pathToFileURL(root).href}))
    }))
  await client.connect(
    new StdioClientTransport({command: process.execPath, args: [builtCli(), 'mcp', ...args], cwd, stderr: 'inherit'})
  )
  return client
}

/** Starts servers for the tests of a `describe`; they are closed after each. */
export function mcpClients(): (cwd: string, started?: Started) => Promise<Client> {
  const open: Client[] = []
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close()
  })
  return async (cwd, started) => {
    const client = await startMcp(cwd, started)
    open.push(client)
    return client
  }
}

/** Calls a tool. */
export async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Told> {
  const {content, structuredContent, isError} = await client.callTool({name, arguments: given})
  const [{text}] = content as Array<{text: string}>
  if (structuredContent !== undefined) assert.deepEqual(JSON.parse(text), structuredContent)
  return {text, data: structuredContent, isError: isError === true}
}

/** Calls a tool that refuses; gives why. */
export async function refused(client: Client, name: string, given: Record<string, unknown>): Promise<string> {
  const {text, isError, data} = await call(client, name, given)
  assert.deepEqual([isError, data], [true, undefined], text)
  return text
}

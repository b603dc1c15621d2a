import path from 'node:path'
import type {Readable, Writable} from 'node:stream'
import {answer} from '../agents/answer.ts'
import {inputSchema, tools} from '../agents/tools.ts'
import {product} from '../engine/product.ts'
import {runInSlices} from '../lsp/run-in-slices.ts'
import {articleFailure, Failure, fileFailure} from '../node/failure.ts'
import {type ToolName, toolNames} from '../protocol/agent-tools.ts'
import {FileDesk} from './file-desk.ts'
import {OpenFolders} from './open-folders.ts'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  RootsListChangedNotificationSchema,
  Server,
  StdioServerTransport
} from './sdk.ts'

/** What the server may touch of its process. */
export interface Surroundings {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
}

/** Bytes of one message at most: the longest text that a tool takes, with every letter escaped, and room. */
const MOST_BYTES = 16 * 1024 * 1024

const instructions =
  'Mudaqqiq reads Arabic news copy as a copy desk does. Lint an article with lint_article, mend what needs no judgement with fix_article, look up a rule with explain_rule, see who is cited with list_sources. Messages are in Arabic unless "language" is "en". Never invent a source or a figure to make a finding go away: leave the place to the editor.'

/**
 * Serves the tools over the Model Context Protocol until the input ends.
 *
 * @param named folders whose articles may be read, instead of those of the client
 */
export async function serveTools(named: readonly string[], {stdin, stdout, stderr, cwd}: Surroundings): Promise<void> {
  const {name, version} = product
  const server = new Server({name, title: 'Mudaqqiq مدقق', version}, {capabilities: {tools: {}}, instructions})
  const folders = new OpenFolders(
    named.map((folder) => path.resolve(cwd, folder)),
    cwd
  )
  const followClient = (): void => {
    if (server.getClientCapabilities()?.roots === undefined) return
    folders.follow(server.listRoots(undefined, {timeout: 10_000}).then(({roots}) => roots.map(({uri}) => uri)))
  }
  server.oninitialized = followClient
  server.setNotificationHandler(RootsListChangedNotificationSchema, followClient)
  server.onerror = (error) => stderr.write(`mudaqqiq mcp: ${error.message}\n`)

  server.setRequestHandler(ListToolsRequestSchema, () => ({tools: toolNames.map(offered)}))
  server.setRequestHandler(CallToolRequestSchema, async ({params: {name: asked, arguments: given}}, {signal}) => {
    const tool = toolNames.find((each) => each === asked)
    if (tool === undefined)
      throw new McpError(ErrorCode.InvalidParams, `no such tool: ${asked}; there are ${toolNames.join(', ')}`)
    const desk = new FileDesk(folders, async (steps) => {
      const done = await runInSlices(steps, () => signal.aborted)
      if (done === undefined) throw new McpError(ErrorCode.ConnectionClosed, 'cancelled')
      return done
    })
    const {text, data, failed} = await answer(tool, given, desk, (error) =>
      signal.aborted ? undefined : failureOf(error).text
    )
    return {
      content: [{type: 'text', text}],
      ...(data !== undefined && {structuredContent: data}),
      ...(failed && {isError: true})
    }
  })
  await server.connect(new StdioServerTransport(stdin, stdout, {maxBufferSize: MOST_BYTES}))
}

function offered(name: ToolName) {
  const tool = tools[name]
  return {
    name,
    title: `${tool.title.en} · ${tool.title.ar}`,
    description: tool.description,
    inputSchema: inputSchema(tool),
    annotations: {
      readOnlyHint: !tool.writes,
      ...(tool.writes && {idempotentHint: true}),
      openWorldHint: false
    }
  }
}

/** An error of the file system, or of the linter itself. */
function failureOf(error: unknown): Failure {
  const isOfFile = error instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined
  return isOfFile ? fileFailure(error, '') : articleFailure(error)
}

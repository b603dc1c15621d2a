/** What is used of the Model Context Protocol's SDK. It is large: it is a bundle of its own, read when this server is asked for. */

export {Server} from '@modelcontextprotocol/sdk/server/index.js'
export {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js'
export {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  RootsListChangedNotificationSchema
} from '@modelcontextprotocol/sdk/types.js'

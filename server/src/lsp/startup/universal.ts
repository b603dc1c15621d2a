/**
 * The server wherever it is loaded: as a process, for editors or for agents, or as a web worker. One file for all of
 * them, because nearly all of it is the same; only the door that is used is opened.
 */
if (typeof process !== 'object' || typeof process.versions?.node !== 'string') void import('./browser.ts')
else if (process.argv[2] === 'mcp') void import('../../mcp/start.ts')
else void import('./node.ts')

export {}

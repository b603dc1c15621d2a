/**
 * The programs of the package as npm installs it, in one script, which has the engine once: the command line, what its
 * threads do, and the server. The extension brings the server in a script that browsers run, too.
 */
export {file, lines, main} from './cli/main.ts'

/** Serves editors, or agents where the first argument is `mcp`, until the process ends. */
export async function serve(): Promise<void> {
  if (process.argv[2] === 'mcp') await import('./mcp/start.ts')
  else await import('./lsp/startup/node.ts')
}

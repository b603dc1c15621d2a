/**
 * The door of the command line: dist/start.cjs, which loads what is compiled already where that can be. No ES module, for
 * Node reads its own parts for those by a longer way.
 */
import {createRequire} from 'node:module'
import {loadCommandLine} from './load-command-line.ts'

// `mudaqqiq lsp --stdio` and `mudaqqiq mcp`: one name to remember for who sets up an editor or an agent.
if (process.argv[2] === 'lsp' || process.argv[2] === 'mcp') createRequire(__filename)('./server.cjs')
else void loadCommandLine(__dirname).main(() => import('tinypool'))

#!/usr/bin/env node
/** The door of the command line: dist/cli.js, which loads what is compiled already where that can be. */
import {createRequire} from 'node:module'
import {loadCommandLine} from './load-command-line.ts'

// `mudaqqiq lsp --stdio` and `mudaqqiq mcp`: one name to remember for who sets up an editor or an agent.
if (process.argv[2] === 'lsp' || process.argv[2] === 'mcp') createRequire(import.meta.url)('./server.cjs')
else await loadCommandLine(import.meta.url).main(() => import('tinypool'))

#!/usr/bin/env node
/** The language server, for editors: `mudaqqiq-language-server --stdio`. */
import {createRequire} from 'node:module'

createRequire(import.meta.url)('../dist/server.cjs')

/** The door of a worker thread: dist/worker.js. */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {loadCommandLine} from './load-command-line.ts'

export const {file, lines} = loadCommandLine(path.dirname(fileURLToPath(import.meta.url)), false)

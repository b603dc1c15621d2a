/** The door of a worker thread: dist/worker.js. */
import {loadCommandLine} from './load-command-line.ts'

export const {file, lines} = loadCommandLine(import.meta.url, false)

/**
 * The server as a process: loads what is one file for Node and browsers, compiled before where that can be. From 22.1 on
 * Node itself keeps what it compiles; editors of before 2025 bring an older one.
 */
import * as nodeModule from 'node:module'
import path from 'node:path'
import {runKept} from './compile-cache.ts'

const server = path.join(__dirname, 'universal', 'server.js')
const {enableCompileCache} = nodeModule as {enableCompileCache?: () => void}
if (enableCompileCache !== undefined) {
  enableCompileCache()
  nodeModule.createRequire(__filename)(server)
} else {
  const {kept, keep} = runKept(server, path.join(__dirname, 'compiled'))
  if (!kept) {
    process.once('exit', keep)
    // Not all processes end of themselves; and code that has not run for long is forgotten.
    setTimeout(keep, 10_000).unref()
  }
}

/** The server as a process: loads what is one file for Node and browsers, compiled before where that can be. */
import path from 'node:path'
import {loadCompiled} from '../../node/compile-cache.ts'

loadCompiled(path.join(__dirname, 'universal', 'server.js'), path.join(__dirname, 'compiled'))

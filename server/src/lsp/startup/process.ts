/** The server as a process: loads the script it is in, compiled before where that can be. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {loadCompiled} from '../../node/compile-cache.ts'

const universal = path.join(__dirname, 'universal', 'server.js')
const compiled = path.join(__dirname, 'compiled')
// The extension has the script that browsers run as well; what npm installs has one for the command line as well.
if (existsSync(universal)) loadCompiled(universal, compiled)
else {
  const programs = loadCompiled(path.join(__dirname, 'command-line.cjs'), path.join(compiled, 'server'))
  void (programs as Pick<typeof import('../../programs.ts'), 'serve'>).serve()
}

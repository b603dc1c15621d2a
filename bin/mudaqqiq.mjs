#!/usr/bin/env node
/**
 * The command line as a command. In a checkout that was never built it installs and builds first;
 * npx links a command once only, so the file that it links to has to be there from the start.
 */
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'

if (!existsSync(new URL('../dist/start.cjs', import.meta.url))) {
  const {install, npm} = await import('../tools/host/npm.mjs')
  const {root} = await import('../tools/host/cache.mjs')
  try {
    await install()
    console.error('Building …')
    await npm(['run', '--silent', 'build'], {cwd: root})
  } catch (error) {
    console.error(error.message)
    process.exit(2)
  }
}
createRequire(import.meta.url)('../dist/start.cjs')

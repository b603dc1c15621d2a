#!/usr/bin/env node
import {createRequire} from 'node:module'
import {setFlagsFromString} from 'node:v8'
import {breakOff} from './mending.ts'
import {run} from './run.ts'

// A third of the processor time of a run of seconds was spent on inlining functions into others, in each thread anew;
// what is compiled with less of it is no slower over an archive.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
// And what is compiled early is compiled again and again, as articles bring what the first had not: it waits four times
// as
// long. A V8 that does not know the flag says so at every run, and later ones do not need it.
if (Number.parseInt(process.versions.node, 10) < 22) setFlagsFromString('--interrupt-budget=540000')

// Who reads the report may stop reading (`| head`): then there is nothing left to do but to mend what is to be mended.
const mends = process.argv.some((argument) => /^--fix(?:-all)?$/.test(argument))
let failed = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' && !mends) process.exit()
  if (error.code === 'EPIPE' || failed) return
  failed = true
  process.stderr.write(`mudaqqiq: standard output cannot be written (${error.code ?? error.message})\n`)
  if (!mends) process.exit(2)
})
process.stderr.on('error', () => {})
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1]
] as const) {
  process.once(signal, () => {
    breakOff()
    process.exit(128 + number)
  })
}

if (process.argv[2] === 'lsp') {
  // `mudaqqiq lsp --stdio`: one name to remember for who sets up an editor.
  createRequire(import.meta.url)('./server.cjs')
} else {
  const code = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env
  })
  process.exitCode = failed ? 2 : code
}

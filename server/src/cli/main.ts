import {breakOff} from './mending.ts'
import {run} from './run.ts'
import type {Terminal} from './terminal.ts'

export {file, lines} from './worker.ts'

/** The command line as a process. @param loadThreads see `Terminal` */
export async function main(loadThreads: Terminal['loadThreads']): Promise<void> {
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

  const code = await run(process.argv.slice(2), {
    // Opened where it is read: Node loads much for it.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    loadThreads
  })
  process.exitCode = failed ? 2 : code
}

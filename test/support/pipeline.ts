import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {folderWith, type Ran, runCli} from './cli.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A folder with these files in it where `npx --yes mudaqqiq@VERSION` is the command line built here; it writes what it was called with into calls.log. */
export async function pipelineFolder(
  context: Mocha.Context,
  files: Readonly<Record<string, string | Buffer>>
): Promise<string> {
  const cwd = folderWith(context, {
    ...files,
    'bin/npx': `#!/bin/sh\necho "$@" >> calls.log\nshift 2\nexec '${process.execPath}' '${cli}' "$@"\n`
  })
  fs.chmodSync(path.join(cwd, 'bin/npx'), 0o755)
  await runCli(['--version'], cwd)
  return cwd
}

/** Runs the script of a step in such a folder, by the shell that its runner starts. */
export function runStep(
  shell: readonly [string, ...string[]],
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>
): Ran {
  const [command, ...options] = shell
  const {status, stdout, stderr} = spawnSync(command, [...options, '-c', script], {
    cwd,
    encoding: 'utf8',
    env: {PATH: `${path.join(cwd, 'bin')}:${process.env.PATH}`, ...env}
  })
  return {code: status, stdout, stderr}
}

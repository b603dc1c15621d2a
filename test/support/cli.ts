import {type ChildProcessWithoutNullStreams, execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
let built = process.env.MUDAQQIQ_BUILT === '1'

/** The built command line; built when first asked for, so that no test sees an older one. Who runs files of tests beside each other builds before. */
export function builtCli(): string {
  if (!built) execFileSync(process.execPath, [path.join(root, 'tools/build.mjs')], {cwd: root})
  built = true
  return path.join(root, 'dist/cli.js')
}

/** What a run of the command line came to. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Starts the command line as a process of its own.
 *
 * @param stdout where its standard output goes; to us where nothing is said
 */
export function startCli(
  args: readonly string[],
  cwd: string,
  stdout: number | 'pipe' = 'pipe'
): ChildProcessWithoutNullStreams {
  const {NO_COLOR, FORCE_COLOR, ...env} = process.env
  return spawn(process.execPath, [builtCli(), ...args], {
    cwd,
    env,
    stdio: ['pipe', stdout, 'pipe']
  }) as ChildProcessWithoutNullStreams
}

/** Runs the command line to its end. */
export async function runCli(args: readonly string[], cwd: string, stdin: string | Buffer = ''): Promise<Ran> {
  const child = startCli(args, cwd)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8')}
}

/** A folder with these files in it, gone after the test. */
export function folderWith(context: Mocha.Context, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mudaqqiq-cli-')))
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  const test = context.test ?? context.currentTest
  test?.parent?.afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))
  return folder
}

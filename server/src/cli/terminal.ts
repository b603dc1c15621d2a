import type {Readable, Writable} from 'node:stream'
import type {WriteStream} from 'node:tty'
import type {Arguments} from './arguments.ts'

/** What a run may touch of its process. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Loads what starts threads; a run with one only does without. */
  loadThreads(): Promise<typeof import('tinypool')>
}

/** Whether the report is coloured: as https://no-color.org and common use have it; never in a file. */
export function isColored({color, output, fix, paths}: Arguments, {env, stdout, stderr}: Terminal): boolean {
  if (color !== undefined) return color
  if (output !== undefined || env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return isTerminal(fix !== 'none' && paths[0] === '-' ? stderr : stdout) && env.TERM !== 'dumb'
}

/** Whether a person reads a stream as it is written. */
export function isTerminal(stream: Writable): boolean {
  return (stream as WriteStream).isTTY === true
}

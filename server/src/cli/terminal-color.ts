import type {WriteStream} from 'node:tty'
import type {Arguments} from './arguments.ts'
import type {Terminal} from './run.ts'

/** Whether the report is coloured: as https://no-color.org and common use have it; never in a file. */
export function isColored({color, output, fix, paths}: Arguments, {env, stdout, stderr}: Terminal): boolean {
  if (color !== undefined) return color
  if (output !== undefined || env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  const shown = fix !== 'none' && paths[0] === '-' ? stderr : stdout
  return (shown as WriteStream).isTTY === true && env.TERM !== 'dumb'
}

import {spawn} from 'node:child_process'
import {accessSync, constants} from 'node:fs'
import path from 'node:path'

/** A command that failed; `output` is all that it wrote. */
export class CommandError extends Error {
  constructor(line, reason, output) {
    super(`${line}: ${reason}${output.trim() ? `\n${output.trim().split('\n').slice(-30).join('\n')}` : ''}`)
    this.output = output
  }
}

/**
 * Runs a command to its end and gives what it wrote to standard output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] beside that of this process
 * @param {number} [options.timeout] milliseconds
 * @param {boolean} [options.show] lets its output through as well
 * @param {(line: string) => boolean | void} [options.onLine] sees each line of standard output; true keeps it from being shown
 * @returns {Promise<string>}
 * @throws {CommandError} when it cannot be started, fails, or takes too long
 */
export function run(command, args, {cwd, env, timeout = 600_000, show = false, onLine} = {}) {
  const line = [path.basename(command), ...args].join(' ').slice(0, 120)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']})
    let stdout = ''
    let output = ''
    let rest = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeout)
    const pass = (text) => {
      if (!onLine?.(text) && show) process.stdout.write(`${text}\n`)
    }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const each of lines) pass(each)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
      if (show) process.stderr.write(text)
    })
    child.on('error', (error) => reject(new CommandError(line, error.message, output)))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (rest) pass(rest)
      if (code === 0) return resolve(stdout)
      const ended = `ended with ${signal ?? `exit code ${code}`}`
      const reason = late ? `not finished within ${timeout / 1000} s` : ended
      reject(new CommandError(line, reason, show ? '' : output))
    })
  })
}

/** The full path of the first of these commands that PATH has, or undefined. */
export function findOnPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        /* not in this folder */
      }
    }
  }
  return undefined
}

import {type ChildProcess, spawn} from 'node:child_process'
import type {Reply} from '../../second-reader/consult.ts'

/** How long a program that is to end may take, in milliseconds. */
const GRACE = 1000
/** Code units of an answer's line; a program that writes more without a line end, or without an answer, writes none. */
const LONGEST_LINE = 4 * 1024 * 1024

/**
 * A program that answers requests: a JSON object a line on its standard input, an answer with the same `id` a line on its
 * standard output. Its standard error is ours.
 */
export class ReaderProgram {
  readonly #child: ChildProcess
  readonly #patience: number
  readonly #waiting = new Map<string, (reply: Reply) => void>()
  readonly #closed: Promise<void>
  #last = 0
  #rest = ''
  /** Code units since the last answer. */
  #idle = 0
  #ended: string | undefined

  /**
   * @param command for the shell
   * @param patience how long an answer may take, in milliseconds
   */
  constructor(command: string, cwd: string, patience: number) {
    this.#patience = patience
    this.#child = spawn(command, {
      cwd,
      shell: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      // A group of its own, so that what the shell has started ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true
    })
    this.#child.stdin?.on('error', () => {})
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => this.#read(chunk))
    this.#child.on('error', (error) => this.#end(error.message))
    this.#closed = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        this.#end(`exit code ${code ?? signal}`)
        resolve()
      })
    })
    process.on('exit', this.#kill)
  }

  /** How it ended, where it did. */
  get ended(): string | undefined {
    return this.#ended
  }

  /** Puts a request; a late answer is none. Never throws. */
  ask(request: object): Promise<Reply> {
    if (this.#ended !== undefined) return Promise.resolve({silence: 'failed', detail: this.#ended})
    const id = String(++this.#last)
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(id, {silence: 'late'}), this.#patience)
      this.#waiting.set(id, (reply) => {
        clearTimeout(timer)
        resolve(reply)
      })
      this.#child.stdin?.write(`${JSON.stringify({id, ...request})}\n`)
    })
  }

  /** Lets it end, and ends it where it does not. */
  async close(): Promise<void> {
    this.#child.stdin?.end()
    const asked = setTimeout(() => this.#kill(), GRACE)
    const forced = setTimeout(() => this.#kill('SIGKILL'), 2 * GRACE)
    // What it has started elsewhere may hold its output open for as long as it likes.
    const left = new Promise((resolve) => setTimeout(resolve, 3 * GRACE).unref())
    await Promise.race([this.#closed, left])
    clearTimeout(asked)
    clearTimeout(forced)
    this.#child.stdout?.destroy()
    process.off('exit', this.#kill)
  }

  #read(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = lines.pop() ?? ''
    this.#idle += chunk.length
    for (const line of lines) this.#take(line)
    if (this.#rest.length > LONGEST_LINE) this.#end('a line without end')
    else if (this.#idle > LONGEST_LINE) this.#end('no answer among all that it writes')
    else return
    this.#child.stdout?.destroy()
    this.#kill('SIGKILL')
  }

  /** A line that is no answer, or answers nothing that is asked, is passed over. */
  #take(line: string): void {
    if (!line.trimStart().startsWith('{')) return
    let answer: unknown
    try {
      answer = JSON.parse(line)
    } catch {
      return
    }
    if (typeof answer === 'object' && answer !== null && 'id' in answer)
      this.#settle(String(answer.id), replyOf(answer))
  }

  #settle(id: string, reply: Reply): void {
    const resolve = this.#waiting.get(id)
    if (resolve !== undefined) this.#idle = 0
    this.#waiting.delete(id)
    resolve?.(reply)
  }

  #end(how: string): void {
    this.#ended ??= how
    for (const id of [...this.#waiting.keys()]) this.#settle(id, {silence: 'failed', detail: this.#ended})
  }

  readonly #kill = (signal: NodeJS.Signals | number = 'SIGTERM'): void => {
    const {pid} = this.#child
    if (pid === undefined || this.#child.exitCode !== null) return
    try {
      // At the exit of ours there is no time left to ask.
      const how = typeof signal === 'string' ? signal : 'SIGKILL'
      if (process.platform === 'win32') this.#child.kill(how)
      else process.kill(-pid, how)
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** What a program says: `answer`, the object or its text, or `error`, in a line. */
function replyOf(given: object): Reply {
  if ('answer' in given) {
    const {answer} = given
    return {text: typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '')}
  }
  const detail = 'error' in given ? String(given.error) : 'neither "answer" nor "error"'
  return {silence: 'failed', detail: detail.replaceAll(/\s+/g, ' ').slice(0, 200)}
}

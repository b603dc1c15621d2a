import {type ChildProcess, spawn} from 'node:child_process'
import type {Reply} from '../../second-reader/consult.ts'

/** How long a program that is to end may take, in milliseconds. */
const GRACE = 1000
/** Code units of an answer's line; a program that writes more without a line end writes no answers. */
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
    const timer = setTimeout(this.#kill, GRACE)
    await this.#closed
    clearTimeout(timer)
    process.off('exit', this.#kill)
  }

  #read(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#take(line)
    if (this.#rest.length <= LONGEST_LINE) return
    this.#end('a line without end')
    this.#kill()
  }

  /** A line that is no answer, or answers nothing that is asked, is passed over. */
  #take(line: string): void {
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
    this.#waiting.delete(id)
    resolve?.(reply)
  }

  #end(how: string): void {
    this.#ended ??= how
    for (const id of [...this.#waiting.keys()]) this.#settle(id, {silence: 'failed', detail: this.#ended})
  }

  readonly #kill = (): void => {
    const {pid} = this.#child
    if (pid === undefined || this.#child.exitCode !== null) return
    try {
      if (process.platform === 'win32') this.#child.kill()
      else process.kill(-pid, 'SIGTERM')
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

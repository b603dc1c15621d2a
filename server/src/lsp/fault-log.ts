import type {Connection} from 'vscode-languageserver'
import {Unreadable} from '../engine/document/unreadable.ts'
import {errorsOf, tellError} from '../engine/linting/faults.ts'
import type {Reading} from './reading.ts'

/** What went wrong, in the output channel of the client. */
export class FaultLog {
  readonly #connection: Connection
  /** What was said last of each article. */
  readonly #told = new Map<string, string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  readonly log = (error: unknown): void => this.#connection.console.error(tellError(error))

  /** Logs what went wrong over an article, and that once as long as it is the same. */
  readonly logFaults = (uri: string, reading: Reading): void => {
    const told = faultsOf(reading).map(tellError).join('\n')
    if (told !== '' && this.#told.get(uri) !== told) this.log(`${uri}: ${told}`)
    if (told === '') this.#told.delete(uri)
    else this.#told.set(uri, told)
  }

  forget(uri: string): void {
    this.#told.delete(uri)
  }
}

/** An article that nobody could read is no fault of ours. */
function faultsOf({state, error, findings}: Reading): unknown[] {
  if (state !== 'failed') return errorsOf(findings)
  return error instanceof Unreadable ? [] : [error]
}

import type {Connection, ProgressToken} from 'vscode-languageserver'

/** Tells a client how far work on files has come. */
export interface FileProgress {
  /** @param findings so far, where they are counted */
  reach(done: number, of: number, findings?: number): void
  done(): void
}

/** The progress that a client watches under a token; where it gave none, nobody is told. */
export function progressOf(connection: Connection, token: ProgressToken | undefined): FileProgress {
  const progress = token === undefined ? undefined : connection.window.attachWorkDoneProgress(token)
  progress?.begin('Mudaqqiq', 0, undefined, true)
  return {
    reach: (done, of, findings) =>
      progress?.report(Math.floor((100 * done) / of), `${done}/${of}${findings === undefined ? '' : ` · ${findings}`}`),
    done: () => progress?.done()
  }
}

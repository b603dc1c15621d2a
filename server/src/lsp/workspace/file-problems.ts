import {type Connection, type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import type {Bilingual} from '../../engine/rule/rule.ts'
import type {Client} from '../client.ts'
import type {Documents} from '../encoded-document.ts'
import {showMessage} from '../show-message.ts'
import {isolated, rangeIn, SOURCE} from '../to-diagnostics.ts'

/** What is wrong somewhere in a file of settings. */
export interface FileProblem {
  readonly start: number
  readonly end: number
  readonly message: Bilingual
}

/** A file of settings: what it holds, and how editors call its language. */
export interface SettingsText {
  readonly uri: string
  readonly languageId: 'json' | 'jsonc' | 'yaml'
  readonly text: string
}

/** Shows, in files of settings, what is wrong in them: in both languages, in the columns and with the marks of the client. */
export class FileProblems {
  readonly #connection: Connection
  readonly #client: Client
  readonly #documents: Documents

  constructor(connection: Connection, client: Client, documents: Documents) {
    this.#connection = connection
    this.#client = client
    this.#documents = documents
  }

  /** @param like what every diagnostic has, where it is not an error and nothing more */
  show(file: SettingsText, problems: readonly FileProblem[], like: Partial<Diagnostic> = {}): void {
    const {uri, languageId, text} = file
    const document = this.#documents.create(uri, languageId, 0, text)
    const diagnostics = problems.map((problem) => ({
      range: rangeIn(document, problem),
      severity: DiagnosticSeverity.Error,
      ...like,
      source: SOURCE,
      message: `${isolated({...problem.message, ar: withValuesApart(problem.message.ar)}, 'ar')}\n${problem.message.en}`
    }))
    void this.#connection.sendDiagnostics(this.#client.shown({uri, diagnostics}))
  }

  /** A warning that the user sees wherever he is. */
  warn(message: string): void {
    showMessage(this.#connection, 'warning', this.#client.shown({message}).message)
  }
}

/** A line of Arabic whose Latin keys and values each stand by themselves: a list of them runs from right to left. */
function withValuesApart(arabic: string): string {
  return arabic.replace(/"[^"\u2066-\u2069]*"|\b(?:true|false)\b|(?<=«)[\w$./-]+(?=»)/g, '\u2068$&\u2069')
}

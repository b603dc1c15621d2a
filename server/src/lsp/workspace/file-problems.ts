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
  /** What was most likely meant, as it is to be written there. */
  readonly instead?: string
  /** Whether the file is broken as such. */
  readonly isSyntax?: true
}

/** A file of settings: what it holds, and how editors call its language. */
export interface SettingsText {
  readonly uri: string
  readonly languageId: 'json' | 'jsonc' | 'yaml'
  readonly text: string
}

/** What was shown of a file. */
interface Told {
  readonly file: SettingsText
  readonly problems: readonly FileProblem[]
  readonly like: Partial<Diagnostic>
}

/**
 * Shows, in files of settings, what is wrong in them: in the language of the messages, in the columns and with the marks
 * of the client.
 */
export class FileProblems {
  readonly #connection: Connection
  readonly #client: Client
  readonly #documents: Documents
  readonly #told = new Map<string, Told>()
  #language: 'ar' | 'en' = 'ar'

  constructor(connection: Connection, client: Client, documents: Documents) {
    this.#connection = connection
    this.#client = client
    this.#documents = documents
  }

  /** The user reads messages in this language; what was told in another is told again. */
  speak(language: 'ar' | 'en'): void {
    if (language === this.#language) return
    this.#language = language
    for (const told of this.#told.values()) this.#send(told)
  }

  /** @param like what every diagnostic has, where it is not an error and nothing more */
  show(file: SettingsText, problems: readonly FileProblem[], like: Partial<Diagnostic> = {}): void {
    const told = {file, problems, like}
    if (problems.length === 0) this.#told.delete(file.uri)
    else this.#told.set(file.uri, told)
    this.#send(told)
  }

  /** A warning that the user sees wherever he is. */
  warn({ar, en}: Bilingual): void {
    const message = this.#language === 'ar' ? isolated({ar, en}, 'ar') : en
    showMessage(this.#connection, 'warning', this.#client.shown({message}).message)
  }

  #send({file: {uri, languageId, text}, problems, like}: Told): void {
    const document = this.#documents.create(uri, languageId, 0, text)
    const diagnostics = problems
      .filter((problem) => !this.#isToldBySyntax(problem, languageId))
      .map((problem) => ({
        range: rangeIn(document, problem),
        severity: DiagnosticSeverity.Error,
        ...like,
        source: SOURCE,
        message: isolated({...problem.message, ar: withValuesApart(problem.message.ar)}, this.#language),
        ...(problem.instead !== undefined && {
          data: {typed: text.slice(problem.start, problem.end), instead: problem.instead}
        })
      }))
    void this.#connection.sendDiagnostics(this.#client.shown({uri, diagnostics}))
  }

  /** Whether the client itself tells that a file is broken. */
  #isToldBySyntax({isSyntax}: FileProblem, languageId: SettingsText['languageId']): boolean {
    return isSyntax === true && this.#client.checksJson && languageId !== 'yaml'
  }
}

/** A line of Arabic whose Latin keys and values each stand by themselves: a list of them runs from right to left. */
function withValuesApart(arabic: string): string {
  return arabic.replace(/"[^"\u2066-\u2069]*"|\b(?:true|false)\b|(?<=«)[\w$./-]+(?=»)/g, '\u2068$&\u2069')
}

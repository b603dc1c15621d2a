import type {Connection, InitializeParams} from 'vscode-languageserver'
import type {Article} from '../engine/document/article.ts'
import type {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import type {Lint} from '../engine/linting/safe/settle.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import type {OfficeDocument} from '../node/office/office-text.ts'
import type {Review} from '../node/office/review.ts'
import type {FileKind, InitializationOptions} from '../protocol/messages.ts'
import type {Client} from './client.ts'
import type {Documents} from './encoded-document.ts'
import type {FaultLog} from './fault-log.ts'
import type {Session} from './session.ts'
import type {ConfigFiles} from './workspace/config-files.ts'
import type {Folders} from './workspace/folders.ts'
import type {HouseFiles} from './workspace/house-files.ts'
import type {IgnoredFiles} from './workspace/ignored-files.ts'
import type {SettingsStore} from './workspace/settings.ts'
import type {SuppressionFiles} from './workspace/suppression-files.ts'

/** What the runtime supplies: the things a browser and Node do not share. */
export interface Host {
  /**
   * The text of a file, without byte-order mark.
   *
   * @param kind an article where nothing is said; a configuration or a side file may not be as large
   * @returns `undefined` where there is no such file; `null` where it is not text in UTF-8 or UTF-16, no regular file, or too large
   */
  readText(uri: string, kind?: FileKind): Promise<string | undefined | null>
  /** Where the reference of the rules is, for links; `{id}` stands for the rule. */
  readonly reference?: string
  /** The names in a folder; `undefined` where there is none. Missing where only the client can read folders. */
  namesIn?(uri: string): Promise<readonly string[] | undefined>
  /** Writes a file all at once or not at all. Missing where only the client can. @returns whether it is written */
  writeText?(uri: string, text: string): Promise<boolean>
  /**
   * Opens a document of a word processor. Missing in a browser.
   *
   * @param bytes in base64
   * @param name for messages
   */
  openOffice?(bytes: string, name: string): Promise<OfficeFile | {readonly problem: Bilingual}>
  /** Is told how many UTF-16 code units of copy are open, when a document is opened or closed. */
  holds?(units: number): void
}

/** A document of a word processor that is open, and its review. */
export interface OfficeFile {
  readonly document: OfficeDocument
  /** `undefined` where there is nothing to say of it. */
  review(lint: Lint, language: 'ar' | 'en'): Review | undefined
}

/** How the text of a document of a word processor is read: what its paragraphs are stands in the document. */
export type OfficeReader = (text: string, cache?: ParagraphCache) => Article

/** What every feature is given. */
export interface Context {
  readonly connection: Connection
  readonly host: Host
  readonly params: InitializeParams
  readonly client: Client
  /** Makes documents whose columns are those of the client. */
  readonly documents: Documents
  readonly settings: SettingsStore
  readonly folders: Folders
  readonly configFiles: ConfigFiles
  readonly suppressionFiles: SuppressionFiles
  readonly houseFiles: HouseFiles
  readonly ignoredFiles: IgnoredFiles
  /** The open documents, by URI. */
  readonly sessions: ReadonlyMap<string, Session>
  readonly faults: FaultLog
  /** How the texts of documents of a word processor are read, by their URI. */
  readonly officeReaders: Map<string, OfficeReader>
}

export function initializationOptions(params: InitializeParams): InitializationOptions {
  const given: unknown = params.initializationOptions
  return typeof given === 'object' && given !== null ? given : {}
}

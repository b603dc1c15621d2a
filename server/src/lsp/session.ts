import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Article} from '../engine/document/article.ts'
import {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import {readArticle} from '../engine/index.ts'
import type {OfficeReader} from './context.ts'
import {type Reading, readingSteps, readText, type TextToRead} from './reading.ts'
import {runInSlices} from './run-in-slices.ts'
import {formatOf} from './workspace/formats.ts'
import type {Settings} from './workspace/settings.ts'

let editions = 0

/**
 * One open document: its paragraphs read so far, and the reading of its latest version. Whoever asks for a reading
 * gets that of the text as it is now; no older one can be had, so nothing can be built on a stale one.
 */
export class Session {
  readonly document: TextDocument
  /** Linted whatever its script, because the user asked for it. */
  forced = false
  /** Edited since it was saved: not linted where the user wants linting on saving. */
  awaitsSave = false
  /** The answer last given to who asks for diagnostics. */
  reported: {readonly id: string; readonly settings: Settings} | undefined
  /** When the text was last edited, by `performance.now()`; long ago where it has not been. */
  changed = -Infinity
  /** Tells this text from every other that was open or is: a client may use the number of a version again. */
  edition = ++editions
  #isNew = true
  #reader: OfficeReader | undefined
  readonly #opened: number
  readonly #cache = new ParagraphCache()
  #known: {settings: Settings; forced: boolean; edition: number; reading: Reading} | undefined

  constructor(document: TextDocument) {
    this.document = document
    this.#opened = document.version
  }

  /** What the paragraphs of its text are is told by a document of a word processor. */
  readAs(reader: OfficeReader): void {
    this.#reader = reader
    this.edition = ++editions
  }

  /** To be called when the client has sent a text, the first one included. */
  touch(): void {
    // The first is the text it was opened with.
    if (this.#isNew) this.#isNew = false
    else {
      this.edition = ++editions
      this.awaitsSave = true
    }
    if (this.document.version !== this.#opened) this.changed = performance.now()
  }

  /** Whether the text has been edited since it was opened. */
  get edited(): boolean {
    return this.changed > -Infinity
  }

  /**
   * The text as it is now, not linted, and whatever its script.
   *
   * @throws where it cannot be read
   */
  article(): Article {
    const text = this.document.getText()
    return this.#reader?.(text, this.#cache) ?? readArticle(text, formatOf(this.document), this.#cache)
  }

  /** The reading of the text as it is now. Never throws: a rule that does leaves a reading that says so. */
  read(settings: Settings): Reading {
    const {forced, edition} = this
    const known = this.#readingUnder(settings)
    if (known !== undefined) return known
    const reading = readText(this.#textToRead(settings))
    this.#known = {settings, forced, edition, reading}
    return reading
  }

  /**
   * As {@link read}, but what else there is to do comes between.
   *
   * @param stopped whether nobody wants it any more
   * @returns `undefined` where it was stopped, or the text changed meanwhile
   */
  async readCalmly(settings: Settings, stopped: () => boolean): Promise<Reading | undefined> {
    const {forced, edition} = this
    const before = this.#readingUnder(settings)
    if (before !== undefined) return before
    const isDone = (): boolean => stopped() || this.edition !== edition || this.#readingUnder(settings) !== undefined
    const reading = await runInSlices(readingSteps(this.#textToRead(settings)), isDone)
    if (this.edition !== edition) return undefined
    const meanwhile = this.#readingUnder(settings)
    if (meanwhile !== undefined) return meanwhile
    if (reading !== undefined) this.#known = {settings, forced, edition, reading}
    return reading
  }

  /** The reading of what the text may become: most of its paragraphs have been read. */
  readAhead(text: string, settings: Settings): Reading {
    return readText({...this.#textToRead(settings), text})
  }

  #textToRead(settings: Settings): TextToRead {
    const {document, forced} = this
    const format = formatOf(document)
    return {
      text: document.getText(),
      version: document.version,
      format,
      settings,
      forced,
      cache: this.#cache,
      read: this.#reader
    }
  }

  /** What is known of the text as it is now, under these settings. */
  #readingUnder(settings: Settings): Reading | undefined {
    const known = this.#known
    const holds = known?.edition === this.edition && known.settings === settings && known.forced === this.forced
    return holds ? known.reading : undefined
  }
}

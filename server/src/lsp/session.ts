import type {TextDocument} from 'vscode-languageserver-textdocument'
import {Utils} from 'vscode-uri'
import type {Article} from '../engine/document/article.ts'
import {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import {scriptShare} from '../engine/document/script.ts'
import {type Format, readArticle, readSteps} from '../engine/index.ts'
import {isFolded} from '../engine/linting/fold.ts'
import {type Finding, lintSteps} from '../engine/linting/lint.ts'
import {atOnce, type Steps} from '../engine/linting/steps.ts'
import {type PlacedIgnore, suppressByIgnores} from '../engine/linting/suppressions/side-file.ts'
import {runInSlices} from './run-in-slices.ts'
import {parsedUri} from './workspace/folders.ts'
import type {Settings} from './workspace/settings.ts'

/** Why nothing is shown, or that something is. */
export type State = 'linted' | 'off' | 'not-arabic' | 'failed'

/** What is known of one version of a document under one set of settings. */
export interface Reading {
  readonly version: number
  readonly state: State
  readonly article: Article
  /** In the order of the text. Empty unless `state` is `linted`. */
  readonly findings: readonly Finding[]
  /** Of the side file's ignores for this document, those that silence nothing. */
  readonly unusedIgnores: readonly PlacedIgnore[]
  /** How long reading and linting took. */
  readonly milliseconds: number
  /** What went wrong, where `state` is `failed`. */
  readonly error?: unknown
}

let editions = 0

/**
 * One open document: its paragraphs read so far, and the reading of its latest version. Whoever asks for a reading
 * gets that of the text as it is now; no older one can be had, so nothing can be built on a stale one.
 */
export class Session {
  readonly document: TextDocument
  /** Linted whatever its script, because the user asked for it. */
  forced = false
  /** When the text was last edited, by `performance.now()`; long ago where it has not been. */
  changed = -Infinity
  /** Tells this text from every other that was open or is: a client may use the number of a version again. */
  edition = ++editions
  #isNew = true
  readonly #opened: number
  readonly #cache = new ParagraphCache()
  #known: {settings: Settings; forced: boolean; edition: number; reading: Reading} | undefined

  constructor(document: TextDocument) {
    this.document = document
    this.#opened = document.version
  }

  /** To be called when the client has sent a text, the first one included. */
  touch(): void {
    // The first is the text it was opened with.
    if (this.#isNew) this.#isNew = false
    else this.edition = ++editions
    if (this.document.version !== this.#opened) this.changed = performance.now()
  }

  /** Whether the text has been edited since it was opened. */
  get edited(): boolean {
    return this.changed > -Infinity
  }

  /** The reading of the text as it is now. Never throws: a rule that does leaves a reading that says so. */
  read(settings: Settings): Reading {
    const {document, forced, edition} = this
    if (this.#isKnown(settings)) return this.#known!.reading
    const reading = readText(
      document.getText(),
      document.version,
      formatOf(document.languageId),
      settings,
      forced,
      this.#cache
    )
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
    const {document, forced, edition} = this
    if (this.#isKnown(settings)) return this.#known!.reading
    const steps = readingSteps(
      document.getText(),
      document.version,
      formatOf(document.languageId),
      settings,
      forced,
      this.#cache
    )
    const reading = await runInSlices(steps, () => stopped() || this.edition !== edition || this.#isKnown(settings))
    if (this.edition !== edition) return undefined
    if (this.#isKnown(settings)) return this.#known!.reading
    if (reading !== undefined) this.#known = {settings, forced, edition, reading}
    return reading
  }

  #isKnown(settings: Settings): boolean {
    const known = this.#known
    return (
      known !== undefined &&
      known.edition === this.edition &&
      known.settings === settings &&
      known.forced === this.forced
    )
  }

  /** The reading of what the text may become: most of its paragraphs have been read. */
  readAhead(text: string, settings: Settings): Reading {
    const {document, forced} = this
    return readText(text, document.version, formatOf(document.languageId), settings, forced, this.#cache)
  }
}

/**
 * Reads and lints a text.
 *
 * @param version of the text, where it has one
 * @param forced lint whatever its script
 * @param cache paragraphs read before
 */
export function readText(
  text: string,
  version: number,
  format: Format,
  settings: Settings,
  forced = false,
  cache?: ParagraphCache
): Reading {
  return atOnce(readingSteps(text, version, format, settings, forced, cache))
}

/** As {@link readText}, to be stopped on the way. */
function* readingSteps(
  text: string,
  version: number,
  format: Format,
  settings: Settings,
  forced = false,
  cache?: ParagraphCache
): Steps<Reading> {
  const begun = performance.now()
  let article = emptyArticle
  let state: State = 'off'
  let findings: readonly Finding[] = []
  let unusedIgnores: readonly PlacedIgnore[] = []
  try {
    if (settings.enable || forced) {
      article = yield* readSteps(text, format, cache)
      state = forced || scriptShare(article) >= settings.minArabicShare ? 'linted' : 'not-arabic'
      if (state === 'linted') {
        const {config, side} = settings
        const used = new Set<PlacedIgnore>()
        findings = yield* lintSteps(article, config, (all) =>
          side === undefined ? all : suppressByIgnores(article, all, side.ignores, side.file, used)
        )
        if (side !== undefined)
          unusedIgnores = side.ignores.filter(
            (ignore) => ignore.file === side.file && config.rules.has(ignore.rule) && !used.has(ignore)
          )
      }
    }
  } catch (error) {
    return {
      version,
      state: 'failed',
      article: emptyArticle,
      findings: [],
      unusedIgnores,
      milliseconds: performance.now() - begun,
      error
    }
  }
  return {version, state, article, findings, unusedIgnores, milliseconds: performance.now() - begun}
}

/** How many findings are told, and how many more of the same each of a habit stands for. */
export function countOf({findings}: Reading): {readonly findings: number; readonly folded: number} {
  const folded = findings.filter(isFolded).length
  return {findings: findings.length - folded, folded}
}

const emptyArticle = readArticle('')

/** How a document is written, by its language in the editor. */
export function formatOf(languageId: string): Format {
  if (languageId === 'markdown') return 'markdown'
  return languageId === 'html' ? 'html' : 'plain'
}

/** The language of a file that no editor has opened, by its name. */
export function languageOf(uri: string): string {
  const file = parsedUri(uri)
  const extension = file === undefined ? '' : Utils.extname(file).toLowerCase()
  if (extension === '.md' || extension === '.markdown') return 'markdown'
  return extension === '.html' || extension === '.htm' ? 'html' : 'plaintext'
}

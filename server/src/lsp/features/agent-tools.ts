import type {CancellationToken} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {answer} from '../../agents/answer.ts'
import type {Copy, Desk} from '../../agents/desk.ts'
import {type Input, Refusal} from '../../agents/input.ts'
import type {Config} from '../../engine/config/config.ts'
import {readSteps} from '../../engine/index.ts'
import type {PlacedEdit} from '../../engine/linting/finding.ts'
import {suppressBySideFile} from '../../engine/linting/suppressions/side-file.ts'
import {inOneStep, type Steps} from '../../engine/steps.ts'
import {isOfficeName} from '../../protocol/office-documents.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {runInSlices} from '../run-in-slices.ts'
import {parsedUri} from '../workspace/folders.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'
import type {Settings} from '../workspace/settings.ts'
import {sourceOf} from '../workspace/source-of.ts'
import {workspaceEdit} from '../workspace/workspace-edit.ts'

/** Serves `mudaqqiq/tool`. */
export function registerAgentTools(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/tool', ({name, input, uri}, token) =>
    answer(name, input, new EditorDesk(context, uri, token))
  )
}

/** A text that is no file is governed as one that has not been saved. */
const UNSAVED = 'untitled:article'

/** Articles as the editor has them, saved or not, and its settings. */
class EditorDesk implements Desk {
  readonly #context: Context
  readonly #uri: string | undefined
  readonly #token: CancellationToken

  /** @param uri of the article, where one is meant */
  constructor(context: Context, uri: string | undefined, token: CancellationToken) {
    this.#context = context
    this.#uri = uri
    this.#token = token
  }

  async config({language}: Input): Promise<Config> {
    const {config} = await this.#settings(this.#uri ?? UNSAVED)
    return language === undefined ? config : {...config, language}
  }

  async copy({text, format, language}: Input): Promise<Copy> {
    if (text !== undefined) {
      const {config} = await this.#settings(UNSAVED)
      return {
        name: 'text',
        text,
        config,
        language: language ?? config.language,
        read: (source, cache) => readSteps(source, format ?? 'plain', cache),
        suppress: (_, findings) => findings
      }
    }
    if (this.#uri === undefined)
      throw new Refusal({ar: 'أعط «text» أو «path»، أو افتح مقالًا', en: 'give "text" or "path", or open an article'})
    return this.#copyOf(this.#uri, {format, language})
  }

  async #copyOf(uri: string, {format, language}: Input): Promise<Copy> {
    const {connection, host, sessions, documents, officeReaders, params} = this.#context
    const {config, side} = await this.#settings(uri)
    const session = sessions.get(uri)
    const text = session?.document.getText() ?? (await host.readText(uri))
    if (typeof text !== 'string') throw unread(uri, text)
    const document = session?.document ?? documents.create(uri, languageOf(uri), 0, text)
    const {version} = document
    const office = officeReaders.get(uri)
    return {
      name: nameOf(uri),
      text,
      config,
      language: language ?? config.language,
      read: (source, cache) =>
        office === undefined
          ? readSteps(source, format ?? formatOf(document), cache)
          : inOneStep(() => office(source, cache)),
      suppress: (article, findings) =>
        side === undefined ? findings : suppressBySideFile(article, findings, side.suppressions, side.file),
      ...(office === undefined && {write})
    }

    async function write(_: string, edits: readonly PlacedEdit[]): Promise<string> {
      const isSame = sessions.get(uri) === session && document.version === version
      const edit = workspaceEdit(document, edits, params)
      if (!isSame || !(await connection.workspace.applyEdit({label: 'Mudaqqiq', edit})).applied)
        throw new Refusal({
          ar: 'تغيّر المقال أثناء ذلك، فلم يُكتب فيه شيء؛ أعد الطلب',
          en: 'the article changed meanwhile and nothing was written; ask again'
        })
      return `${uri} (in the editor, not saved)`
    }
  }

  async #settings(uri: string): Promise<Settings> {
    const {sessions, settings} = this.#context
    if (!sessions.has(uri)) settings.forget(uri)
    const resolved = await settings.of(uri)
    if (!sessions.has(uri)) settings.forget(uri)
    return resolved
  }

  async inSlices<T>(steps: Steps<T>): Promise<T> {
    const done = await runInSlices(steps, () => this.#token.isCancellationRequested)
    if (done === undefined) throw new Refusal({ar: 'أُلغي الطلب', en: 'the request was cancelled'})
    return done
  }
}

/** What a file is called; the text of a document of a word processor, as that document. */
function nameOf(uri: string): string {
  const file = parsedUri(sourceOf(uri))
  return file === undefined ? uri : Utils.basename(file)
}

function unread(uri: string, text: undefined | null): Refusal {
  if (text === undefined) return new Refusal({ar: 'لا ملف بهذا الاسم؛ راجع المسار', en: 'no such file; check the path'})
  return isOfficeName(uri)
    ? new Refusal({
        ar: 'مستند معالج كلمات: افتحه بالأمر «دقق مستند Word…» ثم اسأل عن المقال المفتوح',
        en: 'a document of a word processor: open it with “Lint a Word Document…”, then ask about the open article'
      })
    : new Refusal({
        ar: 'ليس نصًّا بترميز يُقرأ، أو أكبر مما يُقرأ',
        en: 'no text in an encoding that is read, or too large'
      })
}

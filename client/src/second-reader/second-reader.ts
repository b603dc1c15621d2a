import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {ServerRequests} from '../../../server/src/protocol/messages.ts'
import type {ModelReply, ModelRequest, SecondReading} from '../../../server/src/protocol/second-reading.ts'
import type {ActiveArticle} from '../active-article.ts'
import {displayText} from '../display-text.ts'
import {inRows} from '../message-lines.ts'
import {Pauses} from '../pauses.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {registerClaimActions} from './claim-actions.ts'
import {KeptVerdicts} from './kept-verdicts.ts'
import {askModel, chooseModel} from './model.ts'

const COMMAND = 'mudaqqiq.askSecondReader'
const ASK_MODEL = 'mudaqqiq/askModel' satisfies keyof ServerRequests

/** Milliseconds without a keystroke before what is shown follows. */
const PAUSE = 150

/** A run that the user has asked for: nothing is sent without one. */
interface Run {
  readonly model: vscode.LanguageModelChat
  readonly token: vscode.CancellationToken
  readonly progress: vscode.Progress<{message?: string; increment?: number}>
  reached: number
}

/**
 * Asks a language model of the editor about the active article, and shows what it would send back in a collection of its
 * own. Of the documents that were asked about, what is shown follows the text: what was said of a sentence that has changed
 * is gone.
 */
export class SecondReader implements vscode.Disposable {
  readonly #server: Server
  readonly #article: ActiveArticle
  readonly #kept: KeptVerdicts
  readonly #shown = vscode.languages.createDiagnosticCollection('second-reader')
  /** The documents that were asked about, and the runs that are under way, by the server's URI. */
  readonly #asked = new Map<string, vscode.TextDocument>()
  readonly #runs = new Map<string, Run>()
  readonly #listeners: vscode.Disposable
  #listening: BaseLanguageClient | undefined
  readonly #pauses = new Pauses<string>(PAUSE)

  constructor(server: Server, article: ActiveArticle, memento: vscode.Memento) {
    this.#server = server
    this.#article = article
    this.#kept = new KeptVerdicts(memento)
    this.#listeners = vscode.Disposable.from(
      this.#shown,
      vscode.commands.registerCommand(COMMAND, () => this.ask()),
      registerClaimActions(COMMAND),
      server.onStatus(({uri}) => this.#update(uri)),
      // Where articles are linted on save, what was said of a changed sentence must go at once.
      vscode.workspace.onDidChangeTextDocument(({document}) => this.#changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document))
    )
  }

  dispose(): void {
    this.#pauses.dispose()
    this.#listeners.dispose()
  }

  /** Asks about the active article; gives what came of it where anything was asked. */
  async ask(): Promise<SecondReading | undefined> {
    const {document} = this.#article
    if (document === undefined) {
      void vscode.window.showInformationMessage(say({ar: 'افتح مقالًا أولًا.', en: 'Open an article first.'}))
      return undefined
    }
    const model = await chooseModel()
    if (model === undefined) return undefined
    const client = await this.#server.client()
    this.#listen(client)
    const uri = client.code2ProtocolConverter.asUri(document.uri)
    if (this.#runs.has(uri)) return undefined
    const reading = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: displayText(say({ar: `يُرسل نص المقال إلى ${model.name}`, en: `Sending the article to ${model.name}`})),
        cancellable: true
      },
      (progress, token) => this.#run(client, uri, {model, token, progress, reached: 0})
    )
    if (reading === null) return undefined
    await this.#kept.add(reading.verdicts)
    if (reading.state === 'read') this.#asked.set(uri, document)
    const findings = await this.#show(uri)
    tell(reading, findings, model.name)
    return reading
  }

  async #run(client: BaseLanguageClient, uri: string, run: Run): Promise<SecondReading | null> {
    this.#runs.set(uri, run)
    try {
      const most = vscode.workspace.getConfiguration('mudaqqiq').get('secondReader.most', 60)
      const params = {uri, reader: run.model.id, most, kept: this.#kept.all}
      return await request(client, 'mudaqqiq/askSecondReader', params)
    } finally {
      this.#runs.delete(uri)
    }
  }

  /** What the server wants a model to be asked is put to it, as long as the user's own run is under way. */
  #listen(client: BaseLanguageClient): void {
    if (this.#listening === client) return
    this.#listening = client
    client.onRequest<ModelReply, void>(ASK_MODEL, async (asked: ModelRequest) => {
      const run = this.#runs.get(asked.uri)
      if (run === undefined || run.token.isCancellationRequested) return {silence: 'stopped'}
      const percent = (100 * asked.done) / asked.total
      run.progress.report({message: `${asked.done} / ${asked.total}`, increment: percent - run.reached})
      run.reached = percent
      const seconds = vscode.workspace.getConfiguration('mudaqqiq').get('secondReader.timeout', 60)
      return askModel(run.model, asked, seconds * 1000, run.token)
    })
  }

  #changed(document: vscode.TextDocument): void {
    for (const [uri, asked] of this.#asked) if (asked === document) this.#pauses.after(uri, () => this.#update(uri))
  }

  #update(uri: string): void {
    // Where the server has died, it is asked again when it has linted.
    void this.#show(uri).catch(() => undefined)
  }

  /** Shows what is known of a document as it is now; gives how much there is. */
  async #show(uri: string): Promise<number> {
    const document = this.#asked.get(uri)
    if (document === undefined || this.#server.abandoned) return 0
    const client = await this.#server.client()
    const {version} = document
    const {diagnostics} = await request(client, 'mudaqqiq/secondReader', {uri})
    if (document.isClosed || document.version !== version) return 0
    this.#shown.set(document.uri, inRows(await client.protocol2CodeConverter.asDiagnostics(diagnostics)))
    return diagnostics.length
  }

  #forget(document: vscode.TextDocument): void {
    for (const [uri, asked] of this.#asked) {
      if (asked !== document) continue
      this.#pauses.cancel(uri)
      this.#asked.delete(uri)
    }
    this.#shown.delete(document.uri)
  }
}

/** Says what came of it. */
function tell({state, answered, known, unsent, trouble}: SecondReading, findings: number, model: string): void {
  if (state === 'off')
    void vscode.window.showInformationMessage(
      say({
        ar: 'القاعدة second-reader معطّلة لهذا المقال، فلم يُرسل شيء.',
        en: 'The rule second-reader is off for this article: nothing was sent.'
      })
    )
  else if (state === 'failed')
    void vscode.window.showErrorMessage(
      say({
        ar: 'تعذّر سؤال القارئ الثاني؛ التفاصيل في قناة الإخراج.',
        en: 'The second reader could not be asked; the output channel tells more.'
      })
    )
  else if (trouble !== undefined) void vscode.window.showWarningMessage(displayText(say(trouble)))
  else {
    const more = say({
      ar: unsent === 0 ? '' : `؛ لم تُرسل ${unsent}: أعد الأمر`,
      en: unsent === 0 ? '' : `; not sent: ${unsent}, run it again`
    })
    const text = say({
      ar: `قرأ ${model} ${answered} جملة (ومعروف من قبل: ${known})؛ ملاحظاته: ${findings}`,
      en: `${model} read ${answered} sentences (known before: ${known}); it raises ${findings}`
    })
    void vscode.window.showInformationMessage(displayText(text + more))
  }
}

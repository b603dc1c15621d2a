import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {mostBytes} from '../../../server/src/protocol/file-sizes.ts'
import type {ServerNotifications, ServerRequests, Status} from '../../../server/src/protocol/messages.ts'
import {say} from '../say.ts'

const STATUS = 'mudaqqiq/status' satisfies keyof ServerNotifications
const READ_TEXT = 'mudaqqiq/readText' satisfies keyof ServerRequests
/** Restarts within {@link WINDOW} after which the server is left alone. */
const MOST_RESTARTS = 5
const WINDOW = 3 * 60 * 1000

/**
 * Makes a client of the server, not yet started. `died` is called when the server ends unasked; it tells whether to
 * start it again.
 */
export type ClientMaker = (died: () => boolean) => Promise<BaseLanguageClient>

/** The language server as the extension sees it: started when first needed, started again when it dies. */
export class Server implements vscode.Disposable {
  readonly #make: ClientMaker
  readonly #status = new vscode.EventEmitter<Status>()
  readonly #running = new vscode.EventEmitter<boolean>()
  readonly #deaths: number[] = []
  #client: Promise<BaseLanguageClient> | undefined
  #abandoned = false
  /** What the server says after each linting. */
  readonly onStatus = this.#status.event
  /** Whether it runs, each time that changes. */
  readonly onRunning = this.#running.event

  /** @param make called when the server is first needed */
  constructor(make: ClientMaker) {
    this.#make = make
  }

  /** How often the server ended without having been asked to. */
  get deaths(): number {
    return this.#deaths.length
  }

  /** Whether anything has needed the server yet. */
  get started(): boolean {
    return this.#client !== undefined
  }

  /** Whether it ended so often that it was left stopped. */
  get abandoned(): boolean {
    return this.#abandoned
  }

  /** The running client; starts it where it does not run. */
  async client(): Promise<BaseLanguageClient> {
    const client = await this.#made()
    if (!client.isRunning()) await this.#run(client)
    return client
  }

  #made(): Promise<BaseLanguageClient> {
    this.#client ??= this.#prepare()
    return this.#client
  }

  /** Starts the server anew. */
  async restart(): Promise<void> {
    this.#deaths.length = 0
    this.#abandoned = false
    const client = await this.#client?.catch(() => undefined)
    if (client?.needsStop() === true) {
      // One that is still starting cannot be stopped; one that hangs is given up, and its process ended.
      await client.start().catch(() => undefined)
      await client.stop().catch(() => undefined)
    }
    await this.client()
  }

  async dispose(): Promise<void> {
    this.#status.dispose()
    this.#running.dispose()
    const client = await this.#client?.catch(() => undefined)
    if (client?.needsStop() === true) await client.stop().catch(() => undefined)
  }

  async #prepare(): Promise<BaseLanguageClient> {
    try {
      return await this.#newClient()
    } catch (error) {
      this.#client = undefined
      throw error
    }
  }

  async #newClient(): Promise<BaseLanguageClient> {
    const client = await this.#make(() => this.#died())
    client.onDidChangeState(() => {
      // Whoever has started one that was left stopped has it back.
      if (client.isRunning()) this.#abandoned = false
      this.#running.fire(client.isRunning())
    })
    client.onNotification(STATUS, (status: Status) => this.#status.fire(status))
    client.onRequest(READ_TEXT, ({uri, kind = 'article'}: ServerRequests[typeof READ_TEXT]['params']) =>
      readText(vscode.Uri.parse(uri), mostBytes[kind])
    )
    return client
  }

  /** A client that could not be started never can be: the next time another is made. */
  async #run(client: BaseLanguageClient): Promise<void> {
    try {
      await client.start()
    } catch (error) {
      if (!client.needsStop()) this.#client = undefined
      throw error
    }
  }

  /** Says that the server ended, and whether it is started again. */
  #died(): boolean {
    const now = Date.now()
    this.#deaths.push(now)
    if (this.#deaths.filter((death) => now - death < WINDOW).length > MOST_RESTARTS) {
      this.#abandoned = true
      void vscode.window.showErrorMessage(
        say({
          ar: 'توقّف خادم «مُدقِّق» مرارًا فتُرك متوقفًا. للمحاولة من جديد: «إعادة تشغيل الخادم».',
          en: 'The Mudaqqiq server stopped again and again and was left stopped. Run “Restart Server” to try again.'
        })
      )
      return false
    }
    void vscode.window.showInformationMessage(
      say({
        ar: 'توقّف خادم «مُدقِّق» فأُعيد تشغيله؛ لم يُفقد شيء من نصك.',
        en: 'The Mudaqqiq server stopped and was started again; nothing of your text is lost.'
      })
    )
    return true
  }
}

/**
 * A file that only the editor can read; `null` where it is not text in UTF-8 or too large, nothing where it is not
 * there.
 */
async function readText(uri: vscode.Uri, most: number): Promise<string | null | undefined> {
  let bytes: Uint8Array
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > most) return null
    bytes = await vscode.workspace.fs.readFile(uri)
  } catch {
    return undefined
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

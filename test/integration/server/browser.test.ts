import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createContext, runInContext} from 'node:vm'
import type {Diagnostic} from 'vscode-languageserver'
import {marked, onlyRules, turned, turnedBack} from '../../support/articles.ts'

interface Message {
  id?: number | string
  method?: string
  result?: unknown
  params?: unknown
}

/** The built worker in a world without Node: nothing but what a browser's worker and the language itself have. */
class Worker {
  #next = 1
  readonly #answers = new Map<number, (result: unknown) => void>()
  readonly self: {
    onmessage?: (event: {data: Message}) => void
    postMessage(message: Message): void
    addEventListener(): void
  }
  settings: unknown

  /** A worker whose script has run, with all that it put off: a browser delivers no message before. */
  static async start(settings: unknown): Promise<Worker> {
    const worker = new Worker(settings)
    await new Promise((resolve) => setImmediate(resolve))
    return worker
  }

  private constructor(settings: unknown) {
    this.settings = settings
    this.self = {postMessage: (message) => this.#receive(structuredClone(message)), addEventListener: () => undefined}
    const world = {
      self: this.self,
      console,
      setTimeout,
      clearTimeout,
      performance,
      TextDecoder,
      TextEncoder,
      URL,
      crypto,
      queueMicrotask
    }
    runInContext(
      readFileSync(new URL('../../../dist/universal/server.js', import.meta.url), 'utf8'),
      createContext(world)
    )
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = this.#next++
    return new Promise((resolve) => {
      this.#answers.set(id, resolve as (result: unknown) => void)
      this.#send({id, method, params})
    })
  }

  notify(method: string, params: unknown): void {
    this.#send({method, params})
  }

  #send(message: Message): void {
    this.self.onmessage?.({data: {jsonrpc: '2.0', ...message} as Message})
  }

  /** Answers to our requests; of the worker's own, those for settings and for files. */
  #receive({id, method, result, params}: Message): void {
    if (method === undefined) this.#answers.get(id as number)?.(result)
    else if (method === 'workspace/configuration')
      this.#send({id, result: (params as {items: unknown[]}).items.map(() => this.settings)})
    else if (method === 'mudaqqiq/readText')
      this.#send({
        id,
        result: files.find(([name]) => (params as {uri: string}).uri.endsWith(name))?.[1] ?? null
      })
    else if (id !== undefined) this.#send({id, result: null})
  }
}

/** What the client has. */
const files = [
  ['/.mudaqqiqrc.json', '{"rules": {"quote-direction": "hint"}}'],
  ['/.mudaqqiq/rules.yaml', 'rules:\n  - {id: notice, find: رأي, message: لا, level: error}\n']
] as const

describe('server: in a browser worker', () => {
  it('lints without Node, and reads configuration through the client', async () => {
    const worker = await Worker.start({debounce: 0, rules: onlyRules('quote-direction', 'unbalanced-quotes')})
    const capabilities = {workspace: {configuration: true}, textDocument: {diagnostic: {}}}
    await worker.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: [{uri: 'vscode-vfs://github/desk', name: 'desk'}]
    })
    worker.notify('initialized', {})
    const uri = 'vscode-vfs://github/desk/news/a.md'
    worker.notify('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text: `# خبر &amp; رأي\n\n${turned.text}`}
    })
    const {items} = await worker.request<{items: Diagnostic[]}>('textDocument/diagnostic', {textDocument: {uri}})
    assert.equal(
      marked(`# خبر &amp; رأي\n\n${turned.text}`, items),
      `# خبر &amp; ⟦رأي⟧\n\n${turned.text.replace('»', '⟦»⟧')}`
    )
    assert.deepEqual(
      items.map(({severity}) => severity),
      [1, 4]
    )
    const tool = {name: 'fix_article', input: {text: turned.text, output: 'diff'}}
    const {data} = await worker.request<{data: {diff: string}}>('mudaqqiq/tool', tool)
    assert.deepEqual(
      data.diff.split('\n').filter((row) => /^[-+][^-+]/.test(row)),
      [`-${turned.text}`, `+${turnedBack}`]
    )
  })
})

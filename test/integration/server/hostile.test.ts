import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CodeLens, Hover} from 'vscode-languageserver'
import {turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)/i

describe('server: what others put into a workspace', () => {
  let server: LanguageServer
  let folder: string
  const told: string[] = []
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    told.length = 0
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })
  async function open(settings: Record<string, unknown> = {}): Promise<void> {
    server = await LanguageServer.start({
      settings,
      folders: [pathToFileURL(folder).href],
      initializationOptions: {sourcesCommand: 'mudaqqiq.sources.focus'}
    })
    server.connection.onNotification('window/showMessage', ({message}: {message: string}) => void told.push(message))
  }

  for (const [what, content] of [
    ['a key', {'[Click](command:workbench.action.quit)': 1}],
    ['the key of a rule', {rules: {'x [Click](https://example.com/a)': 'off'}}],
    ['the key of an option', {rules: {'unattributed-quote': ['warning', {'[a](command:b "c")': 1}]}}]
  ] as const) {
    it(`makes no link of ${what} in a notification`, async () => {
      await write('.mudaqqiqrc.json', content)
      await open()
      await server.open(at('a.txt'), turned.text)
      await server.diagnostics(at('a.txt'))
      assert.equal(told.length, 1)
      assert.match(told[0], /\]\u200b\(/)
      assert.doesNotMatch(told[0], link)
    })
  }

  it('makes no markup of copy in a hover: only the reference of a rule is a link', async () => {
    await open({language: 'en'})
    const names = [
      'وزارة [النقل](command:workbench.action.quit)',
      'وزارة <img src=x> www.example.com',
      'موقع https://example.com/a_b_c الإخباري',
      'وزارة ![x](https://example.com/x.png) $(error)'
    ]
    for (const [i, name] of names.entries()) {
      const uri = at(`${i}.txt`)
      const text = `قالت ${name} إن 85% من الجسور سليمة.`
      await server.open(uri, text)
      for (let character = 0; character < text.length; character += 3) {
        const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument: {uri},
          position: {line: 0, character}
        })
        const value = (hover?.contents as {value: string} | undefined)?.value ?? ''
        const links = [...value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target)
        assert.ok(
          links.every((target) => /^file:.*\/[\w-]+\.md$|#[\w-]+$/.test(target)),
          `${links.join()} in ${value}`
        )
        assert.doesNotMatch(value, /(?<!\\)[<!]\w|(?<!\\)!\[|https?:\/\/example|www\.example/)
      }
    }
  })

  it('makes no icon of a name in a lens', async () => {
    await open({language: 'en', codeLens: true})
    await server.open(at('a.txt'), 'قالت وكالة $(error) إن الطريق مقطوعة.\nوأكدت وزارة $(sync~spin) أن العمل مستمر.')
    const lenses = await server.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: {uri: at('a.txt')}
    })
    for (const {command} of lenses) assert.doesNotMatch(command!.title, /\$\(/)
    assert.ok(lenses.length > 0)
  })

  const odd: ReadonlyArray<[string, (file: string) => Promise<void>]> = [
    ['a device without end', (file) => symlink('/dev/zero', file)],
    ['a pipe that nobody writes to', async (file) => void execFileSync('mkfifo', [file])],
    ['a file beyond all measure', (file) => writeFile(file, `{}${' '.repeat(17 * 1024 * 1024)}`)]
  ]
  if (process.platform !== 'win32') {
    for (const [what, make] of odd) {
      it(`does not read ${what} for a configuration, a side file or an article`, async () => {
        for (const name of ['.mudaqqiqrc.json', '.mudaqqiq-ignore.json', 'package.json', 'odd.txt'])
          await make(path.join(folder, name))
        await open({language: 'en'})
        await server.open(at('a.txt'), turned.text)
        assert.ok((await server.diagnostics(at('a.txt'))).some(({code}) => code === 'quote-direction'))
        const {diagnostics} = await server.publication(
          ({uri, diagnostics: {length}}) => uri === at('.mudaqqiqrc.json') && length > 0
        )
        assert.match(
          String(diagnostics[0].message),
          /not read: it is no regular file, no text in UTF-8, or larger than 1 MB$/
        )
        if (what.startsWith('a file')) return
        const {unreadable} = await server.connection.sendRequest<{unreadable: string[]}>('mudaqqiq/lintFiles', {
          uris: [at('odd.txt')]
        })
        assert.deepEqual(unreadable, [at('odd.txt')])
      })
    }
  }

  it('answers beside files that are nested deeper than any', async () => {
    await write('.mudaqqiqrc.json', '['.repeat(300_000))
    await write('.mudaqqiq-ignore.json', `{"ignores": ${'[{"a":'.repeat(100_000)}`)
    await write('package.json', '{"a":'.repeat(150_000))
    await open()
    await server.open(at('a.txt'), turned.text)
    assert.ok((await server.diagnostics(at('a.txt'))).some(({code}) => code === 'quote-direction'))
    assert.match(told[0], /أقواس متداخلة أعمق من أن تُقرأ/)
  })
})

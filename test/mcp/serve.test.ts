import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import {ListRootsRequestSchema, McpError} from '@modelcontextprotocol/sdk/types.js'
import {builtCli, folderWith, runCli} from '../support/cli.ts'

const OPEN = 'وقال المدير «نعمل ليلا ونهارا.\n'
const BLANK = 'قال الوزير إن العمل جار ، وإنه سينتهي غدا.\n'

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly column: number
  readonly words: string
  readonly context: string
  readonly message: string
  readonly fixes: ReadonlyArray<{
    readonly safe: boolean
    readonly edits: ReadonlyArray<{
      readonly line: number
      readonly column: number
      readonly old: string
      readonly new: string
    }>
  }>
}

interface Told {
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a tool answers, as a client gets it
  readonly data: any
  readonly isError: boolean
}

/** `mudaqqiq mcp`, spoken to by the client of the SDK. */
describe('mudaqqiq mcp', function () {
  this.timeout(60_000)
  const open: Client[] = []
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close()
  })

  async function connect(
    cwd: string,
    {args = [], roots}: {readonly args?: readonly string[]; readonly roots?: readonly string[]} = {}
  ): Promise<Client> {
    const client = new Client({name: 'desk', version: '1.0.0'}, {capabilities: roots === undefined ? {} : {roots: {}}})
    if (roots !== undefined)
      client.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: roots.map((root) => ({uri: pathToFileURL(root).href}))
      }))
    open.push(client)
    await client.connect(
      new StdioClientTransport({command: process.execPath, args: [builtCli(), 'mcp', ...args], cwd, stderr: 'inherit'})
    )
    return client
  }

  async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Told> {
    const {content, structuredContent, isError} = await client.callTool({name, arguments: given})
    const [{text}] = content as Array<{text: string}>
    if (structuredContent !== undefined) assert.deepEqual(JSON.parse(text), structuredContent)
    return {text, data: structuredContent, isError: isError === true}
  }

  const refused = async (client: Client, name: string, given: Record<string, unknown>): Promise<string> => {
    const {text, isError, data} = await call(client, name, given)
    assert.deepEqual([isError, data], [true, undefined], text)
    return text
  }

  it('offers four tools, each with schema and titles in both languages', async function () {
    const client = await connect(folderWith(this, {}))
    const {tools} = await client.listTools()
    assert.deepEqual(
      tools.map(({name, title, annotations}) => [name, title, annotations?.readOnlyHint]),
      [
        ['lint_article', 'Lint an article · دقّق مقالًا', true],
        ['fix_article', 'Apply safe fixes · طبّق التصحيحات المأمونة', false],
        ['explain_rule', 'Explain a rule · اشرح قاعدة', true],
        ['list_sources', 'Sources of an article · مصادر المقال', true]
      ]
    )
    for (const {inputSchema, description = ''} of tools) {
      assert.equal(inputSchema.additionalProperties, false)
      assert.ok(description.length > 100)
    }
    assert.equal(client.getServerVersion()?.name, 'mudaqqiq')
    assert.match(client.getInstructions() ?? '', /Never invent a source/)
  })

  describe('lint_article', () => {
    it('tells the findings of a text, where they are and how they are mended', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'lint_article', {text: OPEN, language: 'en'})
      assert.deepEqual([data.total, data.by_severity, data.arabic_share], [1, {error: 1}, 1])
      const [{rule, severity, line, column, words, context, message, fixes}] = data.findings as Finding[]
      assert.deepEqual([rule, severity, line, column, words], ['unbalanced-quotes', 'error', 1, 13, '«'])
      assert.equal(context, 'وقال المدير ⟦«⟧نعمل ليلا ونهارا.')
      assert.match(message, /^[\x20-\x7e«»…“”’]+$/)
      assert.deepEqual(fixes[0].edits, [{line: 1, column: 30, old: '', new: '»'}])
    })

    it('speaks Arabic where nothing is said, and as the configuration has it', async function () {
      const folder = folderWith(this, {
        'a.txt': OPEN,
        'english/.mudaqqiqrc.json': '{"language": "en"}',
        'english/a.txt': OPEN
      })
      const client = await connect(folder)
      const messages = await Promise.all(
        ['a.txt', 'english/a.txt'].map(
          async (file) => (await call(client, 'lint_article', {path: file})).data.findings[0].message
        )
      )
      assert.match(messages[0], /^[^a-z]+$/)
      assert.match(messages[1], /[a-z]{3}/)
      const {data} = await call(client, 'lint_article', {path: 'english/a.txt', language: 'ar'})
      assert.equal(data.findings[0].message, messages[0])
    })

    it('reads the configuration anew, and the ignores of the desk', async function () {
      const folder = folderWith(this, {'a.txt': OPEN})
      const client = await connect(folder)
      const total = async (): Promise<number> => (await call(client, 'lint_article', {path: 'a.txt'})).data.total
      assert.equal(await total(), 1)
      fs.writeFileSync(path.join(folder, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quotes": "off"}}')
      assert.equal(await total(), 0)
      fs.rmSync(path.join(folder, '.mudaqqiqrc.json'))
      assert.equal(await total(), 1)
      fs.writeFileSync(path.join(folder, '.mudaqqiqrc.json'), '{"rules": {"unbalanced-quote": "off"}}')
      assert.match(await refused(client, 'lint_article', {path: 'a.txt'}), /unbalanced-quotes/)
    })

    it('tells as many as are wanted, and how many there are', async function () {
      const client = await connect(folderWith(this, {}))
      const text = OPEN.repeat(9)
      const {data} = await call(client, 'lint_article', {text, limit: 2})
      assert.deepEqual([data.total - data.left_out, data.findings.length], [2, 2])
      assert.ok(data.total >= 9)
    })

    it('tells that a text is not Arabic, for which nothing to say is no praise', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'lint_article', {text: 'The minister said so.'})
      assert.deepEqual([data.total, data.arabic_share], [0, 0])
    })

    it('reads Markdown as Markdown, by its name or as told', async function () {
      const copy = '# خبر\n\n```\nقال ، «\n```\n'
      const client = await connect(folderWith(this, {'a.md': copy}))
      const totals = await Promise.all(
        [{path: 'a.md'}, {text: copy, format: 'markdown'}, {text: copy}].map(
          async (given) => (await call(client, 'lint_article', given)).data.total > 0
        )
      )
      assert.deepEqual(totals, [false, false, true])
    })
  })

  describe('fix_article', () => {
    const FIXED = 'قال الوزير إن العمل جار، وإنه سينتهي غدا.\n'

    it('gives the fixed text, or a patch', async function () {
      const folder = folderWith(this, {'a.txt': BLANK})
      const client = await connect(folder)
      const {data} = await call(client, 'fix_article', {text: BLANK})
      assert.deepEqual([data.applied, data.text, data.diff, data.written], [1, FIXED, undefined, undefined])
      const byFile = await call(client, 'fix_article', {path: 'a.txt'})
      assert.equal(byFile.data.diff, `--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,1 @@\n-${BLANK}+${FIXED}`)
      assert.equal(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8'), BLANK)
      assert.equal((await call(client, 'fix_article', {path: 'a.txt', output: 'text'})).data.text, FIXED)
    })

    it('writes where it is asked to, once, in the encoding of the file', async function () {
      const folder = folderWith(this, {'a.txt': Buffer.from(`\ufeff${BLANK}`, 'utf16le')})
      const file = path.join(folder, 'a.txt')
      const client = await connect(folder)
      const {data} = await call(client, 'fix_article', {path: 'a.txt', write: true})
      assert.deepEqual([data.applied, data.written], [1, file])
      assert.equal(fs.readFileSync(file).toString('utf16le'), `\ufeff${FIXED}`)
      const {mtimeMs} = fs.statSync(file)
      const again = await call(client, 'fix_article', {path: 'a.txt', write: true})
      assert.deepEqual([again.data.applied, again.data.written, again.data.diff], [0, undefined, ''])
      assert.equal(fs.statSync(file).mtimeMs, mtimeMs)
    })

    it('leaves what needs an editor, and tells it', async function () {
      const client = await connect(folderWith(this, {}))
      const {data} = await call(client, 'fix_article', {text: OPEN})
      assert.deepEqual([data.applied, data.text, data.left], [0, OPEN, {total: 1, by_severity: {error: 1}}])
    })

    it('has nowhere to write a text', async function () {
      const client = await connect(folderWith(this, {}))
      assert.match(await refused(client, 'fix_article', {text: BLANK, write: true}), /"path" alone/)
    })
  })

  describe('explain_rule', () => {
    it('explains in the language that is wanted', async function () {
      const client = await connect(folderWith(this, {}))
      const english = await call(client, 'explain_rule', {rule: 'hamza', language: 'en'})
      assert.match(english.text, /^hamza · .*\n\n/)
      assert.match(english.text, / {2}✗ .*⟦/)
      const arabic = await call(client, 'explain_rule', {rule: 'hamza'})
      assert.notEqual(arabic.text.split('\n')[2], english.text.split('\n')[2])
    })

    it('lists the rules, those of the desk too', async function () {
      const folder = folderWith(this, {
        '.mudaqqiq/desk.yaml': 'rules:\n  - id: no-alleged\n    find: المزعوم\n    message: لا تقل «المزعوم»\n'
      })
      const client = await connect(folder)
      const {text} = await call(client, 'explain_rule')
      assert.match(text, /^ {2}unattributed-claim +\w+ /m)
    })

    it('knows what was meant', async function () {
      const client = await connect(folderWith(this, {}))
      assert.match(await refused(client, 'explain_rule', {rule: 'hamzah'}), /did you mean "hamza"\?/)
      assert.match(await refused(client, 'explain_rule', {rule: 'hamzah', language: 'ar'}), /أتقصد «hamza»؟/)
    })
  })

  it('list_sources tells who is cited, for what, and what rests on nobody', async function () {
    const client = await connect(folderWith(this, {}))
    const text =
      'قال وزير الصحة إن المستشفى سيفتح غدا.\n\nوأفادت مصادر مطلعة بأن الكلفة ارتفعت.\n\nوأضاف الوزير أن العمل اكتمل.\n'
    const {data} = await call(client, 'list_sources', {text})
    assert.deepEqual(
      [...data.sources, ...data.vague].map(({name, strength, statements}) => [
        name,
        strength,
        statements.map(({line, cue}: {line: number; cue: string}) => [line, cue])
      ]),
      [
        [
          'وزير الصحة',
          'role',
          [
            [1, 'قال'],
            [5, 'وأضاف']
          ]
        ],
        ['مصادر مطلعة', 'vague', [[3, 'وأفادت']]]
      ]
    )
    assert.equal(data.statements, 3)
    const few = await call(client, 'list_sources', {text, limit: 1})
    assert.equal(few.data.left_out, data.statements + data.without_source - 1)
  })

  describe('files', () => {
    it('outside the folder are refused, whatever leads there', async function () {
      const outer = folderWith(this, {
        'secret.txt': OPEN,
        'desk/a.txt': OPEN,
        'desk/notes.json': '{}',
        'desk-2/a.txt': OPEN
      })
      const folder = path.join(outer, 'desk')
      fs.symlinkSync(path.join(outer, 'secret.txt'), path.join(folder, 'link.txt'))
      const client = await connect(folder)
      const ways = [
        '../secret.txt',
        path.join(outer, 'secret.txt'),
        'link.txt',
        '../desk-2/a.txt',
        '../nothing.txt',
        '/etc/passwd'
      ]
      for (const way of ways)
        assert.match(await refused(client, 'lint_article', {path: way}), /outside the folder/, way)
      const before = fs.readFileSync(path.join(outer, 'secret.txt'), 'utf8')
      assert.match(await refused(client, 'fix_article', {path: 'link.txt', write: true}), /outside the folder/)
      assert.equal(fs.readFileSync(path.join(outer, 'secret.txt'), 'utf8'), before)
      assert.match(await refused(client, 'lint_article', {path: '../secret.txt', language: 'ar'}), /خارج المجلد/)
      assert.match(await refused(client, 'lint_article', {path: 'b.txt'}), /no such file/)
      assert.match(await refused(client, 'lint_article', {path: 'notes.json'}), /no article by its extension/)
      assert.equal((await call(client, 'lint_article', {path: path.join(folder, 'a.txt')})).data.total, 1)
    })

    it('are those of the folders that are named', async function () {
      const outer = folderWith(this, {'one/a.txt': OPEN, 'two/b.txt': OPEN, 'three/c.txt': OPEN})
      const client = await connect(outer, {args: ['one', path.join(outer, 'two')]})
      for (const way of ['a.txt', 'b.txt', path.join(outer, 'two/b.txt')])
        assert.equal((await call(client, 'lint_article', {path: way})).data.total, 1, way)
      assert.match(await refused(client, 'lint_article', {path: path.join(outer, 'three/c.txt')}), /outside/)
    })

    it('are those of the folders that the client has open', async function () {
      const outer = folderWith(this, {'one/a.txt': OPEN, 'two/b.txt': OPEN})
      const client = await connect(path.join(outer, 'two'), {roots: [path.join(outer, 'one')]})
      assert.equal((await call(client, 'lint_article', {path: 'a.txt'})).data.total, 1)
      assert.match(await refused(client, 'lint_article', {path: path.join(outer, 'two/b.txt')}), /outside/)
      const none = await connect(path.join(outer, 'two'), {roots: []})
      assert.match(await refused(none, 'lint_article', {path: 'b.txt'}), /no folder is open/)
      assert.equal((await call(none, 'lint_article', {text: OPEN})).data.total, 1)
    })

    it('are not those of the whole disk, where no folder is open', async () => {
      const client = await connect('/')
      assert.match(await refused(client, 'lint_article', {path: '/etc/hosts.txt'}), /no folder is open/)
    })
  })

  describe('bad input', () => {
    it('is told, with what would be right', async function () {
      const client = await connect(folderWith(this, {'a.txt': OPEN}))
      const wrong: ReadonlyArray<readonly [string, Record<string, unknown>, RegExp]> = [
        ['lint_article', {}, /give "text" or "path"/],
        ['lint_article', {text: OPEN, path: 'a.txt'}, /not both/],
        ['lint_article', {txt: OPEN}, /did you mean "text"\?/],
        ['lint_article', {text: 7}, /"text" is a string/],
        ['lint_article', {text: OPEN, limit: 0}, /"limit" is between 1 and 1000/],
        ['lint_article', {text: OPEN, limit: 1.5}, /"limit" is an integer/],
        ['lint_article', {text: OPEN, format: 'pdf'}, /"format" is one of plain, markdown/],
        ['lint_article', {text: OPEN, language: 'fr'}, /"language" is one of ar, en/],
        ['fix_article', {path: 'a.txt', write: 'yes'}, /"write" is true or false/],
        ['explain_rule', {rule: ['hamza']}, /"rule" is a string/]
      ]
      for (const [name, given, says] of wrong) assert.match(await refused(client, name, given), says)
      assert.equal((await call(client, 'lint_article', {text: OPEN, path: null, limit: null})).data.total, 1)
      assert.equal((await call(client, 'lint_article', {text: ''})).data.total, 0)
    })

    it('is an error of the protocol where there is no such tool', async function () {
      const client = await connect(folderWith(this, {}))
      await assert.rejects(
        client.callTool({name: 'lint', arguments: {}}),
        (error) => error instanceof McpError && error.code === -32602 && /lint_article/.test(error.message)
      )
    })

    it('of the command line is one line', async function () {
      const folder = folderWith(this, {})
      const {code, stdout, stderr} = await runCli(['mcp', '--port', '80'], folder)
      assert.deepEqual([code, stdout], [2, ''])
      assert.match(stderr, /^mudaqqiq mcp: unknown option --port .*\n$/)
      const help = await runCli(['mcp', '--help'], folder)
      assert.deepEqual([help.code, help.stderr], [0, ''])
      assert.match(help.stdout, /^mudaqqiq mcp \[FOLDER …\]\n/)
    })

    it('does not end the server: broken JSON, unknown methods', async function () {
      const lines = [
        '{"jsonrpc":',
        '[]',
        '{"jsonrpc":"2.0","id":1,"method":"nothing"}',
        '{"jsonrpc":"2.0","id":2,"method":"ping"}'
      ]
      const {code, stdout} = await runCli(['mcp'], folderWith(this, {}), `${lines.join('\n')}\n`)
      assert.equal(code, 0)
      const ids = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id)
      assert.deepEqual(ids, [1, 2])
    })
  })

  it('takes a book, and says where a text is too long', async function () {
    const client = await connect(folderWith(this, {}))
    const paragraph = `${BLANK}\n`
    const book = paragraph.repeat(Math.floor(300_000 / paragraph.length))
    const {data} = await call(client, 'lint_article', {text: book, limit: 1})
    assert.ok(data.total >= 1)
    assert.match(
      await refused(client, 'lint_article', {text: 'ب'.repeat(2_000_001)}),
      /2000001 UTF-16 code units, at most 2000000/
    )
    assert.equal((await call(client, 'lint_article', {text: OPEN})).data.total, 1)
  })

  describe('a long question', () => {
    const long = (id: number): string => {
      let text = ''
      for (let i = 0; text.length < 200_000; i++)
        text += `قال الوزير إن العمل رقم ${i} جار ، وإنه سينتهي غدا بعد ${i} يوما.\n\n`
      return `${JSON.stringify({jsonrpc: '2.0', id, method: 'tools/call', params: {name: 'lint_article', arguments: {text, limit: 1}}})}\n`
    }
    const answered = (stdout: string): unknown[] =>
      stdout.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line).id))

    it('lets others be answered meanwhile', async function () {
      const {stdout} = await runCli(
        ['mcp'],
        folderWith(this, {}),
        `${long(1)}{"jsonrpc":"2.0","id":2,"method":"ping"}\n`
      )
      assert.deepEqual(answered(stdout), [2, 1])
    })

    it('is given up when nobody wants the answer', async function () {
      const folder = folderWith(this, {})
      const stop = '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}\n'
      const seconds = async (input: string, expected: readonly number[]): Promise<number> => {
        const begun = performance.now()
        const {code, stdout, stderr} = await runCli(['mcp'], folder, input)
        assert.deepEqual([code, stderr, answered(stdout)], [0, '', expected])
        return performance.now() - begun
      }
      const whole = await seconds(long(1), [1])
      assert.ok((await seconds(long(1) + stop, [])) < whole * 0.8)
    })
  })
})

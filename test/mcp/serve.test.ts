import assert from 'node:assert/strict'
import {McpError} from '@modelcontextprotocol/sdk/types.js'
import {folderWith, runCli} from '../support/cli.ts'
import {BLANK, call, mcpClients, OPEN, refused} from '../support/mcp.ts'

/** `mudaqqiq mcp`, spoken to by the client of the SDK. */
describe('mudaqqiq mcp', function () {
  this.timeout(60_000)
  const connect = mcpClients()

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

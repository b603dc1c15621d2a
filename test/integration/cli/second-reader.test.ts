import assert from 'node:assert/strict'
import fs from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import type {Message} from '../../../server/src/second-reader/prompt.ts'
import {folderWith, type Ran, runCli} from '../../support/cli.ts'
import {answerOf, honestVerdicts} from '../../support/scripted-reader.ts'

const article = 'قُتل سبعة عمال في حريق الميناء أمس. وقالت وزارة العمل إنها فتحت تحقيقا في الحادث.\n'
const other = 'وصل المفتشون إلى المصنع ظهر اليوم.\n'

/**
 * A program that answers: what stands in its environment or its argument decides how. It notes each request in a file.
 */
const program = `
import fs from 'node:fs'
import readline from 'node:readline'
const [how] = process.argv.slice(2)
for await (const line of readline.createInterface({input: process.stdin})) {
  const {id, version, messages, schema} = JSON.parse(line)
  fs.appendFileSync('asked.log', JSON.stringify({id, version, schema: schema.required}) + '\\n')
  const data = messages[1].content.split('DATA-----\\n')[1].split('\\n-----END')[0].split('\\n').map((row) => JSON.parse(row))
  const verdicts = data.filter((row) => row.id).map((row) => {
    const raised = /^(قُتل|سرق|قصف|تسبب)/.test(row.text)
    return {id: row.id, label: raised ? 'U' : 'A', why: raised ? 'casualty' : null, reason: raised ? 'من أحصى؟' : ''}
  })
  if (how === 'dies') process.exit(3)
  if (how === 'mute') continue
  if (how === 'refuses') console.log(JSON.stringify({id, error: 'no\\ncredit'}))
  else if (how === 'prose') console.log(JSON.stringify({id, answer: 'All good!'}))
  else if (how === 'noise') console.log('loading…\\n{"id":"99","answer":{}}\\n' + JSON.stringify({id, answer: JSON.stringify({verdicts})}))
  else console.log(JSON.stringify({id, answer: {verdicts}}))
}
`
const reader = (how = ''): string[] => ['--second-reader', `node reader.mjs ${how}`]

function folder(context: Mocha.Context, more: Readonly<Record<string, string>> = {}): string {
  return folderWith(context, {'reader.mjs': program, 'a.txt': article, ...more})
}

interface Finding {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly start: {readonly offset: number}
  readonly end: {readonly offset: number}
}

/** What the second reader says, of all files of a JSON report. */
function said({stdout}: Ran): Finding[] {
  const entries = JSON.parse(stdout) as Array<{messages: Finding[]}>
  return entries.flatMap(({messages}) => messages.filter(({ruleId}) => ruleId === 'second-reader'))
}

const asked = (cwd: string): number =>
  fs.existsSync(path.join(cwd, 'asked.log'))
    ? fs.readFileSync(path.join(cwd, 'asked.log'), 'utf8').trim().split('\n').length
    : 0

describe('--second-reader', function () {
  this.timeout(30_000)

  it('tells what the program would send back, beside what the rules find', async function () {
    const cwd = folder(this)
    const ran = await runCli(['-r', 'json', '-l', 'en', ...reader(), 'a.txt'], cwd)
    assert.deepEqual([ran.code, ran.stderr], [0, ''])
    assert.deepEqual(
      said(ran).map(({severity, message, start, end}) => [severity, message, article.slice(start.offset, end.offset)]),
      [['information', 'Second reader: casualties without a source: من أحصى؟', 'قُتل سبعة عمال في حريق الميناء أمس.']]
    )
    const [request] = fs.readFileSync(path.join(cwd, 'asked.log'), 'utf8').trim().split('\n')
    assert.deepEqual(JSON.parse(request), {id: '1', version: 1, schema: ['verdicts']})
  })

  it('asks nobody where it is not given', async function () {
    const cwd = folder(this)
    assert.deepEqual(said(await runCli(['-r', 'json', 'a.txt'], cwd)), [])
    assert.equal(asked(cwd), 0)
  })

  it('asks nobody where the desk has turned the rule off', async function () {
    const cwd = folder(this, {'.mudaqqiqrc.json': '{"rules": {"second-reader": "off"}}'})
    assert.deepEqual(said(await runCli(['-r', 'json', ...reader(), 'a.txt'], cwd)), [])
    assert.equal(asked(cwd), 0)
  })

  it('sends nothing of a file that was not named and is not Arabic', async function () {
    const cwd = folder(this, {'copy/english.txt': 'The minister arrived in the town on Monday.\n', 'copy/b.txt': other})
    await runCli(['-r', 'json', ...reader(), 'copy'], cwd)
    assert.equal(asked(cwd), 1)
  })

  it('passes over what else the program writes, and takes an answer that is a text', async function () {
    const cwd = folder(this)
    assert.equal(said(await runCli(['-r', 'json', ...reader('noise'), 'a.txt'], cwd)).length, 1)
  })

  it('keeps what was said: what has not changed is not sent again', async function () {
    const cwd = folder(this, {'b.txt': other})
    const run = (): Promise<Ran> => runCli(['-r', 'json', '--cache', ...reader(), 'a.txt', 'b.txt'], cwd)
    const first = said(await run())
    assert.equal(asked(cwd), 2)
    assert.deepEqual(said(await run()), first)
    assert.equal(asked(cwd), 2)
    fs.writeFileSync(path.join(cwd, 'b.txt'), 'قُتل سبعة عمال في المصنع ظهر اليوم.\n')
    assert.equal(said(await run()).length, 2)
    assert.equal(asked(cwd), 3)
  })

  it('does not count for the exit code unless that is asked for', async function () {
    const cwd = folder(this, {'c.txt': 'قُتل، وفق وزارة العمل، سبعة عمال في حريق الميناء أمس.\n'})
    const grave = ['--rule', 'second-reader:error', ...reader(), 'c.txt']
    const ran = await runCli(['-r', 'json', ...grave], cwd)
    assert.deepEqual([ran.code, said(ran).map(({severity}) => severity)], [0, ['error']])
    assert.equal((await runCli(['--second-reader-counts', ...grave], cwd)).code, 1)
  })

  for (const [how, why, requests] of [
    ['dies', 'it failed (exit code 3)', 1],
    ['refuses', 'it failed (no credit)', 1],
    ['mute', 'no answer in time', 1],
    ['prose', 'its answers were not as asked for, or wrong where the answer is known', 2]
  ] as const)
    it(`says in one line why there is no answer, and reports the rest: ${how}`, async function () {
      const cwd = folder(this)
      const options = ['-r', 'json', '-l', 'en', '--second-reader-timeout', '2', ...reader(how), 'a.txt']
      const ran = await runCli(options, cwd)
      assert.equal(ran.stderr, `mudaqqiq: a.txt: second reader: ${why}; sentences left without a verdict: 2\n`)
      assert.deepEqual([ran.code, said(ran), asked(cwd)], [0, [], requests])
      assert.ok(ran.stdout.includes('unattributed-claim'))
      assert.equal((await runCli(['--second-reader-counts', ...options], cwd)).code, 2)
    })

  it('asks no more after three articles without an answer', async function () {
    const cwd = folder(this, Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`${name}.txt`, other])))
    const {stderr} = await runCli(['-l', 'en', ...reader('refuses'), 'b.txt', 'c.txt', 'd.txt', 'e.txt'], cwd)
    assert.equal(asked(cwd), 3)
    assert.match(stderr, /e\.txt: second reader: it is not asked any more; sentences left without a verdict: 1\n$/)
  })

  it('answers an archive line by line, with an error in the row of what was not answered', async function () {
    const cwd = folder(this)
    const lines = [article, other].map((text, i) => JSON.stringify({id: i, text})).join('\n')
    const {stdout, code} = await runCli(['-r', 'ndjson', '-l', 'en', '--cache', ...reader()], cwd, `${lines}\nbroken\n`)
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as {id?: number; line?: number; messages?: Finding[]; error?: string})
    assert.deepEqual(
      rows.map(({id, line, messages}) => [id, line, messages?.filter(({ruleId}) => ruleId === 'second-reader').length]),
      [
        [0, undefined, 1],
        [1, undefined, 0],
        [undefined, 3, undefined]
      ]
    )
    assert.equal(code, 0)
    const again = await runCli(['-r', 'ndjson', '-l', 'en', '--cache', ...reader()], cwd, `${lines}\n`)
    assert.deepEqual([again.stdout, asked(cwd)], [stdout.split('\n').slice(0, 2).join('\n') + '\n', 2])
    const failed = await runCli(['-r', 'ndjson', '-l', 'en', ...reader('refuses')], cwd, `${lines}\n`)
    const [row] = failed.stdout.split('\n')
    assert.deepEqual((JSON.parse(row) as {secondReader: object}).secondReader, {
      error: 'second reader: it failed (no credit); sentences left without a verdict: 2'
    })
    assert.match(failed.stderr, /articles that the second reader has not answered wholly for: 2;/)
  })

  it('is ended with the run, even where it does not end by itself', async function () {
    const stays =
      "import fs from 'node:fs'\nprocess.on('SIGTERM', () => {fs.writeFileSync('ended', ''); process.exit()})\nsetInterval(() => {}, 1000)\n"
    const cwd = folder(this, {'stays.mjs': stays})
    await runCli(['--second-reader', 'node stays.mjs', '--second-reader-timeout', '2', 'a.txt'], cwd)
    assert.ok(fs.existsSync(path.join(cwd, 'ended')))
  })

  for (const [options, why] of [
    [['--fix', ...reader()], '--second-reader does not go together with --fix'],
    [['--watch', ...reader()], '--second-reader does not go together with --watch'],
    [['--second-reader-counts'], '--second-reader-counts does not go together with a run without --second-reader'],
    [['--second-reader-timeout', '0', ...reader()], '--second-reader-timeout is a number of seconds from 1 to 9999'],
    [['--second-reader'], '--second-reader needs a value: COMMAND']
  ] as const)
    it(`refuses ${options.join(' ')}`, async function () {
      const {code, stderr} = await runCli(['a.txt', ...options], folder(this))
      assert.equal(code, 2)
      assert.ok(stderr.includes(why), stderr)
    })

  it('can be the program of the documentation, which asks a server', async function () {
    const page = fs.readFileSync(new URL('../../../docs/second-reader.md', import.meta.url), 'utf8')
    const [, written] = /```js\n([^]*?)```/.exec(page) ?? []
    const asked: Array<{model: string; messages: Array<{content: string}>}> = []
    const server = http.createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      asked.push(JSON.parse(Buffer.concat(parts).toString('utf8')))
      const verdicts = honestVerdicts(asked[0].messages as Message[], ['سبعة عمال'])
      response.end(JSON.stringify({choices: [{message: {content: answerOf(verdicts)}}]}))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const {port} = server.address() as AddressInfo
      const cwd = folder(this, {'ask.mjs': written})
      const command = `READER_URL=http://127.0.0.1:${port}/ READER_MODEL=tiny node ask.mjs`
      assert.equal(said(await runCli(['-r', 'json', '--second-reader', command, 'a.txt'], cwd)).length, 1)
      assert.deepEqual(
        asked.map(({model}) => model),
        ['tiny']
      )
    } finally {
      server.close()
    }
  })

  if (process.platform !== 'win32')
    for (const [what, command] of [
      ['does not end when it is asked to', "trap '' TERM; while :; do sleep 1; done"],
      ['writes without end and answers nothing', 'yes']
    ])
      it(`ends a program that ${what}`, async function () {
        const args = ['-l', 'en', '--second-reader', command, '--second-reader-timeout', '1', 'a.txt']
        const {stderr} = await runCli(args, folder(this, {}))
        assert.match(stderr, /^mudaqqiq: a\.txt: second reader: /m)
      })
})

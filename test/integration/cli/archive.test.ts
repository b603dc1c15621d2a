import assert from 'node:assert/strict'
import {once} from 'node:events'
import {folderWith, runCli, startCli} from '../../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const article = (id: unknown, text = flawed): string => `${JSON.stringify({id, text})}\n`
const parsed = (lines: string): Array<Record<string, unknown>> =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('command line: archives', () => {
  it('answers each article with one line, in order', async function () {
    const {code, stdout, stderr} = await runCli(
      ['--reporter', 'ndjson'],
      folderWith(this, {}),
      article('a') + article(2, 'وصل الوفد أمس.') + article('ج').trimEnd()
    )
    assert.deepEqual({code, stderr}, {code: 0, stderr: ''})
    assert.deepEqual(
      parsed(stdout).map(({id, messages}) => [id, (messages as unknown[]).length]),
      [
        ['a', 1],
        [2, 0],
        ['ج', 1]
      ]
    )
  })

  it('answers a broken line with an error line, and goes on', async function () {
    const broken = Buffer.concat([
      Buffer.from(`{"id": 1, "text":\n\n[]\n${JSON.stringify({id: 'no text', body: 'x'})}\n`),
      Buffer.from('"\xff"\n', 'latin1'),
      Buffer.from(article('last'))
    ])
    const {code, stdout, stderr} = await runCli(['--reporter', 'ndjson', '-l', 'en'], folderWith(this, {}), broken)
    assert.equal(code, 0)
    assert.deepEqual(
      parsed(stdout).map(({id, line, error}) => [id, line, error]),
      [
        [undefined, 1, 'the line is not valid JSON'],
        [undefined, 3, 'no text on the line: {"id": …, "text": "…"} is expected'],
        ['no text', 4, 'no text on the line: {"id": …, "text": "…"} is expected'],
        [undefined, 5, 'the line is not UTF-8'],
        ['last', undefined, undefined]
      ]
    )
    assert.equal(stderr, 'mudaqqiq: lines that could not be read: 4 of 5; each has its error line in the output\n')
  })

  it('exits with 2 where no line could be read, and as --fail-on says where it is given', async function () {
    const cwd = folderWith(this, {})
    assert.equal((await runCli(['--reporter', 'ndjson'], cwd, 'nothing\n')).code, 2)
    assert.equal((await runCli(['--reporter', 'ndjson'], cwd, '')).code, 0)
    assert.equal((await runCli(['--reporter', 'ndjson', '--fail-on', 'error'], cwd, article(1))).code, 1)
    assert.equal((await runCli(['--reporter', 'ndjson', '--fail-on', 'error'], cwd, article(1, 'نعم.'))).code, 0)
  })

  it('says the same with threads, and from a file', async function () {
    const lines = Array.from({length: 600}, (_, i) =>
      i % 100 === 7 ? 'broken\n' : article(i, flawed.repeat(i % 3))
    ).join('')
    const cwd = folderWith(this, {'bulk.ndjson': lines})
    const one = await runCli(['--reporter', 'ndjson'], cwd, lines)
    assert.equal(parsed(one.stdout).length, 600)
    assert.deepEqual(parsed(one.stdout)[107].line, 108)
    assert.deepEqual(await runCli(['--reporter', 'ndjson', '--jobs', '3'], cwd, lines), one)
    assert.deepEqual(await runCli(['--reporter', 'ndjson', 'bulk.ndjson'], cwd), one)
  })

  it('answers each article before the next one comes', async function () {
    const child = startCli(['--reporter', 'ndjson'], folderWith(this, {}))
    for (const id of [1, 2]) {
      child.stdin.write(article(id))
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
      assert.equal((JSON.parse(chunk.toString()) as {id: number}).id, id)
    }
    child.stdin.end()
    assert.deepEqual(await once(child, 'close'), [0, null])
  })
})

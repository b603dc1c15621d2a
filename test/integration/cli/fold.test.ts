import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const spaced = Array.from({length: 6}, (_, i) => `زار الوفد معرض ألوان ${i + 1} الأول, ثم عاد أمس.\n`).join('')
const mended = spaced.replaceAll(',', '،')

/** A configuration in which Latin commas are told as information. */
const told = (config: object): string => JSON.stringify({...config, rules: {'arabic-punctuation': 'information'}})

interface Message {
  readonly severity: string
  readonly fixes: ReadonlyArray<{readonly title: string}>
  readonly data?: {readonly folded?: boolean; readonly repeated?: number}
}

describe('command line: a habit', () => {
  it('is one message of the text report, which says how many were folded', async function () {
    const cwd = folderWith(this, {'a.txt': spaced, '.mudaqqiqrc.json': told({})})
    const {code, stdout} = await runCli(['-l', 'en', 'a.txt'], cwd)
    const rows = stdout.trimEnd().split('\n')
    assert.equal(code, 0)
    assert.deepEqual(rows.filter((row) => row.startsWith('a.txt:')).length, 1)
    assert.match(rows[1], /\(5 more like it in this article\)$/)
    assert.match(rows[3], /^ {2}→ .* \(\+1\)$/)
    assert.deepEqual(rows.slice(-3), [
      '1 finding (1 information) in 1 of 1 file',
      '5 more of the same folded',
      '--fix mends 6 of them safely'
    ])
    const arabic = (await runCli(['a.txt'], cwd)).stdout.trimEnd().split('\n')
    assert.deepEqual(arabic.slice(-3, -1), ['ملاحظة واحدة (معلومة واحدة) · الملفات: 1 من 1', 'طُوي من المتكرر: 5'])
  })

  it('is all there in JSON and SARIF, marked', async function () {
    const cwd = folderWith(this, {'a.txt': spaced, '.mudaqqiqrc.json': told({})})
    const [{messages}] = JSON.parse((await runCli(['-l', 'en', '--reporter', 'json', 'a.txt'], cwd)).stdout) as [
      {messages: Message[]}
    ]
    assert.deepEqual(
      messages.map(({severity, data}) => [severity, data?.repeated, data?.folded]),
      [['information', 6, undefined], ...Array.from({length: 5}, () => ['hint', undefined, true])]
    )
    assert.deepEqual(
      messages.map(({fixes}) => fixes.length),
      [2, 1, 1, 1, 1, 1]
    )
    assert.equal(messages[0].fixes[1].title, 'Fix all 6 of them in this article')
    const {
      runs: [{results}]
    } = JSON.parse((await runCli(['--reporter', 'sarif', 'a.txt'], cwd)).stdout) as {
      runs: [{results: Array<{properties?: object}>}]
    }
    assert.deepEqual(
      results.map(({properties}) => properties),
      [undefined, ...Array.from({length: 5}, () => ({folded: true}))]
    )
  })

  it('is one item of the page, which says how many were folded', async function () {
    const cwd = folderWith(this, {'a.txt': spaced, '.mudaqqiqrc.json': told({})})
    const {stdout} = await runCli(['-l', 'en', '--reporter', 'html', 'a.txt'], cwd)
    assert.match(stdout, /<p>1 finding · 1 article · 5 more of the same folded<\/p>/)
    assert.equal(stdout.match(/<blockquote/g)?.length, 1)
  })

  it('is mended by --fix as if it were not folded', async function () {
    for (const fold of [0, 5]) {
      const cwd = folderWith(this, {'a.txt': spaced, '.mudaqqiqrc.json': told({fold})})
      assert.match((await runCli(['-l', 'en', '--fix', 'a.txt'], cwd)).stdout, /^applied 6 fixes\n/)
      assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), mended)
    }
  })

  it('begins where the configuration says, which is checked and printed', async function () {
    const cwd = folderWith(this, {
      'a.txt': spaced,
      '.mudaqqiqrc.json': told({fold: 7}),
      'n/a.txt': spaced,
      'n/.mudaqqiqrc.json': '{"fold": -1}'
    })
    assert.match((await runCli(['-l', 'en', 'a.txt'], cwd)).stdout, /6 findings \(6 information\)/)
    assert.equal((JSON.parse((await runCli(['--print-config', 'a.txt'], cwd)).stdout) as {fold: number}).fold, 7)
    const {code, stderr} = await runCli(['-l', 'en', 'n/a.txt'], cwd)
    assert.equal(code, 2)
    assert.match(stderr, /n\/\.mudaqqiqrc\.json: 1:10: "fold" must be a whole number from 0\n$/)
  })
})

import assert from 'node:assert/strict'
import {folderWith, runCli} from '../../support/cli.ts'

describe('cli: --against', () => {
  const files = {
    'wire.txt': 'وقال الوزير: نحن ندرك أن المشروع تأخر عامين.\n',
    'same.txt': 'وقال الوزير إن "المشروع تأخر عامين".\n',
    'other.txt': 'وقال الوزير إن "المشروع تأخر ثلاثة أعوام كاملة"، و"نحن ندرك أن المشروع تأخر عاما".\n'
  }

  it('ends with 0 where every quotation is there, and with 1 where one is not', async function () {
    const cwd = folderWith(this, files)
    const same = await runCli(['--against', 'wire.txt', '-l', 'en', 'same.txt'], cwd)
    assert.deepEqual(
      [same.code, same.stdout],
      [
        0,
        'quotations of same.txt: 1 · word for word: 1 · word for word but for spelling or case: 0 · changed: 0 · not in the original: 0\n'
      ]
    )
    const other = await runCli(['--against', 'wire.txt', '-l', 'en', 'other.txt'], cwd)
    assert.equal(other.code, 1)
    assert.match(other.stdout, /^other\.txt:1:16 {2}not in the original\n/)
    assert.match(
      other.stdout,
      /\nother\.txt:1:51 {2}changed \(wire\.txt:1\)\n.*\n {2}the original has «عامين», here «عاما»\n/
    )
  })

  it('tells programs in JSON', async function () {
    const {stdout} = await runCli(['--against', 'wire.txt', '-r', 'json', 'same.txt'], folderWith(this, files))
    const [{quotations}] = JSON.parse(stdout) as Array<{quotations: unknown[]}>
    assert.deepEqual(quotations, [
      {
        outcome: 'exact',
        line: 1,
        column: 16,
        start: 15,
        end: 35,
        text: '"المشروع تأخر عامين"',
        original: {line: 1, start: 25, end: 43, text: 'المشروع تأخر عامين'},
        changes: [],
        speakers: null
      }
    ])
  })

  it('says which file cannot be read', async function () {
    const {code, stderr} = await runCli(['--against', 'none.txt', 'same.txt'], folderWith(this, files))
    assert.equal(code, 2)
    assert.match(stderr, /none\.txt/)
  })
})

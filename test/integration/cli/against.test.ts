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

  it('tells a quotation that is not closed, and ends with 1', async function () {
    const cwd = folderWith(this, {...files, 'open.txt': 'وقال الوزير: «المشروع تأخر عامين.\n'})
    const {code, stdout} = await runCli(['--against', 'wire.txt', '-l', 'en', 'open.txt'], cwd)
    assert.equal(code, 1)
    assert.match(stdout, /^open\.txt:1:14 {2}not compared: a mark without its partner\n/)
    assert.match(stdout, /\nquotations of open\.txt: 0 · .* · not compared: 1\n$/)
  })

  it('reads what elements of HTML quote', async function () {
    const page =
      '<p>وقال الوزير <q>المشروع تأخر عامين</q> أمس.</p>\n<blockquote><p>نحن ندرك أن المشروع تأخر عاما.</p></blockquote>\n<blockquote>«المشروع تأخر عامين»</blockquote>\n'
    const cwd = folderWith(this, {...files, 'a.html': page})
    const {code, stdout} = await runCli(['--against', 'wire.txt', '-l', 'en', 'a.html'], cwd)
    assert.equal(code, 1)
    assert.match(stdout, /\nquotations of a\.html: 3 · word for word: 2 · .* · changed: 1 · not in the original: 0\n$/)
  })

  it('leaves out of a folder the original, and reports of its own', async function () {
    const cwd = folderWith(this, files)
    await runCli(['-r', 'html', '-o', 'report.html', '.'], cwd)
    const {stdout} = await runCli(['--against', 'wire.txt', '-l', 'en', '.'], cwd)
    assert.deepEqual(
      [...stdout.matchAll(/^quotations of (\S+):/gm)].map(([, name]) => name),
      ['other.txt', 'same.txt']
    )
  })

  it('says which file cannot be read', async function () {
    const {code, stderr} = await runCli(['--against', 'none.txt', 'same.txt'], folderWith(this, files))
    assert.equal(code, 2)
    assert.match(stderr, /none\.txt/)
  })
})

import assert from 'node:assert/strict'
import {once} from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli, startCli} from '../../support/cli.ts'

const turned =
  'ووصف الحال بأنه “صعب” أمس و“خطر” اليوم.\r\nأرسلت الوزارة فرقا لـ”إغاثة عاجلة“ في القرى.\r\nوصل الوفد أمس.\r\n'
const fixed =
  'ووصف الحال بأنه “صعب” أمس و“خطر” اليوم.\r\nأرسلت الوزارة فرقا لـ“إغاثة عاجلة” في القرى.\r\nوصل الوفد أمس.\r\n'

describe('command line: --fix', () => {
  it('applies the safe fixes; encoding, mark and line ends stay', async function () {
    const files = {
      'a.txt': turned,
      'b.txt': `\ufeff${turned}`,
      'c.txt': Buffer.from(`\ufeff${turned}`, 'utf16le'),
      'd.txt': Buffer.from(`\ufeff${turned}`, 'utf16le').swap16()
    }
    const cwd = folderWith(this, files)
    const {code, stderr} = await runCli(['--fix', '.'], cwd)
    assert.deepEqual({code, stderr}, {code: 0, stderr: ''})
    const read = (name: string): Buffer => fs.readFileSync(path.join(cwd, name))
    assert.equal(read('a.txt').toString(), fixed)
    assert.equal(read('b.txt').toString(), `\ufeff${fixed}`)
    assert.deepEqual(read('c.txt'), Buffer.from(`\ufeff${fixed}`, 'utf16le'))
    assert.deepEqual(read('d.txt'), Buffer.from(`\ufeff${fixed}`, 'utf16le').swap16())
    assert.deepEqual(fs.readdirSync(cwd).sort(), Object.keys(files))
  })

  it('says which fix it has left out, because a finding would come of it', async function () {
    // With the blank the last two words are a sentence, and an attribution of nothing.
    const text = 'وقال المدير «عاد الهدوء إلى القرية كلها. ولم يبق فيها أحد.»وفقا للوكالة.\nزار«المتحف» أمس.\n'
    const cwd = folderWith(this, {'a.txt': text})
    const {code, stdout, stderr} = await runCli(['-l', 'en', '--fix', 'a.txt'], cwd)
    assert.equal(code, 0)
    assert.equal(
      stderr,
      'mudaqqiq: a.txt: safe fixes left out, as they would have changed more than marks and blanks, or made a finding that was not there (1): quote-spacing:1\n'
    )
    assert.match(stdout, /applied 1 fix\n1 hint in 1 of 1 file\n$/)
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), text.replace('زار«', 'زار «'))
    const filter = await runCli(['-l', 'en', '--fix', '-'], cwd, text)
    assert.equal(filter.stdout, text.replace('زار«', 'زار «'))
    assert.match(filter.stderr, /^mudaqqiq: -: safe fixes left out/)
  })

  it('leaves to --fix-all what wants an editor’s eye', async function () {
    const cwd = folderWith(this, {'a.txt': 'زار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.'})
    assert.equal((await runCli(['--fix', 'a.txt'], cwd)).code, 1)
    assert.equal(
      fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'),
      'زار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.'
    )
    assert.equal((await runCli(['--fix-all', 'a.txt'], cwd)).code, 0)
    assert.equal(
      fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'),
      'زار الوفد مقر صحيفة «الضحى» ثم مقر صحيفة «المساء» في العاصمة.'
    )
  })

  it('keeps mode bits and links, and does not touch a file without a fix', async function () {
    const cwd = folderWith(this, {'a.txt': turned, 'clean.txt': fixed})
    fs.chmodSync(path.join(cwd, 'a.txt'), 0o640)
    fs.symlinkSync('a.txt', path.join(cwd, 'link.txt'))
    const before = fs.statSync(path.join(cwd, 'clean.txt'))
    assert.equal((await runCli(['--fix', 'link.txt', 'clean.txt'], cwd)).code, 0)
    assert.equal(fs.statSync(path.join(cwd, 'a.txt')).mode & 0o777, 0o640)
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), fixed)
    assert.equal(fs.readlinkSync(path.join(cwd, 'link.txt')), 'a.txt')
    const after = fs.statSync(path.join(cwd, 'clean.txt'))
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs])
  })

  it('leaves the file as it was where it cannot be written', async function () {
    // Root may write anywhere: only a folder that is none stops it.
    if (process.getuid?.() === 0) this.skip()
    const cwd = folderWith(this, {'n/a.txt': turned})
    fs.chmodSync(path.join(cwd, 'n'), 0o555)
    const {code, stderr} = await runCli(['-l', 'en', '--fix', 'n/a.txt'], cwd)
    fs.chmodSync(path.join(cwd, 'n'), 0o755)
    assert.equal(code, 2)
    assert.match(stderr, /n\/a\.txt: permission denied/)
    assert.equal(fs.readFileSync(path.join(cwd, 'n/a.txt'), 'utf8'), turned)
  })

  it('is a filter with -: the text to stdout, what is left to say to stderr', async function () {
    const {code, stdout, stderr} = await runCli(['--fix', '-'], folderWith(this, {}), `${turned}وقال «نعم.\n`)
    assert.equal(stdout, `${fixed}وقال «نعم.\n`)
    assert.match(stderr, /^-:4:6 {2}خطأ {2}unbalanced-quotes/)
    assert.equal(code, 1)
  })

  it('stops quietly when nobody reads on', async function () {
    const cwd = folderWith(this, {'a.txt': turned.repeat(4000)})
    const child = startCli(['--reporter', 'json', 'a.txt'], cwd)
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    await once(child, 'close')
    // How long so much took may be told.
    assert.equal(stderr.replace(/^mudaqqiq: a\.txt: (?:took|أخذ تدقيقه) [\d.]+ [sث]\n/gm, ''), '')
  })

  it('leaves a file its other names', async function () {
    const cwd = folderWith(this, {'a.txt': turned, 'b/c.txt': `${turned}${turned}`})
    fs.linkSync(path.join(cwd, 'a.txt'), path.join(cwd, 'same.dat'))
    fs.linkSync(path.join(cwd, 'b/c.txt'), path.join(cwd, 'b/same.dat'))
    assert.equal((await runCli(['--fix', 'a.txt', 'b'], cwd)).code, 0)
    assert.equal(fs.readFileSync(path.join(cwd, 'same.dat'), 'utf8'), fixed)
    assert.equal(fs.readFileSync(path.join(cwd, 'b/same.dat'), 'utf8'), `${fixed}${fixed}`)
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.txt', 'b', 'same.dat'])
  })

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ] as const) {
    it(`leaves nothing behind when it is broken off by ${signal}`, async function () {
      if (process.platform === 'win32') this.skip()
      const files = Object.fromEntries(Array.from({length: 300}, (_, i) => [`${i}.txt`, turned]))
      const cwd = folderWith(this, files)
      const child = startCli(['--fix', '.'], cwd)
      while (
        !fs.readdirSync(cwd).some((name) => name.endsWith('.tmp')) &&
        child.exitCode === null &&
        !isFixed(cwd, '150.txt')
      )
        await new Promise((resolve) => setTimeout(resolve, 1))
      child.kill(signal)
      const [ended] = (await once(child, 'close')) as [number]
      assert.equal(ended, code)
      assert.deepEqual(fs.readdirSync(cwd).sort(), Object.keys(files).sort())
      for (const name of Object.keys(files))
        assert.ok([turned, fixed].includes(fs.readFileSync(path.join(cwd, name), 'utf8')))
    })
  }
})

function isFixed(cwd: string, name: string): boolean {
  return fs.readFileSync(path.join(cwd, name), 'utf8') === fixed
}

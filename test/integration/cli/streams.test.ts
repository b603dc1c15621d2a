import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli, startCli} from '../../support/cli.ts'

const turned =
  'ووصف الحال بأنه “صعب” أمس و“خطر” اليوم.\nأرسلت الوزارة فرقا لـ”إغاثة عاجلة“ في القرى.\nوقالت مصادر إن الطريق مقطوعة.\n'
const ten = Object.fromEntries(Array.from({length: 10}, (_, i) => [`${i}.txt`, turned]))
const isFixed = (file: string): boolean => fs.readFileSync(file, 'utf8').includes('“إغاثة عاجلة”')

describe('command line: where its output goes', () => {
  it('mends every file though nobody reads the report any more', async function () {
    const cwd = folderWith(this, ten)
    const child = startCli(['--fix', '.'], cwd)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = (await once(child, 'close')) as [number]
    assert.equal(code, 0)
    assert.deepEqual(
      Object.keys(ten).filter((name) => !isFixed(path.join(cwd, name))),
      []
    )
  })

  if (fs.existsSync('/dev/full')) {
    for (const [what, args] of [
      ['a report', []],
      ['fixes', ['--fix']],
      ['an archive', ['--reporter', 'ndjson']]
    ] as const) {
      it(`says that standard output is full: ${what}`, async function () {
        const cwd = folderWith(this, {...ten, 'bulk.ndjson': JSON.stringify({id: 1, text: turned})})
        const child = startCli(
          [...args, ...(args.includes('ndjson' as never) ? ['bulk.ndjson'] : ['.'])],
          cwd,
          fs.openSync('/dev/full', 'w')
        )
        let told = ''
        child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
        const [code] = (await once(child, 'close')) as [number]
        assert.equal(code, 2)
        assert.equal(told, 'mudaqqiq: standard output cannot be written (ENOSPC)\n')
        if (what === 'fixes') assert.ok(Object.keys(ten).every((name) => isFixed(path.join(cwd, name))))
      })
    }
  }

  it('lets no name and no key command the terminal', async function () {
    const names = ['\u001b]0;own\u0007a.txt', 'b\u001b[2J\u009b1m.txt', 'c\n\u202emudaqqiq: d.txt']
    const cwd = folderWith(
      this,
      process.platform === 'win32' ? {} : Object.fromEntries(names.map((name) => [name, Buffer.from('\0')]))
    )
    const {stderr} = await runCli([...names, 'd\u001b[31m.txt'], cwd)
    const key = await runCli(
      ['a.txt'],
      folderWith(this, {'a.txt': turned, '.mudaqqiqrc.json': '{"\\u001b[31mrules\\u0007\\u009b1m": {"\\u001b": 1}}'})
    )
    const option = await runCli(['--\u001b[31mfix', '--rule', '\u001b[2J:off', 'a.txt'], cwd)
    for (const told of [stderr, key.stderr, option.stderr]) {
      assert.ok(told.length > 0)
      assert.doesNotMatch(told, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    }
  })

  it('takes an empty name for a mistake, not for the folder', async function () {
    const cwd = folderWith(this, ten)
    for (const args of [['--fix', ''], ['--fix-all', '', '1.txt'], ['']]) {
      const {code, stderr} = await runCli(['-l', 'en', ...args], cwd)
      assert.equal(code, 2)
      assert.match(stderr, /an empty name; for the current folder write "\."/)
    }
    assert.ok(Object.keys(ten).every((name) => !isFixed(path.join(cwd, name))))
  })

  it('calls a file that cannot be opened by what is the matter with it', async function () {
    const cwd = folderWith(this, {'a.txt': turned, 'b/c.txt': turned})
    fs.symlinkSync('loop.txt', path.join(cwd, 'loop.txt'))
    for (const [name, message] of [
      ['loop.txt', /links form a loop/],
      ['a.txt/x.txt', /not a folder/],
      [`${'n'.repeat(300)}.txt`, /too long/]
    ] as const)
      assert.match((await runCli(['-l', 'en', name], cwd)).stderr, message)
    if (process.getuid?.() === 0) return
    fs.chmodSync(path.join(cwd, 'a.txt'), 0)
    assert.match((await runCli(['-l', 'en', 'a.txt'], cwd)).stderr, /permission denied/)
  })

  for (const version of [22, 24]) {
    it(`says nothing of its own flags on Node ${version}, where that can be had without a network`, async function () {
      const cwd = folderWith(this, {'a.txt': 'وصل الوفد.\n'})
      let node: string
      try {
        node = execFileSync('npx', ['--offline', '-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'], {
          encoding: 'utf8',
          timeout: 15_000,
          stdio: ['ignore', 'pipe', 'ignore']
        }).trim()
      } catch {
        return this.skip()
      }
      await runCli(['--version'], cwd)
      assert.equal(
        execFileSync(node, [path.join(import.meta.dirname, '../../../dist/cli.js'), '-l', 'en', 'a.txt'], {
          cwd,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit']
        }),
        'no findings (1 file)\n'
      )
    })
  }
})

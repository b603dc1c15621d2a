import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {runKept} from '../../server/src/node/compile-cache.ts'

describe('code kept between starts', () => {
  let folder: string
  let file: string
  let store: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mudaqqiq-kept-'))
    file = path.join(folder, 'script.js')
    store = path.join(folder, 'compiled')
    writeFileSync(file, 'module.exports = {answer: () => 41, path: __filename, sep: require("node:path").sep}\n')
  })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))

  const answer = (running: {exports: unknown}): unknown => (running.exports as {answer: () => unknown}).answer()

  it('is used by the next start, which gives the same', () => {
    const first = runKept(file, store)
    assert.equal(first.kept, false)
    assert.deepEqual({...(first.exports as object), answer: answer(first)}, {answer: 41, path: file, sep: path.sep})
    first.keep()
    const second = runKept(file, store)
    assert.equal(second.kept, true)
    assert.deepEqual({...(second.exports as object), answer: answer(second)}, {answer: 41, path: file, sep: path.sep})
  })

  for (const [what, damage] of [
    ['a byte of it changed', (bytes: Buffer) => bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 8)],
    ['its head changed', (bytes: Buffer) => bytes.fill(0, 0, 24)],
    ['its end lost', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)]
  ] as const) {
    it(`is removed where it is damaged, and the start goes on: ${what}`, () => {
      runKept(file, store).keep()
      const [name] = readdirSync(store)
      writeFileSync(path.join(store, name), damage(readFileSync(path.join(store, name))))
      const next = runKept(file, store)
      assert.deepEqual([next.kept, answer(next), readdirSync(store)], [false, 41, []])
      next.keep()
      assert.equal(runKept(file, store).kept, true)
    })
  }

  it('is not used for a script that was edited, be it of the same length; and what is of no use goes', () => {
    runKept(file, store).keep()
    writeFileSync(file, 'module.exports = {answer: () => 42, path: __filename, sep: require("node:path").sep}\n')
    utimesSync(file, 1, 1)
    const edited = runKept(file, store)
    assert.equal(edited.kept, false)
    assert.equal(answer(edited), 42)
    edited.keep()
    assert.equal(readdirSync(store).length, 1)
    assert.equal(runKept(file, store).kept, true)
  })

  it('is made anew where it is damaged', () => {
    // In processes of their own: one process compiles a script once.
    const start = (): string =>
      execFileSync(
        process.execPath,
        [
          '--import',
          'tsx',
          '--input-type=module',
          '-e',
          `
      const {runKept} = await import(${JSON.stringify(new URL('../../server/src/node/compile-cache.ts', import.meta.url).href)})
      const {exports, kept, keep} = runKept(${JSON.stringify(file)}, ${JSON.stringify(store)})
      keep()
      console.log(exports.answer(), kept)`
        ],
        {encoding: 'utf8'}
      ).trim()
    assert.equal(start(), '41 false')
    assert.equal(start(), '41 true')
    const [name] = readdirSync(store)
    writeFileSync(path.join(store, name), 'no code')
    assert.equal(start(), '41 false')
    assert.equal(start(), '41 true')
  }).timeout(20_000)

  it('is done without where the folder cannot be made', () => {
    writeFileSync(store, 'a file')
    const running = runKept(file, store)
    running.keep()
    assert.equal(answer(running), 41)
    assert.equal(runKept(file, store).kept, false)
  })
})

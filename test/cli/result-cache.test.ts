import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {FileTask, Job, Outcome} from '../../server/src/cli/lint-file.ts'
import {lintFile} from '../../server/src/cli/lint-file.ts'
import {ResultCache} from '../../server/src/cli/result-cache.ts'
import {folderWith} from '../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\n'
const job: Job = {reporter: 'unix', color: false, fix: 'none'}

describe('command line: results that are kept', () => {
  it('are of the very bytes that were linted: the file is read once', async function () {
    const cwd = folderWith(this, {'a.txt': flawed})
    const file = path.join(cwd, 'a.txt')
    const task: FileTask = {path: 'a.txt', file, unasked: true, sources: [], suppressions: undefined}
    const lint = (due: FileTask): Promise<Outcome> => {
      // Somebody saves it while it is linted.
      fs.writeFileSync(file, 'وصل الوفد.\n')
      return lintFile(due, job)
    }
    const outcome = await (await ResultCache.open('kept.json', cwd, job)).outcome(task, lint)
    assert.match(outcome.entry, /^a\.txt:1:13: error/)
  })

  it('are not written again where nothing was learnt and nothing dropped', async function () {
    const cwd = folderWith(this, {'a.txt': flawed, 'b.txt': flawed})
    const kept = path.join(cwd, 'kept.json')
    const run = async (...names: string[]): Promise<string> => {
      const cache = await ResultCache.open('kept.json', cwd, job)
      for (const name of names) {
        const task = {path: name, file: path.join(cwd, name), unasked: true, sources: [], suppressions: undefined}
        await cache.outcome(task, (due) => lintFile(due, job))
      }
      await cache.close()
      return fs.readFileSync(kept, 'utf8')
    }
    const both = await run('a.txt', 'b.txt')
    fs.writeFileSync(kept, `${both} `)
    assert.equal(await run('a.txt', 'b.txt'), `${both} `)
    assert.notEqual(await run('a.txt'), both)
    assert.deepEqual(Object.keys(JSON.parse(await run('a.txt', 'b.txt')).results).sort(), keysOf(both))
  })
})

function keysOf(cache: string): string[] {
  return Object.keys(JSON.parse(cache).results).sort()
}

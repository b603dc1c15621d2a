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
})

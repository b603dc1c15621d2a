import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {VerdictFile} from '../../../server/src/cli/second-reader/verdict-file.ts'
import type {Verdict} from '../../../server/src/engine/analysis/verdicts.ts'
import {folderWith} from '../../support/cli.ts'

const raised: Verdict = {label: 'U', why: 'figure', reason: 'من أين الرقم؟'}
const sound: Verdict = {label: 'N', reason: ''}

describe('the file of verdicts', () => {
  it('has at the next opening what was set', async function () {
    const cwd = folderWith(this, {})
    const file = await VerdictFile.open('kept', cwd)
    file.set('a', raised)
    await file.close()
    assert.deepEqual(fs.readdirSync(cwd), ['kept.second-reader'])
    assert.deepEqual((await VerdictFile.open('kept', cwd)).get('a'), raised)
  })

  it('forgets the oldest beyond what it holds', async function () {
    const cwd = folderWith(this, {})
    const file = await VerdictFile.open('kept', cwd, 2)
    for (const key of ['a', 'b', 'c']) file.set(key, sound)
    await file.close()
    const again = await VerdictFile.open('kept', cwd, 2)
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => again.get(key)),
      [undefined, sound, sound]
    )
  })

  it('is empty where it is broken, and is not written where nothing is new', async function () {
    const cwd = folderWith(this, {'kept.second-reader': '{"verdicts": {'})
    const file = await VerdictFile.open('kept', cwd)
    assert.equal(file.get('a'), undefined)
    await file.close()
    assert.equal(fs.readFileSync(path.join(cwd, 'kept.second-reader'), 'utf8'), '{"verdicts": {')
  })

  it('is none where there is no cache', async function () {
    const cwd = folderWith(this, {})
    const file = await VerdictFile.open(undefined, cwd)
    file.set('a', sound)
    assert.deepEqual(file.get('a'), sound)
    await file.close()
    assert.deepEqual(fs.readdirSync(cwd), [])
  })
})

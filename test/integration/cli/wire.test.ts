import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/formats/wire')

describe('cli: a wire in Windows-1256', () => {
  it('is read and mended in its encoding, and stays as it is elsewhere', async function () {
    const before = fs.readFileSync(path.join(folder, 'windows-1256.wire'))
    const cwd = folderWith(this, {'a.wire': before})
    const {code, stdout} = await runCli(['-r', 'unix', 'a.wire'], cwd)
    assert.equal(code, 1)
    assert.match(stdout, /^a\.wire:11:16: error: .*\[unbalanced-quotes\]$/m)
    await runCli(['--fix-all', 'a.wire'], cwd)
    const decoder = new TextDecoder('windows-1256')
    const expected = decoder
      .decode(before)
      .replace('كلها, وإن', 'كلها، وإن')
      .replace('واحدا.', 'واحدا».')
      .replace('دينار ،وأن', 'دينار، وأن')
      .replace('إفتتاحه', 'افتتاحه')
      .replace('الجسر , صباح', 'الجسر، صباح')
    assert.equal(decoder.decode(fs.readFileSync(path.join(cwd, 'a.wire'))), expected)
  })
})

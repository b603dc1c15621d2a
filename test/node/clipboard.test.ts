import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {readClipboard} from '../../server/src/node/clipboard.ts'
import {folderWith} from '../support/cli.ts'

describe('the clipboard', () => {
  before(function () {
    if (process.platform === 'win32') this.skip()
  })

  function withProgram(context: Mocha.Context, name: string, script: string): NodeJS.ProcessEnv {
    const folder = folderWith(context, {[name]: `#!/bin/sh\n${script}\n`})
    fs.chmodSync(path.join(folder, name), 0o755)
    return {PATH: folder}
  }

  it('is what the first program says that has something', function () {
    const env = withProgram(this, 'xclip', `[ "$2" = clipboard ] && echo 'وصل الوفد.'`)
    assert.equal(readClipboard('linux', env).toString(), 'وصل الوفد.\n')
  })
  it('is not at hand where no program is, or none has it', function () {
    assert.throws(() => readClipboard('linux', {PATH: '/nowhere'}), /no clipboard at hand/)
    assert.throws(() => readClipboard('darwin', withProgram(this, 'pbpaste', 'exit 1')), /no clipboard at hand/)
  })
})

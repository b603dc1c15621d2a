import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {folderWith, runCli} from '../../support/cli.ts'

const docx = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/formats/office/article.docx'))

describe('cli: a document of Word', () => {
  it('is reported by its paragraphs, and mended in a copy beside it', async function () {
    const cwd = folderWith(this, {'a.docx': docx, 'b.docx': 'وصل الوفد.'})
    const {code, stdout, stderr} = await runCli(['-l', 'en', '-r', 'unix', '--fix', 'a.docx', 'b.docx'], cwd)
    assert.equal(code, 2)
    assert.match(stdout, /^a\.docx:3:13: error: .*\[unbalanced-quotes\]$/m)
    assert.match(stderr, /b\.docx: not a sound Word or ODT file/)
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.docx', 'a.reviewed.docx', 'b.docx'])
    assert.deepEqual(fs.readFileSync(path.join(cwd, 'a.docx')), docx)
  })
  it('is found in a folder, and its copy is not read again', async function () {
    const cwd = folderWith(this, {'n/a.docx': docx, 'n/a.reviewed.docx': docx})
    const {stdout} = await runCli(['-r', 'unix', 'n'], cwd)
    assert.deepEqual([...new Set(stdout.split('\n').map((line) => line.split(':')[0]))], ['n/a.docx', ''])
  })
})

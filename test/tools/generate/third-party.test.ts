import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {bundledPackages} from '../../../tools/build/bundled.mjs'

const root = path.join(import.meta.dirname, '../../..')
const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8')

describe('third-party notices', () => {
  it('name every package that is bundled, with its version and its licence, and no other', async () => {
    const named = [...notices.matchAll(/^-{80}\n\n(.+)\nLicence: (.+)$/gm)].map(
      ([, what, licence]) => `${what} ${licence}`
    )
    const bundled = (await bundledPackages(root)).map(
      (folder) =>
        JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
          name: string
          version: string
          license?: string
          licenses?: Array<{type: string}>
        }
    )
    assert.ok(bundled.length > 50)
    assert.deepEqual(
      named.sort(),
      bundled.map(({name, version, license, licenses}) => `${name} ${version} ${license ?? licenses?.[0].type}`).sort()
    )
  })

  it('have the words of each licence', () => {
    for (const notice of notices.split(`${'-'.repeat(80)}\n`).slice(1)) assert.match(notice, /copyright|permission/i)
  })

  it('are part of the extension', () => {
    assert.match(readFileSync(path.join(root, '.vscodeignore'), 'utf8'), /^!THIRD-PARTY-NOTICES\.txt$/m)
  })
})

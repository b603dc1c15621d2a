import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {folderWith} from '../support/cli.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the sample rule of docs/adding-a-rule.md', () => {
  it('compiles where the page says that it goes', function () {
    this.timeout(120_000)
    const page = fs.readFileSync(path.join(root, 'docs/adding-a-rule.md'), 'utf8')
    const [, sample] = /```ts\n(.*?)```/s.exec(page) ?? []
    const [, family] = /family: '([a-z]+)'/.exec(sample) ?? []
    const place = path.join(root, 'server/src/engine/rules', family)
    const placed = sample.replaceAll(/ from '(\.[^']*)'/g, (_, name: string) => ` from '${path.join(place, name)}'`)
    const file = path.join(folderWith(this, {'rule.ts': placed}), 'rule.ts')
    const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'ES2023',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler'
    ]
    const more = ['--allowImportingTsExtensions', '--skipLibCheck', '--types', '', '--ignoreConfig', file]
    try {
      execFileSync(process.execPath, [path.join(typescript, 'bin/tsc'), ...options, ...more], {cwd: root})
    } catch (error) {
      assert.fail(String((error as {stdout?: unknown}).stdout))
    }
  })
})

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {pipelineFolder, runStep} from '../support/pipeline.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('action.yml', () => {
  it('annotates, writes the summary and SARIF in one run, also where a file cannot be read', async function () {
    if (process.platform === 'win32') this.skip()
    this.timeout(60_000)
    const {runs} = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as {runs: {steps: [{run: string}]}}
    const cwd = await pipelineFolder(this, {
      'a.txt': 'وقال المدير «نعمل ليلا ونهارا.\n',
      'old.txt': Buffer.from([0xe3, 0xcf, 0xed, 0xd1, 0x20, 0xc7, 0xe1, 0xe3, 0xdf, 0xca, 0xc8, 0xc9])
    })
    // As the runner starts a step of this shell.
    const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'] as const
    const {code, stdout, stderr} = runStep(shell, runs.steps[0].run, cwd, {
      GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md'),
      PATHS: 'a.txt old.txt',
      SINCE: '',
      FAIL_ON: 'never',
      SARIF: 'all.sarif',
      VERSION: 'latest'
    })
    assert.equal(code, 2, stderr)
    assert.match(stdout, /^::error file=a\.txt,line=1/)
    assert.match(stderr, /old\.txt: /)
    assert.match(fs.readFileSync(path.join(cwd, 'summary.md'), 'utf8'), /unbalanced-quotes/)
    const {
      runs: [{results}]
    } = JSON.parse(fs.readFileSync(path.join(cwd, 'all.sarif'), 'utf8')) as {runs: [{results: object[]}]}
    assert.equal(results.length, 1)
    assert.equal(fs.readFileSync(path.join(cwd, 'calls.log'), 'utf8').trim().split('\n').length, 1)
  })
})

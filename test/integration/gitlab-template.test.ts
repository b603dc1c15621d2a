import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseAllDocuments} from 'yaml'
import {pipelineFolder, runStep} from '../support/pipeline.ts'

interface Job {
  readonly stage: string
  readonly variables: Readonly<Record<string, string>>
  readonly script: readonly string[]
  readonly artifacts: {when: string; reports: {codequality: string}}
}
type Inputs = Readonly<Record<string, {description: string; default: string; options?: string[]}>>

const template = fileURLToPath(new URL('../../templates/gitlab.yml', import.meta.url))

/** The template as GitLab reads it: its inputs, and its job with these given. */
function included(given: Readonly<Record<string, string>> = {}): {inputs: Inputs; job: Job} {
  const text = fs.readFileSync(template, 'utf8')
  const {inputs} = (parseAllDocuments(text)[0].toJS() as {spec: {inputs: Inputs}}).spec
  const values = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))
  Object.assign(values, given)
  const filled = text.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
    assert.ok(name in inputs, `no input ${name}`)
    return values[name]
  })
  return {inputs, job: (parseAllDocuments(filled)[1].toJS() as {mudaqqiq: Job}).mudaqqiq}
}

describe('templates/gitlab.yml', function () {
  this.timeout(60_000)
  before(function () {
    if (process.platform === 'win32') this.skip()
  })
  const run = (job: Job, cwd: string): ReturnType<typeof runStep> =>
    runStep(['sh', '-e'], job.script.join('\n'), cwd, job.variables)
  const reported = (job: Job, cwd: string): string[] =>
    (
      JSON.parse(fs.readFileSync(path.join(cwd, job.artifacts.reports.codequality), 'utf8')) as Array<{
        location: {path: string}
      }>
    ).map(({location}) => location.path)

  it('has inputs that each say what they are for, and defaults that are among the options', () => {
    const {inputs, job} = included()
    assert.deepEqual(Object.keys(inputs), ['paths', 'changed-since', 'fail-on', 'version', 'stage', 'image'])
    for (const {description, options, default: value} of Object.values(inputs)) {
      assert.match(description, /\w/)
      assert.ok(options === undefined || options.includes(value))
    }
    assert.equal(job.stage, 'test')
    assert.equal(included({stage: 'lint'}).job.stage, 'lint')
  })

  it('fails the job, and keeps the report of the merge request all the same', async function () {
    const {job} = included()
    const cwd = await pipelineFolder(this, {
      'desk/a.txt': 'وقال المدير «نعمل ليلا ونهارا.\n',
      'b.txt': 'عاد الفريق إلى المدينة.\n'
    })
    const {code, stdout} = run(job, cwd)
    assert.equal(code, 1)
    assert.match(stdout, /unbalanced-quotes/)
    assert.equal(job.artifacts.when, 'always')
    assert.deepEqual(reported(job, cwd), ['desk/a.txt'])
    assert.match(fs.readFileSync(path.join(cwd, 'calls.log'), 'utf8'), /^--yes mudaqqiq@latest [^\n]*\n$/)
  })

  it('takes several paths, a severity and a commit', async function () {
    const {job} = included({paths: 'desk wire/*.txt', 'fail-on': 'never', 'changed-since': 'HEAD', version: '0.1.0'})
    const broken = 'وقال المدير «نعمل ليلا ونهارا.\n'
    const cwd = await pipelineFolder(this, {'desk/old.txt': broken})
    const git = (...args: string[]): unknown => execFileSync('git', args, {cwd, stdio: 'pipe'})
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=desk', '-c', 'user.email=desk@example.org', 'commit', '--quiet', '--message', 'old')
    for (const name of ['desk/new.txt', 'wire/new.txt', 'new.txt']) {
      fs.mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
      fs.writeFileSync(path.join(cwd, name), broken)
    }
    assert.equal(run(job, cwd).code, 0)
    assert.deepEqual(reported(job, cwd).sort(), ['desk/new.txt', 'wire/new.txt'])
    assert.match(fs.readFileSync(path.join(cwd, 'calls.log'), 'utf8'), /^--yes mudaqqiq@0\.1\.0 /)
  })
})

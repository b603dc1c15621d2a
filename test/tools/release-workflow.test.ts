import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import {parse} from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly uses?: string
  readonly if?: string
  readonly needs?: readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, {tags?: string[]; inputs?: object} | null>>
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

const root = path.join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}`), {strict: true}) as Workflow
const commands = (job: Job): string[] => (job.steps ?? []).flatMap(({run}) => run ?? [])

describe('the release workflow', () => {
  const {on, permissions, jobs} = workflow('release.yml')
  const publishing = ['marketplace', 'open-vsx', 'npm', 'github']

  it('starts on a tag of a version, and by hand, where nothing is published unless asked for', () => {
    assert.deepEqual(on, {
      push: {tags: ['v[0-9]+.[0-9]+.[0-9]+']},
      workflow_dispatch: {
        inputs: {'dry-run': {description: 'Test and package, publish nothing', type: 'boolean', default: true}}
      }
    })
  })

  it('publishes on a tag only, and not in a dry run', () => {
    const runs = (job: Job, ref: string, dry?: boolean): unknown =>
      vm.runInNewContext((job.if as string).replace('inputs.dry-run', "inputs['dry-run']"), {
        startsWith: (text: string, start: string) => text.startsWith(start),
        github: {ref},
        inputs: {'dry-run': dry}
      })
    for (const name of publishing) {
      const job = jobs[name]
      assert.deepEqual(
        [
          runs(job, 'refs/tags/v1.2.3'),
          runs(job, 'refs/tags/v1.2.3', false),
          runs(job, 'refs/tags/v1.2.3', true),
          runs(job, 'refs/heads/main', false),
          runs(job, 'refs/pull/7/merge')
        ],
        [true, true, false, false, false],
        name
      )
      assert.deepEqual(job.needs, ['test', 'notes'], name)
    }
  })

  it('publishes to the Marketplace, Open VSX and npm with provenance, and attaches the extension', () => {
    assert.deepEqual(Object.fromEntries(publishing.map((name) => [name, commands(jobs[name])])), {
      marketplace: ['npx --yes @vscode/vsce@3.9.2 publish --skip-duplicate --packagePath mudaqqiq-*.vsix'],
      'open-vsx': ['npx --yes ovsx@1.4.0 publish --skip-duplicate mudaqqiq-*.vsix'],
      npm: ['npm publish --provenance --access public ./mudaqqiq-*.tgz'],
      github: [
        'gh release create "$GITHUB_REF_NAME" mudaqqiq-*.vsix --verify-tag --title "$GITHUB_REF_NAME" --notes-file notes.md'
      ]
    })
    const {devDependencies, version} = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>
      version: string
    }
    assert.ok(commands(jobs.marketplace)[0].includes(`@vscode/vsce@${devDependencies['@vscode/vsce']} `))
    assert.match(`v${version}`, /^v\d+\.\d+\.\d+$/, 'a tag that starts the workflow')
    assert.deepEqual(commands(jobs.notes), ['node tools/release.mjs --notes "$GITHUB_REF_NAME" > notes.md'])
  })

  it('gives each job what it needs and no more', () => {
    assert.deepEqual(permissions, {contents: 'read'})
    const given = Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [[name, job.permissions]] : []))
    assert.deepEqual(Object.fromEntries(given), {
      npm: {contents: 'read', 'id-token': 'write'},
      github: {contents: 'write'}
    })
    const secrets = Object.entries(jobs).map(([name, job]) => [
      name,
      JSON.stringify(job).match(/secrets\.\w+|github\.token/g) ?? []
    ])
    assert.deepEqual(Object.fromEntries(secrets), {
      test: [],
      notes: [],
      marketplace: ['secrets.VSCE_PAT'],
      'open-vsx': ['secrets.OVSX_PAT'],
      npm: ['secrets.NPM_TOKEN'],
      github: ['github.token']
    })
  })

  it('publishes what CI has tested and packaged; on pull requests that is the dry run', () => {
    const ci = workflow('ci.yml')
    assert.equal(jobs.test.uses, './.github/workflows/ci.yml')
    assert.deepEqual(Object.keys(ci.on), ['push', 'pull_request', 'workflow_call'])
    assert.deepEqual(Object.keys(ci.jobs), ['test', 'editor', 'package'])
    assert.deepEqual(commands(ci.jobs.package), [
      'npm ci && npm run package',
      'npm pack --pack-destination dist',
      'npm run release -- patch --dry-run',
      'npm publish --dry-run --access public --tag dry-run ./dist/mudaqqiq-*.tgz'
    ])
    assert.doesNotMatch(read('.github/workflows/ci.yml'), /secrets\./)
  })
})

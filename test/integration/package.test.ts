import assert from 'node:assert/strict'
import {type ExecFileSyncOptions, execFileSync, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core'
import {Client} from '@modelcontextprotocol/sdk/client/index.js'
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js'
import {publint} from 'publint'
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'

const root = path.join(import.meta.dirname, '../..')
const npm = (args: readonly string[], options: ExecFileSyncOptions): string =>
  execFileSync('npm', [...args], {
    encoding: 'utf8',
    stdio: 'pipe',
    shell: process.platform === 'win32',
    ...options
  }) as string

/** The package as it is published, installed in an empty folder; what a stranger does with it. */
describe('the package', function () {
  this.timeout(240_000)
  let folder = ''
  let tarball = ''
  before(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mudaqqiq-package-')))
    // What the building of it says comes first.
    const said = npm(['pack', '--json', '--pack-destination', folder], {cwd: root})
    const [{filename}] = JSON.parse(said.slice(said.indexOf('[\n'))) as Array<{filename: string}>
    tarball = path.join(folder, filename)
    fs.writeFileSync(path.join(folder, 'package.json'), '{"name": "desk", "private": true, "type": "module"}')
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], {cwd: folder})
  })
  after(() => fs.rmSync(folder, {recursive: true, force: true}))

  const run = (file: string, args: readonly string[] = []): {status: number | null; stdout: string; stderr: string} =>
    spawnSync(process.execPath, [file, ...args], {cwd: folder, encoding: 'utf8'})
  const write = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const installed = (name: string): string => path.join(folder, 'node_modules/mudaqqiq', name)

  it('is at most 2.5 MB, and holds nothing of the workshop', () => {
    assert.ok(fs.statSync(tarball).size <= 2_500_000, `${fs.statSync(tarball).size} bytes`)
    assert.deepEqual(fs.readdirSync(installed('.')).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'THIRD-PARTY-NOTICES.txt',
      'bin',
      'dist',
      'docs',
      'package.json',
      'schemas'
    ])
  })

  it('is what publint calls right', async () => {
    const {messages} = await publint({pkgDir: installed('.'), level: 'warning', pack: false})
    assert.deepEqual(messages, [])
  })

  it('has types that resolve as the code does, for all who can import an ES module', async () => {
    const packed = createPackageFromTarballData(new Uint8Array(fs.readFileSync(tarball)))
    const analysis = await checkPackage(packed)
    assert.ok(analysis.types && 'problems' in analysis)
    const entries = Object.keys(analysis.entrypoints)
    assert.deepEqual(entries.sort(), ['.', './package.json', './schemas/*', './server'])
    // As `attw --profile esm-only`: resolution as before Node 12.7 knows no exports, and CommonJS has `import()`.
    const passed = new Set(['node10', 'node16-cjs'])
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem && passed.has(problem.resolutionKind))
    )
    assert.deepEqual(problems, [])
    const kinds = analysis.problems.map(({kind}) => kind)
    assert.deepEqual(kinds.sort(), ['CJSResolvesToESM', 'NoResolution'])
  })

  it('runs as a command, on one thread and on two', () => {
    write('a.txt', 'وقال المدير «نعمل ليلا ونهارا.\n')
    for (const jobs of ['1', '2']) {
      const {status, stdout, stderr} = run(installed('bin/mudaqqiq.mjs'), ['-j', jobs, '-r', 'unix', 'a.txt', '.'])
      assert.deepEqual([status, stderr], [1, ''])
      assert.match(stdout, /^a\.txt:1:13: error: .* \[unbalanced-quotes\]\n$/)
    }
    assert.match(npm(['exec', '--', 'mudaqqiq', '--version'], {cwd: folder}), /^\d+\.\d+\.\d+\n$/)
  })

  it('is imported from an ES module, and from CommonJS', () => {
    const use =
      "const text = 'وقال المدير «نعمل ليلا ونهارا.'; console.log(createLinter(rules).lint(text).map(({rule}) => rule.id).join())"
    const esm = write('esm.mjs', `import {createLinter, rules} from 'mudaqqiq'\n${use}\n`)
    const cjs = write('cjs.cjs', `import('mudaqqiq').then(({createLinter, rules}) => { ${use} })\n`)
    for (const file of [esm, cjs]) assert.deepEqual(run(file).stdout, 'unbalanced-quotes\n')
  })

  it('stands in a unified chain', () => {
    const chain = write(
      'chain.mjs',
      `import {unified} from 'unified'
import {mudaqqiq} from 'mudaqqiq'
const processor = unified().use(mudaqqiq, {language: 'en'}).use(function () { this.compiler = () => '' })
const file = await processor.process('وقال المدير «نعمل ليلا ونهارا.')
console.log(file.messages.map(({ruleId, line, column, fatal}) => [ruleId, line, column, fatal].join(' ')).join())
`
    )
    assert.equal(run(chain).stdout, 'unbalanced-quotes 1 13 true\n')
  })

  it('has types that compile under nodenext, with nothing else installed', () => {
    write(
      'use.mts',
      `import {createLinter, type Finding, lintText, mudaqqiq, rules} from 'mudaqqiq'
import {unified} from 'unified'
const findings: Finding[] = createLinter(rules, {language: 'en'}).lint('نص')
const ids: string[] = [...findings, ...lintText('نص')].map(({rule, start, end, fixes}) => rule.id + start + end + fixes.length)
unified().use(mudaqqiq, {language: 'ar', rules: {'quote-style': 'off'}})
// @ts-expect-error: there is no such language
createLinter(rules, {language: 'xx'})
export {ids}
`
    )
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
    const {status, stdout} = run(tsc, [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
      'use.mts'
    ])
    assert.deepEqual([status, stdout], [0, ''])
  })

  for (const [file, ...args] of [
    ['bin/mudaqqiq.mjs', 'lsp', '--stdio'],
    ['bin/mudaqqiq-language-server.mjs', '--stdio']
  ]) {
    it(`serves editors: ${file} ${args.join(' ')}`, async () => {
      const child = spawn(process.execPath, [installed(file), ...args], {cwd: folder})
      const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin)
      )
      connection.listen()
      const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
      const {serverInfo} = await connection.sendRequest<{serverInfo: object}>('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {}
      })
      assert.deepEqual(serverInfo, {name: 'mudaqqiq'})
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      assert.equal(await exited, 0)
      connection.dispose()
    })
  }

  it('serves agents: bin/mudaqqiq.mjs mcp', async () => {
    write('mcp.txt', 'وقال المدير «نعمل ليلا ونهارا.\n')
    const client = new Client({name: 'desk', version: '1.0.0'})
    const args = [installed('bin/mudaqqiq.mjs'), 'mcp']
    await client.connect(new StdioClientTransport({command: process.execPath, args, cwd: folder}))
    try {
      const {structuredContent} = await client.callTool({name: 'lint_article', arguments: {path: 'mcp.txt'}})
      assert.equal((structuredContent as {total: number}).total, 1)
    } finally {
      await client.close()
    }
  })
})

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import * as vscode from 'vscode'
import {type Api, activate, closeAll, findingsWhen, openSample} from './articles.ts'

/** The process of the language server, a child of the extension host. Linux only. */
function serverProcess(): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.cjs')
      } catch {
        return false // ended while we looked
      }
    })
  assert.equal(children.length, 1)
  return children[0]
}

describe('editor: commands', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(closeAll)

  it('has every command in the palette', async () => {
    const commands = await vscode.commands.getCommands(true)
    for (const name of ['lintArticle', 'lintWorkspace', 'fixAllSafe', 'restartServer', 'openRuleReference'])
      assert.ok(commands.includes(`mudaqqiq.${name}`), name)
  })

  it('Lint This Article tells how many findings there are', async () => {
    const document = await openSample('flood.txt')
    const count = await vscode.commands.executeCommand('mudaqqiq.lintArticle')
    assert.equal(count, 7)
    await findingsWhen(document, ({length}) => length === 7)
  })

  it('Lint Workspace reads the articles that are not open', async () => {
    const {files, findings, unreadable, cancelled} = await vscode.commands.executeCommand<{
      files: number
      findings: number
      unreadable: string[]
      cancelled: boolean
    }>('mudaqqiq.lintWorkspace')
    assert.deepEqual(
      {files, findings, unreadable, cancelled},
      {files: 3, findings: 10, unreadable: [], cancelled: false}
    )
    const [water] = await vscode.workspace.findFiles('water.md')
    assert.equal(vscode.languages.getDiagnostics(water).length, 3)
  })

  it('Fix All Safe Problems changes only what needs no eye, and says how much', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const fixed = await vscode.commands.executeCommand<number>('mudaqqiq.fixAllSafe')
    assert.equal(fixed, 2)
    await findingsWhen(document, ({length}) => length === 5)
    assert.equal(document.lineAt(5).text, 'وأضافت أنها أرسلت فرقا لـ“إغاثة عاجلة” في القرى المعزولة.')
    assert.ok(
      document.getText().includes('“لم يصلنا أي إنذار قبل وصول المياه إلى البيوت.\n'),
      'an unclosed quotation wants an eye'
    )
  })

  it('Restart Server brings the findings back', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length === 7)
    const cleared = findingsWhen(document, ({length}) => length === 0)
    await vscode.commands.executeCommand('mudaqqiq.restartServer')
    await cleared
    await findingsWhen(document, ({length}) => length === 7)
    assert.equal(api.deaths(), 0)
  })

  it('a killed server is started again', async function () {
    if (process.platform !== 'linux') this.skip()
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length === 7)
    const killed = serverProcess()
    const cleared = findingsWhen(document, ({length}) => length === 0)
    process.kill(killed, 'SIGKILL')
    await cleared
    await findingsWhen(document, ({length}) => length === 7)
    assert.equal(api.deaths(), 1)
    assert.notEqual(serverProcess(), killed)
  })

  it('Open Rule Reference opens the reference', async () => {
    const opened = new Promise<vscode.Tab>((resolve) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(({opened: [tab]}) => {
        if (!tab) return
        listener.dispose()
        resolve(tab)
      })
    })
    await vscode.commands.executeCommand('mudaqqiq.openRuleReference', 'unbalanced-quotes')
    assert.match((await opened).label, /unbalanced-quotes\.md/)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
})

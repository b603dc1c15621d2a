import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import * as vscode from 'vscode'
import {type Api, activate, closeAll, edit, findingsWhen, openSample, when} from './articles.ts'
import {canReach, clickInWebview, inWebview, onPage, untilInWebview} from './reader.ts'

/** The processes of language servers, children of the extension host. Linux only. */
function serverProcesses(): number[] {
  return readdirSync('/proc')
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
}

async function until(wanted: () => boolean): Promise<void> {
  for (let waited = 0; !wanted(); waited += 50) {
    assert.ok(waited < 20_000, 'it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function serverProcess(): number {
  const children = serverProcesses()
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
    const {files, findings, hints, families, milliseconds, unreadable, cancelled} =
      await vscode.commands.executeCommand<{
        files: number
        findings: number
        hints: number
        families: Array<{family: string; findings: number; hints: number}>
        milliseconds: number
        unreadable: string[]
        cancelled: boolean
      }>('mudaqqiq.lintWorkspace')
    assert.equal(
      families.reduce((sum, family) => sum + family.findings + family.hints, 0),
      findings + hints
    )
    assert.ok(milliseconds > 0)
    if (canReach) {
      await vscode.commands.executeCommand('notifications.showList')
      const told = await onPage(async (page) => {
        const toast = page.locator('.notification-list-item', {hasText: 'مقالات في'})
        await toast.waitFor()
        const text = await toast.textContent()
        await toast.getByText('افتح التقرير').click()
        await page.locator('.tab', {hasText: 'تقرير المكتب'}).waitFor()
        return text
      }, undefined)
      assert.match(String(told), /3 مقالات في [\d.]+ ث: 10 ملاحظات.*الإسناد والمصادر: \d/s)
    }
    assert.deepEqual(
      {files, findings, unreadable, cancelled},
      {files: 3, findings: 10, unreadable: [], cancelled: false}
    )
    const [water] = await vscode.workspace.findFiles('water.md')
    assert.equal(vscode.languages.getDiagnostics(water).length, 3)
  })

  it('passes over what a file of patterns leaves out of the workspace', async () => {
    const [{uri}] = vscode.workspace.workspaceFolders!
    const patterns = vscode.Uri.joinPath(uri, '.mudaqqiqignore')
    const water = vscode.Uri.joinPath(uri, 'water.md')
    await vscode.workspace.fs.writeFile(patterns, new TextEncoder().encode('*.md\n'))
    try {
      const run = await vscode.commands.executeCommand<{files: number; findings: number}>('mudaqqiq.lintWorkspace')
      assert.deepEqual([run.files, run.findings], [2, 7])
      assert.deepEqual(vscode.languages.getDiagnostics(water), [])
    } finally {
      await vscode.workspace.fs.delete(patterns)
    }
    // Deleted, it leaves nothing out any more.
    await when(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(water).length,
      (count) => count === 3
    )
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

  it('a server that hangs is given up by Restart Server', async function () {
    if (process.platform !== 'linux') this.skip()
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length === 7)
    const hung = serverProcess()
    process.kill(hung, 'SIGSTOP')
    const cleared = findingsWhen(document, ({length}) => length === 0)
    await vscode.commands.executeCommand('mudaqqiq.restartServer')
    await cleared
    await findingsWhen(document, ({length}) => length === 7)
    await until(() => serverProcesses().length === 1)
    assert.notEqual(serverProcess(), hung)
  })

  it('one that ends again and again is left stopped until it is asked for', async function () {
    if (process.platform !== 'linux') this.skip()
    await vscode.commands.executeCommand('mudaqqiq.restartServer')
    const document = await openSample('flood.txt')
    for (let death = 1; death <= 6; death++) {
      await until(() => serverProcesses().length === 1)
      await findingsWhen(document, ({length}) => length === 7)
      process.kill(serverProcess(), 'SIGKILL')
      await until(() => api.deaths() === death)
    }
    await until(() => serverProcesses().length === 0 && api.status().command === 'mudaqqiq.restartServer')
    // The views follow what is typed, and are to start nothing.
    await edit(document, new vscode.Range(0, 0, 0, 0), 'قال ')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    assert.deepEqual([serverProcesses(), api.deaths()], [[], 6])
    await vscode.commands.executeCommand('undo')
    await vscode.commands.executeCommand('mudaqqiq.restartServer')
    await findingsWhen(document, ({length}) => length === 7)
    assert.equal(api.status().command, 'mudaqqiq.lintArticle')
  })

  it('Open Rule Reference opens the page of the rule, from right to left, and leads to others', async () => {
    // What the server that ends again and again had to say would lie over the page.
    await vscode.commands.executeCommand('notifications.clearAll')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    const opened = new Promise<vscode.Tab>((resolve) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(({opened: [tab]}) => {
        if (!tab) return
        listener.dispose()
        resolve(tab)
      })
    })
    assert.equal(
      await vscode.commands.executeCommand('mudaqqiq.openRuleReference', 'unbalanced-quotes'),
      'unbalanced-quotes'
    )
    assert.equal((await opened).label, 'علامة تنصيص بلا شريكتها')
    if (canReach) {
      await untilInWebview("document.querySelector('h1')?.textContent === 'علامة تنصيص بلا شريكتها'")
      assert.deepEqual(
        await inWebview("[document.documentElement.dir, document.querySelectorAll('mark').length > 0]"),
        ['rtl', true]
      )
      await clickInWebview('nav a >> text=معكوسة الاتجاه')
      await untilInWebview("document.querySelector('h1')?.textContent === 'علامة تنصيص معكوسة الاتجاه'")
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
})

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  type Api,
  activate,
  closeAll,
  edit,
  findingsWhen,
  openSample,
  type Said,
  when,
  writeArticle
} from './articles.ts'
import {canReach, onPage} from './reader.ts'

const setting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('mudaqqiq').update(name, value, vscode.ConfigurationTarget.Global)

describe('editor: the status item', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(async () => {
    for (const name of ['enable', 'run', 'language']) await setting(name, undefined)
    await closeAll()
  })
  const says = (wanted: (said: Said) => boolean): Promise<Said> => when(api.onStatus, () => api.status(), wanted)

  it('tells how many findings there are and how long it took', async () => {
    await openSample('flood.txt')
    const {detail, command, busy} = await says(({text}) => text === '$(book) Mudaqqiq: 7')
    assert.match(detail, /^\u2067الملاحظات: 7، دُقّق في [\d.]+ م\.ث\u2069$/)
    assert.deepEqual([command, busy], ['mudaqqiq.lintArticle', false])
  })

  it('tells why nothing is shown: turned off, not Arabic', async () => {
    await openSample('flood.txt')
    await setting('enable', false)
    const off = await says(({detail}) => detail.includes('أُوقف «مُدقِّق» في الإعدادات'))
    assert.deepEqual([off.text, off.command], ['$(circle-slash) Mudaqqiq', 'workbench.action.openSettings'])
    await setting('enable', undefined)
    await says(({text}) => text.endsWith(': 7'))
    await writeArticle('Mostly English, with one word of it in Arabic: خبر.\n')
    await says(({detail}) => detail.includes('ليس أكثر النص عربيًّا'))
  })

  it('speaks English where messages do', async () => {
    await openSample('flood.txt')
    await setting('language', 'en')
    await says(({detail}) => /^findings: 7, linted in [\d.]+ ms$/.test(detail))
  })

  it('is there to be seen among those of the language', async function () {
    if (!canReach) return this.skip()
    await openSample('flood.txt')
    await says(({text}) => text.endsWith(': 7'))
    const shown = await onPage(async (page) => {
      await page.locator('.statusbar-item[id="status.languageStatus"]').hover()
      const item = page.locator('.hover-language-status', {hasText: 'Mudaqqiq'})
      await item.waitFor()
      return item.textContent()
    }, undefined)
    assert.match(String(shown), /Mudaqqiq: 7.*دُقّق في/s)
  })
})

describe('editor: the item in the status bar', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(async () => {
    for (const name of ['enable', 'language', 'rules']) await setting(name, undefined)
    await closeAll()
  })
  const counts = (text: string): Promise<{text: string; tooltip: string; visible: boolean}> =>
    when(api.onStatus, api.findings, (said) => said.text.replace(/[\u2066-\u2069]/g, '') === text)

  it('tells the findings by family, and lists them where it is clicked', async () => {
    await openSample('flood.txt')
    const {tooltip, visible} = await counts('$(book) 7 ملاحظات')
    assert.ok(visible)
    assert.match(tooltip.replace(/[\u2066-\u2069]/g, ''), /^الإسناد والمصادر: \d.*\n.*علامات الاقتباس: \d/s)
    if (!canReach) return
    const listed = await onPage(async (page) => {
      await page.locator('.statusbar-item[id*="mudaqqiq.findings"]').click()
      const rows = page.locator('.quick-input-list .monaco-list-row')
      await rows.nth(6).waitFor()
      await page.keyboard.type('تفتح اقتباسا لا')
      await rows.nth(1).waitFor({state: 'detached'})
      await page.keyboard.press('Enter')
      return rows.count()
    }, undefined)
    assert.equal(typeof listed, 'number')
    await when(
      vscode.window.onDidChangeTextEditorSelection,
      () => vscode.window.activeTextEditor?.selection.start.line,
      (line) => line === 6
    )
  })

  it('says hints where there is nothing else, so that an empty list of problems is not read as clean', async () => {
    await writeArticle('قال الوزير إن «الطريق مغلق» أمس في المدينة.\nوقالت البلدية إن "الجسر مفتوح" أمس في القرية.\n')
    await counts('$(book) تلميح واحد')
    await writeArticle('قال الوزير إن الطريق مغلق أمس في المدينة.\n')
    await counts('$(check) لا ملاحظات')
  })

  it('tells hints apart from what the list of problems counts', async () => {
    await writeArticle(
      'قال الوزير إن «الطريق مغلق» أمس في المدينة.\nوقالت البلدية إن "الجسر مفتوح" أمس في القرية ، والنهر جار.\n'
    )
    await counts('$(book) ملاحظة واحدة وتلميح واحد')
  })

  it('says what is not checked, and why', async () => {
    await setting('rules', {hamza: 'off'})
    await writeArticle('قال الوزير إن الطريق مغلق أمس في المدينة.\n')
    const {tooltip} = await when(api.onStatus, api.findings, (said) => said.tooltip.includes('أُوقفت في الإعداد'))
    assert.match(tooltip, /قواعد لا تُفحص: \d+، منها 1 أُوقفت في الإعداد/)
    await setting('enable', false)
    const off = await when(api.onStatus, api.findings, (said) => said.text.startsWith('$(circle-slash)'))
    assert.ok(off.tooltip.includes('أُوقف «مُدقِّق» في الإعدادات'))
  })
})

describe('editor: linting on save only', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(async () => {
    await setting('run', undefined)
    await closeAll()
  })

  it('waits for the save, and says so', async () => {
    const [folder] = vscode.workspace.workspaceFolders!
    const uri = vscode.Uri.joinPath(folder.uri, 'saved.txt')
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('وقالت البلدية إن الطريق مغلق حتى السبت.\n'))
    await setting('run', 'onSave')
    const document = await openSample('saved.txt')
    await when(
      api.onStatus,
      () => api.status(),
      ({detail}) => detail.includes('ويُدقَّق عند الحفظ')
    )
    await edit(document, new vscode.Range(0, 24, 0, 24), '«')
    const other = await openSample('flood.txt')
    await findingsWhen(other, ({length}) => length > 0)
    assert.deepEqual(vscode.languages.getDiagnostics(uri), [])
    await document.save()
    await findingsWhen(document, ({length}) => length === 1)
    await closeAll()
    await vscode.workspace.fs.delete(uri)
  })
})

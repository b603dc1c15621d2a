import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  type Api,
  actionsAt,
  activate,
  closeAll,
  closeViews,
  edit,
  findingsWhen,
  openSample,
  placeOf,
  ruleOf,
  when,
  writeArticle
} from './articles.ts'
import {canReach, inWebview, onPage, openProof} from './reader.ts'

const quotation = 'الأشقر: ⟦“⟧لم'
const inWorkspace = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name)

const hasQuotation = (findings: vscode.Diagnostic[]): boolean =>
  findings.some((finding) => ruleOf(finding) === 'unbalanced-quotes')
const hasOthers = (findings: vscode.Diagnostic[]): boolean => findings.length > 0 && !hasQuotation(findings)

interface Rung {
  readonly scope: string
  readonly rule: string
}

/** The rungs of the ladder at a place: what the menu of fixes would let the user choose from. */
async function rungs(document: vscode.TextDocument, place: vscode.Range): Promise<Rung[]> {
  const actions = await actionsAt(document, place)
  const ladder = actions.find(({command}) => command?.command === 'mudaqqiq.ignore')
  const offers = (ladder?.command?.arguments?.[0] ?? []) as Array<{rule: string; scopes: string[]}>
  return offers.flatMap(({scopes, ...offer}) => scopes.map((scope) => ({...offer, scope})))
}

describe('editor: ignoring', () => {
  before(activate)
  afterEach(async () => {
    await closeAll()
    for (const name of ['.mudaqqiq-ignore.json', '.mudaqqiqrc.json'])
      await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined)
  })

  it('keeps plain copy clean: one occurrence goes to the side file, with its reason', async () => {
    const document = await openSample('flood.txt')
    const before = (await findingsWhen(document, hasQuotation)).length
    const text = document.getText()
    const [occurrence] = await rungs(document, placeOf(document, quotation))
    assert.deepEqual([occurrence.scope, occurrence.rule], ['occurrence', 'unbalanced-quotes'])
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...occurrence, reason: 'نُقل كما كُتب'}), true)
    await findingsWhen(document, (findings) => findings.length === before - 1 && !hasQuotation(findings))
    assert.equal(document.getText(), text)
    const side = JSON.parse(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('.mudaqqiq-ignore.json')))
    )
    assert.deepEqual(
      side.ignores.map(({rule, file, reason}: Record<string, string>) => [rule, file, reason]),
      [['unbalanced-quotes', 'flood.txt', 'نُقل كما كُتب']]
    )
  })

  it('reports an ignore that is of no use any more', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, hasQuotation)
    const [occurrence] = await rungs(document, placeOf(document, quotation))
    await vscode.commands.executeCommand('mudaqqiq.ignore', {...occurrence, reason: ''})
    await findingsWhen(document, hasOthers)
    await edit(document, placeOf(document, '⟦وقال رئيس بلدية الرويضة كمال الأشقر: “⟧لم'), 'لم')
    const side = await vscode.workspace.openTextDocument(inWorkspace('.mudaqqiq-ignore.json'))
    const [unused] = await findingsWhen(side, ({length}) => length === 1)
    assert.deepEqual([ruleOf(unused), unused.tags], ['unused-ignore', [vscode.DiagnosticTag.Unnecessary]])
  })

  it('brings a finding back when its sentence is edited, and lists what is ignored, with its reason, to be removed', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, hasQuotation)
    const [occurrence] = await rungs(document, placeOf(document, quotation))
    await vscode.commands.executeCommand('mudaqqiq.ignore', {...occurrence, reason: 'نُقل كما كُتب'})
    await findingsWhen(document, hasOthers)
    await edit(document, placeOf(document, 'كمال ⟦الأشقر⟧: “لم'), 'الأشقر أمس')
    await findingsWhen(document, hasQuotation)
    if (!canReach) return
    void vscode.commands.executeCommand('mudaqqiq.manageIgnores')
    const row = await onPage(async (page) => {
      const rows = page.locator('.quick-input-list .monaco-list-row')
      await rows.first().waitFor()
      const text = await rows.first().textContent()
      await rows.first().hover()
      await rows.first().locator('.codicon-trash').click()
      await rows.first().waitFor({state: 'detached'})
      await page.keyboard.press('Escape')
      return text
    }, undefined)
    assert.match(
      String(row).replace(/[\u2066-\u2069]/g, ''),
      /علامة تنصيص بلا شريكتها.*نُقل كما كُتب.*لا يُسكت شيئا.*وقال رئيس بلدية/s
    )
    assert.deepEqual(
      JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('.mudaqqiq-ignore.json')))),
      {ignores: []}
    )
  })

  it('turns a rule off for the workspace, in a file that can be shared', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, hasQuotation)
    const workspace = (await rungs(document, placeOf(document, quotation))).find(({scope}) => scope === 'workspace')
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...workspace, reason: ''}), true)
    await findingsWhen(document, hasOthers)
    assert.deepEqual(
      JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('.mudaqqiqrc.json')))),
      {rules: {'unbalanced-quotes': 'off'}}
    )
  })

  it('writes a comment into Markdown, and refuses where the text has changed', async () => {
    const document = await writeArticle('# خبر\n\nوقال الوزير في كلمة أمس: «لم نتلق أي إنذار.\n', 'markdown')
    await findingsWhen(document, hasQuotation)
    const [occurrence] = await rungs(document, placeOf(document, 'أمس: ⟦«⟧لم'))
    const end = document.positionAt(document.getText().length)
    await edit(document, new vscode.Range(end, end), '\n')
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...occurrence, reason: ''}), false)
    const [again] = await rungs(document, placeOf(document, 'أمس: ⟦«⟧لم'))
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...again, reason: 'هكذا ورد'}), true)
    assert.equal(document.lineAt(2).text, '<!-- mudaqqiq-disable-next-line unbalanced-quotes -- هكذا ورد -->')
    await findingsWhen(document, (findings) => !hasQuotation(findings))
  })
})

describe('editor: views after an ignore', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(async () => {
    await closeViews()
    await vscode.workspace.fs.delete(inWorkspace('.mudaqqiq-ignore.json')).then(undefined, () => undefined)
  })
  const plain = (told: unknown): string => String(told ?? '').replaceAll(/[\u2066-\u2069]/g, '')
  const isClaim = (finding: vscode.Diagnostic): boolean => ruleOf(finding) === 'unattributed-claim'

  it('say the same: the claim is ignored, with the reason, and open nowhere', async () => {
    const document = await openSample('flood.txt')
    const before = (await findingsWhen(document, (findings) => findings.some(isClaim))).length
    const [occurrence] = await rungs(document, placeOf(document, '⟦وقُتل 14 شخصا⟧ وأصيب'))
    assert.equal(occurrence.rule, 'unattributed-claim')
    await vscode.commands.executeCommand('mudaqqiq.ignore', {...occurrence, reason: 'رآه مراسلنا'})
    const left = await findingsWhen(document, (findings) => !findings.some(isClaim))
    assert.equal(left.length, before - 1)
    await when(
      api.onSources,
      () => api.sources(),
      ({badge}) => badge === 0
    )
    const {rows, message} = api.sources()
    const {item, rows: ignored} = rows.at(-1)!
    assert.deepEqual([plain(item.label), plain(item.description)], ['متجاهَل', '1'])
    assert.deepEqual(
      ignored.map(({item: row}) => [plain(row.label), plain(row.description)]),
      [['وقُتل 14 شخصا', 'متجاهَل: رآه مراسلنا']]
    )
    assert.equal(plain(message), 'مصادر: 4 · أقوال: 6 · بلا مصدر: 0 · متجاهَل: 1')
    assert.match(plain(api.findings().tooltip), /^متجاهَل: 1$/m)
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, '⟦وقُتل⟧ 14 شخصا').start
    )
    assert.match(plain((hover.contents[0] as vscode.MarkdownString).value), /متجاهَل: رآه مراسلنا/)
    const shown = await openProof(api, document)
    assert.equal(shown.findings, left.length)
    if (!canReach) return
    const told = await inWebview<string>(
      `[document.querySelector('header').innerText, ...[...document.querySelectorAll('.notes .ignored')].map(({innerText}) => innerText)].join('|')`
    )
    assert.match(plain(told), /متجاهَل: 1.*\|.*متجاهَل: رآه مراسلنا$/s)
  })
})

describe('editor: ignoring a rule in the whole article', () => {
  before(activate)
  afterEach(async () => {
    await closeAll()
    await vscode.workspace.fs.delete(inWorkspace('.mudaqqiq-ignore.json')).then(undefined, () => undefined)
  })
  const article = async (document: vscode.TextDocument, place: vscode.Range): Promise<unknown> =>
    (await rungs(document, place)).find(({scope}) => scope === 'article')

  it('writes a comment at the top of HTML', async () => {
    const document = await writeArticle(
      '<p>وقال الوزير في كلمة أمس: «لم نتلق أي إنذار.</p>\n<p>وقالت البلدية أمس: «الطريق مغلق.</p>\n',
      'html'
    )
    await findingsWhen(document, hasQuotation)
    const asked = (await article(document, placeOf(document, 'كلمة أمس: ⟦«⟧لم'))) as object
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...asked, reason: 'نص محكي'}), true)
    assert.equal(document.lineAt(0).text, '<!-- mudaqqiq-disable unbalanced-quotes -- نص محكي -->')
    await findingsWhen(document, (findings) => !hasQuotation(findings))
  })

  it('goes to the side file for plain text', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, (findings) => findings.some((finding) => ruleOf(finding) === 'quote-direction'))
    const text = document.getText()
    const asked = (await article(document, placeOf(document, 'فرقا لـ⟦”⟧إغاثة'))) as object
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.ignore', {...asked, reason: ''}), true)
    await findingsWhen(
      document,
      (findings) => findings.length === 5 && !findings.some((finding) => ruleOf(finding) === 'quote-direction')
    )
    assert.equal(document.getText(), text)
  })
})

describe('editor: the fixes of a folder', () => {
  before(activate)
  afterEach(closeAll)

  it('are shown in the refactor preview, and applied only from there', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const text = document.getText()
    assert.equal(await decide('refactorPreview.discard'), false)
    assert.equal(document.getText(), text)
    assert.equal(await decide('refactorPreview.apply'), true)
    assert.ok(document.getText().includes('فرقا لـ“إغاثة عاجلة” في القرى'), 'the safe fixes are ticked')
    assert.ok(document.getText().includes('“لم يصلنا أي إنذار قبل وصول المياه إلى البيوت.\n'), 'the others are not')
    await findingsWhen(document, (findings) => !findings.some((finding) => ruleOf(finding) === 'quote-direction'))
    await vscode.commands.executeCommand('undo')
    await document.save()
  })
})

/**
 * Asks for the fixes of the folder and decides on the preview as soon as it is open: until then its commands do
 * nothing.
 */
async function decide(...commands: string[]): Promise<boolean> {
  let outcome: boolean | undefined
  const asked = vscode.commands.executeCommand<boolean>('mudaqqiq.fixFolder').then((applied) => (outcome = applied))
  while (outcome === undefined) for (const command of commands) await vscode.commands.executeCommand(command)
  return asked
}

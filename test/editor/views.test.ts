import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  type Api,
  activate,
  closeAll,
  closeViews,
  edit,
  findingsWhen,
  openSample,
  type Proof,
  placeOf,
  type Row,
  when,
  writeArticle
} from './articles.ts'
import {canReach, inWebview, openProof, untilInWebview} from './reader.ts'

const plain = (text: string | vscode.TreeItemLabel | boolean | undefined): string =>
  String(text ?? '').replaceAll(/[\u2066-\u2069]/g, '')

/** The rows of the view «Sources», each as one line, indented below its parent. */
function outline(rows: readonly Row[], indent = ''): string[] {
  return rows.flatMap((row) => [`${indent}${plain(row.item.label)}`, ...outline(row.rows, `${indent}  `)])
}

const sourcesWhen = (api: Api, wanted: (lines: string[]) => boolean): Promise<string[]> =>
  when(api.onSources, () => outline(api.sources().rows), wanted)
const proofWhen = (api: Api, wanted: (shown: Proof) => boolean): Promise<Proof> =>
  when(api.onProof, (shown) => shown, wanted)

describe('editor: sources', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(closeAll)

  it('lists each source with its statements, then what rests on nobody', async () => {
    await openSample('flood.txt')
    const lines = await sourcesWhen(api, ({length}) => length > 0)
    assert.deepEqual(lines, [
      'المتحدث … سامر الحلبي',
      '  إن السيول التي ضربت سهل البقيعة…',
      'وكالة الأنباء الوطنية',
      '  بحسب وكالة الأنباء الوطنية',
      'وزارة الإغاثة',
      '  أن أكثر من 34 ألف شخص غادروا…',
      '  إن المياه أتلفت 85% من المحاصيل…',
      '  أنها أرسلت فرقا لـ”إغاثة عاجلة“…',
      'رئيس بلدية … كمال الأشقر',
      '  “لم يصلنا أي إنذار قبل وصول…',
      'بلا مصدر',
      '  وقُتل 14 شخصا'
    ])
    assert.equal(plain(api.sources().rows[0].item.tooltip as string), 'المتحدث باسم الدفاع المدني سامر الحلبي')
    assert.equal(api.sources().badge, 1)
    assert.equal(plain(api.sources().message), 'مصادر: 4 · أقوال: 6 · بلا مصدر: 1')
  })

  it('goes where a row is about', async () => {
    const document = await openSample('flood.txt')
    await sourcesWhen(api, ({length}) => length > 0)
    const {command} = api.sources().rows.at(-1)!.rows[0].item
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!)
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document, document)
    assert.deepEqual(
      new vscode.Range(editor.selection.start, editor.selection.end),
      placeOf(document, '⟦وقُتل 14 شخصا⟧ وأصيب')
    )
  })

  it('follows what is typed, and is empty where no article is', async () => {
    const document = await writeArticle('وصل الوفد أمس.\n')
    await edit(document, new vscode.Range(0, 0, 0, 14), 'قالت الوزارة إن الوفد وصل أمس.')
    assert.deepEqual(await sourcesWhen(api, (lines) => lines.includes('الوزارة')), ['الوزارة', '  إن الوفد وصل أمس'])
    await closeAll()
    await sourcesWhen(api, ({length}) => length === 0)
    assert.equal(api.sources().badge, 0)
  })

  it('keeps the articles of one document apart, each below its headline', async () => {
    const item = (title: string, text: string): string =>
      `<item><title>${title}</title><description>${text}</description></item>`
    const document = await writeArticle(
      `<rss version="2.0"><channel><title>أخبار</title>\n${item('جسر ينهار في الوادي', 'قالت وزارة النقل إن الجسر أُغلق أمس.')}\n${item('مدرسة تُفتح في القرية', 'وأضافت وزارة النقل أن الطريق سالك.')}\n</channel></rss>\n`,
      'xml'
    )
    assert.deepEqual(await sourcesWhen(api, ({length}) => length > 2), [
      'جسر ينهار في الوادي',
      '  وزارة النقل',
      '    إن الجسر أُغلق أمس',
      'مدرسة تُفتح في القرية',
      '  وزارة النقل',
      '    أن الطريق سالك'
    ])
    const {command} = api.sources().rows[1].item
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!)
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), 'مدرسة تُفتح في القرية')
  })

  it('lists vague sources below, and counts them in the badge', async () => {
    await writeArticle('قالت الوزارة إن الطريق مفتوح.\nوذكرت مصادر مطلعة أن المقاول أُوقف.\n')
    assert.deepEqual(await sourcesWhen(api, (lines) => lines.includes('مصادر مجهولة')), [
      'الوزارة',
      '  إن الطريق مفتوح',
      'مصادر مجهولة',
      '  مصادر مطلعة',
      '    أن المقاول أُوقف'
    ])
    assert.equal(api.sources().badge, 1)
  })

  it('stays with the article while something else than text is active, as in the walkthrough', async () => {
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('mudaqqiq.openSample')
    await sourcesWhen(api, ({length}) => length > 0)
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'mudaqqiq.mudaqqiq#start', false)
    await when(
      vscode.window.onDidChangeActiveTextEditor,
      () => ({editor: vscode.window.activeTextEditor}),
      ({editor}) => editor === undefined
    )
    assert.equal(api.sources().badge, 1)
    assert.equal(await vscode.commands.executeCommand('mudaqqiq.fixAllSafe'), 2)
    const {command} = api.sources().rows.at(-1)!.rows[0].item
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!)
    assert.equal(vscode.window.activeTextEditor?.document, document)
    await vscode.commands.executeCommand('workbench.action.closeOtherEditors')
  })

  it('gives the outline of the same', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const [headline] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri
    )
    assert.equal(plain(headline.name), 'سيول جارفة تعزل ثلاث قرى في سهل البقيعة')
    assert.deepEqual(
      headline.children.map(({name}) => plain(name).split(' ')[0]),
      ['المتحدث', 'وكالة', 'حصيلة', 'وزارة', 'وزارة', 'وزارة', 'رئيس']
    )
  })

  it('lists the headlines of Markdown once: those that VS Code lists', async () => {
    const document = await writeArticle(
      '# سيول تعزل القرى\n\nقالت وزارة الإغاثة إن الطريق مغلق.\n\n## ما بعد السيل\n\nوقال الوزير إن العمل بدأ.\n',
      'markdown'
    )
    const names = async (): Promise<string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri
      )
      const all = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
        list.flatMap((symbol) => [symbol, ...all(symbol.children)])
      return all(symbols).map(({name}) => name.replace(/[\u2066-\u2069]/g, ''))
    }
    await findingsWhen(document, () => true)
    let listed: string[] = []
    // What VS Code lists itself may be there later than ours.
    const isWhole = (): boolean => listed.includes('الوزير') && listed.some((name) => name.includes('سيول تعزل القرى'))
    for (let tries = 0; tries < 50 && !isWhole(); tries++) {
      listed = await names()
      if (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.ok(listed.includes('وزارة الإغاثة') && listed.includes('الوزير'), listed.join('\n'))
    assert.equal(listed.filter((name) => name.includes('سيول تعزل القرى')).length, 1)
  })

  it('shows lenses where they are turned on', async () => {
    const document = await openSample('flood.txt')
    const settings = vscode.workspace.getConfiguration('mudaqqiq', document)
    const lenses = async (): Promise<string[]> =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).map(
        ({command}) => plain(command?.title)
      )
    assert.deepEqual(await lenses(), [])
    await settings.update('codeLens', true, vscode.ConfigurationTarget.Workspace)
    try {
      let titles: string[] = []
      while (titles.length === 0) titles = await lenses()
      assert.ok(titles.includes('بلا مصدر: 1'), titles.join('\n'))
      assert.equal(titles.length, 6)
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })

  it('tells on hover whose words a sentence is', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'وأضافت أنها ⟦أرسلت⟧').start
    )
    const text = hovers
      .flatMap(({contents}) => contents.map((content) => plain(typeof content === 'string' ? content : content.value)))
      .join('\n')
    assert.match(text, /المصدر: \*\*وزارة الإغاثة\*\* \(مسمّى\)، عبر «وأضافت»/)
  })
})

describe('editor: proof view', () => {
  let api: Api
  before(async () => {
    api = await activate()
  })
  afterEach(closeViews)

  it('shows the article from right to left, tinted, with its findings, and follows what is typed', async () => {
    const document = await writeArticle(
      'سيول تعزل القرى\nقالت الوزارة: «قُتل 3 عمال».\nوقالت البلدية إن «الطريق مغلق.\n'
    )
    const first = proofWhen(api, ({version, paragraphs}) => version === document.version && paragraphs === 3)
    await vscode.commands.executeCommand('mudaqqiq.proofView')
    const {direction, tinted, findings} = await first
    assert.deepEqual(
      {direction, tinted, findings},
      {direction: 'rtl', tinted: ['quote', 'figure', 'source', 'cue', 'finding'], findings: 1}
    )
    const typed = proofWhen(api, ({version, findings}) => version === document.version && findings === 0)
    await edit(document, placeOf(document, 'مغلق⟦⟧.'), '»')
    assert.equal((await typed).paragraphs, 3)
  })

  it('shows tables, lists and block quotations as such', async function () {
    if (!canReach) return this.skip()
    const document = await writeArticle(
      '# سيول\n\nقالت الوزارة إن الطريق مغلق.\n\n> كلام طويل عن السيول\n\n- قرية أولى\n\n| المحافظة | الحال |\n| --- | --- |\n| الشمال | مغلق |\n',
      'markdown'
    )
    await openProof(api, document)
    await untilInWebview("document.querySelectorAll('.cell').length === 4")
    assert.deepEqual(
      await inWebview(`(() => {
        const top = (cell) => Math.round(cell.parentElement.getBoundingClientRect().top)
        const [a, b, c, d] = document.querySelectorAll('.cell')
        const left = (cell) => cell.getBoundingClientRect().left
        return [top(a) === top(b), top(c) === top(d), top(a) < top(c), left(a) > left(b),
          document.querySelectorAll('.quoted').length, document.querySelectorAll('.item').length]
      })()`),
      [true, true, true, true, 1, 1]
    )
  })

  it('saves itself as one page that loads and runs nothing', async () => {
    const document = await openSample('flood.txt')
    const [folder] = vscode.workspace.workspaceFolders!
    const target = vscode.Uri.joinPath(folder.uri, 'flood.proof.html')
    const saved = await vscode.commands.executeCommand<vscode.Uri>('mudaqqiq.saveProof', target)
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(saved))
    await vscode.workspace.fs.delete(target)
    assert.match(page, /^<!doctype html>\n<html lang="ar" dir="rtl">/)
    assert.doesNotMatch(page, /<script|<link|<img|src=|@import/)
    for (const line of document
      .getText()
      .split('\n')
      .filter((text) => text !== ''))
      assert.ok(
        page
          .replaceAll(/<a class="ref.*?<\/a>|<[^>]+>/g, '')
          .replaceAll('&#34;', '"')
          .includes(line),
        line
      )
  })
})

describe('editor: desk report and house style', () => {
  before(activate)
  afterEach(closeViews)

  it('reports on an article and on a folder', async () => {
    const document = await openSample('flood.txt')
    const findings = await findingsWhen(document, ({length}) => length > 0)
    const one = await vscode.commands.executeCommand<{page: string; articles: number; findings: number}>(
      'mudaqqiq.deskReport'
    )
    assert.deepEqual([one.articles, one.findings], [1, findings.length])
    const [folder] = vscode.workspace.workspaceFolders!
    const all = await vscode.commands.executeCommand<{page: string; articles: number; findings: number}>(
      'mudaqqiq.deskReportFolder',
      folder.uri
    )
    assert.equal(all.articles, 3)
    assert.ok(all.page.includes('water.md') && all.page.includes('flood.txt'))
    assert.match(one.page, /^<!doctype html>\n<html lang="ar" dir="rtl">/)
    for (const part of ['الإسناد والمصادر', 'الأرقام والتواريخ', 'علامات الاقتباس', '<h3>المصادر</h3>'])
      assert.ok(one.page.includes(part), part)
    assert.match(one.page, /وزارة الإغاثة<\/bdi><\/td><td><span class="named">مسمّى<\/span><\/td><td>3</)
  })

  it('writes the house style into the settings of the workspace, and lints by it at once', async () => {
    const document = await openSample('flood-corrected.txt')
    const settings = () => vscode.workspace.getConfiguration('mudaqqiq').inspect('profile')?.workspaceValue
    try {
      assert.equal(await vscode.commands.executeCommand('mudaqqiq.houseStyle', 'asharq-alawsat'), 'asharq-alawsat')
      assert.equal(settings(), 'asharq-alawsat')
      const findings = await findingsWhen(document, ({length}) => length > 0)
      assert.ok(findings.some(({code}) => typeof code === 'object' && code.value === 'percent-form'))
    } finally {
      await vscode.commands.executeCommand('mudaqqiq.houseStyle', 'none')
    }
    assert.equal(settings(), undefined)
    await findingsWhen(document, ({length}) => length === 0)
  })

  it('has a walkthrough whose every picture is there, on a sample that is opened without a file', async () => {
    const {extensionUri, packageJSON} = vscode.extensions.getExtension('mudaqqiq.mudaqqiq')!
    const [{steps}] = packageJSON.contributes.walkthroughs as Array<{steps: Array<{media: {svg: string}}>}>
    assert.equal(steps.length, 6)
    for (const {media} of steps)
      assert.ok((await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.svg))).size > 0)
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('mudaqqiq.openSample')
    assert.ok(document.isUntitled)
    assert.equal((await findingsWhen(document, ({length}) => length > 0)).length, 7)
  })
})

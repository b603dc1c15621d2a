import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {activate, closeAll, findingsWhen, placeOf, ruleOf, writeArticle} from './articles.ts'
import {canReach, onPage} from './reader.ts'

const article = `قالت وزارة المالية إن التضخم بلغ %8,2 في مايو الماضي، وإن النمو بلغ 3.5% في العام نفسه.
وأضافت أن العجز تراجع إلى 4.1% هذا العام، وأن البطالة ارتفعت إلى 9.7% في المدن.
وقال الوزير في كلمة أمس: «لم نتلق أي إنذار. وأضاف أن الطريق مغلق.
وزار الوفد الاسلامي مقر البلدية أمس.
`

/** Opens the menu of fixes at a place and reads it. */
async function menuAt(document: vscode.TextDocument, marked: string): Promise<string[]> {
  const {start} = placeOf(document, marked)
  const editor = await vscode.window.showTextDocument(document)
  editor.selection = new vscode.Selection(start, start)
  for (let tries = 0; tries < 10; tries++) {
    await vscode.commands.executeCommand('editor.action.quickFix')
    const titles = await onPage(async (page) => {
      const rows = page.locator('.action-widget .monaco-list-row.action')
      // A workbench that is still busy opens none.
      const opened = await rows
        .first()
        .waitFor({timeout: 4000})
        .then(
          () => true,
          () => false
        )
      return opened ? rows.allTextContents() : []
    }, undefined)
    if (titles.length > 0) return titles.map((title) => title.replace(/[\u2066-\u2069]/g, ''))
  }
  throw new Error('the menu never opened')
}

const choose = (title: string): Promise<void> =>
  onPage(async (page, words) => page.locator('.action-widget .monaco-list-row', {hasText: words}).click(), title)

describe('editor: the menu of fixes', () => {
  before(async function () {
    if (!canReach) this.skip()
    await activate()
  })
  afterEach(closeAll)

  it('has the fixes, most likely first and what deletes last, then why, then one entry that leads to ignoring', async () => {
    const document = await writeArticle(article)
    await findingsWhen(document, (findings) => findings.some((finding) => ruleOf(finding) === 'hamza'))
    assert.deepEqual(await menuAt(document, 'كلمة أمس: ⟦«⟧لم'), [
      'أضف » بعد «مغلق»',
      'أضف » بعد «إنذار»',
      'أضف » بعد «مغلق.»',
      'أضف » بعد «إنذار.»',
      'احذف العلامة',
      'لماذا؟ علامة تنصيص بلا شريكتها',
      'تجاهل «علامة تنصيص بلا شريكتها»…'
    ])
    await choose('أضف » بعد «مغلق»')
    await findingsWhen(document, (findings) => !findings.some((finding) => ruleOf(finding) === 'unbalanced-quotes'))
  })

  it('mends two things of one figure in one step', async () => {
    const document = await writeArticle(article)
    const place = placeOf(document, '⟦%8,2⟧ في مايو')
    await findingsWhen(
      document,
      (findings) => findings.filter(({range}) => range.intersection(place)?.isEmpty === false).length === 1
    )
    assert.deepEqual(await menuAt(document, 'بلغ ⟦%8,2⟧ في'), [
      'اكتب «8.2%»',
      'لماذا؟ صيغة واحدة للنسبة المئوية',
      'تجاهل «صيغة واحدة للنسبة المئوية»…'
    ])
    await choose('اكتب «8.2%»')
    await findingsWhen(document, (findings) => !findings.some((finding) => ruleOf(finding) === 'percent-form'))
    assert.ok(document.lineAt(0).text.includes('التضخم بلغ 8.2% في مايو'))
  })

  it('leads to a ladder of ways of ignoring, and asks why', async () => {
    const document = await writeArticle(article.replaceAll('\n', '\n\n'), 'markdown')
    await findingsWhen(document, (findings) => findings.some((finding) => ruleOf(finding) === 'hamza'))
    await menuAt(document, 'الوفد ⟦الاسلامي⟧ مقر')
    await choose('تجاهل')
    const rungs = await onPage(async (page) => {
      const rows = page.locator('.quick-input-list-row:first-child .label-name')
      await rows.nth(3).waitFor()
      const labels = await rows.allTextContents()
      await page.keyboard.press('Enter')
      await page.locator('.quick-input-message', {hasText: 'لماذا'}).waitFor()
      await page.keyboard.type('اسم علم')
      await page.keyboard.press('Enter')
      return labels
    }, undefined)
    assert.deepEqual(
      rungs.map((label) => label.replace(/[\u2066-\u2069]/g, '')),
      ['تجاهل هذا الموضع', 'تجاهل القاعدة في هذا المقال', 'أضف إلى كلمات الدار', 'أوقف القاعدة في مساحة العمل']
    )
    await findingsWhen(document, (findings) => !findings.some((finding) => ruleOf(finding) === 'hamza'))
    assert.ok(document.getText().includes('<!-- mudaqqiq-disable-next-line hamza -- اسم علم -->'))
  })
})

import assert from 'node:assert/strict'
import path from 'node:path'
import * as vscode from 'vscode'
import {
  type Api,
  activate,
  closeViews,
  edit,
  findingsWhen,
  openSample,
  type Proof,
  placeOf,
  when,
  writeArticle
} from './articles.ts'
import {
  canReach,
  clickInWebview,
  firstInSight,
  focusBeside,
  inWebview,
  onPage,
  openProof,
  press,
  theme,
  untilInWebview,
  untilSelected
} from './reader.ts'

/** An article of so many paragraphs, the same words never twice. */
const long = (paragraphs: number): string =>
  Array.from(
    {length: paragraphs},
    (_, i) =>
      `قالت الوزارة في بيانها رقم ${i} إن ${i + 3} فرق وصلت إلى الحي ${i + 7}، وأضافت أن الطريق «سالك» حتى الكيلومتر ${i}. ${'والعمل جار في الأحياء كلها. '.repeat(6)}`
  ).join('\n')

/** Scrolls the editor to a line and waits until the proof begins where the editor does. */
async function follows(editor: vscode.TextEditor, line: number): Promise<void> {
  const scrolled = when(
    vscode.window.onDidChangeTextEditorVisibleRanges,
    () => editor.visibleRanges,
    ([{start, end}]) => start.line <= line && end.line >= line
  )
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop)
  const [{start}] = await scrolled
  await untilInWebview(`Math.abs(${firstInSight} - ${start.line}) <= 1`)
}

describe('editor: inside the proof view', function () {
  this.timeout(120_000)
  // Where the focus is, a headless window does not always tell.
  this.retries(1)
  let api: Api
  before(async function () {
    if (!canReach) return this.skip()
    api = await activate()
  })
  afterEach(closeViews)

  it('goes to what is clicked: a finding told below, its number in the text, a word', async () => {
    const document = await openSample('flood.txt')
    const claim = placeOf(document, '⟦وقُتل 14 شخصا⟧ وأصيب')
    await findingsWhen(document, ({length}) => length > 0)
    await openProof(api, document)
    await clickInWebview('.notes li.error a')
    await untilSelected(placeOf(document, 'الأشقر: ⟦“⟧لم'))
    await clickInWebview('.notes a[href="#r2"]')
    await untilSelected(claim)
    assert.equal(vscode.window.activeTextEditor?.document, document)
    await onPage(async (page) => {
      const word = page
        .frameLocator('iframe.webview')
        .frameLocator('iframe#active-frame')
        .locator('.source', {hasText: 'سامر الحلبي'})
      const {width, height} = (await word.boundingBox())!
      await word.click({position: {x: width - 1, y: height / 2}})
    }, undefined)
    await untilSelected(placeOf(document, 'قال ⟦⟧المتحدث'))
  })

  it('scrolls in step with the editor, both ways', async () => {
    const document = await writeArticle(long(120))
    const [editor] = vscode.window.visibleTextEditors
    await openProof(api, document)
    await follows(editor, 80)
    await onPage(async (page) => {
      const box = (await page.locator('iframe.webview').boundingBox())!
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.wheel(0, -1500)
    }, undefined)
    const [range] = await when(
      vscode.window.onDidChangeTextEditorVisibleRanges,
      () => vscode.window.visibleTextEditors[0]?.visibleRanges,
      ([{start}]) => start.line < 75
    )
    const shown = await inWebview<number>(firstInSight)
    // VS Code leaves room for the lines that stick to the top of an editor, five of them.
    assert.ok(
      range.start.line <= shown + 1 && range.start.line >= shown - 6,
      `the editor begins at ${range.start.line}, the proof at ${shown}`
    )
  })

  it('is read by keyboard: paragraph to paragraph, finding to finding, and into the editor', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    await openProof(api, document)
    await focusBeside()
    await press('ArrowDown', 'ArrowDown', 'Enter')
    await untilSelected(placeOf(document, '⟦⟧وقُتل 14'))
    await focusBeside()
    assert.equal(await inWebview(`document.querySelectorAll('.block')[2] === document.activeElement`), true)
    assert.equal(await inWebview(`document.querySelectorAll('.block[tabindex="0"]').length`), 1)
    await press('Tab')
    assert.match(await inWebview(`document.activeElement.getAttribute('aria-label')`), /^ملاحظة 2: /)
    await press('Enter')
    await untilSelected(placeOf(document, '⟦⟧وقُتل 14'))
    await focusBeside()
    await press('End')
    assert.equal(await inWebview(`document.activeElement === document.querySelector('main').lastElementChild`), true)
  })

  it('keeps its place and its numbers while somebody types', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    await openProof(api, document)
    await inWebview(
      `(window.kept = document.querySelector('main').lastElementChild, document.querySelectorAll('.block')[2].focus())`
    )
    const typed = when<Proof, Proof>(
      api.onProof,
      (proof) => proof,
      ({version}) => version === document.version
    )
    await edit(document, new vscode.Range(0, 0, 0, 0), 'عاجل: «')
    assert.equal((await typed).findings, 8)
    assert.equal(await inWebview(`window.kept === document.querySelector('main').lastElementChild`), true)
    assert.deepEqual(
      await inWebview(
        `[...document.querySelectorAll('.ref')].map(({textContent, id, hash}) => [textContent, id, hash].join(' '))`
      ),
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${number} r${number} #n${number}`)
    )
    assert.deepEqual(
      await inWebview(
        `[...document.querySelectorAll('.notes li')].map((note) => [note.querySelector('.number').textContent, note.querySelector('a').id].join(' '))`
      ),
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${number} n${number}`)
    )
  })

  it('loads and runs nothing but its own style and script', async () => {
    const document = await openSample('flood.txt')
    await openProof(api, document)
    const loaded = await inWebview<string[]>(`performance.getEntriesByType('resource').map(({name}) => name)`)
    assert.deepEqual(
      loaded.map((address) => path.posix.basename(new URL(address).pathname)),
      ['proof.browser.js']
    )
    const refused = await inWebview<string[]>(`new Promise((resolve) => {
      const refused = []
      document.addEventListener('securitypolicyviolation', ({effectiveDirective}) => { refused.push(effectiveDirective); if (refused.length === 4) resolve(refused.sort()) })
      const add = (name, rest) => document.body.append(Object.assign(document.createElement(name), rest))
      add('img', {src: 'https://example.org/pixel.png'})
      add('script', {textContent: 'window.ran = true'})
      add('script', {src: 'https://example.org/script.js'})
      add('style', {textContent: 'body { display: none }'})
    })`)
    assert.deepEqual(refused, ['img-src', 'script-src-elem', 'script-src-elem', 'style-src-elem'])
    assert.equal(
      await inWebview(`window.ran === undefined && getComputedStyle(document.body).display !== 'none'`),
      true
    )
  })

  it('takes the colours of the theme as it changes', async () => {
    const document = await openSample('flood.txt')
    await openProof(api, document)
    const page = `getComputedStyle(document.body).backgroundColor`
    await theme('Default Light Modern')
    try {
      await untilInWebview(`${page} === 'rgb(255, 255, 255)'`)
      await theme('Default High Contrast')
      await untilInWebview(
        `${page} === 'rgb(0, 0, 0)' && getComputedStyle(document.querySelector('.quote')).outlineStyle === 'dashed'`
      )
    } finally {
      await theme(undefined)
    }
  })

  it('stays usable on an article of 1 MB', async () => {
    const text = long(1000).slice(0, 600_000)
    const repeated = `${text}\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(text)))
    const document = await writeArticle(repeated)
    assert.ok(Buffer.byteLength(document.getText()) >= 1_000_000)
    const begun = performance.now()
    const {paragraphs} = await openProof(api, document)
    const opened = performance.now()
    assert.ok(paragraphs > 900, String(paragraphs))
    await inWebview(`(window.kept = document.querySelectorAll('.block')[500], 0)`)
    const typed = when<Proof, Proof>(
      api.onProof,
      (proof) => proof,
      ({version}) => version === document.version,
      60_000
    )
    const before = performance.now()
    await edit(document, new vscode.Range(1, 0, 1, 0), 'عاجل: ')
    await typed
    console.log(
      `      1 MB: shown in ${Math.round(opened - begun)} ms, followed an edit in ${Math.round(performance.now() - before)} ms`
    )
    assert.equal(await inWebview(`document.querySelectorAll('.block')[1].textContent.slice(0, 12)`), 'عاجل: قالت ا')
    assert.equal(
      await inWebview(`window.kept === document.querySelectorAll('.block')[500]`),
      true,
      'the others are left as they are'
    )
    await follows(vscode.window.visibleTextEditors[0], 700)
  })
})

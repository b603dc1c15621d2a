/**
 * Takes the pictures of the documentation in a real VS Code: docs/images/NAME.png.
 * usage: node tools/screenshots.mjs [NAME]…             all of them without a name
 *        node tools/screenshots.mjs --every [VIEW]…     each view in Arabic and English, light, dark and in high contrast,
 *                                                       at 1366 × 768: dist/views/VIEW-LANGUAGE-THEME.png, to be looked
 *                                                       at; or that picture alone
 * A further picture is one more entry in `shots`, a further view one in `views`.
 */
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {root} from './host/cache.mjs'
import {launchChromium} from './host/chromium.mjs'
import {ensureFonts} from './host/fonts.mjs'
import {install} from './host/npm.mjs'
import {ensureHost, installExtension, startServer, writeSettings} from './host/server.mjs'
import {packageExtension} from './package.mjs'
import {terminalPage} from './terminal-page.mjs'

const readable = {
  'editor.fontFamily': '"Noto Naskh Arabic", "DejaVu Sans Mono"',
  'editor.fontSize': 16,
  'editor.lineHeight': 1.9,
  'editor.wordWrap': 'on',
  'editor.wrappingStrategy': 'advanced',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false
}
const light = {...readable, 'workbench.colorTheme': 'Light Modern'}
const dark = {...readable, 'workbench.colorTheme': 'Dark Modern'}

const images = path.join(root, 'docs/images')
const gallery = path.join(root, 'dist/views')

/** @typedef {import('playwright-core').Page} Page */

/**
 * The pictures by name. `open` is the sample to show and where the caret is; `settings` are those of the VS Code;
 * `prepare(page)` brings the page to what the picture shows. A shot with `page()` shows a page of its own instead.
 */
const shots = {
  'editor-light': {open: 'flood.txt:7:39', settings: light, prepare: quickFixMenu},
  'editor-dark': {open: 'flood.txt:7:39', settings: dark, prepare: quickFixMenu},
  problems: {open: 'flood.txt:1:1', settings: light, prepare: problemsPanel, size: {width: 1180, height: 740}},
  'problems-narrow': {open: 'flood.txt:1:1', settings: light, prepare: problemsPanel, size: {width: 720, height: 740}},
  'problems-english': {
    open: 'flood.txt:1:1',
    settings: {...dark, 'mudaqqiq.language': 'en'},
    prepare: problemsPanel,
    size: {width: 1180, height: 740}
  },
  status: {open: 'flood.txt:1:1', settings: light, prepare: statusItem},
  settings: {open: 'flood.txt:1:1', settings: light, prepare: settingsPage, size: {width: 1180, height: 800}},
  'fix-folder': {open: 'flood.txt:1:1', settings: light, prepare: fixPreview, size: {width: 1180, height: 800}},
  'sources-light': {open: 'flood.txt:4:1', settings: light, prepare: sourcesView, size: {width: 1180, height: 700}},
  'sources-dark': {open: 'flood.txt:4:1', settings: dark, prepare: sourcesView, size: {width: 1180, height: 700}},
  hover: {open: 'flood.txt:5:31', settings: light, prepare: hoverCard},
  'proof-light': {open: 'flood.txt:3:1', settings: light, prepare: proofView, size: {width: 1280, height: 800}},
  'proof-dark': {open: 'flood.txt:3:1', settings: dark, prepare: proofView, size: {width: 1280, height: 800}},
  'proof-contrast': {
    open: 'flood.txt:3:1',
    settings: {...readable, 'workbench.colorTheme': 'Default High Contrast'},
    prepare: proofView,
    size: {width: 1280, height: 800}
  },
  'desk-report-light': {open: 'flood.txt:1:1', settings: light, prepare: deskReport, size: {width: 1280, height: 900}},
  'desk-report-dark': {open: 'flood.txt:1:1', settings: dark, prepare: deskReport, size: {width: 1280, height: 900}},
  'house-style': {open: 'flood.txt:1:1', settings: light, prepare: houseStyle},
  walkthrough: {open: 'flood.txt:1:1', settings: light, prepare: walkthrough, size: {width: 1180, height: 800}},
  'walkthrough-dark': {open: 'flood.txt:1:1', settings: dark, prepare: walkthrough, size: {width: 1180, height: 800}},
  terminal: {page: () => terminalPage(['examples/flood.txt']), size: {width: 1000, height: 600}}
}

const contrast = {...readable, 'workbench.colorTheme': 'Default High Contrast'}

/** What each view is brought to be seen by, with the article at this place. */
const views = {
  menu: {open: 'flood.txt:7:39', prepare: quickFixMenu},
  problems: {open: 'flood.txt:1:1', prepare: problemsPanel},
  status: {open: 'flood.txt:1:1', prepare: statusItem},
  findings: {open: 'flood.txt:1:1', prepare: findingsList},
  sources: {open: 'flood.txt:4:1', prepare: sourcesView},
  hover: {open: 'flood.txt:5:31', prepare: hoverCard},
  proof: {open: 'flood.txt:3:1', prepare: proofView},
  report: {open: 'flood.txt:1:1', prepare: deskReport},
  rule: {open: 'flood.txt:5:31', prepare: rulePage},
  house: {open: 'flood.txt:1:1', prepare: houseStyle},
  folder: {open: 'flood.txt:1:1', prepare: fixPreview},
  walkthrough: {open: 'flood.txt:1:1', prepare: walkthrough},
  settings: {open: 'flood.txt:1:1', prepare: settingsPage},
  extension: {open: 'flood.txt:1:1', prepare: (page) => extensionPage(page)},
  changelog: {open: 'flood.txt:1:1', prepare: (page) => extensionPage(page, 'Changelog')},
  features: {open: 'flood.txt:1:1', prepare: (page) => extensionPage(page, 'Features')},
  // Leaves an article of its own open behind it.
  compare: {open: 'flood.txt:1:1', prepare: compareQuotations}
}

/** The pictures of all views, by VIEW-LANGUAGE-THEME. */
function everyView() {
  const looks = {light, dark, contrast}
  return Object.fromEntries(
    Object.keys(views).flatMap((name) =>
      ['ar', 'en'].flatMap((language) =>
        Object.entries(looks).map(([look, settings]) => [
          `${name}-${language}-${look}`,
          {
            ...views[name],
            settings: {...settings, 'mudaqqiq.language': language},
            size: {width: 1366, height: 768},
            scale: 1
          }
        ])
      )
    )
  )
}

/** @param {Page} page */
async function rulePage(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Open Rule Reference')
  await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor()
  await page.keyboard.press('Enter')
  await inWebview(page, 'nav a')
}

/** @param {Page} page */
async function compareQuotations(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Open a Sample Article')
  await page.locator('.tab.active', {hasText: 'Untitled'}).waitFor()
  await page.locator('.quick-input-widget').waitFor({state: 'hidden'})
  await page.locator('.monaco-editor.focused .squiggly-warning').first().waitFor()
  await command(page, 'Mudaqqiq مدقق: Compare Quotations With…')
  await page.locator('.quick-input-list .codicon-folder-opened').waitFor()
  await page.keyboard.type('flood')
  await page.keyboard.press('Enter')
  await page.locator('.quick-input-list .codicon-pass').first().waitFor()
}

/** @param {Page} page */
async function findingsList(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Findings of This Article')
  await page.locator('.quick-input-list .codicon-warning').first().waitFor()
}

/** @param {Page} page @param {string} [tab] */
async function extensionPage(page, tab) {
  await squiggles(page)
  await command(page, 'Extensions: Show Installed Extensions')
  await page.locator('.extension-list-item', {hasText: 'Mudaqqiq'}).first().click()
  await page.locator('.extension-editor .header .name').waitFor()
  // The card of the row would lie over the page.
  await page.mouse.move(700, 740)
  await page.locator('.extension-list-item').first().press('Escape')
  if (tab) await page.locator('.extension-editor .navbar .action-label', {hasText: new RegExp(tab, 'i')}).click()
  await page.waitForTimeout(2500)
}

/** @param {Page} page */
async function quickFixMenu(page) {
  await squiggles(page)
  await pressFor(page, 'Control+.', '.action-widget .monaco-list-row.action')
}

/** @param {Page} page */
async function problemsPanel(page) {
  await squiggles(page)
  await pressFor(page, 'Control+Shift+M', '.markers-panel .monaco-list-row')
}

/** @param {Page} page */
async function statusItem(page) {
  await squiggles(page)
  await page.locator('.statusbar-item[id="status.languageStatus"]').hover()
  await page.locator('.hover-language-status', {hasText: 'Mudaqqiq'}).waitFor()
}

/** @param {Page} page */
async function settingsPage(page) {
  await squiggles(page)
  await command(page, 'Preferences: Open Settings (UI)')
  await page.locator('.settings-editor').waitFor()
  await page.keyboard.type('@ext:mudaqqiq.mudaqqiq')
  await page.locator('.settings-editor .setting-item', {hasText: 'Lint articles'}).first().waitFor()
}

/** @param {Page} page */
async function fixPreview(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Fix a Folder, with Preview')
  await page.locator('.refactor-preview .monaco-list-row, .panel .monaco-list-row').nth(3).waitFor()
}

/** @param {Page} page */
async function sourcesView(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq: Focus on المصادر')
  await page.locator('.part.sidebar .monaco-list-row').nth(5).waitFor()
}

/** @param {Page} page */
async function hoverCard(page) {
  await squiggles(page)
  await command(page, 'Show or Focus Hover')
  await page.locator('.monaco-hover .hover-contents').first().waitFor()
}

/** @param {Page} page */
async function proofView(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Open Proof View')
  await inWebview(page, '.notes')
}

/** @param {Page} page */
async function deskReport(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Desk Report on This Article')
  await inWebview(page, 'table')
}

/** @param {Page} page */
async function houseStyle(page) {
  await squiggles(page)
  await command(page, 'Mudaqqiq مدقق: Choose House Style')
  await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor()
}

/** @param {Page} page */
async function walkthrough(page) {
  await squiggles(page)
  await command(page, 'Welcome: Open Walkthrough')
  await page.keyboard.type('Mudaqqiq')
  await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Mudaqqiq'}).first().waitFor()
  await page.keyboard.press('Enter')
  const step = page.locator('.getting-started-step').nth(2)
  await step.click()
  await page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator('svg').waitFor()
}

/** Runs a command of the palette. @param {Page} page */
async function command(page, title) {
  await pressFor(page, 'F1', '.quick-input-widget input')
  await page.keyboard.type(title)
  await page.locator('.quick-input-list .monaco-list-row.focused', {hasText: title.split(': ').at(-1)}).waitFor()
  await page.keyboard.press('Enter')
}

/** Waits for what the last webview shows. @param {Page} page */
async function inWebview(page, selector) {
  await page
    .frameLocator('iframe.webview')
    .last()
    .frameLocator('iframe#active-frame')
    .locator(selector)
    .first()
    .waitFor()
}

/**
 * Presses a key until what it shows (or hides) is as wanted: a workbench that is still starting drops keys.
 *
 * @param {Page} page
 * @param {string} key
 * @param {string} selector
 * @param {'visible' | 'hidden'} [state]
 */
async function pressFor(page, key, selector, state = 'visible') {
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key)
    try {
      return await page.locator(selector).first().waitFor({state, timeout: 3000})
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

/** Waits for the first findings in the editor, which then has the focus. @param {Page} page */
async function squiggles(page) {
  await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error').first().waitFor()
  await page.locator('.monaco-editor.focused').waitFor()
  await pressFor(page, 'Control+B', '.part.sidebar', 'hidden')
}

/** Takes these pictures in one VS Code with the extension installed. */
async function takeAll(names, shots, folder) {
  await install()
  await mkdir(folder, {recursive: true})
  const data = await mkdtemp(path.join(tmpdir(), 'mudaqqiq-shots-'))
  const articles = path.join(data, 'newsroom')
  let server, browser
  try {
    await cp(path.join(root, 'examples'), articles, {recursive: true})
    const host = await ensureHost()
    await installExtension(host, data, await packageExtension())
    server = await startServer(host, {data})
    browser = await launchChromium(await ensureFonts())
    const show = async (page, {open, settings, prepare}) => {
      writeSettings(path.join(data, 'user-data'), settings)
      await page.goto(
        server.address(articles, [
          ['gotoLineMode', 'true'],
          ['openFile', server.remote(path.join(articles, open))]
        ])
      )
      await prepare(page)
      return page
    }
    for (const name of names) await take({browser, folder, show}, name, shots[name])
  } finally {
    await browser?.close()
    await server?.stop()
    await rm(data, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

/** Takes one picture; `show` brings a sample of the newsroom onto the page. @param attempts how often it may be taken anew */
async function take(studio, name, shot, attempts = 4) {
  const {browser, folder, show} = studio
  const context = await browser.newContext({
    viewport: shot.size ?? {width: 1180, height: 620},
    deviceScaleFactor: shot.scale ?? 2,
    locale: 'en-GB'
  })
  const page = await context.newPage()
  page.setDefaultTimeout(90_000)
  try {
    if (shot.page) await page.setContent(await shot.page())
    const shown = shot.page ? page.locator('main') : await show(page, shot)
    // Where the workbench writes settings of its own while ours are changed, it shows the conflict: no picture for
    // readers.
    if (attempts > 1 && (await page.locator('.tab', {hasText: 'settings.json'}).count()) > 0)
      return await take(studio, name, shot, attempts - 1)
    const file = path.join(folder, `${name}.png`)
    await shown.screenshot({path: file, animations: 'disabled', caret: 'hide'})
    console.log(path.relative(root, file))
  } catch (error) {
    const seen = path.join(tmpdir(), `mudaqqiq-${name}.png`)
    await page.screenshot({path: seen})
    throw new Error(`${name}: ${error.message}\nWhat the page showed: ${seen}`)
  } finally {
    await context.close()
  }
}

const given = process.argv.slice(2)
const every = given[0] === '--every'
const known = every ? everyView() : shots
const named = given.slice(every ? 1 : 0)
const isOf = (name, one) => one === name || (every && one.startsWith(`${name}-`))
const unknown = named.find((name) => !Object.keys(known).some((one) => isOf(name, one)))
if (unknown) {
  console.error(`No picture is called ${unknown}. There are: ${Object.keys(known).join(', ')}`)
  process.exit(2)
}
const chosen = Object.keys(known).filter((one) => named.length === 0 || named.some((name) => isOf(name, one)))
try {
  await takeAll(chosen, known, every ? gallery : images)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {type Api, activate, closeViews, findingsWhen, openSample, when} from './articles.ts'
import {
  canReach,
  focusBeside,
  inWebview,
  openProof,
  press,
  theme,
  untilInWebview,
  untilSelected,
  violationsInWebview
} from './reader.ts'

const themes = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light'
}
/** What is animated in a view. */
const moving = `[...document.querySelectorAll('*')].filter((element) => {
  const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element)
  return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth'
}).map(({localName}) => localName)`
const speak = (language: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('mudaqqiq').update('language', language, vscode.ConfigurationTarget.Global)

describe('editor: every view can be used by everybody', function () {
  this.timeout(90_000)
  // Where the focus is, a headless window does not always tell.
  this.retries(1)
  let api: Api
  before(async function () {
    if (!canReach) return this.skip()
    api = await activate()
  })
  afterEach(async () => {
    await theme(undefined)
    await speak(undefined)
    await closeViews()
  })

  /** How each view is opened, and what tells that it is there. */
  const views: Record<string, {open: (document: vscode.TextDocument) => Thenable<unknown>; shows: string}> = {
    'proof view': {open: (document) => openProof(api, document), shows: '.notes'},
    'desk report': {open: () => vscode.commands.executeCommand('mudaqqiq.deskReport'), shows: 'article table'},
    'page of a rule': {
      open: () => vscode.commands.executeCommand('mudaqqiq.openRuleReference', 'unattributed-claim'),
      shows: 'nav a'
    }
  }
  for (const [view, {open, shows}] of Object.entries(views)) {
    for (const language of ['ar', 'en']) {
      it(`${view}, in ${language} and in every theme; nothing moves that somebody would have to stop`, async () => {
        await speak(language)
        const document = await openSample('flood.txt')
        await findingsWhen(document, ({length}) => length > 0)
        await open(document)
        for (const [name, kind] of Object.entries(themes)) {
          await theme(name)
          await untilInWebview(
            `document.body.classList.contains(${JSON.stringify(kind)}) && document.querySelector(${JSON.stringify(shows)}) !== null`
          )
          assert.deepEqual(await violationsInWebview(), [], name)
        }
        assert.deepEqual(await inWebview(moving), [])
      })
    }
  }

  it('desk report and rule page by keyboard alone: each link has a focus that is seen', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    await vscode.commands.executeCommand('mudaqqiq.openRuleReference', 'unattributed-claim')
    await untilInWebview(`document.querySelector('nav a') !== null`)
    await focusBeside()
    await press('Tab')
    const focused = await inWebview<{name: string; outline: string}>(
      `({name: document.activeElement.localName, outline: getComputedStyle(document.activeElement).outlineStyle})`
    )
    assert.deepEqual(focused, {name: 'a', outline: 'solid'})
  })

  it('sources by keyboard alone: from row to row, and into the article', async () => {
    const document = await openSample('flood.txt')
    await findingsWhen(document, ({length}) => length > 0)
    await when(
      api.onSources,
      () => api.sources().rows.length,
      (rows) => rows > 0
    )
    await vscode.commands.executeCommand('mudaqqiq.sources.focus')
    await press('Home', 'ArrowDown', 'Enter')
    const [, range] = api.sources().rows[0].rows[0].item.command!.arguments as [unknown, vscode.Range]
    await untilSelected(range)
  })
})

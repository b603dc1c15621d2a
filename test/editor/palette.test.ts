import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import {activate, closeAll, openSample} from './articles.ts'
import {canReach, onPage, press} from './reader.ts'

/** What the list that is open shows after these words are typed into it. */
async function listed(words: string): Promise<string[]> {
  return onPage(async (page, typed) => {
    const input = page.locator('.quick-input-widget input').first()
    await input.fill(typed)
    await page.waitForTimeout(400)
    return page.locator('.quick-input-list-row:first-child .label-name').allTextContents()
  }, words)
}

async function openList(command: string): Promise<void> {
  void vscode.commands.executeCommand(command)
  await onPage(async (page) => page.locator('.quick-input-list .monaco-list-row').nth(2).waitFor(), undefined)
}

const bare = (label: string): string => label.replace(/[\u2066-\u2069]/g, '')

describe('editor: what is looked for is found', () => {
  before(async function () {
    if (!canReach) this.skip()
    await activate()
    await openSample('flood.txt')
  })
  afterEach(() => press('Escape'))
  after(closeAll)

  it('commands, in Arabic as it is typed', async () => {
    await openList('workbench.action.showCommands')
    const found: Record<string, string[]> = {}
    for (const words of ['طبق', 'صحح', 'دقق هذا', 'مدقق']) found[words] = (await listed(`>${words}`)).map(bare)
    assert.deepEqual(found.طبق, ['Mudaqqiq مدقق: Fix All Safe Problems — طبق كل التصحيحات الآمنة'])
    assert.deepEqual(found.صحح, ['Mudaqqiq مدقق: Fix a Folder, with Preview — صحح مجلدا مع معاينة'])
    assert.deepEqual(found['دقق هذا'], ['Mudaqqiq مدقق: Lint This Article — دقق هذا المقال'])
    assert.ok(found.مدقق.length >= 10, 'by the name of the extension, all of them')
  })

  it('houses, by their names in both languages and by the one in the settings', async () => {
    await openList('mudaqqiq.houseStyle')
    const houses = {BBC: 'بي بي سي عربي', Reuters: 'رويترز', aljazeera: 'الجزيرة نت', الجزيرة: 'الجزيرة نت'}
    for (const [words, name] of Object.entries(houses)) assert.deepEqual((await listed(words)).map(bare), [name], words)
  })

  it('rules, by their names in both languages and by the one in the settings', async () => {
    await openList('mudaqqiq.openRuleReference')
    for (const words of ['تمييز', 'counted-noun', 'The noun after'])
      assert.deepEqual((await listed(words)).map(bare), ['تمييز العدد'], words)
  })
})

describe('editor: titles of commands', () => {
  it('carry no vowel marks, which nobody types', () => {
    const {extensionPath} = vscode.extensions.getExtension('mudaqqiq.mudaqqiq')!
    for (const file of ['package.nls.json', 'package.nls.ar.json']) {
      const titles = JSON.parse(readFileSync(path.join(extensionPath, file), 'utf8')) as Record<string, string>
      const marked = Object.entries(titles).filter(
        ([key, title]) =>
          /^(?:command\.|category|walkthrough\.(?:\w+\.)?title$)/.test(key) && /[\u064b-\u0652]/.test(title)
      )
      assert.deepEqual(marked, [], file)
    }
  })
})

import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Frame, Page} from 'playwright-core'
import * as vscode from 'vscode'
import {type Api, type Proof, when} from './articles.ts'

/** Whether the workbench is shown on a page that can be clicked from here: that of the registry-only host is. */
export const canReach = process.env.MUDAQQIQ_REMOTE_CONTROL !== undefined

/**
 * Does something on the page of the workbench, as a person would.
 *
 * @param act run outside of the extension host: it knows nothing but the page and what is given
 * @param given and what `act` resolves with must be JSON
 */
export async function onPage<G, R>(act: (page: Page, given: G) => Promise<R>, given: G): Promise<R> {
  const answer = await fetch(process.env.MUDAQQIQ_REMOTE_CONTROL!, {
    method: 'POST',
    body: JSON.stringify({act: act.toString(), given})
  })
  const {value, error} = (await answer.json()) as {value: R; error?: string}
  if (error !== undefined) throw new Error(error)
  return value
}

/** Evaluates an expression inside the one webview there is. */
export function inWebview<R>(expression: string): Promise<R> {
  return onPage(async (page, source) => {
    const body = await page
      .frameLocator('iframe.webview')
      .frameLocator('iframe#active-frame')
      .locator('body')
      .elementHandle()
    return (await ((await body!.ownerFrame()) as Frame).evaluate(source)) as R
  }, expression)
}

/**
 * Waits until an expression holds inside the one webview there is. Its security policy forbids what Playwright would
 * do.
 */
export async function untilInWebview(expression: string): Promise<void> {
  if (!(await comesAbout(expression, 30_000))) throw new Error(`never: ${expression}`)
}

/**
 * Puts the focus into the view beside the editor, as F6 would; again where the workbench has taken it back meanwhile, as it
 * may while a view is still opening.
 */
export async function focusBeside(): Promise<void> {
  for (let tries = 0; tries < 15; tries++) {
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup')
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup')
    if (await comesAbout('document.hasFocus()', 2_000)) return
  }
  throw new Error('the view beside the editor never had the focus')
}

/** Whether something becomes true in the one webview there is, within some milliseconds. */
function comesAbout(expression: string, patience: number): Promise<boolean> {
  return inWebview<boolean>(`new Promise((resolve) => {
    const begun = performance.now()
    const look = () => {
      if (${expression}) resolve(true)
      else if (performance.now() - begun > ${patience}) resolve(false)
      else requestAnimationFrame(look)
    }
    look()
  })`)
}

/** Clicks what a selector finds in the one webview there is. */
export function clickInWebview(selector: string): Promise<void> {
  return onPage(
    async (page, wanted) =>
      page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator(wanted).first().click(),
    selector
  )
}

/** Presses keys one after the other, wherever the focus is. */
export function press(...keys: string[]): Promise<void> {
  return onPage(async (page, wanted) => {
    for (const key of wanted) await page.keyboard.press(key)
  }, keys)
}

/** Opens the proof view on the active article and waits until it shows it as it is. */
export async function openProof(api: Api, document: vscode.TextDocument): Promise<Proof> {
  const shown = when<Proof, Proof>(
    api.onProof,
    (proof) => proof,
    ({version}) => version === document.version,
    60_000
  )
  await vscode.commands.executeCommand('mudaqqiq.proofView')
  return shown
}

/** Waits until a place is selected in the active editor. */
export async function untilSelected(wanted: vscode.Range): Promise<void> {
  const either: vscode.Event<unknown> = (listener: (fired: unknown) => unknown) =>
    vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(listener),
      vscode.window.onDidChangeActiveTextEditor(listener)
    )
  await when(
    either,
    () => vscode.window.activeTextEditor?.selection,
    (selection) => new vscode.Range(selection.start, selection.end).isEqual(wanted)
  )
}

/** The first paragraph that is in sight in the proof view, counted from 0. */
export const firstInSight = `(() => { const edge = document.querySelector('header').offsetHeight; return [...document.querySelectorAll('.block')].findIndex((block) => block.getBoundingClientRect().bottom > edge + 4) })()`

/** Puts a theme in the place of the one that is there; the one of the installation where none is named. */
export function theme(name: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('workbench').update('colorTheme', name, vscode.ConfigurationTarget.Global)
}

/**
 * What axe has to say of the one webview there is, a line each. A view without scripts runs none of ours either: axe looks
 * at what it shows on a page of its own.
 */
export async function violationsInWebview(): Promise<string[]> {
  const axe = readFileSync(path.join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
  const html = await inWebview<string>('document.documentElement.outerHTML')
  return onPage(
    async (page, given) => {
      const copy = await page.context().browser()!.newPage()
      try {
        await copy.setContent(
          `<!doctype html>${given.html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<meta http-equiv[^>]*>/g, '')}`
        )
        await copy.evaluate(`${given.axe}; 0`)
        return (await copy.evaluate(
          `axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html, any}) => id + ': ' + html + ' ' + any.map(({message}) => message).join('; '))))`
        )) as string[]
      } finally {
        await copy.close()
      }
    },
    {axe, html}
  )
}

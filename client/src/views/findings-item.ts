import * as vscode from 'vscode'
import type {Status} from '../../../server/src/protocol/messages.ts'
import {countedFindings, ignoredCount} from '../../../server/src/protocol/wording.ts'
import {isArticle} from '../article-documents.ts'
import {familyLine} from '../family-line.ts'
import {say} from '../say.ts'
import type {StatusItem} from './status-item.ts'

/** What the item in the status bar says. */
export interface Counted {
  readonly text: string
  readonly tooltip: string
  readonly visible: boolean
}

/**
 * The item in the status bar: how many findings the active article has, and how many hints. Its
 * tooltip tells them by family, and what is not checked; a click lists them. It can be hidden as any other.
 */
export class FindingsItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('mudaqqiq.findings', vscode.StatusBarAlignment.Right, 90)
  readonly #status: StatusItem
  readonly #listeners: vscode.Disposable
  #visible = false

  constructor(status: StatusItem) {
    this.#status = status
    this.#item.name = 'Mudaqqiq مدقق'
    this.#item.command = 'mudaqqiq.showFindings'
    this.#listeners = vscode.Disposable.from(
      this.#item,
      status.onChange(() => this.#show())
    )
    this.#show()
  }

  /** What it says, for tests. */
  get said(): Counted {
    return {text: this.#item.text, tooltip: String(this.#item.tooltip ?? ''), visible: this.#visible}
  }

  dispose(): void {
    this.#listeners.dispose()
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document
    const status = document === undefined ? undefined : this.#status.of(document)
    this.#visible = document !== undefined && isArticle(document) && status !== undefined
    if (!this.#visible || status === undefined) {
      this.#item.hide()
      return
    }
    this.#item.text = textOf(status)
    this.#item.tooltip = tooltipOf(status, this.#status.said.detail)
    this.#item.accessibilityInformation = {label: `Mudaqqiq. ${this.#item.tooltip}`}
    this.#item.show()
  }
}

function textOf({state, families}: Status): string {
  if (state !== 'linted') return `$(circle-slash) ${say({ar: 'لا يُدقَّق', en: 'not linted'})}`
  const findings = families.reduce((sum, family) => sum + family.findings, 0)
  const hints = families.reduce((sum, family) => sum + family.hints, 0)
  if (findings + hints === 0) return `$(check) ${say({ar: 'لا ملاحظات', en: 'no findings'})}`
  const count = {findings, hints}
  return `$(book) ${say({ar: countedFindings(count, 'ar'), en: countedFindings(count, 'en')})}`
}

/** @param detail what the language status item says: why nothing is checked */
function tooltipOf({state, families, ignored, off}: Status, detail: string): string {
  if (state !== 'linted') return detail
  const lines = families.map((family) => say(familyLine(family)))
  if (lines.length === 0) lines.push(say({ar: 'لا ملاحظات', en: 'Nothing to report'}))
  if (ignored > 0) lines.push(say({ar: ignoredCount(ignored, 'ar'), en: ignoredCount(ignored, 'en')}))
  const unchecked = off.chosen.length + off.byDefault
  if (off.chosen.length > 0)
    lines.push(
      say({
        ar: `قواعد لا تُفحص: ${unchecked}، منها ${off.chosen.length} أُوقفت في الإعداد`,
        en: `Not checked: ${unchecked} rules, ${off.chosen.length} of them turned off in the configuration`
      })
    )
  else if (unchecked > 0)
    lines.push(
      say({
        ar: `قواعد لا تُفحص ما لم تُطلب: ${unchecked}`,
        en: `Not checked: ${unchecked} rules that are off unless asked for`
      })
    )
  return lines.join('\n')
}

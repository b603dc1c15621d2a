import * as vscode from 'vscode'
import type {Bilingual} from '../../server/src/protocol/messages.ts'

export type {Bilingual}

/**
 * Words in the language the user reads messages in; Arabic ones isolated, because VS Code lays text out from left to
 * right.
 */
export function say({ar, en}: Bilingual): string {
  return speaks() === 'en' ? en : isolated(ar)
}

/** The same words in the language that the user does not read messages in: to be found by them in a list. */
export function inOther({ar, en}: Bilingual): string {
  return speaks() === 'en' ? isolated(ar) : en
}

/** The language that the user reads messages in. */
export function speaks(): keyof Bilingual {
  return vscode.workspace.getConfiguration('mudaqqiq').get('language') === 'en' ? 'en' : 'ar'
}

function isolated(arabic: string): string {
  return `\u2067${arabic}\u2069`
}

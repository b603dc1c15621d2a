import * as vscode from 'vscode'
import type {Bilingual} from '../../server/src/protocol/messages.ts'

export type {Bilingual}

/**
 * Words in the language the user reads messages in; Arabic ones isolated, because VS Code lays text out from left to
 * right.
 */
export function say({ar, en}: Bilingual): string {
  return vscode.workspace.getConfiguration('mudaqqiq').get('language') === 'en' ? en : `\u2067${ar}\u2069`
}

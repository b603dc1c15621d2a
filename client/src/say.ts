import * as vscode from 'vscode'

/** The same words for an Arabic and an English reader. */
export interface Bilingual {
  readonly ar: string
  readonly en: string
}

/** Words in the language the user reads messages in; Arabic ones isolated, because VS Code lays text out from left to right. */
export function say({ar, en}: Bilingual): string {
  return vscode.workspace.getConfiguration('mudaqqiq').get('language') === 'en' ? en : `\u2067${ar}\u2069`
}

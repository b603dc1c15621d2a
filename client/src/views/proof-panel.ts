import * as vscode from 'vscode'
import type {ProofMessage} from '../../../server/src/protocol/messages.ts'

/** How the panel is set up: only files of ours may load. */
export function panelOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')]}
}

/** The page that the panel is: our style and our script, and nothing else may load or run. */
export function frame(webview: vscode.Webview, extensionUri: vscode.Uri, {language, style}: ProofMessage): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(18))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'proof.browser.js')).toString()
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${language === 'ar' ? 'معاينة التدقيق' : 'Proof'}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><header></header><main></main><script nonce="${nonce}" src="${script}"></script></body>
</html>`
}

/**
 * The line at the top of an editor, with the part of it that is scrolled out of sight: a paragraph may take many rows.
 */
export function topOf({document}: vscode.TextEditor, [{start}]: readonly vscode.Range[]): number {
  return start.line + start.character / (document.lineAt(start.line).text.length + 1)
}

/** Scrolls an editor so that a line, with a part of it, is at its top. */
export function scrollEditor(editor: vscode.TextEditor, line: number): void {
  const {document} = editor
  const whole = Math.max(0, Math.min(document.lineCount - 1, Math.floor(line)))
  const character = Math.floor((line - whole) * document.lineAt(whole).text.length)
  editor.revealRange(
    new vscode.Range(whole, Math.max(0, character), whole, Math.max(0, character)),
    vscode.TextEditorRevealType.AtTop
  )
}

import * as vscode from 'vscode'

/** What stands beside the title of a view, in themes that are light and dark. */
export function panelIcon(extensionUri: vscode.Uri, name: 'proof' | 'report'): {light: vscode.Uri; dark: vscode.Uri} {
  const icon = (look: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'icons', `${name}-${look}.svg`)
  return {light: icon('light'), dark: icon('dark')}
}

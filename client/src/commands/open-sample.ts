import * as vscode from 'vscode'

/** Opens the sample article of the walkthrough as a new document, to be tried out on: nothing is written to disk. */
export async function openSample(extensionUri: vscode.Uri): Promise<vscode.TextDocument> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'examples', 'flood.txt'))
  const document = await vscode.workspace.openTextDocument({
    content: new TextDecoder().decode(bytes),
    language: 'plaintext'
  })
  await vscode.window.showTextDocument(document, {preview: false})
  return document
}

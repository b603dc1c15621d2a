import * as vscode from 'vscode'

type ClientModule = typeof import('./language-client.ts')

/** What the editor gives a CommonJS module, on the desktop and in a browser. */
declare const require: (name: string) => unknown

let loaded: Promise<ClientModule> | undefined

/**
 * The language client, which is loaded when it is first needed; where that failed, again the next time.
 *
 * @param extension where the extension is
 * @throws where its file cannot be read
 */
export function loadClient(extension: vscode.Uri): Promise<ClientModule> {
  loaded ??= load(vscode.Uri.joinPath(extension, 'dist', 'universal', 'client.js')).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

export const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'

async function load(file: vscode.Uri): Promise<ClientModule> {
  if (inNode) return require(file.fsPath) as ClientModule
  // In a browser `require` knows no files: the module is run as the editor itself runs those of extensions.
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  const module = {exports: {} as ClientModule}
  new Function('module', 'exports', 'require', source)(module, module.exports, require)
  return module.exports
}

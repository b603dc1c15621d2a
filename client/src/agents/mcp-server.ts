import * as vscode from 'vscode'
import {inNode} from '../server/load-language-client.ts'
import {type McpStdioServer, newer, newerLm, whereAllowed} from './newer-api.ts'

/**
 * Tells the editor of `mudaqqiq mcp`, where it wants to know of such servers and can start processes: for agents that know
 * no tools of extensions. It is started when one of them asks for it.
 */
export class McpServer implements vscode.Disposable {
  readonly #extension: vscode.Extension<unknown>
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #listeners: vscode.Disposable[] = [this.#changed]

  constructor({extension}: vscode.ExtensionContext) {
    this.#extension = extension
    const offer = newerLm().registerMcpServerDefinitionProvider
    if (offer === undefined || !inNode) return
    this.#listeners.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
      whereAllowed(() =>
        offer.call(vscode.lm, 'mudaqqiq.mcp', {
          onDidChangeMcpServerDefinitions: this.#changed.event,
          provideMcpServerDefinitions: () => [this.definition()]
        })
      )
    )
  }

  /** How the editor starts it; only where the editor knows such servers. */
  definition(): McpStdioServer {
    const {extensionUri, packageJSON} = this.#extension
    const server = vscode.Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath
    return new newer.McpStdioServerDefinition(
      'Mudaqqiq مدقق',
      process.execPath,
      [server, 'mcp', ...openFolders()],
      // The editor's own program runs scripts where it is told to.
      {ELECTRON_RUN_AS_NODE: '1'},
      String((packageJSON as {version: unknown}).version)
    )
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
  }
}

/** The folders whose files a process can read. */
function openFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({uri}) => uri.scheme === 'file').map(({uri}) => uri.fsPath)
}

import * as vscode from 'vscode'

/** What `vscode.lm` has in editors newer than the oldest we run in. */
export interface NewerLm {
  registerTool?(name: string, tool: LanguageModelTool): vscode.Disposable
  registerMcpServerDefinitionProvider?(id: string, provider: McpServers): vscode.Disposable
}

export interface LanguageModelTool {
  prepareInvocation?(options: {readonly input: ToolInput}): {
    readonly invocationMessage: string
    readonly confirmationMessages?: {readonly title: string; readonly message: string}
  }
  invoke(options: {readonly input: ToolInput}, token: vscode.CancellationToken): Promise<object>
}

export type ToolInput = Readonly<Record<string, unknown>>

export interface McpServers {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>
  provideMcpServerDefinitions(): McpStdioServer[]
}

/** How a server is started that speaks the Model Context Protocol over standard input and output. */
export interface McpStdioServer {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Classes of such editors; only for who has found that there is what needs them. */
export const newer = vscode as unknown as {
  readonly LanguageModelTextPart: new (text: string) => object
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string
  ) => McpStdioServer
}

/** `vscode.lm`, as far as there is any. */
export function newerLm(): NewerLm {
  return (vscode.lm as NewerLm | undefined) ?? {}
}

/**
 * What is registered, where the editor lets it be. From 1.90 to 1.94 tools are there under their name, but for extensions
 * that take part in proposals alone: others are refused with an error, which must not keep us from starting.
 */
export function whereAllowed(register: () => vscode.Disposable): vscode.Disposable {
  try {
    return register()
  } catch {
    return new vscode.Disposable(() => undefined)
  }
}

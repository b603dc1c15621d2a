import * as vscode from 'vscode'

/** What the extension exports. */
export interface Api {
  ready(): Promise<void>
  started(): boolean
  deaths(): number
  sources(): {readonly rows: readonly Row[]; readonly badge: number; readonly message: string | undefined}
  readonly onSources: vscode.Event<void>
  status(): Said
  findings(): {readonly text: string; readonly tooltip: string; readonly visible: boolean}
  readonly onStatus: vscode.Event<void>
  readonly onProof: vscode.Event<Proof>
  mcpServer(): {
    readonly command: string
    readonly args: readonly string[]
    readonly env: Readonly<Record<string, string>>
  }
}

/** What the language status item says of the active article. */
export interface Said {
  readonly text: string
  readonly detail: string
  readonly busy: boolean
  readonly command: string
}

/** A row of the view «Sources», and what opens below it. */
export interface Row {
  readonly item: vscode.TreeItem
  readonly rows: readonly Row[]
}

/** What the proof view shows. */
export interface Proof {
  readonly version: number
  readonly paragraphs: number
  readonly findings: number
  readonly direction: string
  readonly tinted: readonly string[]
}

/** Activates the extension and waits until its server runs. */
export async function activate(): Promise<Api> {
  const api = await vscode.extensions.getExtension<Api>('mudaqqiq.mudaqqiq')!.activate()
  await api.ready()
  return api
}

/** Shows an article of the workspace, a copy of `examples/`. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders!
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name))
  await vscode.window.showTextDocument(document)
  return document
}

/** Shows a new, unsaved article. */
export async function writeArticle(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({content, language})
  await vscode.window.showTextDocument(document)
  return document
}

/**
 * What an event brings about, as soon as it is as wanted. Fails with the last there was when that does not come about.
 */
export function when<E, T>(
  event: vscode.Event<E>,
  look: (fired?: E) => T | undefined,
  wanted: (state: T) => boolean,
  patience = 20_000
): Promise<T> {
  return new Promise((resolve, reject) => {
    let last = look()
    const timer = setTimeout(() => {
      listener.dispose()
      reject(new Error(`it did not become as wanted; last: ${JSON.stringify(last, null, 1)}`))
    }, patience)
    const listener = event((fired) => {
      last = look(fired)
      settle()
    })
    function settle(): void {
      if (last === undefined || !wanted(last)) return
      clearTimeout(timer)
      listener.dispose()
      resolve(last)
    }
    settle()
  })
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
}

/** Closes every editor and what stands beside it, without saving. */
export async function closeViews(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup')
  await closeAll()
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Puts a text in place of what stands in a document. */
export async function edit(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit()
  change.replace(document.uri, range, text)
  if (!(await vscode.workspace.applyEdit(change))) throw new Error('the edit was refused')
}

/** The rule that a finding is of. */
export const ruleOf = ({code}: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code)

/** A finding as one readable line: rule, severity, and its place in the text. */
export function show(document: vscode.TextDocument, finding: vscode.Diagnostic): string {
  const {start, end} = finding.range
  return `${ruleOf(finding)} ${vscode.DiagnosticSeverity[finding.severity]} ${start.line}:${start.character}-${end.line}:${end.character} ⟦${document.getText(finding.range)}⟧`
}

/** The place that ⟦ ⟧ mark in an excerpt, which stands in the document exactly once. */
export function placeOf(document: vscode.TextDocument, marked: string): vscode.Range {
  const [before, inside, after] = marked.split(/[⟦⟧]/)
  const at = document.getText().indexOf(before + inside + after)
  if (at < 0 || document.getText().includes(before + inside + after, at + 1))
    throw new Error(`not exactly once in the document: ${marked}`)
  const start = at + before.length
  return new vscode.Range(document.positionAt(start), document.positionAt(start + inside.length))
}

/**
 * The findings of a document as soon as they are as wanted. Fails with those there are when that does not come about.
 */
export function findingsWhen(
  document: vscode.TextDocument,
  wanted: (findings: vscode.Diagnostic[]) => boolean
): Promise<vscode.Diagnostic[]> {
  const current = () => vscode.languages.getDiagnostics(document.uri).filter(({source}) => source === 'mudaqqiq')
  return new Promise((resolve, reject) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({uris}) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) look()
    })
    const timer = setTimeout(() => {
      listener.dispose()
      reject(
        new Error(
          `the findings did not become as wanted; there are:\n${
            current()
              .map((finding) => show(document, finding))
              .join('\n') || 'none'
          }`
        )
      )
    }, 20_000)
    function look(): void {
      const findings = current()
      if (!wanted(findings)) return
      clearTimeout(timer)
      listener.dispose()
      resolve(findings)
    }
    look()
  })
}

/** The code actions of a kind at a place, edits included. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    100
  )
}

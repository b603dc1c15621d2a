import type {TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Context} from './context.ts'
import type {DocumentLinter} from './features/diagnostics.ts'
import type {WorkspaceLinter} from './features/workspace-lint.ts'
import {Session} from './session.ts'
import type {SettingsFiles} from './workspace/follow-workspace.ts'

/** Who is told what becomes of open documents. */
export interface Followers {
  readonly linter: DocumentLinter
  readonly workspace: WorkspaceLinter
  readonly settingsFiles: SettingsFiles
}

/** Keeps a session for every open document, and tells those who lint what becomes of it. */
export function followDocuments(
  documents: TextDocuments<TextDocument>,
  sessions: Map<string, Session>,
  {host, settings, faults, officeReaders}: Context,
  {linter, workspace, settingsFiles}: Followers
): void {
  const tellHost = (): void =>
    host.holds?.([...sessions.values()].reduce((units, {document}) => units + document.getText().length, 0))

  documents.onDidOpen(({document}) => {
    // A client may forget the text.
    if (typeof document.getText() !== 'string') return
    settingsFiles.look()
    const session = new Session(document)
    const reader = officeReaders.get(document.uri)
    if (reader !== undefined) session.readAs(reader)
    sessions.set(document.uri, session)
    tellHost()
    workspace.opened(document.uri)
  })
  documents.onDidChangeContent(({document}) => {
    const session = sessions.get(document.uri)
    if (session === undefined) return
    session.touch()
    linter.changed(session)
  })
  documents.onDidSave(({document}) => {
    if (settingsFiles.look()) linter.refresh()
    const session = sessions.get(document.uri)
    if (session !== undefined) linter.saved(session)
  })
  documents.onDidClose(({document: {uri}}) => {
    sessions.delete(uri)
    officeReaders.delete(uri)
    faults.forget(uri)
    tellHost()
    settings.forget(uri)
    linter.closed(uri)
    workspace.closed(uri)
  })
}

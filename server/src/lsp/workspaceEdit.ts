import type {TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {PlacedEdit} from '../lint/lint.ts'
import {rangeIn} from './diagnostics.ts'

/** Edits bound to the version of the document they were made for: a client refuses them for any other. */
export function workspaceEdit(document: TextDocument, edits: readonly PlacedEdit[]): WorkspaceEdit {
  const change: TextDocumentEdit = {
    textDocument: {uri: document.uri, version: document.version},
    edits: edits.map((edit) => ({range: rangeIn(document, edit), newText: edit.text}))
  }
  return {documentChanges: [change]}
}

import type {InitializeParams, WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {PlacedEdit} from '../../engine/linting/finding.ts'
import {rangeIn} from '../to-diagnostics.ts'

/**
 * Edits of a document, for its client: bound to the version they were made for, so that it refuses them for any other,
 * where it says that it can be told the version; a client that does not say so would make nothing of them.
 */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly PlacedEdit[],
  {capabilities}: InitializeParams
): WorkspaceEdit {
  const {uri, version} = document
  const placed = edits.map((edit) => ({range: rangeIn(document, edit), newText: edit.text}))
  if (capabilities.workspace?.workspaceEdit?.documentChanges === true)
    return {documentChanges: [{textDocument: {uri, version}, edits: placed}]}
  return {changes: {[uri]: placed}}
}

import {OFFICE_SCHEME} from '../../protocol/office-documents.ts'
import {parsedUri} from './folders.ts'

/** The file that a document is of: itself, but for the text of a document of a word processor. */
export function sourceOf(uri: string): string {
  const document = parsedUri(uri)
  return document?.scheme === OFFICE_SCHEME && document.query !== '' ? document.query : uri
}

import {
  definitionOf,
  type Format,
  formatOfLanguage,
  formatOfName,
  languageOfFormat
} from '../../engine/document/formats/registry.ts'
import {parsedUri} from './folders.ts'

/** How a document is written: by its language in the editor; by its name where the editor has a language of its own. */
export function formatOf({languageId, uri}: {readonly languageId: string; readonly uri: string}): Format {
  return formatOfLanguage(languageId) ?? formatOfName(parsedUri(uri)?.path ?? '')
}

/** The language of a file that no editor has opened, by its name. */
export function languageOf(uri: string): string {
  return languageOfFormat(formatOfName(parsedUri(uri)?.path ?? ''))
}

/** How a comment is put into a document that leaves a finding unreported; `undefined` where it can have none. */
export function commentsIn(document: {
  readonly languageId: string
  readonly uri: string
}): 'markdown' | 'html' | undefined {
  return definitionOf(formatOf(document)).comments
}

import {
  definitionOf,
  type Format,
  formatOfLanguage,
  formatOfName,
  languageOfFormat
} from '../../engine/document/formats/registry.ts'
import {parsedUri} from './folders.ts'

/**
 * How a document is written: by its language in the editor; by its name where the editor has a language of its own, or none
 * for what is written so and calls it plain text.
 */
export function formatOf({languageId, uri}: {readonly languageId: string; readonly uri: string}): Format {
  const told = formatOfLanguage(languageId)
  if (told !== undefined && told !== 'plain') return told
  const named = formatOfName(parsedUri(uri)?.path ?? '')
  return told === 'plain' && definitionOf(named).everywhere === true ? told : named
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

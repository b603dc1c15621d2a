import {isArticleName} from '../../engine/document/formats/registry.ts'
import {isOfficeName} from '../../protocol/office-documents.ts'

/** Whether a file is, by its name, one that articles are written in: a text, or a document of a word processor. */
export function mayHoldArticle(name: string): boolean {
  return isArticleName(name) || isOfficeName(name)
}

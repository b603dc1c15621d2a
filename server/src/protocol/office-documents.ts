/**
 * A document of a word processor is shown in the editor as the text that stands in it, under an address of its own whose
 * query is the address of the file.
 */
export const OFFICE_SCHEME = 'mudaqqiq-document'

const REVIEWED = '.reviewed'

/** Whether a file is, by its name, a document of a word processor. */
export function isOfficeName(name: string): boolean {
  return /\.(?:docx|odt)$/i.test(name)
}

/** Whether it is a copy that was made here. */
export function isReviewedName(name: string): boolean {
  return isOfficeName(name) && name.slice(0, name.lastIndexOf('.')).toLowerCase().endsWith(REVIEWED)
}

/** What a copy with tracked changes and comments is called. */
export function reviewedName(name: string): string {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}${REVIEWED}${name.slice(dot)}`
}

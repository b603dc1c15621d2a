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

/** A document of a word processor as it is on disk. */
export interface OfficeBytes {
  /** Of its text, see `OFFICE_SCHEME`. */
  readonly uri: string
  /** In base64. */
  readonly bytes: string
}

/** The reviewed copy of a document. */
export interface OfficeReview {
  /** In base64. */
  readonly bytes: string
  /** Comments, and safe fixes that are tracked changes. */
  readonly findings: number
  readonly fixes: number
}

/** The same words for an Arabic and an English reader. */
export interface Bilingual {
  readonly ar: string
  readonly en: string
}

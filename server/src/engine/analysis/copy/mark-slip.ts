import {Char, charClass} from '../../arabic/characters.ts'
import type {Replacement} from './placed.ts'

/** What is amiss with a mark of punctuation. */
export type MarkFault =
  /** A blank before it: «الأولى ،». */
  | 'blank before'
  /** None after it: «قروية،لذلك». */
  | 'glued after'
  /** The blank stands on the wrong side: «الأولى ،لذلك». */
  | 'slid'
  /** A Latin comma, semicolon or question mark. */
  | 'latin'
  /** A question mark that stands for a character that was lost. */
  | 'lost'
  /** One inside a bracket: «( فصلت )». */
  | 'inside bracket'
  /** None outside: «الوسط)وحزب». */
  | 'outside bracket'
  /** The same again: «،،». */
  | 'repeated'

/** A fault of a mark. Offsets are UTF-16 code units from the start of the paragraph. */
export interface MarkSlip {
  readonly fault: MarkFault
  readonly start: number
  readonly end: number
  /** The mark, and what should stand instead. */
  readonly mark: string
  readonly right?: string
  readonly edits: readonly Replacement[]
  /** White space and glyphs only, and no figure or quotation mark beside them. */
  readonly safe: boolean
}

/** Whether a stretch of a text is white space, and on one line. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (charClass(text.charCodeAt(i)) !== Char.space) return false
  return true
}

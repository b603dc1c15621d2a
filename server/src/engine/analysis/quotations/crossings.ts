import {isBracket} from './families.ts'
import type {QuoteMark} from './marks.ts'
import type {BlockQuotations, Quotation} from './paragraph-quotations.ts'

/** A bracket that opens on one side of a quotation mark and closes on the other. */
export interface Crossing {
  readonly bracket: QuoteMark
  readonly quotation: Quotation
  /** The two closing marks stand side by side, so that their order alone is wrong. */
  readonly swap: {readonly start: number; readonly end: number; readonly text: string} | undefined
}

/** No paragraph of copy has so many; each would be looked at for each bracket. */
const MOST_QUOTATIONS = 200

/** The brackets of a paragraph that cross a quotation: `(“قال كذا)”`. */
export function crossings({marks, pairing, quotations}: BlockQuotations): Crossing[] {
  const found: Crossing[] = []
  if (quotations.length > MOST_QUOTATIONS) return found
  const open: QuoteMark[] = []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]
    if (!isBracket(mark.family) || pairing.partners[i] >= 0) continue
    if ('([{'.includes(mark.text)) {
      open.push(mark)
      continue
    }
    const opener = open.pop()
    if (opener === undefined || opener.family !== mark.family) continue
    const quotation = quotations.find((q) => contains(q, opener) !== contains(q, mark))
    if (quotation !== undefined) found.push({bracket: mark, quotation, swap: swapOf(mark, quotation.close)})
  }
  return found
}

function contains({start, end}: Quotation, mark: QuoteMark): boolean {
  return mark.start > start && mark.end < end
}

function swapOf(bracket: QuoteMark, close: QuoteMark | undefined): Crossing['swap'] {
  if (close === undefined) return undefined
  if (bracket.end === close.start) return {start: bracket.start, end: close.end, text: close.text + bracket.text}
  if (close.end === bracket.start) return {start: close.start, end: bracket.end, text: bracket.text + close.text}
  return undefined
}

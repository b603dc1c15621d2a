import {Family} from './families.ts'
import type {BlockQuotations} from './paragraph-quotations.ts'

/** Two readings of the marks of a paragraph that differ by less than one contradicted neighbour weigh about the same. */
const ALIKE = 0.95

/**
 * Whether it is in doubt which marks of a paragraph belong together, so that nothing is safe around any of them: one is
 * without a partner or has one of another family, the next best reading weighs about the same, or a quotation goes on
 * beyond the paragraph.
 */
export function marksInDoubt(here: BlockQuotations): boolean {
  return pairsInDoubt(here) || here.quotations.some(({open, close}) => open === undefined || close === undefined)
}

/** The same, of the marks of the paragraph by themselves. ″ after a digit is a closer that a content system turned. */
export function pairsInDoubt({marks, orphans, mismatched, pairing}: BlockQuotations): boolean {
  return orphans.length > 0 || pairing.margin < ALIKE || mismatched.some((i) => marks[i].family !== Family.prime)
}

/**
 * How much more its curly marks must speak for one custom than for the other: ”نعم” alone speaks for both, and one more
 * mark between a blank and a word tips the scales.
 */
const SHOWN = 2

/** Whether an article shows which of its curly marks opens; else that is a choice of the house which nobody can see. */
export function orientationIsShown(vote: number): boolean {
  return Math.abs(vote) >= SHOWN
}

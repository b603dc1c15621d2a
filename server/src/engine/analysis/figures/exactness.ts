import type {Paragraph} from '../../document/paragraph.ts'
import {inexact, nearly} from '../../lexicon/generated/figure-cues.ts'
import {approximators} from '../../lexicon/generated/figure-exclusions.ts'
import {foldedForms, isOneOf} from './context.ts'
import type {Figure} from './types.ts'

/** What makes of a figure a bound, or about so much. */
export const inexactForms = foldedForms([...approximators, ...inexact])
const nearlyForms = foldedForms(nearly)
/** «على الأقل» stands so many words after the figure, its noun among them, at most. */
const AFTER = 3

/** «نحو 40», «أكثر من 40», «40 شخصا على الأقل»: so much is not said to be all. */
export function isInexact({tokens}: Paragraph, {token, next}: Figure): boolean {
  if (isOneOf(tokens, token - 1, inexactForms) || isOneOf(tokens, token - 2, inexactForms)) return true
  for (let i = next; i < next + AFTER && tokens[i]?.word !== undefined; i++)
    if (isOneOf(tokens, i, nearlyForms)) return true
  return false
}

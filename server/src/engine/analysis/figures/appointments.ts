import type {Digits} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {appointments, moments} from '../../lexicon/generated/figure-cues.ts'
import {isMark, listed, sentenceHas} from './context.ts'
import {beginsAnew} from './nouns.ts'
import {isPossibleTime} from './times.ts'

const isMoment = listed(moments)
const isAppointmentWord = listed(appointments)

/** A figure before or after one of these is a quantity, a score or a part of more. */
const COUNTING_MARKS = '%٪$€£-–—/+'

/**
 * Whether a figure is hours and minutes with a stop, though no clock stands beside it: «تنطلق المباراة عند 20.30», where
 * the sentence says that something begins and the figure counts nothing. «يفتح السهم عند 20.30 ريالا» counts.
 *
 * @param i the token of the figure
 */
export function isAppointment(paragraph: Paragraph, i: number, digits: Digits): boolean {
  if (digits.shape !== 'decimal' || digits.fraction.length !== 2 || digits.decimal !== '.') return false
  if (!isPossibleTime(Number(digits.whole), Number(digits.fraction)) || isCounting(paragraph, i)) return false
  return isPointed(paragraph, i) && sentenceHas(paragraph, i, isAppointmentWord)
}

function isCounting({tokens}: Paragraph, i: number): boolean {
  const next = tokens[i + 1]?.word
  return isMark(tokens, i + 1, COUNTING_MARKS) || (next !== undefined && !beginsAnew(next))
}

/** «عند 20.30», «(20.30)», «تنطلق 20.30». */
function isPointed({tokens}: Paragraph, i: number): boolean {
  const before = tokens[i - 1]?.word
  return isMark(tokens, i - 1, '(،,') || (before !== undefined && (isMoment(before) || isAppointmentWord(before)))
}

import {digitsValue} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isMark, touches} from './context.ts'
import type {Figure, Time} from './types.ts'

/** The times of day in digits with minutes: «10:30», «10.30 مساء». */
export function findTimes(paragraph: Paragraph, figures: readonly Figure[]): Time[] {
  const {tokens} = paragraph
  const found: Time[] = []
  for (let k = 0; k < figures.length; k++) {
    const figure = figures[k]
    if (figure.kind !== 'time') continue
    const {digits, start, end, token} = figure
    if (digits.shape === 'decimal' && digits.fraction.length === 2)
      found.push({start, end, hour: Number(digits.whole), minute: Number(digits.fraction), separator: digits.decimal})
    const minutes = figures[k + 1]
    if (
      digits.shape !== 'plain' ||
      minutes === undefined ||
      minutes.token !== token + 2 ||
      !isMark(tokens, token + 1, ':') ||
      !touches(tokens, token + 1) ||
      !touches(tokens, token + 2)
    )
      continue
    if (minutes.digits.whole.length === 2 && minutes.digits.shape === 'plain')
      found.push({
        start,
        end: minutes.end,
        hour: Number(digits.whole),
        minute: digitsValue(minutes.digits),
        separator: ':'
      })
    k++
  }
  return found
}

/** Whether a clock can show it; 24:00 is the end of a day. */
export function isPossibleTime(hour: number, minute: number): boolean {
  return hour < 24 ? minute < 60 : hour === 24 && minute === 0
}

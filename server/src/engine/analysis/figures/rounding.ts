import {quantityValue, readsAsDecimal} from './figures.ts'
import type {Figure} from './types.ts'

/** Rounding of the percentage itself, in points and as a part of it. */
const POINTS = 1
const TOLERANCE = 0.06
/** So much of its last digit a rounded figure leaves open. */
const HALF = 0.5

/** The least and the most that a figure may stand for: 1.2 million is anything from 1.15 to 1.25 million. */
export function boundsOf(figure: Figure, figures: readonly Figure[], scale = 1): readonly [number, number] {
  const value = quantityValue(figure, figures) * scale
  const last = lastDigitOf(figure) * scale
  // A number that is written to the last one is exact.
  const open = last === 1 ? 0 : last * HALF
  return [value - open, value + open]
}

/** What the last digit of a figure stands for: 0.1 of «14.9», a million of «20 مليونا», 1 of «20». */
export function lastDigitOf(figure: Figure): number {
  const {digits, scale} = figure
  const isDecimal = digits.shape === 'decimal' || digits.shape === 'both' || readsAsDecimal(figure)
  return (isDecimal ? 10 ** -digits.fraction.length : 1) * (scale?.scale ?? 1)
}

/** Whether a percentage may be the change from one figure to another, by what their rounding leaves open. */
export function mayChange(before: readonly [number, number], after: readonly [number, number], said: number): boolean {
  const ends = [(after[0] / before[1] - 1) * 100, (after[1] / before[0] - 1) * 100]
  const [least, most] =
    ends[0] * ends[1] < 0 ? [0, Math.max(...ends.map(Math.abs))] : ends.map(Math.abs).sort((a, b) => a - b)
  const more = Math.max(POINTS, most * TOLERANCE)
  return said >= least - more && said <= most + more
}

/** What a computer makes of 14.9 − 12.5. */
export const EPSILON = 1e-6

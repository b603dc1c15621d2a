import {digitsValue} from '../../arabic/numerals.ts'
import type {Figure} from '../figures/types.ts'

/** What «نحو» and «أكثر من» leave open, as a part of the whole. */
const APPROXIMATE = 0.15
const THOUSAND = 1000

/**
 * Whether a number of the text may be that of a figure in the headline: written with fewer digits there, in another unit
 * (kilograms for tons), or about so many.
 *
 * @param value of the figure
 */
export function mayBe(one: number, figure: Figure, value: number, approximate: boolean): boolean {
  if (one === 0 || value === 0) return one === value
  const [a, b] = [inUnits(one), inUnits(value)]
  const open = openIn(figure, b)
  // «13000%» for 13779: what is left off is more often cut than rounded.
  if (a - b < open * (1 - EPSILON) && b - a <= open * HALF) return true
  return approximate && Math.abs(a - b) <= b * APPROXIMATE
}

/** From 1 up to 1000, whatever power of a thousand was taken off. */
function inUnits(value: number): number {
  let units = Math.abs(value)
  while (units >= THOUSAND) units /= THOUSAND
  while (units < 1) units *= THOUSAND
  return units
}

/** What the last digit of a figure stands for, of its value in units: 0.1 of 5.6, 100 of 400, 1 of 20. */
function openIn({digits, scale}: Figure, units: number): number {
  const {whole, fraction} = digits
  const written = digitsValue(digits, false) || 1
  if (fraction.length > 0) return (units / written) * 10 ** -fraction.length
  const zeros = scale !== undefined || whole.length > SMALL ? whole.length - whole.replace(/0+$/, '').length : 0
  return (units / written) * 10 ** zeros
}
/** «72%» for 71.5. */
const HALF = 0.51
const EPSILON = 1e-9
/** Digits of a number that nobody rounds without saying so: 20 dead are not 15. */
const SMALL = 2

/** A text of more numbers than these is a table: its sums are not tried. */
const MOST = 150

/**
 * Whether two or three of some numbers, or what is left of one without another, give a value: 137 of 120 and 17.
 *
 * @param isIt whether a sum of two may be it
 */
export function addUpTo(values: readonly number[], value: number, isIt: (sum: number) => boolean): boolean {
  const parts = [...new Set(values)].filter((one) => one > 0)
  if (parts.length > MOST) return true
  const known = new Set(parts)
  // The same number may be counted twice.
  return parts.some((a) => known.has(value + a) || parts.some((b) => isIt(a + b) || known.has(value - a - b)))
}

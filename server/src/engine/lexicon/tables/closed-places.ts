/** The classes of function words that the sourcing engine asks for, one bit each. */
export const classes = [
  'preposition',
  'relative',
  'time',
  'particle',
  'conjunction',
  'demonstrative',
  'marker',
  'linking',
  'blocker',
  'occasion',
  'quantifier',
  'conditional',
  'negation',
  'anybody',
  'feeling'
] as const
export type FunctionClass = (typeof classes)[number]

/** Those of the classes, from the first, which scans ask for; and how many further traits they do. */
export const SCANNED = classes.indexOf('anybody')
export const FURTHER = 8

/** The place of a class among the bits of a word. */
export function placeOfClass(name: FunctionClass): number {
  return classes.indexOf(name) + (classes.indexOf(name) < SCANNED ? 0 : FURTHER)
}

/** The places of further traits that the table has. */
export const Place = {complementiser: SCANNED, saying: SCANNED + 1, rumour: SCANNED + 2} as const

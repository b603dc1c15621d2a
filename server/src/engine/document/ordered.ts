/*
 * Looking things up that stand in order, by halving: a text of a megabyte has tens of thousands of lines, tokens and edits,
 * and each is asked for by its place.
 */

/**
 * How many things at the head of a list pass a test; those that pass stand before all that do not. This is also the index of
 * the first that does not pass.
 */
export function countAtHead<T>(list: readonly T[], passes: (thing: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(list[middle])) low = middle + 1
    else high = middle
  }
  return low
}

interface Ending {
  readonly end: number
}

/** The index of the first of them, in order and without overlap, that ends after an offset. */
export function firstEndingAfter(ranges: readonly Ending[], offset: number): number {
  return countAtHead(ranges, ({end}) => end <= offset)
}

/** The index of the first of them, in order and without overlap, that ends at an offset or after it. */
export function firstEndingFrom(ranges: readonly Ending[], offset: number): number {
  return countAtHead(ranges, ({end}) => end < offset)
}

/** The index of the last of the starts, in order, that is at an offset or before it; 0 where none is. */
export function lastStartingBy(starts: readonly number[], offset: number): number {
  return Math.max(0, countAtHead(starts, (start) => start <= offset) - 1)
}

/** Lists one after the other in one. `Array.flat` does the same at several times the cost. */
export function flattened<T>(lists: ReadonlyArray<readonly T[]>): T[] {
  const all: T[] = []
  for (const list of lists) for (const each of list) all.push(each)
  return all
}

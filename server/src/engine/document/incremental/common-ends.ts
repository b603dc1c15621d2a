/** What two versions of something have in common: so much at their head, and so much at their tail, without overlap. */
export interface CommonEnds {
  readonly head: number
  readonly tail: number
}

/**
 * What two versions of a list have in common.
 *
 * @param isSame whether two things are one; by default the very same
 */
export function commonEnds<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is
): CommonEnds {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && isSame(before[head], now[head])) head++
  let tail = 0
  while (tail < most - head && isSame(before[before.length - 1 - tail], now[now.length - 1 - tail])) tail++
  return {head, tail}
}

/** What two versions of a text have in common, in UTF-16 code units. */
export function commonTextEnds(before: string, now: string): CommonEnds {
  const most = Math.min(before.length, now.length)
  const head = sameStart(before, now, most)
  return {head, tail: sameEnd(before, now, most - head)}
}

/**
 * Where something stood in a list before an edit: in the same place, or as far from the end; −1 where it did not stand
 * there.
 *
 * @param before the length of the list before
 * @param now its length now
 * @param i the place of the thing now
 * @param isIt whether the thing of before at a place is the very same
 */
export function placeBefore(before: number, now: number, i: number, isIt: (at: number) => boolean): number {
  if (i < before && isIt(i)) return i
  const moved = i + before - now
  return moved !== i && moved >= 0 && isIt(moved) ? moved : -1
}

/** The one of before that is of a thing, found as by {@link placeBefore}. */
export function sameBefore<T>(
  before: readonly T[] | undefined,
  now: number,
  i: number,
  isIt: (one: T) => boolean
): T | undefined {
  if (before === undefined) return undefined
  const at = placeBefore(before.length, now, i, (place) => isIt(before[place]))
  return at < 0 ? undefined : before[at]
}

/** Whether a part of a list is, thing for thing, another list. */
export function isSameRun<T>(known: readonly T[], all: readonly T[], first: number, last: number): boolean {
  if (known.length !== last - first) return false
  for (let i = first; i < last; i++) if (known[i - first] !== all[i]) return false
  return true
}

/** Code units that are compared at once: comparing strings takes a hundredth of comparing their units one by one. */
const CHUNK = 4096

function sameStart(a: string, b: string, most: number): number {
  let at = 0
  while (at + CHUNK <= most && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function sameEnd(a: string, b: string, most: number): number {
  let at = 0
  while (
    at + CHUNK <= most &&
    a.slice(a.length - at - CHUNK, a.length - at) === b.slice(b.length - at - CHUNK, b.length - at)
  )
    at += CHUNK
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++
  return at
}

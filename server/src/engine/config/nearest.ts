/**
 * The known name that a mistyped one was most likely meant to be.
 *
 * @returns the one it is the beginning of, or else the nearest; `undefined` where more than a third of the letters differ
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.floor(Math.min(typed.length, 60) / 3) + 1
  for (const name of known) {
    const far =
      typed.length > 2 && name.startsWith(typed)
        ? 1
        : distance(typed.slice(0, 60).toLowerCase(), name.toLowerCase(), least)
    if (far < least) {
      least = far
      best = name
    }
  }
  return best
}

/** Letters added, dropped, changed or swapped (optimal string alignment); `limit` where there are at least that many. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2] + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return Math.min(limit, last[b.length])
}

import assert from 'node:assert/strict'

/**
 * How much longer ten times as much may take: on an idle machine at most twelve times; a busy one adds, and quadratic
 * work takes a hundred.
 */
const MOST = 22
/** Milliseconds below which a clock tells nothing. */
const LEAST = 4

/**
 * Asserts that work grows no faster than what it is given: the best of a few runs counts, for a busy
 * machine only ever adds.
 *
 * @param work does it once for so many units
 * @param units of the smaller of the two
 */
export function assertLinear(work: (units: number) => void, units: number): void {
  work(units)
  let ratio = Infinity
  for (let attempt = 0; attempt < 6 && ratio > MOST; attempt++) {
    const small = Math.min(timeOf(work, units), timeOf(work, units), timeOf(work, units))
    const large = Math.min(timeOf(work, 10 * units), attempt > 0 ? timeOf(work, 10 * units) : Infinity)
    ratio = Math.min(ratio, large / Math.max(small, LEAST))
  }
  assert.ok(ratio <= MOST, `10 × the text takes ${ratio.toFixed(1)} × the time`)
}

function timeOf(work: (units: number) => void, units: number): number {
  // What others do on the machine meanwhile is not our time.
  const begun = process.cpuUsage()
  work(units)
  const {user, system} = process.cpuUsage(begun)
  return (user + system) / 1000
}

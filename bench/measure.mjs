/** Timing, and the words for it. */

/** The value below which the given share of the values lies. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = (values) => percentile(values, 0.5)

/** Milliseconds that an action takes, several times over. */
export function timesOf(count, action) {
  return Array.from({length: count}, () => {
    const begun = performance.now()
    action()
    return performance.now() - begun
  })
}

export const bytesOf = (text) => Buffer.byteLength(text)

/** Milliseconds that read well: three figures. */
export const ms = (value) => `${value >= 100 ? value.toFixed(0) : value.toPrecision(2)} ms`

export const times = (ratio) => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`

export const rate = (bytes, milliseconds) => bytes / 1000 / milliseconds

export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

/** A line of a table: what was measured, what is wanted of it, whether it is that. */
export function row(figure, measured, wanted, met) {
  return {figure, measured, ...(wanted !== undefined && {wanted, met})}
}

/** mulberry32: numbers from 0 to 1, the same for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** So many of a list at random, in the order drawn; all of them where there are no more. */
export function draw<T>(list: readonly T[], count: number, seed: number): T[] {
  const next = random(seed)
  return list
    .map((one) => ({one, order: next()}))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({one}) => one)
}

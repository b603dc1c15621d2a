import type {Steps} from '../engine/steps.ts'

/** Milliseconds of work after which others get their turn. */
const SLICE = 30

/**
 * Does it a little at a time, so that whatever else there is to do comes between.
 *
 * @param stopped whether nobody wants it any more; asked when others have had their turn
 * @returns what came of it; `undefined` where it was stopped
 */
export async function runInSlices<T>(steps: Steps<T>, stopped: () => boolean): Promise<T | undefined> {
  let begun = performance.now()
  for (;;) {
    const {done, value} = steps.next()
    if (done === true) return value
    if (performance.now() - begun < SLICE) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (stopped()) return undefined
    begun = performance.now()
  }
}

/** Milliseconds that an article may take before it is said of it. */
export const PATIENCE = 2000

/** Work that can be stopped between its steps. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next()
    if (done === true) return value
  }
}

/** What is done at once, as steps. */
// biome-ignore lint/correctness/useYield: it is a step like any other
export function* inOneStep<T>(work: () => T): Steps<T> {
  return work()
}

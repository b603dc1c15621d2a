/**
 * How early garbage is collected. The extension starts the server so that its heap may grow by no more than a little
 * between two collections: that keeps a day's articles in some 100 MB. Where a book or an archive is open, every keystroke
 * leaves the whole text behind once more, and collecting that early is a third of a keystroke.
 */

const FLAG = '--heap-growing-percent='

/** Copy beyond which memory is worth less than time. UTF-16 code units. */
const MUCH = 200_000
/** By how much the heap may then grow, in percent. */
const FREELY = 200

/**
 * @param options what Node was started with
 * @param setFlag of `node:v8`
 * @returns to be told how many UTF-16 code units of copy are open; without the option it does nothing
 */
export function heapKeeper(options: readonly string[], setFlag: (flag: string) => void): (units: number) => void {
  const thrifty = options.find((option) => option.startsWith(FLAG))
  let free = false
  return (units) => {
    if (thrifty === undefined || units > MUCH === free) return
    free = !free
    setFlag(free ? `${FLAG}${FREELY}` : thrifty)
  }
}

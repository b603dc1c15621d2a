/**
 * Which stems the lexicons may have. Of the ways to cut a word into clitics and a stem nearly all lead to nothing; one
 * look at a table of bits says so without cutting.
 */
const TABLE_BITS = 1 << 18

/** Longer stems stand in no lexicon. UTF-16 code units. */
const LONGEST_STEM = 40
const HASH_BASE = 0x01000193
/** Powers of the base, and the hash of the letters of the word in hand up to each place. */
const powers = new Int32Array(LONGEST_STEM + 1)
const sums = new Int32Array(LONGEST_STEM + 1)
powers[0] = 1
for (let i = 0; i < LONGEST_STEM; i++) powers[i + 1] = Math.imul(powers[i], HASH_BASE)

/** The bits of all stems, four to a character: the build has them as a string, and they are read where they lie. */
let noted = ''
let changes = 0
/** What the characters of {@link noted} begin at. */
const FIRST = 0x40

/** Notes the stems that {@link packStems} has packed. There is one such table. */
export function noteStems(packed: string): void {
  if (noted === packed) return
  noted = packed
  changes++
}

/** Packs stems for {@link noteStems}. */
export function packStems(stems: Iterable<string>): string {
  const digits = new Uint16Array(TABLE_BITS >> 2).fill(FIRST)
  for (const stem of stems) {
    const at = placeOfStem(stem)
    digits[at >> 2] |= 1 << (at & 3)
  }
  return Array.from(digits, (digit) => String.fromCharCode(digit)).join('')
}

function placeOfStem(stem: string): number {
  let hash = 0
  for (let i = 0; i < stem.length; i++) hash = (Math.imul(hash, HASH_BASE) + stem.charCodeAt(i)) | 0
  return placeOf(hash)
}

/** Grows where other stems are noted: what was asked before then may be out of date. */
export function stemsNoted(): number {
  return changes
}

/** Takes a folded word in hand, for {@link mayBeStem}. Says whether it is short enough to be asked about. */
export function takeWord(folded: string): boolean {
  if (folded.length > LONGEST_STEM) return false
  let hash = 0
  for (let i = 0; i < folded.length; i++) sums[i + 1] = hash = (Math.imul(hash, HASH_BASE) + folded.charCodeAt(i)) | 0
  return true
}

/**
 * Whether some lexicon may have the stem that stands in the word in hand from `from` to `to`, with the code unit `ending`
 * after it where that is not 0. Seldom wrong where it says yes, never where it says no.
 */
export function mayBeStem(from: number, to: number, ending = 0): boolean {
  let hash = (sums[to] - Math.imul(sums[from], powers[to - from])) | 0
  if (ending !== 0) hash = (Math.imul(hash, HASH_BASE) + ending) | 0
  const at = placeOf(hash)
  return (noted.charCodeAt(at >> 2) & (1 << (at & 3))) !== 0
}

function placeOf(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 13) & (TABLE_BITS - 1)
}

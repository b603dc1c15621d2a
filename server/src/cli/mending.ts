import {removeUnfinished} from '../node/replace-file.ts'

/** Files that are being mended. */
const inHand = new Set<string>()

/** Mends a file, and knows until then that it may be half replaced. */
export async function mending<T>(file: string, mend: () => Promise<T>): Promise<T> {
  inHand.add(file)
  try {
    return await mend()
  } finally {
    inHand.delete(file)
  }
}

/** Leaves nothing behind of a run that is broken off. */
export function breakOff(): void {
  for (const file of inHand) removeUnfinished(file)
}

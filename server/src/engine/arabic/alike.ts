/**
 * The rows of a lexicon, each with every key that any of them has, in one order. Where the rows differ in their keys, the
 * engine's compiler compiles whatever reads them anew for each new shape that it meets, in the midst of an archive.
 */
export function alike<T extends object>(rows: readonly T[]): readonly T[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))] as Array<keyof T>
  return rows.map((row) => {
    const full = {} as T
    for (const key of keys) full[key] = row[key]
    return full
  })
}

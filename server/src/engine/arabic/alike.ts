/**
 * The rows of a lexicon, each with every key that any of them has, in one order. Where the rows differ in their keys, the
 * engine's compiler compiles whatever reads them anew for each new shape that it meets, in the midst of an archive.
 */
export function alike<T extends object>(rows: readonly T[]): readonly T[] {
  const template = Object.fromEntries(rows.flatMap((row) => Object.keys(row)).map((key) => [key, undefined]))
  // Spread into a literal instead, each row would be of a shape of its own again.
  return rows.map((row) => Object.assign({}, template, row))
}

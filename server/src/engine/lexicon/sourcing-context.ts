import {sourcingContext} from './generated/sourcing-context.ts'

type List = keyof typeof sourcingContext

const setOf = (list: List): ReadonlySet<string> => new Set(sourcingContext[list].split(' '))

/** What is known of words beside their rows; each list is explained in `server/data/sourcing-context.yaml`. */
export const contextWords: Readonly<Record<List, ReadonlySet<string>>> = {
  feels: setOf('feels'),
  judges: setOf('judges'),
  describes: setOf('describes'),
  rumours: setOf('rumours'),
  figurative: setOf('figurative'),
  attacks: setOf('attacks'),
  subordinating: setOf('subordinating')
}

import type {Article, Block} from '../../document/article.ts'
import {perFound} from '../../document/incremental/facts.ts'
import {type FullName, fullNames} from './full-names.ts'
import {type Place, placesOf} from './habits.ts'
import {type JoinedName, joinedNames} from './joined-names.ts'

/** A name in an article, in one of two ways; tokens, the last included. */
export interface NamePlace {
  readonly block: Block
  readonly first: number
  readonly last: number
  /** How it would be written in the other way; `undefined` where that is how the other place has it. */
  readonly otherwise: string | undefined
}

/** A name that an article writes in several ways: by way, in the order of the text. */
export type NameWays = ReadonlyMap<string, readonly NamePlace[]>

function several(all: Iterable<NameWays>): NameWays[] {
  return [...all].filter(({size}) => size > 1)
}

function note(ways: Map<string, Map<string, NamePlace[]>>, key: string, way: string, place: NamePlace): void {
  const known = ways.get(key) ?? new Map<string, NamePlace[]>()
  const places = known.get(way) ?? []
  places.push(place)
  ways.set(key, known.set(way, places))
}

/** Two spellings of the name after one foreign given name, alike in their consonants: «ديفيد بيكهام»، «ديفيد بكهام». */
export const familyNameWays = perFound((article: Article) => placesOf(article, fullNames), waysOfFamilies)

function waysOfFamilies(places: readonly Place<FullName>[]): readonly NameWays[] {
  const ways = new Map<string, Map<string, NamePlace[]>>()
  for (const {
    block,
    index,
    of: {key, family}
  } of places)
    note(ways, key, family, {block, first: index + 1, last: index + 1, otherwise: undefined})
  return several(ways.values())
}

/** Names of two words written as two and as one: «عبد الله»، «عبدالله». */
export const joinedNameWays = perFound((article: Article) => placesOf(article, joinedNames), waysOfJoined)

function waysOfJoined(places: readonly Place<JoinedName>[]): readonly NameWays[] {
  if (places.length < 2) return []
  const keys = new Set(places.map(({of: {key}}) => key))
  const ways = new Map<string, Map<string, NamePlace[]>>()
  for (const {block, of} of places)
    note(ways, bareKey(of, keys), of.joined ? 'joined' : 'split', {
      block,
      first: of.first,
      last: of.last,
      otherwise: of.words.join(of.joined ? ' ' : '')
    })
  return several(ways.values())
}

/** Without و ف ب ل, where the article has the name without it too. */
function bareKey({key}: JoinedName, keys: ReadonlySet<string>): string {
  return /^[وفبلك]/.test(key) && keys.has(key.slice(1)) ? key.slice(1) : key
}

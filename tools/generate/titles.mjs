// server/data/wording/titles.yaml, places of server/data/sources.yaml → server/src/engine/lexicon/generated/titles.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const data = new URL('../../server/data/', import.meta.url)
const read = (file) => parse(readFileSync(new URL(file, data), 'utf8'))

export function generate() {
  const {ranks, offices, minister, former, beside, halves, same, none, outer, changes} = read('wording/titles.yaml')
  const titles = offices.map(({title}) => title)
  if (new Set(titles).size !== titles.length) throw new Error('titles.yaml: a title is listed twice')
  const named = new Map(same.flatMap(([first, ...others]) => others.map((other) => [other, first])))
  const countries = read('sources.yaml')
    .places.filter(({place, adjective}) => adjective !== undefined && !none.includes(place))
    .map(({place, adjective}) => [named.get(place) ?? place, place, adjective])
  const lists = {
    ranks,
    offices,
    minister,
    former,
    beside,
    halves,
    countries,
    outer,
    changes: changes.trim().split(/\s+/)
  }
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/titles.ts', import.meta.url),
    `// Written by \`npm run generate\` from server/data/wording/titles.yaml and server/data/sources.yaml. Edit those files.
/** A title, as it stands before a name; see the head of the data. */
export interface TitleRow {
  readonly title: string
  readonly kind: 'head' | 'chief'
  readonly office: string
  readonly form?: string
  readonly place?: true
}

export const titles: {
  readonly ranks: readonly string[]
  readonly offices: readonly TitleRow[]
  readonly minister: readonly string[]
  readonly former: {readonly former: readonly string[]; readonly earlier: readonly string[]; readonly other: readonly string[]}
  readonly beside: readonly string[]
  readonly halves: {readonly north: readonly string[]; readonly south: readonly string[]}
  /** What tells a country, the country, and its adjective. */
  readonly countries: ReadonlyArray<readonly [key: string, place: string, adjective: string]>
  readonly outer: readonly string[]
  readonly changes: readonly string[]
} = ${JSON.stringify(lists)}
`
  )
}

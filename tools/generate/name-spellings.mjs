// server/data/wording/name-spellings.yaml → server/src/engine/lexicon/generated/name-spellings.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

/** Without hamza on alef, as the engine folds. */
const bare = (word) => word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي')
const withoutArticle = (word) => word.replace(/^ال/, '')

const file = 'name-spellings.yaml'

/** No spelling stands twice; the same one may fill two places of a list. */
function noteSpellings(lists, after, seen) {
  for (const list of Object.values(lists)) {
    for (const word of new Set(list ?? [])) {
      const key = `${word} ${after ?? ''}`
      if (seen.has(key)) throw new Error(`${file}: «${word}» stands in two groups`)
      seen.add(key)
    }
  }
}

/** Each list as long as the longest: a spelling that lacks a part is written as the one before it. */
function filledLists(lists, most) {
  const fill = (list) => Array.from({length: most}, (_, i) => list[Math.min(i, list.length - 1)])
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, list]) => list)
      .map(([key, list]) => [key, fill(list)])
  )
}

function row({id, words, nisba, plural, person, bare: isBare, after, figure, dimension, values}, seen) {
  const lists = {words: words?.map(withoutArticle), nisba, plural}
  noteSpellings(lists, after, seen)
  const most = Math.max(...Object.values(lists).map((list) => list?.length ?? 0))
  if (most < 2) throw new Error(`${file}: ${id} has one spelling`)
  if (dimension !== undefined && values.length !== most)
    throw new Error(`${file}: ${id} has ${most} spellings and ${values.length} values of its dimension`)
  const filled = filledLists(lists, most)
  const hamza = Object.values(filled).some((list) => new Set(list.map(bare)).size < new Set(list).size)
  // What is not said of a group is left out.
  const rest = {person, hamza: hamza || undefined, bare: isBare, after, figure, dimension, values}
  return `  ${JSON.stringify({id, ...filled, ...rest})}`
}

export function generate() {
  const {groups, foreignG} = parse(
    readFileSync(new URL('../../server/data/wording/name-spellings.yaml', import.meta.url), 'utf8')
  )
  const seen = new Set()
  const ofG = foreignG.map((words) => ({id: 'g', words, dimension: 'foreignG', values: ['gh', 'j']}))
  const rows = [...groups.map((group) => row(group, seen)), ...ofG.map((group) => row(group, new Set()))]
  const head = '// Written by `npm run generate` from server/data/wording/name-spellings.yaml. Edit that file.\n'
  const type = `/** One word in its spellings; described at the head of the file it is made from. */
export interface NameGroup {
  readonly id: string
  readonly words?: readonly string[]
  readonly nisba?: readonly string[]
  readonly plural?: readonly string[]
  readonly person?: boolean
  /** Some of its spellings differ in the seat of a hamza only. */
  readonly hamza?: boolean
  /** Never with the article. */
  readonly bare?: boolean
  readonly after?: readonly string[]
  /** Only after a figure. */
  readonly figure?: boolean
  readonly dimension?: string
  readonly values?: readonly string[]
}
`
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/name-spellings.ts', import.meta.url),
    `${head}${type}\nexport const nameGroups: readonly NameGroup[] = [\n${rows.join(',\n')}\n]\n`
  )
}

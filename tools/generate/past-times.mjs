// server/data/past-times.yaml → server/src/engine/lexicon/generated/past-times.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const lists = ['records', 'wars', 'past', 'seasons', 'spans']

export function generate() {
  const {source, ...given} = parse(readFileSync(new URL('../../server/data/past-times.yaml', import.meta.url), 'utf8'))
  if (Object.keys(given).join() !== lists.join()) throw new Error(`past-times.yaml: the lists are ${lists.join(', ')}`)
  for (const [list, words] of Object.entries(given))
    if (new Set(words).size !== words.length) throw new Error(`past-times.yaml: a word is listed twice in ${list}`)
  const tables = Object.entries(given).map(([list, words]) => `  ${list}: ${JSON.stringify(words.join(' '))}`)
  const head = '// Written by `npm run generate` from server/data/past-times.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/past-times.ts', import.meta.url),
    `${head}export const pastTimes = {\n${tables.join(',\n')}\n}\n`
  )
}

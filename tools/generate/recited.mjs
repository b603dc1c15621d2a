// server/data/recited.yaml → server/src/engine/lexicon/generated/recited.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {words} = parse(readFileSync(new URL('../../server/data/recited.yaml', import.meta.url), 'utf8'))
  if (new Set(words).size !== words.length) throw new Error('recited.yaml: a word is listed twice')
  const head = '// Written by `npm run generate` from server/data/recited.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/recited.ts', import.meta.url),
    `${head}export const recited = ${JSON.stringify(words.join(' '))}\n`
  )
}

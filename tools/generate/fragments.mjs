// server/data/fragments.yaml → server/src/engine/lexicon/generated/fragments.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {nouns} = parse(readFileSync(new URL('../../server/data/fragments.yaml', import.meta.url), 'utf8'))
  if (new Set(nouns).size !== nouns.length) throw new Error('fragments.yaml: a noun is listed twice')
  const head = '// Written by `npm run generate` from server/data/fragments.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/fragments.ts', import.meta.url),
    `${head}export const fragmentNouns = ${JSON.stringify(nouns.join(' '))}\n`
  )
}

// server/data/wording/repeated-words.yaml → server/src/engine/lexicon/generated/repeated-words.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {words} = parse(readFileSync(new URL('../../server/data/wording/repeated-words.yaml', import.meta.url), 'utf8'))
  if (new Set(words).size !== words.length) throw new Error('repeated-words.yaml: a word is listed twice')
  const head = '// Written by `npm run generate` from server/data/wording/repeated-words.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/repeated-words.ts', import.meta.url),
    `${head}export const repeatedWords = ${JSON.stringify(words.join(' '))}\n`
  )
}

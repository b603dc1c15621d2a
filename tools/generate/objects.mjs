// server/data/objects.yaml → server/src/engine/lexicon/generated/objects.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {source, ...lists} = parse(readFileSync(new URL('../../server/data/objects.yaml', import.meta.url), 'utf8'))
  const lines = Object.entries(lists).map(([name, words]) => {
    const twice = words.find((word, i) => words.indexOf(word) !== i)
    if (twice !== undefined) throw new Error(`objects.yaml: «${twice}» is twice in ${name}`)
    return `export const ${name}: readonly string[] = ${JSON.stringify(words)}`
  })
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/objects.ts', import.meta.url),
    ['// Written by `npm run generate` from server/data/objects.yaml. Edit that file.', ...lines, ''].join('\n')
  )
}

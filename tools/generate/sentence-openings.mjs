// server/data/sentence-openings.yaml → server/src/engine/lexicon/generated/sentence-openings.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const lists = parse(readFileSync(new URL('../../server/data/sentence-openings.yaml', import.meta.url), 'utf8'))
  const rows = ['own', 'adversative', 'bound'].map((name) => {
    const words = lists[name]
    if (new Set(words).size !== words.length)
      throw new Error(`sentence-openings.yaml: a word of ${name} is listed twice`)
    return `  ${name}: ${JSON.stringify(words.join(' '))}`
  })
  const head = '// Written by `npm run generate` from server/data/sentence-openings.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/sentence-openings.ts', import.meta.url),
    `${head}export const sentenceOpenings = {\n${rows.join(',\n')}\n} as const\n`
  )
}

// server/data/function-words.yaml → server/src/engine/lexicon/generated/function-words.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

/** The words of a list, each once, as a literal that the engine splits at the spaces. */
function wordsOf(name, words) {
  for (const word of words)
    if (typeof word !== 'string') throw new Error(`function-words.yaml: ${name} has a row that is not a word`)
  return JSON.stringify([...new Set(words)].join(' '))
}

export function generate() {
  const {classes, partitives} = parse(
    readFileSync(new URL('../../server/data/function-words.yaml', import.meta.url), 'utf8')
  )
  const lists = Object.entries(classes).map(([name, words]) => `  ${name}: ${wordsOf(name, words)}`)
  const head = '// Written by `npm run generate` from server/data/function-words.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/function-words.ts', import.meta.url),
    `${head}export const functionWords = {\n${lists.join(',\n')}\n} as const\n\nexport const partitives = ${wordsOf('partitives', partitives)}\n`
  )
}

// Files of nothing but lists of words → modules that have each list as one string.
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

/** Which lists each file has: one that is missing or not known is a mistake. */
const files = {
  'past-times': ['records', 'wars', 'past', 'seasons', 'spans'],
  'sourcing-context': ['feels', 'judges', 'describes', 'rumours', 'figurative', 'attacks', 'subordinating']
}

export function generate() {
  for (const [name, lists] of Object.entries(files)) {
    const {source, ...given} = parse(readFileSync(new URL(`../../server/data/${name}.yaml`, import.meta.url), 'utf8'))
    if (Object.keys(given).join() !== lists.join()) throw new Error(`${name}.yaml: the lists are ${lists.join(', ')}`)
    for (const [list, words] of Object.entries(given))
      if (new Set(words).size !== words.length) throw new Error(`${name}.yaml: a word is listed twice in ${list}`)
    const tables = Object.entries(given).map(([list, words]) => `  ${list}: ${JSON.stringify(words.join(' '))}`)
    const head = `// Written by \`npm run generate\` from server/data/${name}.yaml. Edit that file.\n`
    const constant = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
    writeFileSync(
      new URL(`../../server/src/engine/lexicon/generated/${name}.ts`, import.meta.url),
      `${head}export const ${constant} = {\n${tables.join(',\n')}\n}\n`
    )
  }
}

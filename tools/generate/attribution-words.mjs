// server/data/attribution-words.yaml → server/src/engine/lexicon/generated/attribution-words.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

/** The words of a list as a literal that the engine splits at the spaces. */
function wordsOf(name, words) {
  for (const word of words)
    if (typeof word !== 'string' || /\s/.test(word))
      throw new Error(`attribution-words.yaml: ${name} has a row that is no word`)
  if (new Set(words).size !== words.length) throw new Error(`attribution-words.yaml: a word of ${name} is listed twice`)
  return JSON.stringify(words.join(' '))
}

export function generate() {
  const {source, ...groups} = parse(
    readFileSync(new URL('../../server/data/attribution-words.yaml', import.meta.url), 'utf8')
  )
  if (typeof source !== 'string') throw new Error('attribution-words.yaml: no source is given')
  const names = new Set()
  const rows = Object.values(groups).flatMap((lists) =>
    Object.entries(lists).map(([name, words]) => {
      if (names.has(name)) throw new Error(`attribution-words.yaml: ${name} is listed twice`)
      names.add(name)
      const key = name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
      return `  ${key}: ${wordsOf(name, words)}`
    })
  )
  const head = '// Written by `npm run generate` from server/data/attribution-words.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/attribution-words.ts', import.meta.url),
    `${head}export const attributionWords = {\n${rows.join(',\n')}\n} as const\n`
  )
}

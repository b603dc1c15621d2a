// server/data/word-kinds.yaml → server/src/engine/lexicon/generated/word-kinds.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {kinds} = parse(readFileSync(new URL('../../server/data/word-kinds.yaml', import.meta.url), 'utf8'))
  const seen = new Map()
  for (const [kind, words] of Object.entries(kinds)) {
    for (const word of words.split(' ')) {
      if (seen.has(word))
        throw new Error(`word-kinds.yaml: «${word}» is listed under «${seen.get(word)}» and «${kind}»`)
      seen.set(word, kind)
    }
  }
  const rows = Object.entries(kinds).map(([kind, words]) => `  ${JSON.stringify(kind)}: ${JSON.stringify(words)}`)
  const head = '// Written by `npm run generate` from server/data/word-kinds.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/word-kinds.ts', import.meta.url),
    `${head}export const wordKinds = {\n${rows.join(',\n')}\n} as const\n`
  )
}

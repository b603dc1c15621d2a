// server/data/scorecard.json (written by `npm run fit`) → server/src/engine/lexicon/generated/scorecard.ts
import {readFileSync, writeFileSync} from 'node:fs'

export function generate() {
  const {bias, weights, words} = JSON.parse(
    readFileSync(new URL('../../server/data/scorecard.json', import.meta.url), 'utf8')
  )
  const record = (entries) =>
    `{\n${Object.entries(entries)
      .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`)
      .join(',\n')}\n }`
  const head = '// Written by `npm run generate` from server/data/scorecard.json. Run `npm run fit` to change it.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/scorecard.ts', import.meta.url),
    `${head}export const scorecard: {readonly bias: number; readonly weights: Readonly<Record<string, number>>; readonly words: Readonly<Record<string, number>>} = {\n bias: ${bias},\n weights: ${record(weights)},\n words: ${record(words)}\n}\n`
  )
}

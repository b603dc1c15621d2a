// server/data/forecasts.yaml → server/src/engine/lexicon/generated/forecasts.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {outcomes, nouns} = parse(readFileSync(new URL('../../server/data/forecasts.yaml', import.meta.url), 'utf8'))
  for (const list of [outcomes, nouns])
    if (new Set(list).size !== list.length) throw new Error('forecasts.yaml: a stem is listed twice')
  const head = '// Written by `npm run generate` from server/data/forecasts.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/forecasts.ts', import.meta.url),
    `${head}export const outcomes = ${JSON.stringify(outcomes.join(' '))}\nexport const outcomeNouns = ${JSON.stringify(nouns.join(' '))}\n`
  )
}

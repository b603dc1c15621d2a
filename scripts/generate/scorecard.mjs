// server/data/scorecard.json (written by `npm run fit`) → server/src/generated/scorecard.ts
import {readFileSync, writeFileSync} from 'node:fs'

export function generate() {
  const {bias, weights} = JSON.parse(readFileSync(new URL('../../server/data/scorecard.json', import.meta.url), 'utf8'))
  const rows = Object.entries(weights).map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`)
  const head = '// Written by `npm run generate` from server/data/scorecard.json. Run `npm run fit` to change it.\n'
  writeFileSync(new URL('../../server/src/generated/scorecard.ts', import.meta.url), `${head}export const scorecard: {readonly bias: number; readonly weights: Readonly<Record<string, number>>} = {\n bias: ${bias},\n weights: {\n${rows.join(',\n')}\n }\n}\n`)
}

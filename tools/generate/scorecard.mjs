// server/data/scorecard.json and scorecard-trees.json (written by `npm run fit`) → server/src/engine/lexicon/generated/
import {readFileSync, writeFileSync} from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(`../../server/data/${name}.json`, import.meta.url), 'utf8'))
const write = (name, source) =>
  writeFileSync(
    new URL(`../../server/src/engine/lexicon/generated/${name}.ts`, import.meta.url),
    `// Written by \`npm run generate\` from server/data/${name}.json. Run \`npm run fit\` to change it.\n${source}`
  )

export function generate() {
  const {bias, weights, words} = read('scorecard')
  const record = (entries) =>
    `{\n${Object.entries(entries)
      .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight}`)
      .join(',\n')}\n }`
  write(
    'scorecard',
    `export const scorecard: {readonly bias: number; readonly weights: Readonly<Record<string, number>>; readonly words: Readonly<Record<string, number>>} = {\n bias: ${bias},\n weights: ${record(weights)},\n words: ${record(words)}\n}\n`
  )
  const {features, trees} = read('scorecard-trees')
  const list = (strings) => `[\n${strings.map((string) => `  ${JSON.stringify(string)}`).join(',\n')}\n ]`
  write(
    'scorecard-trees',
    `export const scorecardTrees: {readonly features: readonly string[]; readonly trees: readonly string[]} = {\n features: ${list(features)},\n trees: ${list(trees)}\n}\n`
  )
}

// server/data/tagger.json (written by tools/fit/tagger/train.py) → server/src/engine/lexicon/generated/tagger.ts
import {readFileSync, writeFileSync} from 'node:fs'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A number below 2^24 in four letters. */
const written = (number) => [18, 12, 6, 0].map((shift) => ALPHABET[(number >> shift) & 63]).join('')

export async function generate() {
  // The numbers of stems hang on the scorecard, which is generated before.
  const {numberOfAnyStem} = await import('../../server/src/engine/lexicon/gist.ts')
  const {note, names, ...matrices} = JSON.parse(
    readFileSync(new URL('../../server/data/tagger.json', import.meta.url), 'utf8')
  )
  const numbers = names
    .split(' ')
    .filter(Boolean)
    .map((name) => written(numberOfAnyStem(name)))
    .join('')
  const matrix =
    '{readonly rows: number; readonly columns: number; readonly scale: number | readonly number[]; readonly data: string}'
  const entries = Object.entries(matrices)
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/tagger.ts', import.meta.url),
    `// Written by \`npm run generate\` from server/data/tagger.json. Run tools/fit/tagger/train.py to change it.
export const tagger: {readonly numbers: string; ${entries.map(([name]) => `readonly ${name}: ${matrix}`).join('; ')}} = {
 numbers: ${JSON.stringify(numbers)},
${entries.map(([name, value]) => ` ${name}: ${JSON.stringify(value)}`).join(',\n')}
}
`
  )
}

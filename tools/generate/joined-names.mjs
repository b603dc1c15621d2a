// server/data/wording/joined-names.yaml → server/src/engine/lexicon/generated/joined-names.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {firsts, seconds, pairs} = parse(
    readFileSync(new URL('../../server/data/wording/joined-names.yaml', import.meta.url), 'utf8')
  )
  const keys = pairs.map((pair) => pair.join(''))
  if (new Set(keys).size !== keys.length) throw new Error('joined-names.yaml: a pair is listed twice')
  const head = '// Written by `npm run generate` from server/data/wording/joined-names.yaml. Edit that file.\n'
  const lists = `  firsts: ${JSON.stringify(firsts.join(' '))},\n  seconds: ${JSON.stringify(seconds.join(' '))},\n  pairs: ${JSON.stringify(pairs)}\n`
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/joined-names.ts', import.meta.url),
    `${head}export const joinedNames: {readonly firsts: string; readonly seconds: string; readonly pairs: ReadonlyArray<readonly [string, string]>} = {\n${lists}}\n`
  )
}

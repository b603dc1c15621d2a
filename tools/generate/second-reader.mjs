// server/data/second-reader.yaml → server/src/engine/lexicon/generated/second-reader.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const data = parse(readFileSync(new URL('../../server/data/second-reader.yaml', import.meta.url), 'utf8'))
  const {version, guide, frame, request, again, controls} = data
  if (!Number.isInteger(version)) throw new Error('second-reader.yaml: the version is no number')
  for (const [name, list] of Object.entries(controls))
    if (list.length < 2 || new Set(list).size !== list.length)
      throw new Error(`second-reader.yaml: controls.${name} wants sentences that differ`)
  const head = '// Written by `npm run generate` from server/data/second-reader.yaml. Edit that file.\n'
  const prompt = {version, guide, frame, request, again, controls}
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/second-reader.ts', import.meta.url),
    `${head}export const secondReaderPrompt = ${JSON.stringify(prompt)}\n`
  )
}

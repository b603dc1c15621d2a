// server/data/sentence-marks.yaml → server/src/generated/sentence-marks.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {marks} = parse(readFileSync(new URL('../../server/data/sentence-marks.yaml', import.meta.url), 'utf8'))
  const rows = Object.entries(marks).map(([name, words]) => `  ${JSON.stringify(name)}: ${JSON.stringify([...new Set(words)].join(' '))}`)
  const head = '// Written by `npm run generate` from server/data/sentence-marks.yaml. Edit that file.\n'
  writeFileSync(new URL('../../server/src/generated/sentence-marks.ts', import.meta.url), `${head}export const sentenceMarks = {\n${rows.join(',\n')}\n} as const\n`)
}

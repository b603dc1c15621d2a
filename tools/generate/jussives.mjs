// server/data/wording/jussive-nun.yaml → server/src/engine/lexicon/generated/jussives.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {forms, roots} = parse(
    readFileSync(new URL('../../server/data/wording/jussive-nun.yaml', import.meta.url), 'utf8')
  )
  const written = forms.map(([form]) => form)
  if (new Set(written).size !== written.length) throw new Error('jussive-nun.yaml: a form is listed twice')
  const head = '// Written by `npm run generate` from server/data/wording/jussive-nun.yaml. Edit that file.\n'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/jussives.ts', import.meta.url),
    `${head}export const jussives: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(forms))}\n\nexport const nunRoots = ${JSON.stringify(roots.join(' '))}\n`
  )
}

// server/data/wording/light-verbs.yaml → server/src/engine/lexicon/generated/light-verbs.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {verbs, feminine, agents} = parse(
    readFileSync(new URL('../../server/data/wording/light-verbs.yaml', import.meta.url), 'utf8')
  )
  const names = verbs.map(({masdar}) => masdar)
  if (new Set(names).size !== names.length) throw new Error('light-verbs.yaml: a verbal noun is listed twice')
  for (const {masdar, passive, active} of verbs)
    if (passive.length !== 3 || active.length !== 2) throw new Error(`light-verbs.yaml: «${masdar}» lacks a form`)
  const head = '// Written by `npm run generate` from server/data/wording/light-verbs.yaml. Edit that file.\n'
  const type = `/** A verbal noun, and the verb that says the same; described at the head of the file it is made from. */
export interface LightVerb {
  readonly masdar: string
  readonly passive: readonly [string, string, string]
  readonly active: readonly [string, string]
  readonly only?: 'active'
}
`
  const lists = [
    `export const lightVerbs: readonly LightVerb[] = [\n${verbs.map((verb) => `  ${JSON.stringify(verb)}`).join(',\n')}\n]\n`,
    `export const feminineNouns = ${JSON.stringify([...new Set(feminine)].join(' '))}\n`,
    `export const agentWords = ${JSON.stringify(agents.join(' '))}\n`
  ]
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/light-verbs.ts', import.meta.url),
    `${head}${type}\n${lists.join('\n')}`
  )
}

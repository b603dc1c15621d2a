// server/data/wording/<rule>.yaml, those that list wordings → server/src/engine/lexicon/generated/wording.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

/** The rules that go by a list of wordings. */
const lists = [
  'redundancy',
  'ghayr-al',
  'la-zala',
  'calque',
  'cliche',
  'loaded-wording',
  'acronym-first-use',
  'agreement'
]

function check(rule, {find, put}) {
  const words = find.split(' ')
  if (words[0].startsWith('…')) throw new Error(`${rule}.yaml: «${find}» begins with a gap`)
  if (put === undefined) return
  const puts = put.split(' ')
  if (puts.length !== words.length)
    throw new Error(`${rule}.yaml: «${find}» has ${words.length} words, «${put}» ${puts.length}`)
  puts.forEach((word, i) => {
    const [from, to] = [words[i].split('|').length, word.split('|').length]
    if (to !== 1 && to !== from) throw new Error(`${rule}.yaml: «${find}»: ${from} forms and ${to} to put instead`)
    if (words[i].startsWith('…') && word !== '=') throw new Error(`${rule}.yaml: «${find}»: a gap stays as it is`)
  })
}

export function generate() {
  const rows = []
  for (const rule of lists) {
    const {wordings, source} = parse(
      readFileSync(new URL(`../../server/data/wording/${rule}.yaml`, import.meta.url), 'utf8')
    )
    if (typeof source !== 'string') throw new Error(`${rule}.yaml: no source`)
    for (const {find, put, ar, en, mild} of wordings) {
      check(rule, {find, put})
      rows.push(
        `  ${JSON.stringify({rule, find, ...(put && {put}), ...(ar && {ar}), ...(en && {en}), ...(mild && {mild})})}`
      )
    }
  }
  const head = '// Written by `npm run generate` from the lists of wordings in server/data/wording. Edit those files.\n'
  const type = `/** A row of one of the lists of wordings. */\nexport interface ListedWording {\n  readonly rule: ${lists.map((rule) => `'${rule}'`).join(' | ')}\n  readonly find: string\n  readonly put?: string\n  readonly ar?: string\n  readonly en?: string\n  /** Many desks let it stand. */\n  readonly mild?: boolean\n}\n`
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/wording.ts', import.meta.url),
    `${head}${type}\nexport const wording: readonly ListedWording[] = [\n${rows.join(',\n')}\n]\n`
  )
}

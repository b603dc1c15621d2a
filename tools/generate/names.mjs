// server/data/given-names.yaml → server/src/engine/lexicon/generated/names.ts
import {writeFileSync} from 'node:fs'
import {checkRow, fold, Register, readLexicon} from './sourcing/lexicon.mjs'

const file = 'given-names.yaml'
const classes = ['given', 'foreign', 'family', 'particle']
const keys = {
  class: (value) => (classes.includes(value) ? undefined : `is not one of ${classes.join(', ')}`),
  names: (value) => (value !== null && typeof value === 'object' ? undefined : 'is not a list'),
  ambiguous: (value) => (value === true ? undefined : 'is not true'),
  source: (value) => (typeof value === 'string' ? undefined : 'is not a text')
}

/** The names of a group; those of an ambiguous one are keys, each with the common word it is. */
function namesOf(group, fail) {
  if (!group.ambiguous)
    return Array.isArray(group.names) ? group.names.flat() : fail(group.class, 'names is not a list')
  for (const [name, note] of Object.entries(group.names))
    if (typeof note !== 'string') fail(name, 'has no note saying which word it is')
  return Object.keys(group.names)
}

/** Checks the names and sorts them by class. Throws an error that names the file and the row. */
export function sortNames(content, fail) {
  const register = new Register()
  const lists = {given: [], foreign: [], family: [], ambiguous: [], particle: []}
  for (const [id, group] of Object.entries(content.groups)) {
    const failIn = (row, message) => fail(`${id}: ${row}`, message)
    checkRow(group, keys, ['class', 'names'], failIn)
    for (const name of namesOf(group, failIn)) {
      if (!/^[\u0621-\u064a]{2,}$/.test(name)) failIn(name, 'is not one Arabic word')
      register.add(fold(name), id, name, failIn)
      lists[group.ambiguous ? 'ambiguous' : group.class].push(name)
    }
  }
  return lists
}

export function generate() {
  const {content, fail} = readLexicon(file)
  const lists = Object.entries(sortNames(content, fail)).map(([name, words]) => `  ${name}: '${words.join(' ')}'`)
  const head = `// Written by \`npm run generate\` from server/data/${file}. Edit that file.\n`
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/names.ts', import.meta.url),
    `${head}export const names = {\n${lists.join(',\n')}\n} as const\n`
  )
}

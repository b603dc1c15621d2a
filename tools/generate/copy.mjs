// server/data/copy/*.yaml → server/src/engine/lexicon/generated/copy.ts
// A list of words becomes one string, a table wrong → right one of «wrong right» or «wrong right/right», line by line.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const folder = new URL('../../server/data/copy/', import.meta.url)

export function generate() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const rows = files.map(
    (file) => `export const ${camelCase(file.slice(0, -'.yaml'.length))} = ${literal(lists(file))} as const`
  )
  const head = '// Written by `npm run generate` from server/data/copy/*.yaml. Edit those files.'
  writeFileSync(
    new URL('../../server/src/engine/lexicon/generated/copy.ts', import.meta.url),
    [head, ...rows, ''].join('\n')
  )
}

/** The lists of a file by name; of a word that is wrong in two ways nobody would know which is meant. */
function lists(file) {
  const {source, ...all} = parse(readFileSync(new URL(file, folder), 'utf8'))
  if (typeof source !== 'string') throw new Error(`copy/${file}: no source`)
  return Object.fromEntries(
    Object.entries(all).map(([name, list]) => [camelCase(name), packed(list, `copy/${file}, ${name}`)])
  )
}

function packed(list, where) {
  const words = Array.isArray(list) ? list : Object.keys(list)
  const twice = words.find((word, i) => words.indexOf(word) !== i)
  if (twice !== undefined) throw new Error(`${where}: «${twice}» is listed twice`)
  if (Array.isArray(list)) return list.join(' ')
  return Object.entries(list)
    .map(([wrong, right]) => `${wrong}=${[right].flat().join('/')}`)
    .join('\n')
}

function literal(object) {
  return `{\n${Object.entries(object)
    .map(([name, text]) => `  ${name}: ${JSON.stringify(text)}`)
    .join(',\n')}\n}`
}

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}

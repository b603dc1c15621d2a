// server/data/{months,currencies,units,counted-nouns,figure-exclusions,figure-cues,profiles}.yaml → server/src/engine/lexicon/generated/*.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const read = (topic) => parse(readFileSync(new URL(`../../server/data/${topic}.yaml`, import.meta.url), 'utf8'))

function write(topic, lines) {
  const head = `// Written by \`npm run generate\` from server/data/${topic}.yaml. Edit that file.\n`
  writeFileSync(
    new URL(`../../server/src/engine/lexicon/generated/${topic}.ts`, import.meta.url),
    `${head + lines.join('\n')}\n`
  )
}

const rows = (list) => `[\n${list.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`

/** Fails where a value that must be one of a few is not. */
function check(value, allowed, where) {
  if (!allowed.includes(value)) throw new Error(`${where}: «${value}» is not one of ${allowed.join(', ')}`)
}

function writeMonths() {
  const data = read('months')
  if (data.months.length !== 12) throw new Error('months.yaml: a year has twelve months')
  write('months', [
    `export type MonthSystem = ${Object.keys(data.systems)
      .map((id) => `'${id}'`)
      .join(' | ')}`,
    `export const monthSystems: Readonly<Record<MonthSystem, {readonly ar: string; readonly en: string}>> = ${JSON.stringify(data.systems)}`,
    `export const months: ReadonlyArray<Readonly<Record<MonthSystem, readonly string[]>>> = ${rows(data.months)}`,
    `export const ambiguousMonths: readonly string[] = ${JSON.stringify(data.ambiguous.map((row) => row.word))}`,
    `export const monthsAlsoNames: readonly string[] = ${JSON.stringify(data.ambiguous.filter((row) => row.name).map((row) => row.word))}`,
    ...['timeWords', 'relative', 'hijri'].map(
      (name) => `export const ${name}: readonly string[] = ${JSON.stringify(data[name])}`
    ),
    `export const events: ReadonlyArray<{readonly heads: readonly string[]; readonly bare?: boolean; readonly days?: readonly string[]; readonly gregorian?: readonly string[]}> = ${rows(data.events)}`,
    `export const weekdays: Readonly<Record<string, number>> = ${JSON.stringify(data.weekdays)}`
  ])
}

function writeNouns() {
  const type =
    '{readonly singular: string; readonly accusative: string; readonly plural: string; readonly dual: string; readonly feminine?: boolean; readonly human?: boolean; readonly other?: readonly string[]; readonly ambiguous?: boolean; readonly eitherGender?: boolean; readonly accusativeOther?: boolean}'
  write('counted-nouns', [
    `export const countedNouns: ReadonlyArray<${type}> = ${rows(read('counted-nouns').nouns.map(({note, ...row}) => row))}`
  ])
}

function writeCurrencies() {
  const {currencies, adjectives} = read('currencies')
  const type =
    '{readonly noun: string; readonly accusative: string; readonly plural: string; readonly dual: string; readonly feminine?: boolean; readonly variants?: readonly string[]; readonly signs?: readonly string[]; readonly codes?: readonly string[]; readonly short?: boolean}'
  write('currencies', [
    `export const currencies: ReadonlyArray<${type}> = ${rows(currencies)}`,
    `export const currencyAdjectives: readonly string[] = ${JSON.stringify(adjectives)}`
  ])
}

function writeUnits() {
  write('units', [
    `export const units: readonly string[] = ${JSON.stringify(read('units').units.flatMap((row) => row.forms))}`
  ])
}

/** The lists that tell what a figure is; a word in two of them would be told by whichever is asked first. */
function writeExclusions() {
  const {source, ...lists} = read('figure-exclusions')
  const listsOf = new Map()
  for (const [name, words] of Object.entries(lists))
    for (const word of words) listsOf.set(word, [...(listsOf.get(word) ?? []), name])
  for (const [word, names] of listsOf)
    if (names.length > 1) throw new Error(`figure-exclusions.yaml: «${word}» is in ${names.join(' and ')}`)
  write(
    'figure-exclusions',
    Object.entries(lists).map(([name, words]) => `export const ${name}: readonly string[] = ${JSON.stringify(words)}`)
  )
}

/** The lists that tell how two figures, or a figure and its noun, hang together. */
function writeCues() {
  const {source, ...lists} = read('figure-cues')
  write(
    'figure-cues',
    Object.entries(lists).map(([name, words]) => `export const ${name}: readonly string[] = ${JSON.stringify(words)}`)
  )
}

function writeProfiles() {
  const evidence = ['observed', 'known', 'assumed']
  const profiles = read('profiles').profiles.map(({id, title, style}) => {
    for (const [dimension, [, mark]] of Object.entries(style))
      check(mark, evidence, `profiles.yaml, ${id}.${dimension}`)
    const pick = (n) => Object.fromEntries(Object.entries(style).map(([dimension, pair]) => [dimension, pair[n]]))
    return {id, title, style: pick(0), evidence: pick(1)}
  })
  write('profiles', [
    "export type Evidence = 'observed' | 'known' | 'assumed'",
    'export interface Profile {\n  readonly id: string\n  readonly title: {readonly ar: string; readonly en: string}\n  readonly style: Readonly<Record<string, string>>\n  /** How well each value of `style` is known. */\n  readonly evidence: Readonly<Record<string, Evidence>>\n}',
    `export const profiles: readonly Profile[] = ${rows(profiles)}`
  ])
}

export function generate() {
  writeMonths()
  writeNouns()
  writeCurrencies()
  writeUnits()
  writeExclusions()
  writeCues()
  writeProfiles()
}

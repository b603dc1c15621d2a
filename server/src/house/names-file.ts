import type {NameRow} from '../engine/lexicon/own/name-row.ts'
import {WORD} from './rules-file.ts'
import {type Fields, type HouseProblem, YamlFile} from './yaml-fields.ts'

export const nameKeys = ['name', 'variants', 'role', 'first'] as const

/** The names of a bank: those that are sound, and what is wrong with the others. */
export interface NamesFile {
  readonly names: readonly NameRow[]
  readonly problems: readonly HouseProblem[]
}

/**
 * Reads the name bank of a desk. A row with a mistake is left out, and told; the others hold.
 *
 * @param file its name, as it is told
 */
export function readNamesFile(text: string, file: string): NamesFile {
  const yaml = new YamlFile(text)
  const names: NameRow[] = []
  /** Every spelling, and whose it is. */
  const known = new Map<string, NameRow>()
  for (const item of yaml.items('names')) {
    const before = yaml.problems.length
    const row = rowOf(yaml, item, file)
    const twin = row === undefined ? undefined : [row.name, ...row.variants].find((spelling) => known.has(spelling))
    if (twin !== undefined) yaml.sayOf(item, twice(twin, known.get(twin)))
    yaml.keepProblems(before + 1)
    if (row === undefined || yaml.problems.length > before) continue
    names.push(row)
    for (const spelling of [row.name, ...row.variants]) known.set(spelling, row)
  }
  return {names, problems: yaml.problems}
}

function twice(spelling: string, other: NameRow | undefined): HouseProblem['message'] {
  return {
    ar: `«${spelling}» موجود من قبل في السطر ${other?.line}`,
    en: `«${spelling}» is there already, in line ${other?.line}`
  }
}

function rowOf(yaml: YamlFile, item: unknown, file: string): NameRow | undefined {
  const fields = yaml.fields(item, 'names', nameKeys)
  const name = fields?.needed('name')
  if (fields === undefined || name === undefined) return undefined
  const variants = fields.texts('variants').map(spaced)
  for (const spelling of [name, ...variants]) tellWords(fields, spelling)
  if (variants.some((variant) => variant.split(' ').length > spaced(name).split(' ').length))
    fields.say('variants', {
      ar: 'ليس في الرسم الآخر كلمات أكثر مما في الاسم',
      en: 'a variant has no more words than the name'
    })
  if (variants.includes(spaced(name)))
    yaml.sayOf(fields.node, {ar: `«${spaced(name)}» هو الاسم نفسه`, en: `«${spaced(name)}» is the name itself`})
  return {
    name: spaced(name),
    variants,
    role: fields.text('role'),
    first: fields.text('first'),
    file,
    line: yaml.lineOf(fields.node)
  }
}

function spaced(text: string): string {
  return text.split(/\s+/).join(' ')
}

function tellWords(fields: Fields, spelling: string): void {
  if (!spelling.split(/\s+/).every((word) => WORD.test(word)))
    fields.say('name', {
      ar: `الاسم كلمات عربية بلا أرقام ولا علامات: «${spelling.slice(0, 40)}»`,
      en: `a name is Arabic words without digits or marks: «${spelling.slice(0, 40)}»`
    })
}

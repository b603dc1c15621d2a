import {isSeq} from 'yaml'
import {ownVerb} from '../engine/lexicon/own/own-forms.ts'
import {
  inflections,
  OWN_PREFIX,
  type OwnExample,
  type OwnPlace,
  type OwnRow,
  ownPlaces
} from '../engine/lexicon/own/own-row.ts'
import {type Bilingual, severities} from '../engine/rule/rule.ts'
import {type Fields, type HouseProblem, YamlFile} from './yaml-fields.ts'

/** The fields of a rule, in the order in which the schema and the documentation have them. */
export const rowKeys = [
  'id',
  'find',
  'replace',
  'message',
  'level',
  'where',
  'inflect',
  'plural',
  'replace-plural',
  'feminine',
  'verb',
  'replace-verb',
  'bare',
  'exact',
  'examples'
] as const
export const verbPatterns = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'Q'] as const
export const verbClasses = ['sound', 'assimilated', 'hollow', 'defective', 'doubled', 'hamza'] as const
export const ID = /^[a-z][a-z0-9-]{0,59}$/
/** Words of a phrase, at most. */
const MOST_WORDS = 8
/** What a text is read into as one word. */
export const WORD = /^[\u0621-\u064a\u064b-\u0652\u0670-\u06d3]+$/

/** The rules of one file: those that are sound, and what is wrong with the others. */
export interface RulesFile {
  readonly rows: readonly OwnRow[]
  readonly problems: readonly HouseProblem[]
}

/**
 * Reads a file of a desk's own rules. A rule with a mistake is left out, and told; the others hold.
 *
 * @param file its name, as it is told
 */
export function readRulesFile(text: string, file: string): RulesFile {
  const yaml = new YamlFile(text)
  const rows: OwnRow[] = []
  for (const item of yaml.items('rules')) {
    const before = yaml.problems.length
    const row = rowOf(yaml, item, file)
    // The first mistake is told; the others of a rule often follow from it.
    yaml.keepProblems(before + 1)
    if (row === undefined || yaml.problems.length > before) continue
    const twin = rows.find(({id}) => id === row.id)
    if (twin === undefined) rows.push(row)
    else yaml.sayOf(item, twice(row.id, `${file}:${twin.line}`))
  }
  return {rows, problems: yaml.problems}
}

/** A second rule of one name. */
export function twice(id: string, place: string): Bilingual {
  return {ar: `القاعدة «${id}» موجودة من قبل في ${place}`, en: `there is a rule "${id}" already, at ${place}`}
}

function rowOf(yaml: YamlFile, item: unknown, file: string): OwnRow | undefined {
  const fields = yaml.fields(item, 'rules', rowKeys)
  if (fields === undefined) return undefined
  const id = idOf(fields)
  const find = phrases(fields, 'find')
  const replace = fields.texts('replace')
  const message = messageOf(yaml, fields)
  if (id === undefined || message === undefined) return undefined
  if (find.length === 0 && fields.needed('find') === undefined) return undefined
  if (replace.length > 1 && replace.length !== find.length)
    fields.say('replace', {
      ar: '«replace» واحد للكل، أو واحد لكل ما في «find»',
      en: '"replace" is one for all, or one for each of "find"'
    })
  const where = fields.choices('where', ownPlaces)
  const row: OwnRow = {
    id: OWN_PREFIX + id,
    level: fields.choice('level', severities) ?? 'information',
    message,
    find,
    replace,
    inflect: fields.choice('inflect', inflections),
    plural: fields.texts('plural'),
    replacePlural: fields.texts('replace-plural'),
    feminine: fields.flag('feminine'),
    verb: verbOf(yaml, fields, 'verb'),
    replaceVerb: verbOf(yaml, fields, 'replace-verb'),
    bare: fields.flag('bare'),
    exact: fields.flag('exact'),
    where: where.length > 0 ? where : defaultPlaces,
    examples: examplesOf(yaml, fields),
    file,
    line: yaml.lineOf(fields.node)
  }
  tellVerbs(fields, row)
  return row
}

/** Words between quotation marks are somebody's: they are looked at only where the desk says so. */
export const defaultPlaces: readonly OwnPlace[] = ['headline', 'body']

function idOf(fields: Fields): string | undefined {
  const id = fields.needed('id')?.replace(new RegExp(`^${OWN_PREFIX}`), '')
  if (id === undefined || ID.test(id)) return id
  fields.say('id', {
    ar: '«id» حروف لاتينية صغيرة وأرقام وشرطات، مثل my-rule',
    en: '"id" is small Latin letters, digits and hyphens, as my-rule'
  })
  return undefined
}

function phrases(fields: Fields, name: string): string[] {
  const found = fields.texts(name)
  for (const phrase of found) {
    const words = phrase.split(/\s+/)
    if (words.length > MOST_WORDS || !words.every((word) => WORD.test(word)))
      fields.say(name, {
        ar: `«${name}» كلمات عربية، من كلمة إلى ${MOST_WORDS}، بلا أرقام ولا علامات: «${phrase.slice(0, 40)}»`,
        en: `"${name}" is 1 to ${MOST_WORDS} Arabic words without digits or marks: «${phrase.slice(0, 40)}»`
      })
  }
  return found
}

/** Arabic alone, or Arabic and English. */
function messageOf(yaml: YamlFile, fields: Fields): Bilingual | undefined {
  const given = fields.value('message')
  if (given === undefined || typeof (given as {items?: unknown}).items === 'undefined') {
    const text = fields.needed('message')
    return text === undefined ? undefined : {ar: text, en: text}
  }
  const both = yaml.fields(given, 'message', ['ar', 'en'])
  const ar = both?.needed('ar')
  return ar === undefined ? undefined : {ar, en: both?.text('en') ?? ar}
}

function verbOf(yaml: YamlFile, fields: Fields, name: 'verb' | 'replace-verb'): OwnRow['verb'] {
  const given = fields.value(name)
  if (given === undefined) return undefined
  const verb = yaml.fields(given, name, ['pattern', 'class', 'imperfect'])
  if (verb === undefined) return undefined
  return {
    pattern: verb.choice('pattern', verbPatterns),
    class: verb.choice('class', verbClasses),
    imperfect: verb.text('imperfect')
  }
}

/** Verbs of which nobody can tell how they are inflected. */
function tellVerbs(fields: Fields, {inflect, find, verb, replace, replaceVerb}: OwnRow): void {
  if (inflect !== 'verb') return
  for (const [name, phrases, hints, key] of [
    ['find', find, verb, 'verb'],
    ['replace', replace, replaceVerb, 'replace-verb']
  ] as const)
    for (const phrase of phrases)
      if (ownVerb(phrase.split(/\s+/)[0], hints) === undefined)
        fields.say(name, {
          ar: `لا يُعرف تصريف «${phrase}» من حروفه؛ أضف ${key}: {imperfect: يـ…}`,
          en: `the letters of «${phrase}» do not tell how it is inflected; add ${key}: {imperfect: …}`
        })
}

function examplesOf(yaml: YamlFile, fields: Fields): OwnExample[] {
  const list = fields.value('examples')
  if (list === undefined) return []
  if (!isSeq(list)) {
    fields.say('examples', {ar: '«examples» قائمة', en: '"examples" is a list'})
    return []
  }
  return list.items.flatMap((item) => exampleOf(yaml, item) ?? [])
}

function exampleOf(yaml: YamlFile, item: unknown): OwnExample | undefined {
  const fields = yaml.fields(item, 'examples', ['bad', 'good', 'ok'])
  if (fields === undefined) return undefined
  const line = yaml.lineOf(fields.node)
  const [bad, good, ok] = [fields.text('bad'), fields.text('good'), fields.text('ok')]
  if (bad !== undefined && ok === undefined) {
    if (/^[^⟦⟧]*(?:⟦[^⟦⟧]+⟧[^⟦⟧]*)+$/.test(bad)) return {bad, ...(good !== undefined && {good}), line}
    fields.say('bad', {ar: 'ضع ما يُذكر في «bad» بين ⟦ و⟧', en: 'put ⟦ ⟧ around what is reported in "bad"'})
  } else if (ok !== undefined && bad === undefined && good === undefined) return {ok, line}
  else
    fields.say('ok', {
      ar: 'المثال «bad» وحده أو مع «good»، أو «ok» وحده',
      en: 'an example is "bad", with "good" or without, or "ok" alone'
    })
  return undefined
}

import {type Node, type ParseError, printParseErrorCode} from 'jsonc-parser'
import {profiles} from '../lexicon/generated/profiles.ts'
import {foldOption} from '../linting/fold.ts'
import {quotedKey} from '../linting/foreign.ts'
import {parseJson} from '../linting/json.ts'
import {wordsOption} from '../linting/words.ts'
import {type Bilingual, type OptionSchema, type Rule, severities} from '../rule/rule.ts'
import {styleDimensions} from '../rule/style.ts'
import type {UserConfig} from './config.ts'
import {nearest} from './nearest.ts'

/** What is wrong in a configuration file. Offsets are UTF-16 code units of its text. */
export interface ConfigProblem {
  readonly message: Bilingual
  readonly start: number
  readonly end: number
}

/** A configuration file as read: in force only where there are no problems. */
export interface ConfigFile {
  /** `undefined` where the file has none: a package.json without the key. */
  readonly config: UserConfig | undefined
  readonly problems: readonly ConfigProblem[]
}

/** The name of a configuration file. */
export const CONFIG_FILE = '.mudaqqiqrc.json'
/** The key in package.json under which the same may stand. */
export const PACKAGE_KEY = 'mudaqqiq'

export const ruleLevels: ReadonlyArray<string | boolean> = ['off', ...severities, true, false]
export const languages = ['ar', 'en'] as const

/**
 * Reads a configuration file: JSON, with comments and trailing commas as VS Code allows them in its settings.
 *
 * @param text the file
 * @param rules those that may be set in it
 * @param key where the configuration stands in it, if it is not the whole: {@link PACKAGE_KEY} in package.json
 */
export function readConfigFile(text: string, rules: readonly Rule[], key?: string): ConfigFile {
  const errors: ParseError[] = []
  const root = parseJson(text, errors, true)
  if (root === 'too deep')
    return broken({ar: 'أقواس متداخلة أعمق من أن تُقرأ', en: 'nested too deeply to be read'}, 0, text.length)
  const node = key === undefined ? root : property(root, key)
  if (key !== undefined && node === undefined) return {config: undefined, problems: []}
  if (errors.length > 0) {
    const [{error, offset, length}] = errors
    const reason = printParseErrorCode(error)
    return broken({ar: `ليس JSON سليمًا (${reason})`, en: `not valid JSON (${reason})`}, offset, offset + length)
  }
  if (node === undefined) return {config: {}, problems: []}
  const problems: ConfigProblem[] = []
  const config = readConfig(node, rules, problems)
  return {config, problems: problems.slice(0, MOST_PROBLEMS)}
}

/** A file that cannot be read at all. */
function broken(message: Bilingual, start: number, end: number): ConfigFile {
  return {config: undefined, problems: [{message, start, end}]}
}

/** So many are told of one file. */
const MOST_PROBLEMS = 100
/** Beyond this nobody has mistyped one of ours. */
const LONGEST_KEY = 80

type Reader<T> = (node: Node, name: string, problems: ConfigProblem[]) => T | undefined

const readConfig = (node: Node, rules: readonly Rule[], problems: ConfigProblem[]): UserConfig =>
  fieldsOf(node, PACKAGE_KEY, problems, {
    $schema: textValue,
    language: oneOf(languages),
    profile: oneOf(['none', ...profiles.map(({id}) => id)]),
    style: (style, name) => fieldsOf(style, name, problems, styleReaders()),
    rules: (list, name) => fieldsOf(list, name, problems, ruleReaders(rules)),
    fold: optionValue(foldOption),
    words: optionValue(wordsOption)
  }) as UserConfig

type Readers = Readonly<Record<string, Reader<unknown>>>

function styleReaders(): Readers {
  return Object.fromEntries(styleDimensions.map(({name, values}) => [name, oneOf(values)]))
}

function ruleReaders(rules: readonly Rule[]): Readers {
  return Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule.options ?? {})]))
}

/** The fields of an object, each read by its reader; one without a reader is a problem. */
function fieldsOf(node: Node, name: string, problems: ConfigProblem[], readers: Readers): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  if (node.type !== 'object') {
    problems.push(problem(node, {ar: `يجب أن تكون قيمة «${name}» كائنًا {…}`, en: `"${name}" must be an object {…}`}))
    return fields
  }
  for (const {children: [key, value] = []} of node.children ?? []) {
    if (problems.length >= MOST_PROBLEMS) break
    // a key that nothing follows yet
    if (value === undefined) continue
    const id = String(key.value)
    const known = Object.hasOwn(readers, id)
    if (!known) problems.push(problem(key, unknown(id, name, Object.keys(readers))))
    const read = known ? readers[id](value, id, problems) : undefined
    if (read !== undefined) fields[id] = read
  }
  return fields
}

const textValue: Reader<string> = (node, name, problems) => {
  if (node.type === 'string') return node.value as string
  problems.push(problem(node, {ar: `يجب أن تكون قيمة «${name}» نصًّا`, en: `"${name}" must be a string`}))
  return undefined
}

function oneOf<T extends string | boolean>(values: readonly T[]): Reader<T> {
  return (node, name, problems) => {
    const value = node.value as T
    if (values.includes(value)) return value
    const near =
      typeof value === 'string' && value.length <= LONGEST_KEY
        ? nearest(
            value,
            values.filter((v) => typeof v === 'string')
          )
        : undefined
    const list = values.map((v) => JSON.stringify(v))
    problems.push(
      problem(node, {
        ar: `قيمة «${name}» تكون إحدى: ${list.join('، ')}${near === undefined ? '' : `؛ أتقصد "${near}"؟`}`,
        en: `"${name}" must be one of ${list.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
      })
    )
    return undefined
  }
}

const level = oneOf(ruleLevels)

/** A level, or `[level, options]`. */
function ruleSetting(options: Readonly<Record<string, OptionSchema>>): Reader<unknown> {
  const readers = Object.fromEntries(Object.entries(options).map(([name, schema]) => [name, optionValue(schema)]))
  return (node, name, problems) => {
    if (node.type !== 'array') return level(node, name, problems)
    const [first, second, third] = node.children ?? []
    if (first === undefined || third !== undefined) {
      problems.push(
        problem(node, {
          ar: `قيمة «${name}» درجة أو [درجة، خيارات]`,
          en: `"${name}" must be a severity or [severity, options]`
        })
      )
      return undefined
    }
    const given = second === undefined ? {} : fieldsOf(second, name, problems, readers)
    return [level(first, name, problems), given]
  }
}

function optionValue(schema: OptionSchema): Reader<unknown> {
  return (node, name, problems) => {
    if (schema.type === 'string' && schema.enum !== undefined) return oneOf(schema.enum)(node, name, problems)
    if (fits(schema, node))
      return schema.type === 'array' ? (node.children ?? []).map((child) => child.value as string) : node.value
    problems.push(problem(node, expectedOption(schema, name)))
    return undefined
  }
}

function fits(schema: OptionSchema, node: Node): boolean {
  if (schema.type === 'array')
    return node.type === 'array' && (node.children ?? []).every((child) => child.type === 'string')
  if (schema.type !== 'integer') return node.type === schema.type
  return (
    node.type === 'number' &&
    Number.isInteger(node.value) &&
    node.value >= (schema.minimum ?? -Infinity) &&
    node.value <= (schema.maximum ?? Infinity)
  )
}

function expectedOption(schema: OptionSchema, name: string): Bilingual {
  if (schema.type === 'integer') {
    const [ar, en] = [
      schema.minimum === undefined ? '' : ` من ${schema.minimum}`,
      schema.minimum === undefined ? '' : ` from ${schema.minimum}`
    ]
    const [arTo, enTo] = [
      schema.maximum === undefined ? '' : ` إلى ${schema.maximum}`,
      schema.maximum === undefined ? '' : ` to ${schema.maximum}`
    ]
    return {ar: `قيمة «${name}» عدد صحيح${ar}${arTo}`, en: `"${name}" must be a whole number${en}${enTo}`}
  }
  if (schema.type === 'boolean') return {ar: `قيمة «${name}» إما true أو false`, en: `"${name}" must be true or false`}
  if (schema.type === 'array') return {ar: `قيمة «${name}» قائمة نصوص`, en: `"${name}" must be a list of strings`}
  return {ar: `يجب أن تكون قيمة «${name}» نصًّا`, en: `"${name}" must be a string`}
}

function unknown(key: string, where: string, known: readonly string[]): Bilingual {
  const near = key.length > LONGEST_KEY ? undefined : nearest(key, known)
  const id = quotedKey(key)
  if (near !== undefined)
    return {
      ar: `لا يعرف «${where}» المفتاح «${id}»؛ أتقصد «${near}»؟`,
      en: `unknown key "${id}" in "${where}"; did you mean "${near}"?`
    }
  if (known.length === 0) return {ar: `ليس لـ«${where}» خيارات`, en: `"${where}" has no options`}
  if (known.length > 12) return {ar: `لا يعرف «${where}» المفتاح «${id}»`, en: `unknown key "${id}" in "${where}"`}
  return {
    ar: `لا يعرف «${where}» المفتاح «${id}»؛ مفاتيحه: ${known.join('، ')}`,
    en: `unknown key "${id}" in "${where}"; it knows ${known.join(', ')}`
  }
}

function property(root: Node | undefined, key: string): Node | undefined {
  return root?.type === 'object'
    ? root.children?.find((child) => child.children?.[0].value === key)?.children?.[1]
    : undefined
}

function problem(node: Node, message: Bilingual): ConfigProblem {
  return {message, start: node.offset, end: node.offset + node.length}
}

import {type Node, type ParseError, printParseErrorCode} from 'jsonc-parser'
import {profiles} from '../lexicon/generated/profiles.ts'
import {OWN_PREFIX} from '../lexicon/own/own-row.ts'
import {foldOption} from '../linting/fold.ts'
import {quotedKey} from '../linting/foreign.ts'
import {parseJson} from '../linting/json.ts'
import {wordsOption} from '../linting/words.ts'
import {type Bilingual, type OptionSchema, type Rule, severities} from '../rule/rule.ts'
import {styleDimensions} from '../rule/style.ts'
import type {UserConfig} from './config.ts'
import {nearest} from './nearest.ts'
import {patternProblem} from './path-patterns.ts'

/** What is wrong in a configuration file. Offsets are UTF-16 code units of its text. */
export interface ConfigProblem {
  readonly message: Bilingual
  /** What was most likely meant, as it is to be written there. */
  readonly instead?: string
  /** Whether the file is broken as such: an editor that knows its language tells that by itself. */
  readonly isSyntax?: true
  readonly start: number
  readonly end: number
}

/** A configuration file as read: in force only where there are no problems. */
export interface ConfigFile {
  /** `undefined` where the file has none: a package.json without the key. */
  readonly config: UserConfig | undefined
  readonly problems: readonly ConfigProblem[]
  /** The files it extends, and where in it they are named. */
  readonly extended?: readonly Extended[]
}

/** A path to a configuration file, as it stands in another. */
export interface Extended {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** The name of a configuration file. */
export const CONFIG_FILE = '.mudaqqiqrc.json'
/** The key in package.json under which the same may stand. */
export const PACKAGE_KEY = 'mudaqqiq'

/** What may stand for the level of a rule; `on` and `true` are the rule's own. */
export const ruleLevels: ReadonlyArray<string | boolean> = ['off', 'on', ...severities, true, false]
export const languages = ['ar', 'en'] as const

/**
 * Reads a configuration file: JSON, with comments and trailing commas as VS Code allows them in its settings.
 *
 * @param text the file
 * @param rules those that may be set in it
 * @param key where the configuration stands in it, if it is not the whole: {@link PACKAGE_KEY} in package.json
 */
export function readConfigFile(text: string, rules: readonly Rule[], key?: string): ConfigFile {
  // Every project has a package.json, and few have us in it.
  if (key !== undefined && !mayHaveKey(text, key)) return {config: undefined, problems: []}
  const errors: ParseError[] = []
  const root = parseJson(text, errors, true)
  if (root === 'too deep')
    return broken({ar: 'أقواس متداخلة أعمق من أن تُقرأ', en: 'nested too deeply to be read'}, 0, text.length)
  const node = key === undefined ? root : property(root, key)
  if (key !== undefined && node === undefined) return {config: undefined, problems: []}
  if (errors.length > 0) {
    const [{error, offset, length}] = errors
    const reason = printParseErrorCode(error)
    return broken({ar: `ليس JSON سليمًا (${reason})`, en: `not valid JSON (${reason})`}, offset, offset + length, true)
  }
  if (node === undefined) return {config: {}, problems: []}
  const problems: ConfigProblem[] = []
  const config = readConfig(node, rules, problems)
  const extended = extendedIn(property(node, 'extends'), config.extends ?? [])
  return {config, problems: problems.slice(0, MOST_PROBLEMS), ...(extended.length > 0 && {extended})}
}

/** Whether a file may have a key at its top. What tells where things stand in it takes long over a package.json of size. */
function mayHaveKey(text: string, key: string): boolean {
  if (!text.includes(`"${key}"`)) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  } catch {
    // Comments and trailing commas are allowed for; what is broken is told by whoever reads it.
    return true
  }
}

/** A file that cannot be read at all. */
function broken(message: Bilingual, start: number, end: number, isSyntax?: true): ConfigFile {
  return {config: undefined, problems: [{message, start, end, ...(isSyntax && {isSyntax})}]}
}

/** So many are told of one file. */
const MOST_PROBLEMS = 100
/** Beyond this nobody has mistyped one of ours. */
const LONGEST_KEY = 80
/** So many patterns are in one list, and so many files are extended by one. */
const MOST_LISTED = 1000
const MOST_EXTENDED = 20

type Reader<T> = (node: Node, name: string, problems: ConfigProblem[]) => T | undefined

const readConfig = (node: Node, rules: readonly Rule[], problems: ConfigProblem[]): UserConfig =>
  fieldsOf(node, PACKAGE_KEY, problems, {
    $schema: textValue,
    language: oneOf(languages),
    profile: profileReader,
    style: styleReader,
    rules: rulesReader(rules),
    fold: optionValue(foldOption),
    words: optionValue(wordsOption),
    extends: listOf(extendedPath, MOST_EXTENDED),
    ignores: listOf(patternProblem),
    overrides: overridesReader(rules)
  }) as UserConfig

const overridesReader =
  (rules: readonly Rule[]): Reader<unknown> =>
  (node, name, problems) => {
    if (node.type === 'array') return (node.children ?? []).map((child) => readOverride(child, name, rules, problems))
    problems.push(
      problem(node, {ar: `قيمة «${name}» قائمة كائنات [{…}]`, en: `"${name}" must be a list of objects [{…}]`})
    )
    return undefined
  }

function readOverride(
  node: Node,
  name: string,
  rules: readonly Rule[],
  problems: ConfigProblem[]
): Record<string, unknown> {
  const before = problems.length
  const files = property(node, 'files')
  const override = fieldsOf(node, name, problems, {
    files: listOf(patternProblem),
    profile: profileReader,
    style: styleReader,
    rules: rulesReader(rules)
  })
  if (problems.length === before && files === undefined)
    problems.push(
      problem(node, {ar: 'ينقص «files» هنا: لأي الملفات هذا؟', en: '"files" is missing: which files is this for?'})
    )
  if (files?.type === 'array' && files.children?.length === 0)
    problems.push(
      problem(files, {ar: 'قائمة «files» فارغة: لأي الملفات هذا؟', en: '"files" is empty: which files is this for?'})
    )
  return {files: [], ...override}
}

type Readers = Readonly<Record<string, Reader<unknown>>>

const profileReader: Reader<string> = (node, name, problems) =>
  oneOf(['none', ...profiles.map(({id}) => id)])(node, name, problems)

const styleReader: Reader<unknown> = (node, name, problems) =>
  fieldsOf(node, name, problems, Object.fromEntries(styleDimensions.map((each) => [each.name, oneOf(each.values)])))

function rulesReader(rules: readonly Rule[]): Reader<unknown> {
  const readers = Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule.options ?? {})]))
  return (node, name, problems) => fieldsOf(node, name, problems, {...readers, ...ownReaders(node)})
}

/** Of the rules that a desk has made itself only the level can be set; whether there are such is not known here. */
function ownReaders(list: Node): Readers {
  const ids = (list.children ?? []).map(({children}) => String(children?.[0]?.value))
  return Object.fromEntries(ids.filter((id) => id.startsWith(OWN_PREFIX)).map((id) => [id, ruleSetting({})]))
}

/** A string or a list of strings, each of which has to be one that holds; read as a list. */
function listOf(wrongWith: (text: string) => Bilingual | undefined, most = MOST_LISTED): Reader<readonly string[]> {
  return (node, name, problems) => {
    const items = node.type === 'array' ? (node.children ?? []) : [node]
    if (items.length > most)
      problems.push(problem(node, {ar: `في «${name}» أكثر من ${most}`, en: `"${name}" lists more than ${most}`}))
    return items.slice(0, most).flatMap((item) => {
      const text = textValue(item, name, problems)
      const wrong = text === undefined ? undefined : wrongWith(text)
      if (wrong !== undefined) problems.push(problem(item, wrong))
      return text === undefined || wrong !== undefined ? [] : [text]
    })
  }
}

/** Never the root of a disk or another machine: a file that came with a folder must not make us look elsewhere. */
function extendedPath(path: string): Bilingual | undefined {
  if (path !== '' && !/^(?:[/\\~]|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined
  return {
    ar: 'مسار إلى ملف إعداد، نسبي إلى مجلد هذا الملف: "../.mudaqqiqrc.json"',
    en: 'a path to a configuration file, relative to the folder of this one: "../.mudaqqiqrc.json"'
  }
}

/** Where in a file the files stand that it extends. */
function extendedIn(node: Node | undefined, paths: readonly string[]): Extended[] {
  const items = node?.type === 'array' ? (node.children ?? []) : [node]
  return items.flatMap((item) =>
    item !== undefined && paths.includes(item.value as string)
      ? {path: item.value as string, start: item.offset, end: item.offset + item.length}
      : []
  )
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
    if (!known) problems.push(unknown(key, name, Object.keys(readers)))
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
      problem(
        node,
        {
          ar: `قيمة «${name}» تكون إحدى: ${list.join('، ')}${near === undefined ? '' : `؛ أتقصد "${near}"؟`}`,
          en: `"${name}" must be one of ${list.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
        },
        near
      )
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

function unknown(key: Node, where: string, known: readonly string[]): ConfigProblem {
  const typed = String(key.value)
  const near = typed.length > LONGEST_KEY ? undefined : nearest(typed, known)
  return problem(key, unknownKey(quotedKey(typed), near, where, known), near)
}

function unknownKey(id: string, near: string | undefined, where: string, known: readonly string[]): Bilingual {
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

/** @param near the key or the string that was most likely meant */
function problem(node: Node, message: Bilingual, near?: string): ConfigProblem {
  const place = {start: node.offset, end: node.offset + node.length}
  return {message, ...place, ...(near !== undefined && {instead: JSON.stringify(near)})}
}

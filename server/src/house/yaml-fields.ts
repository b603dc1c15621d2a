import {isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {nearest} from '../engine/config/nearest.ts'
import {quotedKey} from '../engine/linting/foreign.ts'
import type {Bilingual} from '../engine/rule/rule.ts'

/** What is wrong in a file of the desk's. Offsets are UTF-16 code units of its text; line and column begin at 1. */
export interface HouseProblem {
  readonly message: Bilingual
  /** What was most likely meant, as it is to be written there. */
  readonly instead?: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** Beyond this nobody has written a file by hand. */
const MOST_PROBLEMS = 50
const LONGEST_TEXT = 1000

/** A YAML file that is being read: where its values stand, and what is wrong with them. */
export class YamlFile {
  readonly problems: HouseProblem[] = []
  readonly root: Node | null
  readonly #lines = new LineCounter()

  /** Never throws: a file that is not YAML has no root, and one problem. */
  constructor(text: string) {
    let root: Node | null = null
    try {
      const document = parseDocument(text, {lineCounter: this.#lines, prettyErrors: false, strict: true})
      root = document.contents
      const [error] = document.errors
      if (error !== undefined) {
        root = null
        const reason = quotedKey(error.message.split('\n')[0])
        this.say(error.pos, {ar: `ليس YAML سليمًا (${reason})`, en: `not valid YAML (${reason})`})
      }
    } catch {
      // nested more deeply than the parser can follow
      this.say([0, 0], {ar: 'متداخل أعمق من أن يُقرأ', en: 'nested too deeply to be read'})
    }
    this.root = root
  }

  say(range: readonly [number, number], message: Bilingual, instead?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return
    const [start, end] = range
    const {line, col} = this.#lines.linePos(start)
    const place = {start, end, line: Math.max(line, 1), column: Math.max(col, 1)}
    this.problems.push({message, ...place, ...(instead !== undefined && {instead})})
  }

  /** Forgets all problems after so many. */
  keepProblems(count: number): void {
    this.problems.splice(count)
  }

  sayOf(node: unknown, message: Bilingual, instead?: string): void {
    this.say(rangeOf(node), message, instead)
  }

  lineOf(node: unknown): number {
    return Math.max(this.#lines.linePos(rangeOf(node)[0]).line, 1)
  }

  /** The fields of a map; `undefined` where it is none. */
  fields(node: unknown, where: string, keys: readonly string[]): Fields | undefined {
    if (isMap(node)) return new Fields(this, node, where, keys)
    this.sayOf(node, {
      ar: `«${where}» يحتاج إلى حقول: ${keys.join('، ')}`,
      en: `"${where}" needs fields: ${keys.join(', ')}`
    })
    return undefined
  }

  /** The items of the list under a key at the top of the file. */
  items(key: string): readonly unknown[] {
    if (this.root === null) return []
    const list = this.fields(this.root, key, [key, '$schema'])?.value(key)
    if (list === undefined) return []
    if (isSeq(list)) return list.items
    this.sayOf(list, {ar: `«${key}» قائمة`, en: `"${key}" is a list`})
    return []
  }
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null)?.range
  return range ? [range[0], range[1]] : [0, 0]
}

/** The fields of one map, asked for by name; those that nobody knows are problems. */
export class Fields {
  readonly #file: YamlFile
  readonly #where: string
  readonly #values = new Map<string, unknown>()
  readonly node: YAMLMap

  constructor(file: YamlFile, node: YAMLMap, where: string, keys: readonly string[]) {
    this.#file = file
    this.#where = where
    this.node = node
    for (const {key, value} of node.items as Array<Pair<unknown, unknown>>) {
      const name = isScalar(key) ? String(key.value) : ''
      if (keys.includes(name)) this.#values.set(name, value)
      else {
        const near = name.length > 40 ? undefined : nearest(name, keys)
        file.sayOf(key, unknownKey(name, where, keys, near), near)
      }
    }
  }

  value(name: string): unknown {
    const value = this.#values.get(name)
    return isScalar(value) && value.value === null ? undefined : (value ?? undefined)
  }

  /** A text that must be there. */
  needed(name: string): string | undefined {
    if (this.value(name) !== undefined) return this.text(name)
    this.#file.sayOf(this.node, {
      ar: `ينقص «${this.#where}» الحقل «${name}»`,
      en: `"${this.#where}" lacks "${name}"`
    })
    return undefined
  }

  text(name: string): string | undefined {
    const value = this.value(name)
    return value === undefined ? undefined : this.#textOf(value, name)
  }

  /** One text, or a list of them. */
  texts(name: string): string[] {
    const value = this.value(name)
    if (value === undefined) return []
    const items: readonly unknown[] = isSeq(value) ? value.items : [value]
    return items.flatMap((item) => this.#textOf(item, name) ?? [])
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.choices(name, choices)[0]
  }

  choices<T extends string>(name: string, choices: readonly T[]): T[] {
    const value = this.value(name)
    const items: readonly unknown[] = isSeq(value) ? value.items : [value]
    return this.texts(name).flatMap((text) => {
      const chosen = choices.find((choice) => choice === text)
      if (chosen === undefined) {
        const near = text.length > 40 ? undefined : nearest(text, choices)
        const item = items.find((each) => isScalar(each) && String(each.value).trim() === text)
        this.#file.sayOf(
          item ?? this.node,
          {
            ar: `قيمة «${name}» إحدى: ${choices.join('، ')}${near === undefined ? '' : `؛ أتقصد «${near}»؟`}`,
            en: `"${name}" is one of ${choices.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
          },
          near
        )
      }
      return chosen ?? []
    })
  }

  flag(name: string): true | undefined {
    const value = this.value(name)
    if (value === undefined || (isScalar(value) && value.value === false)) return undefined
    if (isScalar(value) && value.value === true) return true
    this.say(name, {ar: `قيمة «${name}» إما true أو false`, en: `"${name}" is true or false`})
    return undefined
  }

  /** Says something of a field, or of the whole where it is not there. */
  say(name: string, message: Bilingual): void {
    this.#file.sayOf(this.value(name) ?? this.node, message)
  }

  #textOf(node: unknown, name: string): string | undefined {
    if (isScalar(node) && ['string', 'number'].includes(typeof node.value)) {
      const text = String(node.value).trim()
      if (text !== '' && text.length <= LONGEST_TEXT) return text
    }
    this.#file.sayOf(node, {
      ar: `قيمة «${name}» نصّ غير فارغ من ${LONGEST_TEXT} حرف على الأكثر`,
      en: `"${name}" is a text of 1 to ${LONGEST_TEXT} characters`
    })
    return undefined
  }
}

function unknownKey(name: string, where: string, keys: readonly string[], near: string | undefined): Bilingual {
  const id = quotedKey(name)
  return near === undefined
    ? {ar: `لا يعرف «${where}» الحقل «${id}»`, en: `unknown field "${id}" in "${where}"; it knows ${keys.join(', ')}`}
    : {
        ar: `لا يعرف «${where}» الحقل «${id}»؛ أتقصد «${near}»؟`,
        en: `unknown field "${id}" in "${where}"; did you mean "${near}"?`
      }
}

import {nearest} from '../engine/config/nearest.ts'
import type {Format} from '../engine/document/formats/registry.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import type {InputSchema, Tool} from './tools.ts'

/** Why a tool does nothing: what is wrong with what it was asked, and what would be right. */
export class Refusal extends Error {
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

/** What a tool was asked for; see `tools.ts`. */
export interface Input {
  readonly text?: string
  readonly path?: string
  readonly format?: Format
  readonly language?: 'ar' | 'en'
  readonly limit?: number
  readonly output?: 'text' | 'diff'
  readonly write?: boolean
  readonly rule?: string
}

/**
 * What was given to a tool.
 *
 * @throws Refusal where it is not what the schema of the tool has
 */
export function readInput(tool: Tool, given: unknown): Input {
  if (given === undefined || given === null) return {}
  if (typeof given !== 'object' || Array.isArray(given))
    throw new Refusal({ar: 'مدخل الأداة كائن JSON', en: 'the input of a tool is a JSON object'})
  // A model says null of what it leaves out.
  const entries = Object.entries(given).filter(([, value]) => value !== undefined && value !== null)
  for (const [name, value] of entries) {
    if (!Object.hasOwn(tool.input, name)) throw unknownName(name, Object.keys(tool.input))
    checkValue(name, value, tool.input[name])
  }
  return Object.fromEntries(entries) as Input
}

function unknownName(name: string, names: readonly string[]): Refusal {
  const near = nearest(name, names)
  return new Refusal({
    ar: `لا مدخل باسم «${name}»؛ المداخل: ${names.join('، ')}${near === undefined ? '' : `؛ أتقصد «${near}»؟`}`,
    en: `there is no input "${name}"; there are ${names.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`
  })
}

const kinds: Readonly<Record<InputSchema['type'], Bilingual>> = {
  string: {ar: 'نص', en: 'a string'},
  boolean: {ar: 'true أو false', en: 'true or false'},
  integer: {ar: 'عدد صحيح', en: 'an integer'}
}

function checkValue(name: string, value: unknown, schema: InputSchema): void {
  const {type, enum: choices, minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY} = schema
  const isOfType = type === 'integer' ? Number.isInteger(value) : typeof value === type
  if (!isOfType) throw new Refusal({ar: `«${name}» ${kinds[type].ar}`, en: `"${name}" is ${kinds[type].en}`})
  if (choices !== undefined && !choices.includes(value as string))
    throw new Refusal({
      ar: `«${name}» إحدى: ${choices.join('، ')}`,
      en: `"${name}" is one of ${choices.join(', ')}`
    })
  if (type === 'integer' && ((value as number) < minimum || (value as number) > maximum))
    throw new Refusal({
      ar: `«${name}» بين ${minimum} و${maximum}`,
      en: `"${name}" is between ${minimum} and ${maximum}`
    })
}

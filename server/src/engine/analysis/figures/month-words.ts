import {fold} from '../../arabic/fold.ts'
import {perWord, trait} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {type MonthSystem, monthSystems, months} from '../../lexicon/generated/months.ts'
import {isMark, stemStart} from './context.ts'
import type {MonthJoin, MonthName} from './types.ts'

const systems = Object.keys(monthSystems) as MonthSystem[]

/** The bit of a system in {@link MonthName.systems}. */
export function systemBit(system: MonthSystem): number {
  return 1 << systems.indexOf(system)
}

/** What a name says: which month it is, and in which systems. */
interface MonthEntry {
  readonly month: number
  systems: number
}
const names = new Map<string, MonthEntry>()
const heads = new Set<string>()
months.forEach((row, i) => {
  for (const system of systems) {
    for (const name of row[system]) {
      const key = fold(name)
      const entry = names.get(key)
      if (entry === undefined) names.set(key, {month: i + 1, systems: systemBit(system)})
      else entry.systems |= systemBit(system)
      if (key.includes(' ')) heads.add(key.slice(0, key.indexOf(' ')))
    }
  }
})

/** What a word may be: a month, or the first half of one («كانون»), after so many letters of clitic. */
interface MonthWord {
  readonly key: string
  readonly clitic: number
}
/** Names so short take no clitic but و: «بآب» and «لماي» are other words more often. */
const SHORT_NAME = 3
/** Every form with its clitics, so that one look tells. */
const monthForms = new Map<string, MonthWord>()
for (const key of [...names.keys(), ...heads]) monthForms.set(key, {key, clitic: 0})
for (const clitic of ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول']) {
  for (const key of [...names.keys(), ...heads]) {
    if (!monthForms.has(clitic + key) && (key.length > SHORT_NAME || clitic === 'و'))
      monthForms.set(clitic + key, {key, clitic: clitic.length})
  }
}

/** The reading of a word as a month or the head of one; `null` where it is none. */
export const monthWord = perWord((word): MonthWord | null => monthForms.get(word.fold) ?? null)
/** The trait of words that are a month or the head of one. */
export const MONTH = 1 << trait(1, (word) => (monthWord(word) === null ? 0 : 1))

/** The month that begins at a token, in one word or two; `undefined` where none does. */
export function monthAt(text: string, tokens: readonly Token[], i: number): MonthName | undefined {
  const token = tokens[i]
  if (token?.kind !== TokenKind.word) return undefined
  const reading = monthWord(token.word!)
  if (reading === null) return undefined
  let {key} = reading
  let to = i + 1
  if (heads.has(key)) {
    if (tokens[to]?.kind !== TokenKind.word) return undefined
    key += ` ${tokens[to].word!.fold}`
    to++
  }
  const entry = names.get(key)
  if (entry === undefined) return undefined
  const start = token.start + (reading.clitic > 0 ? stemStart(token.word!.text, reading.clitic) : 0)
  const {end} = tokens[to - 1]
  return {month: entry.month, systems: entry.systems, start, end, from: i, to, text: text.slice(start, end)}
}

/** «أكتوبر/تشرين الأول», «أكتوبر (تشرين الأول)», «أكتوبر تشرين الأول»: the same month in another system. */
export function secondName(
  text: string,
  tokens: readonly Token[],
  first: MonthName
): {second: MonthName; join: MonthJoin; end: number; after: number} | undefined {
  const at = first.to
  const slash = isMark(tokens, at, '/-')
  const bracket = isMark(tokens, at, '(')
  const second =
    monthAt(text, tokens, slash || bracket ? at + 1 : at) ??
    (slash || bracket ? shortened(tokens, at + 1, first) : undefined)
  if (
    second === undefined ||
    second.month !== first.month ||
    (second.systems & first.systems) !== 0 ||
    second.start !== tokens[second.from].start
  )
    return undefined
  if (bracket) {
    if (!isMark(tokens, second.to, ')')) return undefined
    return {second, join: 'parentheses', end: tokens[second.to].end, after: second.to + 1}
  }
  return {second, join: slash ? slashAt(tokens, at) : 'space', end: second.end, after: second.to}
}

function slashAt(tokens: readonly Token[], at: number): MonthJoin {
  return tokens[at].spaced || tokens[at + 1].spaced ? 'slash-space' : 'slash'
}

/** «أكتوبر/ تشرين»: the second name without its ordinal. The first says which month it is, so it is read whole. */
function shortened(tokens: readonly Token[], at: number, {month}: MonthName): MonthName | undefined {
  const token = tokens[at]
  const [name] = months[month - 1].levantine
  if (token?.word === undefined || !heads.has(token.word.fold) || !fold(name).startsWith(`${token.word.fold} `))
    return undefined
  return {month, systems: systemBit('levantine'), start: token.start, end: token.end, from: at, to: at + 1, text: name}
}

/** «تشرين الثاني/يناير»: two systems, two months. Two months of one system are a period: «يناير/فبراير». */
export function otherMonth(text: string, tokens: readonly Token[], first: MonthName): MonthName | undefined {
  const second = isMark(tokens, first.to, '/') ? monthAt(text, tokens, first.to + 1) : undefined
  return second !== undefined &&
    second.month !== first.month &&
    (second.systems & first.systems) === 0 &&
    ((second.systems | first.systems) & systemBit('levantine')) !== 0
    ? second
    : undefined
}

import {fold} from '../../arabic/fold.ts'
import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import {perWord, trait, type Word} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {
  ambiguousMonths,
  events,
  type MonthSystem,
  monthSystems,
  months,
  monthsAlsoNames,
  relative,
  timeWords,
  weekdays
} from '../../lexicon/generated/months.ts'
import {isMark, isWord, listed, stemStart, wordBefore} from './context.ts'
import type {MonthJoin, MonthMention, MonthName, NumericDate} from './types.ts'

const systems = Object.keys(monthSystems) as MonthSystem[]

/** The bit of a system in {@link MonthName.systems}. */
export function systemBit(system: MonthSystem): number {
  return 1 << systems.indexOf(system)
}

interface Entry {
  readonly month: number
  systems: number
}
const names = new Map<string, Entry>()
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
const SHORT = 3
/** Every form with its clitics, so that one look tells. */
const monthForms = new Map<string, MonthWord>()
for (const key of [...names.keys(), ...heads]) monthForms.set(key, {key, clitic: 0})
for (const clitic of ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول']) {
  for (const key of [...names.keys(), ...heads]) {
    if (!monthForms.has(clitic + key) && (key.length > SHORT || clitic === 'و'))
      monthForms.set(clitic + key, {key, clitic: clitic.length})
  }
}

/** The reading of a word as a month or the head of one; `null` where it is none. */
export const monthWord = perWord((word): MonthWord | null => monthForms.get(word.fold) ?? null)
/** The trait of words that are a month or the head of one. */
export const MONTH = 1 << trait(1, (word) => (monthWord(word) === null ? 0 : 1))

const isAmbiguous = new Set(ambiguousMonths.map(fold))
const isName = new Set(monthsAlsoNames.map(fold))
const isTimeWord = listed(timeWords)
const isRelative = listed(relative)
const eventHeads = events.map((row) => ({
  is: listed(row.heads.flatMap((head) => [head, ...['ل', 'ب', 'ك'].map((clitic) => clitic + head)])),
  bare: row.bare === true,
  days: row.days === undefined ? undefined : new Set(row.days),
  gregorian: new Set(row.days ?? row.gregorian)
}))

function monthAt(text: string, tokens: readonly Token[], i: number): MonthName | undefined {
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
  return {...entry, start, end, from: i, to, text: text.slice(start, end)}
}

const dayNumbers = new Map(Object.entries(weekdays).map(([name, day]) => [fold(name), day]))
/** The day of the week that a word names, 0 for Sunday; `undefined` where it names none. */
export function weekdayNumber({fold: folded}: Word): number | undefined {
  return dayNumbers.get(folded)
}

const MAX_DAY = 31

/** Whether the token is a figure that can be a day of a month. */
export function isDay(text: string, token: Token | undefined): boolean {
  if (token?.kind !== TokenKind.number || token.end - token.start > 2) return false
  const day = digitsValue(readDigits(text.slice(token.start, token.end)))
  return day >= 1 && day <= MAX_DAY
}

/** Whether the token is a figure that can be a year of a date. */
export function isYear(text: string, token: Token | undefined): boolean {
  if (token?.kind !== TokenKind.number || token.end - token.start !== 4) return false
  const {shape, whole} = readDigits(text.slice(token.start, token.end))
  return shape === 'plain' && Number(whole) >= 1000 && Number(whole) < 2200
}

/** The months of a paragraph, where a time is meant. */
export function findMonths(paragraph: Paragraph): MonthMention[] {
  const {text, tokens} = paragraph
  const found: MonthMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = monthAt(text, tokens, i)
    if (first === undefined) continue
    const dual = secondName(text, tokens, first)
    const after = dual?.after ?? first.to
    const day = dayBefore(text, tokens, first.from)
    const year = yearAfter(text, tokens, after)
    const sure = dual !== undefined || day >= 0 || (year >= 0 && !isName.has(fold(first.text)))
    if (!sure && !meansTime(tokens, first, year >= 0, found[found.length - 1])) continue
    const mismatch = dual === undefined ? otherMonth(text, tokens, first) : undefined
    found.push({
      mismatch,
      first,
      second: dual?.second,
      join: dual?.join,
      start: first.start,
      end: dual === undefined ? first.end : dual.end,
      day,
      year,
      event: isEvent(text, tokens, first, day)
    })
    i = after - 1
  }
  const tangled = tangledMonths(text, tokens, found)
  return tangled.size === 0
    ? found
    : found.map((mention, i) => (tangled.has(i) ? {...mention, tangled: true} : mention))
}

/** The token after a month with its second name. */
function afterMention({first, second, join}: MonthMention): number {
  return second === undefined ? first.to : second.to + (join === 'parentheses' ? 1 : 0)
}

/**
 * The months that are joined to something else than a second name of theirs, by index: «حزيرن/يونيو» (misspelled),
 * «يونيو/تموز» (one of them is wrong), and of «أكتوبر ونوفمبر (تشرين الأول وتشرين الثاني)» all four. «يناير/فبراير» is
 * a period.
 */
function tangledMonths(text: string, tokens: readonly Token[], found: readonly MonthMention[]): Set<number> {
  const tangled = new Set<number>()
  for (const [i, mention] of found.entries()) {
    const before = mention.first.from - 1
    const after = afterMention(mention)
    const previous = i > 0 && afterMention(found[i - 1]) === before ? found[i - 1].first : undefined
    if (
      isMark(tokens, before, '/') &&
      tokens[before - 1]?.kind === TokenKind.word &&
      !shareSystem(mention.first, previous)
    )
      tangled.add(i)
    if (
      isMark(tokens, after, '/') &&
      tokens[after + 1]?.kind === TokenKind.word &&
      !shareSystem(mention.first, monthAt(text, tokens, after + 1))
    )
      tangled.add(i)
    if (!isMark(tokens, after, '(') || monthAt(text, tokens, after + 1) === undefined) continue
    for (let k = i; k >= 0 && (k === i || isListed(tokens, found, k)); k--) tangled.add(k)
    for (let k = i + 1; k < found.length && !hasClose(tokens, after, found[k].first.from); k++) tangled.add(k)
  }
  return tangled
}

function shareSystem(a: MonthName, b: MonthName | undefined): boolean {
  return b !== undefined && (a.systems & b.systems) !== 0
}

const LONGEST_BRACKET = 8
function hasClose(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_BRACKET) return true
  for (let i = from; i < to; i++) if (isMark(tokens, i, ')')) return true
  return false
}

/** Whether a month and the next are of one list: «أكتوبر ونوفمبر», «أكتوبر أو نوفمبر», «أكتوبر - نوفمبر». */
function isListed(tokens: readonly Token[], found: readonly MonthMention[], i: number): boolean {
  const after = afterMention(found[i])
  const next = found[i + 1].first.from
  return (
    after === next ||
    (next === after + 1 && (isMark(tokens, after, '،,-–/') || isWord(tokens, after, 'و', 'او', 'الي', 'حتي')))
  )
}

/** «أكتوبر/تشرين الأول», «أكتوبر (تشرين الأول)», «أكتوبر تشرين الأول»: the same month in another system. */
function secondName(
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
  const join = slash ? (tokens[at].spaced || tokens[at + 1].spaced ? 'slash-space' : 'slash') : 'space'
  return {second, join, end: second.end, after: second.to}
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
function otherMonth(text: string, tokens: readonly Token[], first: MonthName): MonthName | undefined {
  const second = isMark(tokens, first.to, '/') ? monthAt(text, tokens, first.to + 1) : undefined
  return second !== undefined &&
    second.month !== first.month &&
    (second.systems & first.systems) === 0 &&
    ((second.systems | first.systems) & systemBit('levantine')) !== 0
    ? second
    : undefined
}

/** The figure of the day before a month: «7 أكتوبر», «7 من أكتوبر», «7 من شهر أكتوبر». */
function dayBefore(text: string, tokens: readonly Token[], month: number): number {
  let at = month - 1
  if (isWord(tokens, at, 'شهر')) at--
  if (isWord(tokens, at, 'من')) at--
  return isDay(text, tokens[at]) || (at === month - 1 && isImpossibleDay(text, tokens, at)) ? at : -1
}

/** «في 32 مايو»: a day that no month has, where a date is surely meant. */
function isImpossibleDay(text: string, tokens: readonly Token[], at: number, cue = at - 1): boolean {
  const token = tokens[at]
  if (token?.kind !== TokenKind.number || token.end - token.start > 2 || isDay(text, token)) return false
  const before = tokens[cue]?.word
  return (
    before !== undefined &&
    (isTimeWord(before) || weekdayNumber(before) !== undefined || isWord(tokens, cue, 'بتاريخ', 'تاريخ', 'الموافق')) &&
    readDigits(text.slice(token.start, token.end)).shape === 'plain'
  )
}

function yearAfter(text: string, tokens: readonly Token[], after: number): number {
  let at = after
  if (isWord(tokens, at, 'من')) at++
  if (isWord(tokens, at, 'عام', 'العام', 'سنة', 'لعام')) at++
  return isYear(text, tokens[at]) ? at : -1
}

/**
 * A month without day or year: «في أبريل», «أبريل الماضي», «بين أبريل ومايو»; the ambiguous ones only beside such a
 * word. A year alone does not make a month of what is also a name: «سيارة نيسان 2023», but «في نيسان 2023».
 *
 * @param dated whether a year follows
 */
function meansTime(
  tokens: readonly Token[],
  name: MonthName,
  dated: boolean,
  previous: MonthMention | undefined
): boolean {
  const after = tokens[name.to]?.word
  if (after !== undefined && isRelative(after)) return true
  if (previous !== undefined && isMark(tokens, name.from - 1, '/') && previous.first.to === name.from - 1) return true
  if (previous !== undefined && name.from - previous.first.to <= 2 && name.start !== tokens[name.from].start)
    return true
  const before = tokens[name.from - 1]?.word
  if (before === undefined) return false
  if (before.fold === 'شهر' || before.fold === 'شهري' || before.fold === 'لشهر' || before.fold === 'بشهر') return true
  return isTimeWord(before) && (!isAmbiguous.has(fold(name.text)) || (dated && before.fold !== 'من'))
}

/** Events known by their date keep it: «هجوم 7 أكتوبر», «ثورة 25 يناير», «حي 20 غشت». */
function isEvent(text: string, tokens: readonly Token[], name: MonthName, day: number): boolean {
  const at = wordBefore(tokens, day >= 0 ? day : name.from)
  if (at < 0) return false
  const before = tokens[at].word!
  if (day < 0 && before.fold === 'من' && ordinalEvent(tokens, name.from - 2)) return true
  const date =
    day >= 0 ? `${digitsValue(readDigits(text.slice(tokens[day].start, tokens[day].end)))}-${name.month}` : undefined
  const levantine = name.systems === systemBit('levantine')
  return eventHeads.some(
    ({is, bare, days, gregorian}) =>
      is(before) &&
      (bare ? day < 0 : days === undefined || (date !== undefined && days.has(date))) &&
      !(levantine && date !== undefined && gregorian.has(date))
  )
}

/** «ثورة الخامس والعشرين من يناير»: the day in words, of one word or two. */
function ordinalEvent(tokens: readonly Token[], day: number): boolean {
  return [day - 1, day - 2].some((at) => {
    const word = tokens[at]?.word
    return word !== undefined && eventHeads.some(({is, bare, days}) => !bare && days === undefined && is(word))
  })
}

/** The dates in digits of a paragraph: three figures with one kind of separator, of which one is a year. */
export function findNumericDates(paragraph: Paragraph): NumericDate[] {
  const {text, tokens} = paragraph
  const found: NumericDate[] = []
  for (let i = 0; i + 4 < tokens.length; i++) {
    if (
      tokens[i].kind !== TokenKind.number ||
      tokens[i + 2].kind !== TokenKind.number ||
      tokens[i + 4].kind !== TokenKind.number
    )
      continue
    if (!isMark(tokens, i + 1, '/-–.') || tokens[i + 1].code !== tokens[i + 3].code) continue
    if (tokens[i + 1].spaced || tokens[i + 2].spaced || tokens[i + 3].spaced || tokens[i + 4].spaced) continue
    const part = (k: number): boolean =>
      isDay(text, tokens[k]) || (isMark(tokens, i + 1, '/-') && isImpossibleDay(text, tokens, k, i - 1))
    const yearLast = isYear(text, tokens[i + 4]) && part(i) && part(i + 2)
    const yearFirst = isYear(text, tokens[i]) && part(i + 2) && part(i + 4)
    if (!yearLast && !yearFirst) continue
    found.push({
      start: tokens[i].start,
      end: tokens[i + 4].end,
      tokens: [i, i + 2, i + 4],
      separator: String.fromCharCode(tokens[i + 1].code),
      order: yearLast ? 'd-m-y' : 'y-m-d'
    })
    i += 4
  }
  return found
}

import {fold} from '../../arabic/fold.ts'
import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {monthHeads, yearHeads} from '../../lexicon/generated/figure-cues.ts'
import {ambiguousMonths, events, monthsAlsoNames, relative} from '../../lexicon/generated/months.ts'
import {isDay, isImpossibleDay, isTimeWord, isYear} from './calendar.ts'
import {foldedForms, isMark, isOneOf, isWord, listed, wordBefore} from './context.ts'
import {monthAt, otherMonth, secondName, systemBit} from './month-words.ts'
import {tangledMonths} from './tangled-months.ts'
import type {MonthMention, MonthName} from './types.ts'

const ambiguousForms = new Set(ambiguousMonths.map(fold))
const nameForms = new Set(monthsAlsoNames.map(fold))
const isRelative = listed(relative)
const monthHeadForms = foldedForms(monthHeads)
const yearHeadForms = foldedForms(yearHeads)
/** What has a date for its name, with the dates that it is known by. */
const eventHeads = events.map((row) => ({
  is: listed(row.heads.flatMap((head) => [head, ...['ل', 'ب', 'ك'].map((clitic) => clitic + head)])),
  bare: row.bare === true,
  days: row.days === undefined ? undefined : new Set(row.days),
  gregorian: new Set(row.days ?? row.gregorian)
}))

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
    const sure = dual !== undefined || day >= 0 || (year >= 0 && !nameForms.has(fold(first.text)))
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

/** The figure of the day before a month: «7 أكتوبر», «7 من أكتوبر», «7 من شهر أكتوبر». */
function dayBefore(text: string, tokens: readonly Token[], month: number): number {
  let at = month - 1
  if (isWord(tokens, at, 'شهر')) at--
  if (isWord(tokens, at, 'من')) at--
  return isDay(text, tokens[at]) || (at === month - 1 && isImpossibleDay(text, tokens, at)) ? at : -1
}

/** The figure of the year after a month: «أبريل 2024», «أبريل من عام 2024»; -1 where there is none. */
function yearAfter(text: string, tokens: readonly Token[], after: number): number {
  let at = after
  if (isWord(tokens, at, 'من')) at++
  if (isOneOf(tokens, at, yearHeadForms)) at++
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
  if (monthHeadForms.has(before.fold)) return true
  return isTimeWord(before) && (!ambiguousForms.has(fold(name.text)) || (dated && before.fold !== 'من'))
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

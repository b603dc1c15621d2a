import {Char, charClass} from '../../arabic/characters.ts'
import {numeralWord} from '../../arabic/numeral-words.ts'
import {type Digits, digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {eras, moments} from '../../lexicon/generated/figure-cues.ts'
import {
  ages,
  approximators,
  clock,
  dateCues,
  identifiers,
  labels,
  meridiem,
  models,
  phones,
  references,
  rows,
  shares,
  sports,
  years,
  zones
} from '../../lexicon/generated/figure-exclusions.ts'
import {units} from '../../lexicon/generated/units.ts'
import {isAppointment} from './appointments.ts'
import {isYear} from './calendar.ts'
import {
  foldedForms,
  isMark,
  isNumber,
  isOneOf,
  isWord,
  listed,
  readingAt,
  sentenceHas,
  touches,
  wordBefore
} from './context.ts'
import {agrees, countedNoun, countOf} from './nouns.ts'
import type {FigureKind} from './types.ts'

const isModel = listed(models)
const isReference = listed(references)
const isLabel = listed(labels)
const isAge = listed(ages)
const isRow = listed([...rows, ...shares].flatMap((row) => [row, `ب${row}`, row.replace(/^ال/, 'لل')]))
const isDateCue = listed(dateCues)
const isIdentifier = listed(identifiers)
const isPhoneCue = listed(phones)
const isYearCue = listed(years)
const isSport = listed(sports)
const isMeridiem = listed(meridiem)
const isZone = listed(zones)
const isClock = listed(clock)
const isMoment = listed(moments)
const isApproximator = listed(approximators)
const isUnit = listed(units)

/** Latin words which are measures or currencies, not names with a number in them. */
const LATIN_UNIT =
  /^(?:km|m|cm|mm|kg|g|mg|ml|l|mw|gw|kw|kwh|gb|tb|mb|hz|ghz|gmt|am|pm|usd|eur|gbp|sar|aed|kwd|bpd|x|s)$/i
const PHONE_DIGITS = 8
const IDENTIFIER_DIGITS = 5
const ITEM = /^\d{1,2}$/

/** A figure, and what stands around it. */
interface FigurePlace {
  readonly paragraph: Paragraph
  readonly text: string
  readonly tokens: readonly Token[]
  /** Token index. */
  readonly i: number
  readonly digits: Digits
  /** Token index of the word before it, past a clitic; -1 where there is none. */
  readonly at: number
  /** The word before it, and the one before that. */
  readonly before: Word | undefined
  readonly far: Word | undefined
  /** What the figure before it in a list or a range is: «المادتان 5 و6» are both articles. */
  readonly inherited: FigureKind | undefined
}

interface Exclusion {
  readonly kind: FigureKind
  holds(place: FigurePlace): boolean
}

/** What makes a figure no quantity, in the order of certainty: a name is told before a law, a law before a year. */
const exclusions: readonly Exclusion[] = [
  {kind: 'item', holds: isListItem},
  {kind: 'broken', holds: isBroken},
  {kind: 'model', holds: isModelNumber},
  {kind: 'reference', holds: isDotted},
  {kind: 'identifier', holds: followsIdentifier},
  {kind: 'phone', holds: isPhoneNumber},
  {kind: 'reference', holds: followsReference},
  {kind: 'reference', holds: continues('reference')},
  {kind: 'model', holds: continues('model')},
  {kind: 'time', holds: isClockTime},
  {kind: 'time', holds: isMinutes},
  {kind: 'score', holds: continues('score')},
  {kind: 'score', holds: isScore},
  {kind: 'time', holds: isTime},
  {kind: 'year', holds: isYearFigure},
  {kind: 'year', holds: isYearPair},
  {kind: 'day', holds: isDottedDate},
  {kind: 'label', holds: followsLabel},
  {kind: 'label', holds: followsAge},
  {kind: 'label', holds: continuesLabel}
]

/**
 * What a figure is when it is no quantity; `undefined` for a quantity.
 *
 * @param kinds what the figures before it are, by token
 */
export function exclusionOf(
  paragraph: Paragraph,
  i: number,
  kinds: ReadonlyMap<number, FigureKind>
): FigureKind | undefined {
  const {text, tokens} = paragraph
  const at = wordBefore(tokens, i)
  const place: FigurePlace = {
    paragraph,
    text,
    tokens,
    i,
    digits: readDigits(text.slice(tokens[i].start, tokens[i].end)),
    at,
    before: tokens[at]?.word,
    far: at > 0 ? tokens[at - 1].word : undefined,
    inherited: kindOfNeighbour(tokens, i, kinds)
  }
  for (const {kind, holds} of exclusions) if (holds(place)) return kind
  return undefined
}

/** The figure goes on with a list or a range of such figures: «المادتين 5 و6». */
function continues(kind: FigureKind): Exclusion['holds'] {
  return ({inherited}) => inherited === kind
}

/** «2.16.668»: a decree. */
function isDotted({digits}: FigurePlace): boolean {
  return digits.shape === 'dotted'
}

/** «حساب 12345», «حساب مصرفي 12345678». */
function followsIdentifier({before, far, digits}: FigurePlace): boolean {
  if (before !== undefined && isIdentifier(before)) return true
  return far !== undefined && isIdentifier(far) && digits.whole.length >= IDENTIFIER_DIGITS
}

/** «هاتف 5544», `+97150123456`. */
function isPhoneNumber(place: FigurePlace): boolean {
  const {before, tokens, i} = place
  return (before !== undefined && isPhoneCue(before) && !isCounted(tokens, i)) || isPhone(place)
}

/** «القانون 14», «القانون عام 14», not «القرار 20 دولة»; «عدد 20 دولة» counts, whatever the form of its noun. */
function followsReference(place: FigurePlace): boolean {
  const {before, far, at, tokens, i} = place
  if (before === undefined) return false
  const isNamed =
    isReference(before) || (isWord(tokens, at, 'ل', 'سنة', 'عام') && far !== undefined && isReference(far))
  return isNamed && (!isCounted(tokens, i) || (!isWord(tokens, at, 'عدد') && isMiscounted(place)))
}

/** «10:30»: the minutes. */
function isMinutes({inherited, tokens, i}: FigurePlace): boolean {
  return inherited === 'time' && isMark(tokens, i - 1, ':')
}

/** «الطابق 12», «المركز 8 لاعب», «الصفحات 12,14». */
function followsLabel(place: FigurePlace): boolean {
  const {before, digits, tokens, i} = place
  if (before === undefined || !(isLabel(before) || isRowOf(before, digits))) return false
  return !isCounted(tokens, i) || isMiscounted(place)
}

/** «عمره 45», not «سن 45 عاما». */
function followsAge({before, tokens, i}: FigurePlace): boolean {
  return before !== undefined && isAge(before) && !isCounted(tokens, i)
}

/** «القناتان 7 و9», not «القناة 7 و9 دول». */
function continuesLabel({inherited, tokens, i}: FigurePlace): boolean {
  return inherited === 'label' && !isCounted(tokens, i)
}

/** «1- …», «2. …» at the start of a paragraph. */
function isListItem({tokens, i, digits}: FigurePlace): boolean {
  return (
    i === 0 &&
    ITEM.test(digits.whole) &&
    isMark(tokens, 1, '-–—.):') &&
    !isMark(tokens, 2, '0') &&
    (tokens[2]?.spaced === true || tokens[2]?.kind === TokenKind.word)
  )
}

/** A decimal with «ر» or a mark between its halves that the reader of numbers does not know. */
function isBroken({tokens, i}: FigurePlace): boolean {
  const joint = (k: number): boolean => touches(tokens, k) && (isWord(tokens, k, 'ر') || isMark(tokens, k, ".,٫٬،?'"))
  if (joint(i + 1) && touches(tokens, i + 2) && isNumber(tokens, i + 2)) return true
  return touches(tokens, i) && joint(i - 1) && isNumber(tokens, i - 2)
}

function isLatinName(text: string, token: Token | undefined): boolean {
  return (
    token?.kind === TokenKind.latin &&
    charClass(token.code) === Char.latin &&
    !LATIN_UNIT.test(text.slice(token.start, token.end))
  )
}

/** «F-16», «iPhone 15», «إف-16», «إف 16», «بوينغ 737», «5G». */
function isModelNumber({text, tokens, i}: FigurePlace): boolean {
  if (isLatinName(text, tokens[i - 1]) || (touches(tokens, i + 1) && isLatinName(text, tokens[i + 1]))) return true
  const before = tokens[i - 1]
  if (before?.kind === TokenKind.word) return isModel(before.word!) && !isCounted(tokens, i)
  const dash = isMark(tokens, i - 1, '-–‑ـ') && touches(tokens, i)
  if (!dash) return false
  const stem = tokens[i - 2]
  if (stem?.kind === TokenKind.latin && touches(tokens, i - 1)) return true
  return stem?.kind === TokenKind.word && isModel(stem.word!)
}

/** A number of so many digits that is not round, or one that begins with a zero. */
function isPhone({tokens, i, digits: {shape, whole}}: FigurePlace): boolean {
  if (shape !== 'plain' || isCounted(tokens, i)) return false
  if (whole.length >= PHONE_DIGITS && (whole[0] === '0' || isMark(tokens, i - 1, '+') || Number(whole) % 1000 !== 0))
    return true
  return whole[0] === '0' && whole.length > 4
}

/** The kind of the figure before it in a list or a range: «المادتين 5 و6», «2019-2020», «من 2010 إلى 2012». */
function kindOfNeighbour(
  tokens: readonly Token[],
  i: number,
  kinds: ReadonlyMap<number, FigureKind>
): FigureKind | undefined {
  const before = tokens[i - 1]
  if (before === undefined) return undefined
  if (isWord(tokens, i - 1, 'و', 'او', 'الي', 'ل', 'وحتي', 'حتي', 'ثم'))
    return kinds.get(i - 2) ?? (isMark(tokens, i - 2, '،,') ? kinds.get(i - 3) : undefined)
  if (isMark(tokens, i - 1, '-–—/ـ:،,')) return kinds.get(i - 2)
  return undefined
}

/** «2-1» in a sentence about sport; written in either order, so never to be touched. */
function isScore({paragraph, tokens, i}: FigurePlace): boolean {
  const small = (k: number): boolean => tokens[k]?.kind === TokenKind.number && tokens[k].end - tokens[k].start <= 3
  const pair =
    small(i) && ((isMark(tokens, i + 1, '-–—:/') && small(i + 2)) || (isMark(tokens, i - 1, '-–—:/') && small(i - 2)))
  return pair && sentenceHas(paragraph, i, isSport)
}

/** «10:30», «الساعة 10», «10.30 مساء», «1030 بتوقيت غرينتش». */
function isTime(place: FigurePlace): boolean {
  const {paragraph, text, tokens, i, before, digits} = place
  if (isHours(place)) return true
  const next = tokens[i + 1]
  const isShort = digits.whole.length <= CLOCK_DIGITS
  if (isShort && next?.word !== undefined && (isZone(next.word) || isMeridiem(next.word))) return true
  if (next?.kind === TokenKind.latin && GREENWICH.test(text.slice(next.start, next.end))) return true
  return (isShort && before !== undefined && isClock(before)) || isAppointment(paragraph, i, digits)
}
/** «1030» is the longest way to write hours and minutes. */
const CLOCK_DIGITS = 4
const GREENWICH = /^gmt$/i

/** «الساعة 22:45», «عند 22:45», «22:45 بتوقيت القاهرة»: a time though the sentence is about a match. */
function isClockTime(place: FigurePlace): boolean {
  const {tokens, i, before} = place
  if (!isHours(place) || tokens[i + 2].end - tokens[i + 2].start !== 2) return false
  const after = tokens[i + 3]?.word
  return (
    (before !== undefined && (isClock(before) || isMoment(before))) ||
    (after !== undefined && (isZone(after) || isMeridiem(after)))
  )
}

/** «10:30»: the hours. */
function isHours({tokens, i, digits}: FigurePlace): boolean {
  if (digits.whole.length > 2 || !isMark(tokens, i + 1, ':')) return false
  return touches(tokens, i + 1) && touches(tokens, i + 2) && isNumber(tokens, i + 2)
}

/** «عام», «للسنة»: what follows is a year for sure. */
const isThatYear = (word: Word): boolean =>
  /^(?:[وفبلك]?(?:عام|سنة)|ال(?:عام|سنة)|لل(?:عام|سنة)|عامي|سنتي)$/.test(word.fold)
/** «عام 2015 طفل», «في 2013 رجل الأعمال», «عام 2013 مليون شخص»: what follows a year is not counted by it. */
function countsNothing(place: FigurePlace): boolean {
  const {tokens, i, before, digits} = place
  if (before !== undefined && isThatYear(before) && readingAt(tokens, i + 1, numeralWord) !== null) return true
  const mayBeYear = before === undefined ? tokens[i - 1]?.kind !== TokenKind.word : isYearCue(before)
  return mayBeYear && isModern(digits.whole) && isMiscounted(place)
}

const MODERN_FROM = 1900
const MODERN_TO = 2100
function isModern(year: string): boolean {
  return Number(year) >= MODERN_FROM && Number(year) < MODERN_TO
}

/** «عام», «للعام»: a year of any age may follow. */
const FULL_YEAR_CUE = /^(?:عام|العام|عامي|لعام|بعام|سنة|السنة|لسنة|سنتي|للعام)$/
/** «عام 98»: so may one without its century. */
const SHORT_YEAR_CUE = /^[وفبل]?(?:عام|سنة|لعام|عامي)$/
const eraForms = foldedForms(eras)

/** «2015», «عام 750», «1445 هـ», «عام 98», «موسم 2023/24». */
function isYearFigure(place: FigurePlace): boolean {
  return isYear(place.text, place.tokens[place.i]) ? isFullYear(place) : isShortYear(place)
}

/** Four plain digits that a year cue precedes, or that no counted noun follows in the range of modern years. */
function isFullYear(place: FigurePlace): boolean {
  const {tokens, i, before, digits, inherited} = place
  if (isBeforeEra(tokens, i)) return true
  if (before !== undefined && isApproximator(before)) return false
  if (isCounted(tokens, i)) return countsNothing(place)
  if (inherited === 'year' || isModern(digits.whole)) return true
  return before !== undefined && isYearCue(before) && FULL_YEAR_CUE.test(before.fold)
}

/** «1445 هـ», «750 ق م». */
function isBeforeEra(tokens: readonly Token[], i: number): boolean {
  return isOneOf(tokens, i + 1, eraForms) || (isWord(tokens, i + 1, 'ق') && isWord(tokens, i + 2, 'م'))
}

/** «عام 98», «موسم 2023/24», «2019-20». */
function isShortYear({tokens, i, before, inherited}: FigurePlace): boolean {
  const length = tokens[i].end - tokens[i].start
  if (inherited === 'year' && length === 2 && isMark(tokens, i - 1, '-–/')) return true
  return length >= 2 && before !== undefined && SHORT_YEAR_CUE.test(before.fold) && !isCounted(tokens, i)
}

/** «الصفحات 12,14»: two of a row of things, not a decimal of one. */
function isRowOf(word: Word, {shape, decimal}: Digits): boolean {
  return (
    shape === 'decimal' &&
    decimal === ',' &&
    (isRow(word) || /^(?:[وفبك]?ال|[وف]?لل).{2,}(?:ات|تان|تين)$/.test(word.fold))
  )
}

/** «الأعوام 2010,2011». */
function isYearPair({digits: {shape, whole, fraction}}: FigurePlace): boolean {
  return shape === 'decimal' && whole.length === 4 && fraction.length === 4 && [whole, fraction].every(isModern)
}

/** A word before a day and its month with a point, besides those of the list. */
const DATE_CUE = /^[وف]?(?:في|منذ|قبل|بعد|حتي|احداث)$/
/** «في 7.10 بدأت الحرب», «منذ 9.11»: day and month with a point. After «في» «2.5 من كل 10» may be a decimal still. */
function isDottedDate({tokens, i, before, digits}: FigurePlace): boolean {
  if (before === undefined || !isDayAndMonth(digits)) return false
  if (!isDateCue(before) && !DATE_CUE.test(before.fold)) return false
  return !isCounted(tokens, i) && !isWord(tokens, i + 1, 'من', 'الي')
}

const DAYS = 31
const MONTHS = 12
/** «7.10», «09.11». */
function isDayAndMonth({shape, decimal, whole, fraction}: Digits): boolean {
  if (shape !== 'decimal' || decimal !== '.' || whole.length > 2 || fraction.length > 2) return false
  const [day, month] = [Number(whole), Number(fraction)]
  return day >= 1 && day <= DAYS && month >= 1 && month <= MONTHS
}

/**
 * Whether the noun after a figure is in a form that the figure does not ask for. After a year or a label it is not
 * counted at all: «عام 2015 طفل», «المركز 8 لاعب».
 */
function isMiscounted({tokens, i, digits}: FigurePlace): boolean {
  const reading = readingAt(tokens, i + 1, countedNoun)
  return reading !== null && !agrees(countOf(digitsValue(digits)), reading)
}

/** Whether something that is counted or measured follows the figure. */
export function isCounted(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]
  if (after === undefined) return false
  if (isMark(tokens, i + 1, '%٪$€£°')) return true
  if (after.kind !== TokenKind.word || isMark(tokens, i + 1, '،.')) return false
  const word = after.word!
  if (isUnit(word) || countedNoun(word) !== null) return true
  const numeral = numeralWord(word)
  return (
    (numeral?.kind === 'scale' && numeral.clitic === '') ||
    word.fold === 'بالمئة' ||
    word.fold === 'بالمائة' ||
    (word.fold === 'في' && isWord(tokens, i + 2, 'المئة', 'المائة'))
  )
}

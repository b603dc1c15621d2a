import {Char, charClass} from '../../arabic/characters.ts'
import {numeralWord} from '../../arabic/numeral-words.ts'
import {type Digits, digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
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
import {isMark, isWord, listed, sentenceHas, touches, wordBefore} from './context.ts'
import {isYear} from './dates.ts'
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
const isApproximator = listed(approximators)
const isUnit = listed(units)

/** Latin words which are measures or currencies, not names with a number in them. */
const LATIN_UNIT =
  /^(?:km|m|cm|mm|kg|g|mg|ml|l|mw|gw|kw|kwh|gb|tb|mb|hz|ghz|gmt|am|pm|usd|eur|gbp|sar|aed|kwd|bpd|x|s)$/i
const PHONE_DIGITS = 8
const IDENTIFIER_DIGITS = 5
const ITEM = /^\d{1,2}$/

/**
 * What a figure is when it is no quantity; `undefined` for a quantity. The order is that of certainty: a name is
 * told before a law, a law before a year.
 *
 * @param kinds what the figures before it are, by token: «المادتان 5 و6» are both articles
 */
export function exclusionOf(
  paragraph: Paragraph,
  i: number,
  kinds: ReadonlyMap<number, FigureKind>
): FigureKind | undefined {
  const {text, tokens} = paragraph
  const token = tokens[i]
  if (isListItem(paragraph, i)) return 'item'
  if (isBroken(tokens, i)) return 'broken'
  if (isModelNumber(text, tokens, i)) return 'model'
  const digits = readDigits(text.slice(token.start, token.end))
  if (digits.shape === 'dotted') return 'reference'
  const before = wordBefore(tokens, i)
  const word = before >= 0 ? tokens[before].word! : undefined
  const far = before > 0 ? tokens[before - 1].word : undefined
  const inherited = kindOfNeighbour(tokens, i, kinds)
  if (word !== undefined && isIdentifier(word)) return 'identifier'
  if (far !== undefined && isIdentifier(far) && digits.whole.length >= IDENTIFIER_DIGITS) return 'identifier'
  if ((word !== undefined && isPhoneCue(word) && !isCounted(tokens, i)) || isPhone(text, tokens, i)) return 'phone'
  if (
    word !== undefined &&
    (isReference(word) || (isWord(tokens, before, 'ل', 'سنة', 'عام') && far !== undefined && isReference(far))) &&
    (!isCounted(tokens, i) || (!isWord(tokens, before, 'عدد') && isMiscounted(text, tokens, i)))
  )
    return 'reference'
  if (inherited === 'reference' || inherited === 'model' || inherited === 'score') return inherited
  if (isScore(paragraph, i)) return 'score'
  if (isTime(text, tokens, i, word)) return 'time'
  if (inherited === 'time' && isMark(tokens, i - 1, ':')) return 'time'
  if (isYearFigure(text, tokens, i, word, inherited) || isYearPair(digits)) return 'year'
  if (isDottedDate(tokens, i, word, digits)) return 'day'
  if (
    word !== undefined &&
    (isLabel(word) || isRowOf(word, digits)) &&
    (!isCounted(tokens, i) || isMiscounted(text, tokens, i))
  )
    return 'label'
  if (word !== undefined && isAge(word) && !isCounted(tokens, i)) return 'label'
  return inherited === 'label' && !isCounted(tokens, i) ? 'label' : undefined
}

/** «1- …», «2. …» at the start of a paragraph. */
function isListItem(paragraph: Paragraph, i: number): boolean {
  const {tokens, text} = paragraph
  return (
    i === 0 &&
    ITEM.test(readDigits(text.slice(tokens[0].start, tokens[0].end)).whole) &&
    isMark(tokens, 1, '-–—.):') &&
    !isMark(tokens, 2, '0') &&
    (tokens[2]?.spaced === true || tokens[2]?.kind === TokenKind.word)
  )
}

/** A decimal with «ر» or a mark between its halves that the reader of numbers does not know. */
function isBroken(tokens: readonly Token[], i: number): boolean {
  const joint = (k: number): boolean => touches(tokens, k) && (isWord(tokens, k, 'ر') || isMark(tokens, k, ".,٫٬،?'"))
  const number = (k: number): boolean => tokens[k]?.kind === TokenKind.number
  return (
    (joint(i + 1) && touches(tokens, i + 2) && number(i + 2)) || (touches(tokens, i) && joint(i - 1) && number(i - 2))
  )
}

function isLatinName(text: string, token: Token | undefined): boolean {
  return (
    token?.kind === TokenKind.latin &&
    charClass(token.code) === Char.latin &&
    !LATIN_UNIT.test(text.slice(token.start, token.end))
  )
}

/** «F-16», «iPhone 15», «إف-16», «إف 16», «بوينغ 737», «5G». */
function isModelNumber(text: string, tokens: readonly Token[], i: number): boolean {
  if (isLatinName(text, tokens[i - 1]) || (touches(tokens, i + 1) && isLatinName(text, tokens[i + 1]))) return true
  const before = tokens[i - 1]
  if (before?.kind === TokenKind.word) return isModel(before.word!) && !isCounted(tokens, i)
  const dash = isMark(tokens, i - 1, '-–‑ـ') && touches(tokens, i)
  if (!dash) return false
  const stem = tokens[i - 2]
  if (stem?.kind === TokenKind.latin && touches(tokens, i - 1)) return true
  return stem?.kind === TokenKind.word && isModel(stem.word!)
}

function isPhone(text: string, tokens: readonly Token[], i: number): boolean {
  const {start, end} = tokens[i]
  const {shape, whole} = readDigits(text.slice(start, end))
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
function isScore(paragraph: Paragraph, i: number): boolean {
  const {tokens} = paragraph
  const small = (k: number): boolean => tokens[k]?.kind === TokenKind.number && tokens[k].end - tokens[k].start <= 3
  const pair =
    small(i) && ((isMark(tokens, i + 1, '-–—:/') && small(i + 2)) || (isMark(tokens, i - 1, '-–—:/') && small(i - 2)))
  return pair && sentenceHas(paragraph, i, isSport)
}

/** «10:30», «الساعة 10», «10.30 مساء», «1030 بتوقيت غرينتش». */
function isTime(text: string, tokens: readonly Token[], i: number, before: Token['word']): boolean {
  const {start, end} = tokens[i]
  const digits = readDigits(text.slice(start, end))
  if (
    isMark(tokens, i + 1, ':') &&
    touches(tokens, i + 1) &&
    touches(tokens, i + 2) &&
    tokens[i + 2]?.kind === TokenKind.number &&
    digits.whole.length <= 2
  )
    return true
  const after = tokens[i + 1]?.word
  if (after !== undefined && (isZone(after) || isMeridiem(after)) && digits.whole.length <= 4) return true
  if (tokens[i + 1]?.kind === TokenKind.latin && /^gmt$/i.test(text.slice(tokens[i + 1].start, tokens[i + 1].end)))
    return true
  return before !== undefined && isClock(before) && digits.whole.length <= 4
}

const isThatYear = (word: Word): boolean =>
  /^(?:[وفبلك]?(?:عام|سنة)|ال(?:عام|سنة)|لل(?:عام|سنة)|عامي|سنتي)$/.test(word.fold)
/** «عام 2015 طفل», «في 2013 رجل الأعمال», «عام 2013 مليون شخص»: what follows a year is not counted by it. */
function countsNothing(text: string, tokens: readonly Token[], i: number, before: Word | undefined): boolean {
  if (
    before !== undefined &&
    isThatYear(before) &&
    tokens[i + 1].word !== undefined &&
    numeralWord(tokens[i + 1].word!) !== null
  )
    return true
  const {whole} = readDigits(text.slice(tokens[i].start, tokens[i].end))
  const mayBeYear = before === undefined ? tokens[i - 1]?.kind !== TokenKind.word : isYearCue(before)
  return mayBeYear && Number(whole) >= MODERN && Number(whole) < MODERN_END && isMiscounted(text, tokens, i)
}

const MODERN = 1900
const MODERN_END = 2100
/** Four plain digits that a year cue precedes, or that no counted noun follows in the range of modern years. */
function isYearFigure(
  text: string,
  tokens: readonly Token[],
  i: number,
  before: Token['word'],
  inherited: FigureKind | undefined
): boolean {
  const era =
    isWord(tokens, i + 1, 'ه', 'هـ', 'هجري', 'هجرية', 'م', 'ميلادي', 'ميلادية', 'للهجرة', 'قم') ||
    (isWord(tokens, i + 1, 'ق') && isWord(tokens, i + 2, 'م'))
  if (isYear(text, tokens[i])) {
    if (era) return true
    if (before !== undefined && isApproximator(before)) return false
    if (isCounted(tokens, i)) return countsNothing(text, tokens, i, before)
    if (inherited === 'year') return true
    const value = Number(readDigits(text.slice(tokens[i].start, tokens[i].end)).whole)
    const modern = value >= MODERN && value < MODERN_END
    return (
      modern ||
      (before !== undefined &&
        isYearCue(before) &&
        /^(?:عام|العام|عامي|لعام|بعام|سنة|السنة|لسنة|سنتي|للعام)$/.test(before.fold))
    )
  }
  // «عام 98», «موسم 2023/24», «2019-20»
  if (inherited === 'year' && tokens[i].end - tokens[i].start === 2 && isMark(tokens, i - 1, '-–/')) return true
  return (
    before !== undefined &&
    /^[وفبل]?(?:عام|سنة|لعام|عامي)$/.test(before.fold) &&
    !isCounted(tokens, i) &&
    tokens[i].end - tokens[i].start >= 2
  )
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
function isYearPair({shape, whole, fraction}: Digits): boolean {
  return (
    shape === 'decimal' &&
    whole.length === 4 &&
    fraction.length === 4 &&
    [whole, fraction].every((year) => Number(year) >= MODERN && Number(year) < MODERN_END)
  )
}

const MONTHS = 12
/** «في 7.10 بدأت الحرب», «منذ 9.11»: day and month with a point. After «في» «2.5 من كل 10» may be a decimal still. */
function isDottedDate(
  tokens: readonly Token[],
  i: number,
  before: Word | undefined,
  {shape, decimal, whole, fraction}: Digits
): boolean {
  if (
    shape !== 'decimal' ||
    decimal !== '.' ||
    before === undefined ||
    whole.length > 2 ||
    fraction.length > 2 ||
    !(isDateCue(before) || /^[وف]?(?:في|منذ|قبل|بعد|حتي|احداث)$/.test(before.fold)) ||
    isCounted(tokens, i) ||
    isWord(tokens, i + 1, 'من', 'الي')
  )
    return false
  const [day, month] = [Number(whole), Number(fraction)]
  return day >= 1 && day <= 31 && month >= 1 && month <= MONTHS
}

/**
 * Whether the noun after a figure is in a form that the figure does not ask for. After a year or a label it is not
 * counted at all: «عام 2015 طفل», «المركز 8 لاعب».
 */
function isMiscounted(text: string, tokens: readonly Token[], i: number): boolean {
  const word = tokens[i + 1]?.word
  const reading = word === undefined ? null : countedNoun(word)
  return (
    reading !== null && !agrees(countOf(digitsValue(readDigits(text.slice(tokens[i].start, tokens[i].end)))), reading)
  )
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

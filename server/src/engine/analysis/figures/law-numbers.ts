import {withoutConjunction} from '../../arabic/affixes.ts'
import {digitsValue, readDigits} from '../../arabic/numerals.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {laws, numberWords, ofYear} from '../../lexicon/generated/figure-cues.ts'
import {figureBlocks} from './article.ts'
import {isYear} from './calendar.ts'
import {figureAt, foldedForms, isMark, isOneOf, touches} from './context.ts'
import {figuresOf} from './figures.ts'
import type {Figure} from './types.ts'

/** The number of a law in two parts or with its year: «القانون 03-12», «القانون رقم 16 لسنة 1960». UTF-16 code units of the paragraph. */
export interface LawNumber {
  /** «قانون», without article and clitics. */
  readonly law: string
  readonly first: number
  readonly second: number
  /** Whether the second is the year. */
  readonly dated: boolean
  readonly start: number
  readonly end: number
}

const nothing: readonly never[] = []
const lawForms = new Map(laws.flatMap((law) => lawSpellings(law).map((spelling) => [spelling, law] as const)))
const numberForms = foldedForms(numberWords)
const ofYearForms = foldedForms(ofYear)

function lawSpellings(law: string): string[] {
  const [bare] = [...foldedForms([law])]
  return ['', 'ال', 'ب', 'ل', 'بال', 'لل'].map((clitic) => clitic + bare)
}

export const lawNumbersOf = perParagraph((paragraph: Paragraph): readonly LawNumber[] => {
  const found = figuresOf(paragraph).figures.flatMap((one) => inParts(paragraph, one) ?? withYear(paragraph, one) ?? [])
  return found.length === 0 ? nothing : found
})

/** «القانون 03-12» */
function inParts(paragraph: Paragraph, one: Figure): LawNumber | undefined {
  const {tokens} = paragraph
  const {figures} = figuresOf(paragraph)
  const other = isMark(tokens, one.token + 1, '-/') ? figureAt(figures, one.token + 2) : undefined
  if (other === undefined || !touches(tokens, one.token + 1) || !touches(tokens, other.token)) return undefined
  const law = lawBefore(paragraph, one.token)
  // «12-03-2020» is a date.
  if (law === undefined || isMark(tokens, other.token + 1, '-/')) return undefined
  return {
    law,
    first: digitsValue(one.digits),
    second: digitsValue(other.digits),
    dated: false,
    start: one.start,
    end: other.end
  }
}

/** Words between a law's number and its year: «الصادر في عام». */
const TO_YEAR = 3
/** Words of its name: «قانون المرافعات المدنية رقم 16». */
const NAME = 3

/** «قانون الجزاء رقم 16 لسنة 1960», «رقم (16) لسنة 1960», by its year. */
function withYear(paragraph: Paragraph, year: Figure): LawNumber | undefined {
  const {text, tokens} = paragraph
  let at = year.token - 1
  while (year.token - at <= TO_YEAR && isOneOf(tokens, at, ofYearForms)) at--
  if (at === year.token - 1 || !isYear(text, tokens[year.token])) return undefined
  if (isMark(tokens, at, ')')) at--
  const {start, end} = tokens[at] ?? {start: 0, end: 0}
  const written = text.slice(start, end)
  const law = isWhole(written) ? lawNamedBefore(paragraph, at) : undefined
  if (law === undefined) return undefined
  return {
    law,
    first: digitsValue(readDigits(written)),
    second: digitsValue(year.digits),
    dated: true,
    start,
    end: year.end
  }
}

/** Digits alone: of «رقم (16)» the figure is read as a name. */
function isWhole(written: string): boolean {
  return /^\p{Nd}{1,4}$/u.test(written)
}

/** The law of a number, its name between the two: «قانون المرافعات المدنية رقم 16». */
function lawNamedBefore(paragraph: Paragraph, number: number): string | undefined {
  let at = number
  for (let i = 0; i <= NAME; i++) {
    const law = lawBefore(paragraph, at)
    if (law !== undefined) return law
    at = beforeNumber(paragraph.tokens, at)
    if (paragraph.tokens[at]?.kind !== TokenKind.word) return undefined
  }
  return undefined
}

/** The token before a number, past «رقم» and a bracket. */
function beforeNumber(tokens: Paragraph['tokens'], token: number): number {
  let at = token - 1
  while (isOneOf(tokens, at, numberForms) || isMark(tokens, at, '(')) at--
  return at
}

/** «القانون 03-12», «القانون رقم 03-12». */
function lawBefore({tokens}: Paragraph, token: number): string | undefined {
  const word = tokens[beforeNumber(tokens, token)]?.word
  return word === undefined ? undefined : (lawForms.get(word.fold) ?? lawForms.get(withoutConjunction(word.fold)))
}

/** A law that is cited with its two numbers the one way and the other, or with digits that have changed places. */
export interface TurnedLaw {
  readonly block: Block
  readonly number: LawNumber
  readonly earlier: {readonly block: Block; readonly number: LawNumber}
}

/** «القانون 03-12» and «القانون 12-03», «16 لسنة 1960» and «61 لسنة 1960»: one of the two is wrong. Each way is told once. */
export function turnedLaws(article: Article): TurnedLaw[] {
  const told = new Set<string>()
  const known = new Map<string, TurnedLaw['earlier']>()
  const turned: TurnedLaw[] = []
  for (const block of figureBlocks(article)) {
    for (const number of lawNumbersOf(block.paragraph)) {
      const own = `${number.law} ${number.first} ${number.second} ${number.dated}`
      if (told.has(own)) continue
      told.add(own)
      const earlier = remember(known, {block, number})
      if (earlier !== undefined) turned.push({block, number, earlier})
    }
  }
  return turned
}

/** What is known of a number that this one may be a slip for; from now on this one is known. */
function remember(
  known: Map<string, TurnedLaw['earlier']>,
  one: TurnedLaw['earlier']
): TurnedLaw['earlier'] | undefined {
  let earlier: TurnedLaw['earlier'] | undefined
  for (const key of alikeKeys(one.number)) {
    earlier ??= known.get(key)
    if (!known.has(key)) known.set(key, one)
  }
  return earlier
}

/** What the number of a law has in common with those that may be slips for it. */
function alikeKeys({law, first, second, dated}: LawNumber): string[] {
  if (!dated) return [`${law} ${Math.min(first, second)}-${Math.max(first, second)}`]
  return [`${law} ${digitsOf(first)} of ${second}`, `${law} ${first} of ${digitsOf(second)}`]
}

/** The digits of a number in order: of 16 and 61 the same. */
function digitsOf(number: number): string {
  return `digits ${[...String(number)].sort().join('')}`
}

import {fold} from '../../arabic/fold.ts'
import {scaleForm, scaleNames} from '../../arabic/numeral-words.ts'
import {digitsValue} from '../../arabic/numerals.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {currencyAdjectives} from '../../lexicon/generated/currencies.ts'
import {functionWords} from '../../lexicon/generated/function-words.ts'
import {hijri} from '../../lexicon/generated/months.ts'
import {units} from '../../lexicon/generated/units.ts'
import {isMark, isWord, listed} from './context.ts'
import {figuresOf} from './figures.ts'
import {agrees, beginsAnew, type Count, type CountedNoun, countedNoun, countOf, type NounForm} from './nouns.ts'
import type {Figure} from './types.ts'

/** A noun after a figure that is not in the form the figure asks for. */
export interface Miscounted {
  /** The noun, or with one and two the figure and the noun. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly wanted: string
  /** `construct`: a scale word before its noun, «34 ألف شخص». */
  readonly count: Count | 'construct'
  /** What is counted, as written in the message: «107», «34 ألف». */
  readonly counted: string
  /** Only the last two digits decide: «105», not «5». */
  readonly long: boolean
  /** What to write from `start` to `end`, with an adjective that has to follow; `undefined` where an editor is needed. */
  readonly fix?: {readonly end: number; readonly text: string}
}

/** The nouns of a paragraph that do not agree with the figure before them. */
export const miscountedOf = perParagraph((paragraph: Paragraph): readonly Miscounted[] => {
  const found: Miscounted[] = []
  for (const figure of figuresOf(paragraph).figures) {
    if (
      figure.kind !== 'quantity' ||
      figure.percent !== undefined ||
      figure.definite ||
      isFraction(paragraph.tokens, figure.token)
    )
      continue
    const one = (figure.scale !== undefined ? scaled(paragraph, figure) : undefined) ?? plain(paragraph, figure)
    if (one !== undefined) found.push(one)
  }
  return found
})

/** «4/8 مليار», «13. 6 مليار»: half of a fraction, or of a decimal turned round or torn apart. */
function isFraction(tokens: Paragraph['tokens'], i: number): boolean {
  return (
    tokens[i - 2]?.kind === TokenKind.number &&
    (isMark(tokens, i - 1, '/') || (isMark(tokens, i - 1, '.') && !tokens[i - 1].spaced))
  )
}

const isUnit = listed(units)
const isHijri = listed(hijri)
const isMonthOrDay = listed(['الماضي', 'الجاري', 'المقبل', 'الحالي'])
const isAdjective = listed([...currencyAdjectives, 'مربع', 'مكعب'].flatMap((word) => [word, `${word}ا`, `${word}ة`]))

/** A noun directly after the figure, or after its scale word. */
function plain({text, tokens}: Paragraph, figure: Figure): Miscounted | undefined {
  const token = tokens[figure.next]
  if (token?.kind !== TokenKind.word || figure.ranged || isFractional(figure)) return undefined
  const reading = countedNoun(token.word!)
  // «23.713.080 درهم» may be 23,713.080: what is divided may have a fraction behind the last point.
  if (reading !== null && figure.digits.group === '.' && (reading.noun.currency || isUnit(token.word!)))
    return undefined
  if (
    reading === null ||
    reading.noun.ambiguous ||
    isAppositive(tokens, figure.next) ||
    namesSomeone(tokens, figure.next, reading.noun)
  )
    return undefined
  const count = figure.scale === undefined ? countOf(digitsValue(figure.digits)) : 'genitive'
  if (agrees(count, reading) || mayBeOther(reading, count) || isNumbered(figure, reading)) return undefined
  const wanted = formFor(reading.noun, count)
  if (fold(wanted) === token.word!.fold) return undefined
  if (count === 'accusative' && isConstruct(tokens, figure.next, reading.noun)) return undefined
  const fix = fixed(text, tokens, figure.next, wanted, count, reading.noun)
  const long = figure.scale === undefined && figure.digits.whole.length > 2
  // «18 مليونا طنا»: before its noun the scale word loses its tanwin too.
  if (figure.scale?.word.form === 'accusative') {
    const {start} = tokens[figure.scale.token]
    const bare = `${scaleNames[figure.scale.scale].bare} `
    return {
      start,
      end: token.end,
      written: text.slice(start, token.end),
      wanted: bare + wanted,
      count,
      counted: figure.text,
      long,
      fix: fix && {end: fix.end, text: bare + fix.text}
    }
  }
  return {
    start: token.start,
    end: token.end,
    written: text.slice(token.start, token.end),
    wanted,
    count,
    counted: text.slice(figure.start, tokens[figure.next - 1].end),
    long,
    fix
  }
}

/** The word after a noun, where only a blank stands between them. */
function follower(tokens: Paragraph['tokens'], noun: number): Word | undefined {
  const next = tokens[noun + 1]
  return next?.kind === TokenKind.word && next.spaced ? next.word : undefined
}

/** «15 رجل أمن», «50 عام زواج»: in construct the accusative has no alif. Money is never in construct. */
function isConstruct(tokens: Paragraph['tokens'], at: number, {currency}: CountedNoun): boolean {
  const next = follower(tokens, at)
  return next !== undefined && !currency && !isAdjective(next) && !beginsAnew(next)
}

/** The right noun, and an adjective known by name made to follow it; of another adjective an editor must see to it. */
function fixed(
  text: string,
  tokens: Paragraph['tokens'],
  at: number,
  wanted: string,
  count: Count,
  {feminine, human}: CountedNoun
): Miscounted['fix'] {
  const {end} = tokens[at]
  const next = follower(tokens, at)
  if (next === undefined) return {end, text: wanted}
  if (!isAdjective(next))
    return beginsAnew(next) || isMonthOrDay(next) || !/^[^بلفك].*(?:ا|ين|ون|ات|ة|ي)$/.test(next.fold)
      ? {end, text: wanted}
      : undefined
  if (count === 'plural' ? human : feminine) return undefined
  const {start, end: last} = tokens[at + 1]
  const stem = text.slice(start, last).replace(/\u064b?ا\u064b?$|ة$/, '')
  return {end: last, text: `${wanted} ${stem}${count === 'plural' ? 'ة' : count === 'accusative' ? 'ا' : ''}`}
}

const LONGEST = 1000
/** The scale word itself is counted: «107 مليارات», «34 ألفا» where no noun follows. */
function scaled({text, tokens}: Paragraph, figure: Figure): Miscounted | undefined {
  const {scale} = figure
  if (scale === undefined || figure.ranged || isFractional(figure) || scale.word.form === 'dual') return undefined
  const value = digitsValue(figure.digits)
  const count = countOf(value)
  const {form} = scale.word
  // «3000 آلاف»: thousands of thousands are a slip of another kind.
  if (value >= LONGEST || count === 'one' || count === 'two' || form === (count === 'plural' ? 'plural' : 'bare'))
    return undefined
  const noun = nounCounted(tokens, figure.next)
  // «12 مليونا» is right by itself, and of «12 مليونا طنا» the noun is told too.
  if (
    form === 'accusative' &&
    count === 'accusative' &&
    (noun === undefined || (noun.form !== 'singular' && noun.form !== 'invariable'))
  )
    return undefined
  const token = tokens[scale.token]
  const wanted = scaleForm(scale.scale, value, noun !== undefined || nounMayFollow(tokens, figure.next))
  return {
    start: token.start,
    end: token.end,
    written: text.slice(token.start, token.end),
    wanted,
    count: count === 'accusative' && wanted === scaleNames[scale.scale].bare ? 'construct' : count,
    counted: figure.text,
    long: figure.digits.whole.length > 2,
    fix: {end: token.end, text: wanted}
  }
}

/** The noun that is counted by a scale word: «34 ألف شخص», not «34 ألفا يوم الجمعة» or «34 ألفا مرة أخرى». */
function nounCounted(tokens: Paragraph['tokens'], at: number): NounForm | undefined {
  const token = tokens[at]
  const reading = token?.kind === TokenKind.word && token.spaced ? countedNoun(token.word!) : null
  if (reading === null || reading.noun.ambiguous || isAppositive(tokens, at) || isWord(tokens, at + 1, 'اخري', 'واحدة'))
    return undefined
  return reading
}

function nounMayFollow(tokens: Paragraph['tokens'], at: number): boolean {
  const word = tokens[at]?.kind === TokenKind.word && tokens[at].spaced ? tokens[at].word : undefined
  return word !== undefined && !beginsAnew(word)
}

function isFractional({digits}: Figure): boolean {
  return (
    digits.shape === 'decimal' ||
    digits.shape === 'both' ||
    digits.shape === 'dotted' ||
    digits.system === 'mixed' ||
    (digits.shape === 'either' && digits.decimal === '.')
  )
}

/** «15 يوم الجمعة», «في 15 شهر رمضان», «دقيقة 15 هدف»: the noun begins something else. */
function isAppositive(tokens: Paragraph['tokens'], noun: number): boolean {
  const after = tokens[noun + 1]
  if (after === undefined || !isWord(tokens, noun, 'يوم', 'شهر', 'عام', 'سنة')) return false
  return (
    after.kind === TokenKind.number ||
    (after.word !== undefined && (/^ال/.test(after.word.fold) || isHijri(after.word)))
  )
}

const isTime = listed([
  ...functionWords.time.split(' '),
  'الاسبوع',
  'الشهر',
  'العام',
  'السنة',
  'الليلة',
  'الصيف',
  'الشتاء',
  ...functionWords.relative.split(' ')
])
/** «رقم 10 لاعب الوسط»: what is counted is never definite, so a noun before a definite one begins something else. */
function namesSomeone(tokens: Paragraph['tokens'], noun: number, {currency}: CountedNoun): boolean {
  const after = follower(tokens, noun)
  return after !== undefined && !currency && /^(?:ال|لل)/.test(after.fold) && !isTime(after)
}

const NUMBERED = 1000
/** «مركز 1068 رجال»: four digits before a plural are the number of something rather than a slip of grammar. */
function isNumbered({digits}: Figure, {form}: NounForm): boolean {
  return form === 'plural' && digitsValue(digits) >= NUMBERED
}

/** Spellings that another right form shares: a dual before a pronoun, a plural that looks like a singular. */
function mayBeOther({noun, form}: NounForm, count: Count): boolean {
  return form === 'dual' || (count === 'genitive' && form === 'accusative' && noun.accusative === noun.singular)
}

function formFor(noun: CountedNoun, count: Count): string {
  return count === 'plural' ? noun.plural : count === 'accusative' ? noun.accusative : noun.singular
}

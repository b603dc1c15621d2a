import {fold} from '../../arabic/fold.ts'
import {scaleForm, scaleNames} from '../../arabic/numeral-words.ts'
import {digitsValue} from '../../arabic/numerals.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {currencyAdjectives} from '../../lexicon/generated/currencies.ts'
import {afterCount, datedNouns, measureAdjectives, onceMore, timeNouns} from '../../lexicon/generated/figure-cues.ts'
import {functionWords} from '../../lexicon/generated/function-words.ts'
import {hijri} from '../../lexicon/generated/months.ts'
import {units} from '../../lexicon/generated/units.ts'
import {LONGEST_MONTH} from './calendar.ts'
import {foldedForms, isMark, isNumber, isOneOf, listed, readingAt} from './context.ts'
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
    isNumber(tokens, i - 2) && (isMark(tokens, i - 1, '/') || (isMark(tokens, i - 1, '.') && !tokens[i - 1].spaced))
  )
}

const isUnit = listed(units)
const isHijri = listed(hijri)
const isTime = listed([...functionWords.time.split(' '), ...timeNouns, ...functionWords.relative.split(' ')])
const isAdjective = listed(
  [...currencyAdjectives, ...measureAdjectives].flatMap((word) => [word, `${word}ا`, `${word}ة`])
)
const datedForms = foldedForms(datedNouns)
const afterCountForms = foldedForms(afterCount)
const onceMoreForms = foldedForms(onceMore)

/** A figure, and the noun after it as written. */
interface NounPlace {
  readonly text: string
  readonly tokens: Paragraph['tokens']
  readonly figure: Figure
  /** Token index of the noun. */
  readonly at: number
  readonly reading: NounForm
  /** The form that the figure asks for. */
  readonly count: Count
}

interface Excuse {
  readonly reason: string
  holds(place: NounPlace): boolean
}

/** Why a noun in another form than the figure asks for is right all the same, or is not counted by it. */
const excuses: readonly Excuse[] = [
  {reason: '«23.713.080 درهم»: what is divided may have a fraction behind the last point', holds: mayBeFraction},
  {reason: '«في 15 طالب بالحق»: also another word', holds: mayBeVerb},
  {reason: '«15 يوم الجمعة»: begins a date', holds: ({tokens, at}) => isAppositive(tokens, at)},
  {reason: '«رقم 10 لاعب الوسط»: names someone', holds: namesSomeone},
  {reason: '«25 دولارا»: in the right form', holds: ({count, reading}) => agrees(count, reading)},
  {reason: '«3 ساعتا انتظار»: a spelling that another right form shares', holds: mayBeOther},
  {reason: '«مركز 1068 رجال»: a number of four digits', holds: isNumbered},
  {reason: '«شهر» and «شهرا» may be spelled alike', holds: isSpelledAlike},
  {reason: '«15 رجل أمن»: in construct', holds: isConstruct}
]

/** A noun directly after the figure, or after its scale word. */
function plain({text, tokens}: Paragraph, figure: Figure): Miscounted | undefined {
  if (figure.ranged || isFractional(figure)) return undefined
  const reading = readingAt(tokens, figure.next, countedNoun)
  if (reading === null) return undefined
  const count = figure.scale === undefined ? countOf(digitsValue(figure.digits)) : 'genitive'
  const place: NounPlace = {text, tokens, figure, at: figure.next, reading, count}
  return excuses.some(({holds}) => holds(place)) ? undefined : miscounted(place)
}

function miscounted(place: NounPlace): Miscounted {
  const {text, tokens, figure, at, count} = place
  const {end} = tokens[at]
  const wanted = formFor(place.reading.noun, count)
  const fix = fixed(place, wanted)
  const long = figure.scale === undefined && figure.digits.whole.length > 2
  // «18 مليونا طنا»: before its noun the scale word loses its tanwin too.
  if (figure.scale?.word.form === 'accusative') {
    const {start} = tokens[figure.scale.token]
    const bare = `${scaleNames[figure.scale.scale].bare} `
    return {
      start,
      end,
      written: text.slice(start, end),
      wanted: bare + wanted,
      count,
      counted: figure.text,
      long,
      fix: fix && {end: fix.end, text: bare + fix.text}
    }
  }
  const {start} = tokens[at]
  const counted = text.slice(figure.start, tokens[at - 1].end)
  return {start, end, written: text.slice(start, end), wanted, count, counted, long, fix}
}

/** Money and measures are divided, so a point may set off their decimals as well as their thousands. */
function mayBeFraction({tokens, figure, at, reading}: NounPlace): boolean {
  return figure.digits.group === '.' && (reading.noun.currency || isUnit(tokens[at].word!))
}

/**
 * «طالب» and «شاهد» are verbs, too. Nobody begins a clause between a number that can be no day and a preposition or the
 * end of the sentence: «استمعت إلى 65 شاهد في القضية».
 */
function mayBeVerb({tokens, figure, at, reading}: NounPlace): boolean {
  if (!reading.noun.ambiguous) return false
  if (digitsValue(figure.digits) <= LONGEST_MONTH || figure.scale !== undefined) return true
  const after = tokens[at + 1]
  return after !== undefined && !isMark(tokens, at + 1, '.،؛') && !isOneOf(tokens, at + 1, afterCountForms)
}

/** Without its marks the form that is wanted is spelled as the one that is written. */
function isSpelledAlike({tokens, at, reading, count}: NounPlace): boolean {
  return fold(formFor(reading.noun, count)) === tokens[at].word!.fold
}

/** The word after a noun, where only a blank stands between them. */
function follower(tokens: Paragraph['tokens'], noun: number): Word | undefined {
  const next = tokens[noun + 1]
  return next?.spaced === true ? next.word : undefined
}

/** «15 رجل أمن», «50 عام زواج»: in construct the accusative has no alif. Money is never in construct; a plural is wrong in it too. */
function isConstruct({tokens, at, reading, count}: NounPlace): boolean {
  const next = follower(tokens, at)
  if (count !== 'accusative' || reading.form === 'plural' || reading.noun.currency || next === undefined) return false
  return !isAdjective(next) && !beginsAnew(next) && !(reading.noun.human && DID.test(next.text))
}
/** «نجحوا»: what persons did follows no construct. */
const DID = /^[^ا]{2,}وا$/

/** The right noun, and an adjective known by name made to follow it; of another adjective an editor must see to it. */
function fixed({text, tokens, at, count, reading}: NounPlace, wanted: string): Miscounted['fix'] {
  const {end} = tokens[at]
  const next = follower(tokens, at)
  if (next === undefined) return {end, text: wanted}
  if (!isAdjective(next))
    return beginsAnew(next) || DID.test(next.text) || !MAY_AGREE.test(next.fold) ? {end, text: wanted} : undefined
  if (count === 'plural' ? reading.noun.human : reading.noun.feminine) return undefined
  const {start, end: last} = tokens[at + 1]
  const stem = text.slice(start, last).replace(/\u064b?ا\u064b?$|ة$/, '')
  return {end: last, text: `${wanted} ${stem}${adjectiveEndings[count]}`}
}
/** A word that may be an adjective in the form of the noun before it. */
const MAY_AGREE = /^[^بلفك].*(?:ا|ين|ون|ات|ة|ي)$/
/** «دولارات أمريكية», «دولارا أمريكيا», «دولار أمريكي». */
const adjectiveEndings: Readonly<Record<Count, string>> = {
  one: '',
  two: '',
  plural: 'ة',
  accusative: 'ا',
  genitive: ''
}

/** «3000 آلاف»: from here on thousands of thousands are a slip of another kind. */
const SCALED_BELOW = 1000
/** The scale word itself is counted: «107 مليارات», «34 ألفا» where no noun follows. */
function scaled({text, tokens}: Paragraph, figure: Figure): Miscounted | undefined {
  const {scale} = figure
  if (scale === undefined || figure.ranged || isFractional(figure) || scale.word.form === 'dual') return undefined
  const value = digitsValue(figure.digits)
  const count = countOf(value)
  const {form} = scale.word
  if (value >= SCALED_BELOW || count === 'one' || count === 'two') return undefined
  if (form === (count === 'plural' ? 'plural' : 'bare')) return undefined
  const noun = nounCounted(tokens, figure.next)
  if (form === 'accusative' && count === 'accusative' && !asksForBare(noun)) return undefined
  const {start, end} = tokens[scale.token]
  const wanted = scaleForm(scale.scale, value, noun !== undefined || nounMayFollow(tokens, figure.next))
  return {
    start,
    end,
    written: text.slice(start, end),
    wanted,
    count: count === 'accusative' && wanted === scaleNames[scale.scale].bare ? 'construct' : count,
    counted: figure.text,
    long: figure.digits.whole.length > 2,
    fix: {end, text: wanted}
  }
}

/** «12 مليونا» is right by itself, and of «12 مليونا طنا» the noun is told too. */
function asksForBare(noun: NounForm | undefined): boolean {
  return noun !== undefined && (noun.form === 'singular' || noun.form === 'invariable')
}

/** The noun that is counted by a scale word: «34 ألف شخص», not «34 ألفا يوم الجمعة» or «34 ألفا مرة أخرى». */
function nounCounted(tokens: Paragraph['tokens'], at: number): NounForm | undefined {
  const reading = tokens[at]?.spaced === true ? readingAt(tokens, at, countedNoun) : null
  if (reading === null || reading.noun.ambiguous || isAppositive(tokens, at)) return undefined
  return isOneOf(tokens, at + 1, onceMoreForms) ? undefined : reading
}

function nounMayFollow(tokens: Paragraph['tokens'], at: number): boolean {
  const token = tokens[at]
  return token?.word !== undefined && token.spaced && !beginsAnew(token.word)
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

/** «15 يوم الجمعة», «في 15 شهر رمضان», «عام 15 سنة 3»: the noun begins something else. */
function isAppositive(tokens: Paragraph['tokens'], noun: number): boolean {
  if (!isOneOf(tokens, noun, datedForms)) return false
  const after = tokens[noun + 1]?.word
  return isNumber(tokens, noun + 1) || (after !== undefined && (hasArticle(after) || isHijri(after)))
}

/** «رقم 10 لاعب الوسط»: what is counted is never definite, so a noun before a definite one begins something else. */
function namesSomeone({tokens, at, reading}: NounPlace): boolean {
  const after = follower(tokens, at)
  return after !== undefined && !reading.noun.currency && hasArticle(after) && !isTime(after)
}

/** By its letters: folded, «إلى» begins like an article. */
function hasArticle({text}: Word): boolean {
  return /^(?:ال|لل)/.test(text)
}

const FOUR_DIGITS = 1000
/** «مركز 1068 رجال»: four digits before a plural are the number of something rather than a slip of grammar. */
function isNumbered({figure, reading}: NounPlace): boolean {
  return reading.form === 'plural' && digitsValue(figure.digits) >= FOUR_DIGITS
}

/** Spellings that another right form shares: a dual before a pronoun, a plural that looks like a singular. */
function mayBeOther({tokens, at, reading: {noun, form}, count}: NounPlace): boolean {
  // «12 صبية»: girls
  if (form === 'dual' || tokens[at].word!.fold === fold(`${noun.singular}ة`)) return true
  return form === 'accusative' && (noun.accusativeOther || (count === 'genitive' && noun.accusative === noun.singular))
}

function formFor(noun: CountedNoun, count: Count): string {
  if (count === 'plural') return noun.plural
  return count === 'accusative' ? noun.accusative : noun.singular
}

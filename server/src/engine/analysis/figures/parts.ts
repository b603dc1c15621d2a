import {withoutConjunction} from '../../arabic/affixes.ts'
import {numeralWord} from '../../arabic/numeral-words.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {allOf, partsOfThings, rates, partsOf as someOf} from '../../lexicon/generated/figure-cues.ts'
import {figureAt, foldedForms, isMark, isOneOf, isWord, readingAt, touches} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {beginsAnew, type CountedNoun, countedNoun, type NounForm, nounOf} from './nouns.ts'
import type {Figure} from './types.ts'

/** The number of one of the parts of a total. */
interface NumberOfPart {
  readonly value: number
  readonly end: number
  /** Token index after its noun. */
  readonly next: number
}

/** One of the parts of a total. */
interface Part extends NumberOfPart {
  /** One of things told apart by kind: «5 ميداليات: 3 ذهبيات», «474 شركة، منها 90 شركة صناعية». */
  readonly inKinds: boolean
  /** One of parts that are all there is. */
  readonly complete: boolean
}

const someForms = foldedForms([...someOf, ...partsOfThings])
const allForms = foldedForms(allOf)
const rateForms = foldedForms(rates)
/** How many tokens may stand between the noun of a total and «بينهم». */
const CUE_REACH = 3

/**
 * Parts that their total does not hold: «قتل 12 شخصا بينهم 15 طفلا», «12 شخصا هم 5 رجال و4 نساء», «5 ميداليات: 3 ذهبيات
 * و4 فضيات». Only where the total with its noun stands directly before: another figure between them may be the real total.
 */
export function partsOf(paragraph: Paragraph): Contradiction[] {
  const {figures} = figuresOf(paragraph)
  const found: Contradiction[] = []
  for (const figure of figures) {
    const total = totalOf(paragraph, figure)
    const parts = total === undefined ? [] : partsAfter(paragraph, figures, total)
    if (parts.length === 0) continue
    const last = parts[parts.length - 1]
    const whole = quantityValue(figure, figures)
    const sum = parts.reduce((all, part) => all + part.value, 0)
    const place = {start: figure.start, end: last.end, values: [whole, sum]}
    if (sum > whole) found.push({...place, kind: last.inKinds ? 'kinds' : 'part'})
    else if (sum < whole && last.complete && parts.length > 1 && endsThere(paragraph, last.next))
      found.push({...place, kind: 'sum'})
  }
  return found
}

/** A number of things that may be told apart. */
interface Total {
  /** Token index after it and its noun. */
  readonly next: number
  /** What is counted; `undefined` of people named before the figure. */
  readonly noun: CountedNoun | undefined
}

function totalOf(paragraph: Paragraph, figure: Figure): Total | undefined {
  const {tokens} = paragraph
  const {kind, percent, ranged, remainder, definite, token, next} = figure
  // «285 شخصا بينهم 8 أطفال، منهم 152 مصابا»: of a part nothing is told; the parts after it may be of the whole.
  if (kind !== 'quantity' || percent !== undefined || isOneOf(tokens, token - 1, someForms)) return undefined
  // «45 رجلا و5 نساء، بينهم 29 قاصرا»: of all of them.
  if (endsList(paragraph, token)) return undefined
  // «المتهمون الـ11»: all of a number of people that is known.
  if (definite && readingAt(tokens, token - 2, peopleAfterArticle) !== null) return {next, noun: undefined}
  const noun = ranged || remainder ? undefined : readingAt(tokens, next, countedNoun)?.noun
  return noun === undefined ? undefined : {next: next + 1, noun}
}

/** Words of what was counted before «و5 نساء». */
const BEFORE_LAST = 3

/** «45 رجلا و5 نساء»: whether a figure is the last of several that are joined by و. */
function endsList({tokens, text}: Paragraph, token: number): boolean {
  if (!isWord(tokens, token - 1, 'و') && text[tokens[token].start] !== 'و') return false
  for (let i = token - 1; i >= Math.max(0, token - 1 - BEFORE_LAST); i--)
    if (tokens[i].kind === TokenKind.number) return true
  return false
}

/** The parts of a total, where they are announced as such. */
function partsAfter(paragraph: Paragraph, figures: readonly Figure[], {next, noun}: Total): Part[] {
  const {tokens} = paragraph
  const colon = kindsAfter(paragraph, next)
  if (colon >= 0) return listOf(paragraph, figures, colon, {of: kindPart, inKinds: true, complete: true})
  const cue = cueAfter(tokens, next)
  if (cue === undefined) return noun?.human === true ? partsFurtherOff(paragraph, figures, next) : []
  if (noun === undefined || noun.human)
    return listOf(paragraph, figures, cue.next, {of: peoplePart, inKinds: false, complete: cue.complete})
  return listOf(paragraph, figures, cue.next, {of: samePart(noun), inKinds: true, complete: false})
}

/** «12 شخصا في حريق شب بمصنع، بينهم 8 نساء و5 رجال»: two parts at least, and nobody else whose they might be. */
function partsFurtherOff(paragraph: Paragraph, figures: readonly Figure[], next: number): Part[] {
  const {tokens} = paragraph
  for (let i = next; i < next + FAR && i < tokens.length; i++) {
    const complete = isOneOf(tokens, i, allForms)
    if (complete || isOneOf(tokens, i, someForms)) {
      const parts = listOf(paragraph, figures, i + 1, {of: peoplePart, inKinds: false, complete})
      return parts.length > 1 ? parts : []
    }
    if (endsTelling(tokens, i)) return []
  }
  return []
}

/** Whether the total is told no further: another number, other people, another event, the end of the sentence. */
function endsTelling(tokens: Paragraph['tokens'], i: number): boolean {
  const {word, kind} = tokens[i]
  if (word !== undefined) return tellsPeople(word) || /^و.../.test(word.fold)
  return kind === TokenKind.number || isMark(tokens, i, '.؟!؛:()')
}
/** Tokens between a total and its parts, at most. */
const FAR = 12

/** «لمسلحين», «المسلحين», «آخرون»: people, with what is written onto them. */
const tellsPeople = perWord((word): boolean => {
  const bare = word.fold.replace(/^(?:لل|[بلك]?ال|[بلك])/, '')
  return /^اخر(?:ون|ين|ي)?$/.test(bare) || [word.fold, bare].some((one) => isPeople(one))
}, false)

function isPeople(folded: string): boolean {
  return (nounOf(folded) ?? nounOf(folded.replace(/ون$/, 'ين')))?.noun.human === true
}

/** «5 ميداليات: …», «5 ميداليات ملونة: …»: the token after the colon; -1 where there is none. */
function kindsAfter({tokens}: Paragraph, from: number): number {
  const at = tokens[from]?.word !== undefined && !beginsAnew(tokens[from].word!) ? from + 1 : from
  return isMark(tokens, at, ':') && tokens[at + 1]?.kind !== undefined && !touches(tokens, at + 1) ? at + 1 : -1
}

const ARTICLE = 'ال'
/** «المتهمون»: people named in the plural with the article, in either case. */
export const peopleAfterArticle = perWord((word): NounForm | null => {
  const bare = word.fold.startsWith('وال') ? word.fold.slice(1) : word.fold
  if (!bare.startsWith(ARTICLE)) return null
  const stem = bare.slice(ARTICLE.length)
  const reading = nounOf(stem) ?? nounOf(stem.replace(/ون$/, 'ين'))
  return reading?.form === 'plural' && reading.noun.human ? reading : null
})

/** The word that announces the parts of a total, and whether they are all of it. */
function cueAfter(tokens: Paragraph['tokens'], from: number): {next: number; complete: boolean} | undefined {
  for (let i = from; i < from + CUE_REACH && i < tokens.length; i++) {
    if (tokens[i].kind === TokenKind.number || isMark(tokens, i, '.؟!') || isOneOf(tokens, i, rateForms))
      return undefined
    if (isOneOf(tokens, i, someForms)) return {next: i + 1, complete: false}
    if (isOneOf(tokens, i, allForms)) return {next: i + 1, complete: true}
  }
  return undefined
}

/** A list of numbers of people that begins at a token: «9 أطفال و6 نساء». Fewer than two are no list. */
export function peopleFrom(paragraph: Paragraph, from: number): {sum: number; end: number; next: number} | undefined {
  const {figures} = figuresOf(paragraph)
  const parts = listOf(paragraph, figures, from, {of: peoplePart, inKinds: false, complete: false})
  if (parts.length < 2) return undefined
  const {end, next} = parts[parts.length - 1]
  return {sum: parts.reduce((all, {value}) => all + value, 0), end, next}
}

/** How the parts of a total are read. */
interface Reading {
  /** The word after the number of a part: whether it can be what is counted. */
  of(tokens: Paragraph['tokens'], at: number): boolean
  readonly inKinds: boolean
  readonly complete: boolean
}

/** «230 شهيدا بينهم 65 طفلا و1710 جرحى»: the wounded are counted beside the dead. */
const HURT: ReadonlySet<string> = new Set(['جريح', 'مصاب'])
const peoplePart: Reading['of'] = (tokens, at) => {
  const noun = readingAt(tokens, at, countedNoun)?.noun
  return noun?.human === true && !HURT.has(noun.singular)
}
/** «3 ذهبيات»: a kind of what is counted, which is no unit of anything else. */
const kindPart: Reading['of'] = (tokens, at) => tokens[at]?.word !== undefined && !beginsAnew(tokens[at].word!)
/** «474 شركة، منها 90 شركة صناعية»: the same things. */
function samePart(noun: CountedNoun): Reading['of'] {
  return (tokens, at) => readingAt(tokens, at, countedNoun)?.noun === noun
}

/** The parts from a token on, joined by و or a comma, each a number with its noun. */
function listOf(paragraph: Paragraph, figures: readonly Figure[], from: number, reading: Reading): Part[] {
  const {tokens} = paragraph
  const parts: Part[] = []
  const alone = reading.inKinds ? undefined : loneFigure(tokens, figures, from)
  if (alone !== undefined) return [{...alone, inKinds: false, complete: reading.complete}]
  let at = from
  for (;;) {
    const before = at
    while (isMark(tokens, at, '،:') || isWord(tokens, at, 'و')) at++
    const isJoined = at > before || parts.length === 0 || tokens[at]?.word?.fold[0] === 'و'
    const part = isJoined || tokens[at]?.word === undefined ? partAt(paragraph, figures, at, reading) : undefined
    if (part === undefined) return parts
    parts.push(part)
    at = part.next
  }
}

/** «منهم 400»، «منهم 400 من الخارج»: a figure without a noun, which counts what its total does. */
function loneFigure(tokens: Paragraph['tokens'], figures: readonly Figure[], at: number): NumberOfPart | undefined {
  const figure = figureAt(figures, at)
  if (figure === undefined || figure.ranged || figure.definite) return undefined
  const {next} = figure
  if (tokens[next] !== undefined && !isMark(tokens, next, '.،؛') && !isWord(tokens, next, 'من')) return undefined
  const value = figureValue(figure, figures)
  return value === undefined ? undefined : {value, end: tokens[next - 1].end, next}
}

/** «5 رجال», «ثلاثة رجال»: a number and what it counts. */
function partAt(
  {tokens}: Paragraph,
  figures: readonly Figure[],
  at: number,
  {of, inKinds, complete}: Reading
): Part | undefined {
  const few = inKinds ? 0 : fewPeople(tokens, at)
  if (few > 0) return {value: few, end: tokens[at].end, next: at + 1, inKinds, complete}
  const figure = figureAt(figures, at)
  const next = figure?.next ?? at + 1
  if (!of(tokens, next)) return undefined
  const value = figure === undefined ? spelledValue(tokens, at) : figureValue(figure, figures)
  return value === undefined ? undefined : {value, end: tokens[next].end, next: next + 1, inKinds, complete}
}

/** «ورجل», «وامرأتان»: one person or two, told without a number; 0 where a word is none of these. */
function fewPeople(tokens: Paragraph['tokens'], at: number): number {
  const word = tokens[at]?.word
  const reading = word === undefined ? undefined : (nounOf(word.fold) ?? nounOf(withoutConjunction(word.fold)))
  if (reading === undefined || !reading.noun.human || reading.noun.ambiguous || HURT.has(reading.noun.singular))
    return 0
  if (reading.form === 'dual') return 2
  return reading.form === 'plural' ? 0 : 1
}

function figureValue(figure: Figure, figures: readonly Figure[]): number | undefined {
  return figure.kind === 'quantity' && figure.percent === undefined ? quantityValue(figure, figures) : undefined
}

/** «ثلاثة» to «عشرة». */
function spelledValue(tokens: Paragraph['tokens'], at: number): number | undefined {
  const numeral = readingAt(tokens, at, numeralWord)
  return numeral !== null && numeral.kind === 'unit' && numeral.value >= 3 ? numeral.value : undefined
}

/** Whether nothing more is listed: «5 رجال و4 نساء وطفل» goes on. */
export function endsThere({tokens}: Paragraph, at: number): boolean {
  return tokens[at] === undefined || isMark(tokens, at, '.؛؟!')
}

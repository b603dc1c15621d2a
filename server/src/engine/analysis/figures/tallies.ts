import type {Article, Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {countAtHead} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {TokenKind} from '../../document/tokens.ts'
import {allOf, partsOf as someOf, victims} from '../../lexicon/generated/figure-cues.ts'
import {figureBlocks} from './article.ts'
import {foldedForms, isOneOf, readingAt} from './context.ts'
import {isInexact} from './exactness.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {type CountedNoun, countedNoun} from './nouns.ts'
import {endsThere, peopleAfterArticle, peopleFrom} from './parts.ts'
import type {Figure} from './types.ts'

/** Some people, and where they are told. UTF-16 code units of the paragraph. */
interface Tally {
  readonly value: number
  readonly start: number
  readonly end: number
}

/** All of some people, of whom the next sentence may tell who they are. */
interface Total extends Tally {
  readonly noun: CountedNoun
  /** Neither «نحو 17» nor «أكثر من 17». */
  readonly exact: boolean
}

/** Who some people are: «وبينهم 9 أطفال و6 نساء», of those named before. */
interface Parts extends Tally {
  /** The people that are told apart, where they are named: «والقتلى 9 أطفال و6 نساء». */
  readonly of: CountedNoun | undefined
  /** Said to be all of them, and nobody else: «وهم 9 أطفال و6 نساء.» */
  readonly complete: boolean
}

/** What a sentence tells of the number of people: all of them, or their parts. */
interface SentenceTally {
  readonly total: Total | undefined
  readonly parts: Parts | undefined
}

const nothing: readonly never[] = []
const cueForms = foldedForms([...someOf, ...allOf, ...victims].flatMap((word) => [word, `و${word}`]))
const allForms = foldedForms(allOf)

/** The tallies of a paragraph, sentence by sentence; nothing where it counts nobody. */
const talliesOf = perParagraph((paragraph: Paragraph): readonly SentenceTally[] => {
  if (figuresOf(paragraph).figures.length === 0) return nothing
  const tallies = paragraph.sentences.map((sentence) => ({
    total: totalIn(paragraph, sentence),
    parts: partsIn(paragraph, sentence)
  }))
  return tallies.some(({total, parts}) => total !== undefined || parts !== undefined) ? tallies : nothing
})

const OTHERS = /^[وف]?اخر(?:ون|ين)$/

/** The figure that ends before a token, of figures in their order. */
function figureBefore(figures: readonly Figure[], token: number): Figure | undefined {
  const figure = figures[countAtHead(figures, ({next}) => next < token)]
  return figure?.next === token ? figure : undefined
}

/** The one number of people of a sentence; `undefined` where it has none, or several. */
function totalIn(paragraph: Paragraph, {first, last}: Sentence): Total | undefined {
  const {tokens} = paragraph
  const {figures} = figuresOf(paragraph)
  let found: Total | undefined
  for (let i = first; i < last; i++) {
    // «قتل 5 أشخاص وأصيب آخرون», «وكثر الجرحى»: those without a figure are people too.
    if (readingAt(tokens, i, peopleAfterArticle) !== null || OTHERS.test(tokens[i].word?.fold ?? '')) return undefined
    const noun = readingAt(tokens, i, countedNoun)?.noun
    if (noun?.human !== true) continue
    const figure = figureBefore(figures, i)
    // «قتل رجل و17 طفلا»: people without a figure are people too.
    if (figure === undefined || found !== undefined) return undefined
    const {kind, percent, ranged, remainder, definite, start} = figure
    if (kind !== 'quantity' || percent !== undefined || ranged || remainder || definite) return undefined
    const value = quantityValue(figure, figures)
    found = {value, noun, exact: !isInexact(paragraph, figure), start, end: tokens[i].end}
  }
  return found
}

/** How many words may stand before «بينهم» at the head of a sentence, or of what it reports. */
const HEAD = 3
const REPORTED = new Set(['ان', 'بان'])

/** Where a sentence begins to say something: at its head, or after «إن» where nobody has been counted before. */
function headOf({tokens}: Paragraph, {first, last}: Sentence): number {
  for (let i = first; i < last; i++) {
    if (REPORTED.has(tokens[i].word?.fold ?? '')) return i + 1
    if (tokens[i].kind === TokenKind.number || readingAt(tokens, i, countedNoun)?.noun.human === true) return first
  }
  return first
}

/** A list of people at the head of a sentence, said to be parts of those before it. */
function partsIn(paragraph: Paragraph, sentence: Sentence): Parts | undefined {
  const {tokens} = paragraph
  const {last} = sentence
  const first = headOf(paragraph, sentence)
  for (let i = first; i < Math.min(last, first + HEAD); i++) {
    const of = readingAt(tokens, i, peopleAfterArticle)?.noun
    if (of === undefined && !isOneOf(tokens, i, cueForms)) continue
    const list = peopleFrom(paragraph, i + 1)
    if (list === undefined || list.next > last) return undefined
    const complete = isOneOf(tokens, i, allForms) && endsThere(paragraph, list.next)
    return {value: list.sum, of, complete, start: tokens[i].start, end: list.end}
  }
  return undefined
}

/** Parts that are more than the total of the sentence before, or all of them and fewer. */
export interface Unequal {
  readonly whole: {readonly block: Block; readonly tally: Total}
  readonly parts: {readonly block: Block; readonly tally: Parts}
}

/** «قتل 17 شخصا. وبينهم 9 أطفال و6 نساء و5 رجال.» */
export function unequalTallies(article: Article): Unequal[] {
  const found: Unequal[] = []
  let before: {block: Block; tally: Total} | undefined
  for (const block of figureBlocks(article)) {
    if (before !== undefined && article.indexOf(before.block) !== article.indexOf(block) - 1) before = undefined
    for (const {total, parts} of talliesOf(block.paragraph)) {
      if (before !== undefined && parts !== undefined && areUnequal(before.tally, parts))
        found.push({whole: before, parts: {block, tally: parts}})
      before = total === undefined ? undefined : {block, tally: total}
    }
  }
  return found
}

function areUnequal({value, noun, exact}: Total, parts: Parts): boolean {
  if (parts.complete && exact && parts.value < value) return true
  return parts.value > value && (parts.of === undefined || parts.of === noun)
}

import {cliticised} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {personal} from '../../lexicon/generated/figure-cues.ts'
import {isOneOf, readingAt} from '../figures/context.ts'
import {figuresOf, quantityValue} from '../figures/figures.ts'
import {type CountedNoun, countedNoun, nounOf} from '../figures/nouns.ts'
import {spelledNumbers} from '../figures/spelled-numbers.ts'
import type {Figure, ParagraphFigures} from '../figures/types.ts'

/** A number and what it counts, in figures or in words. UTF-16 code units of the paragraph. */
export interface Amount {
  readonly value: number
  /** `undefined` where nothing is counted, or what is not known as counted. */
  readonly noun: CountedNoun | undefined
  readonly percent: boolean
  /** Token index of its first word or figure. */
  readonly token: number
  readonly start: number
  readonly end: number
  /** The figure; `undefined` of what stands in words. */
  readonly figure: Figure | undefined
}

const nothing: readonly never[] = []

/** Every number of a paragraph, whatever it stands for: in figures first, then in words. */
export const amountsOf = perParagraph((paragraph: Paragraph): readonly Amount[] => {
  const facts = figuresOf(paragraph)
  const amounts = [
    ...facts.figures.map((figure) => inFigures(paragraph, figure, facts.figures)),
    ...brokenDecimals(facts),
    ...inWords(paragraph),
    ...duals(paragraph)
  ]
  return amounts.length === 0 ? nothing : amounts
})

function inFigures({tokens}: Paragraph, figure: Figure, figures: readonly Figure[]): Amount {
  const {percent, start, next} = figure
  return {
    value: quantityValue(figure, figures),
    noun:
      percent === undefined ? (readingAt(tokens, next, countedNoun)?.noun ?? peopleAfter(tokens, figure)) : undefined,
    percent: percent !== undefined,
    token: figure.token,
    start: Math.min(start, percent?.start ?? start),
    end: percent?.end ?? tokens[next - 1].end,
    figure
  }
}

const personalForms: ReadonlySet<string> = cliticised(personal.map(fold))
const PERSON = fold('شخص')

/** «مصرع 13 حوثيا», «مقتل 51 من داعش»: people, whatever they are called, told by what happens to them. */
function peopleAfter(tokens: readonly Token[], {token, kind, scale}: Figure): CountedNoun | undefined {
  return kind === 'quantity' && scale === undefined ? peopleAt(tokens, token) : undefined
}

function peopleAt(tokens: readonly Token[], at: number): CountedNoun | undefined {
  return isOneOf(tokens, at - 1, personalForms) ? nounOf(PERSON)?.noun : undefined
}

/** «5ر33», «33,5» in two figures: the halves may stand in either order. */
function brokenDecimals({figures}: ParagraphFigures): Amount[] {
  const found: Amount[] = []
  for (let i = 1; i < figures.length; i++) {
    const [one, other] = [figures[i - 1], figures[i]]
    if (one.kind !== 'broken' && other.kind !== 'broken') continue
    for (const [whole, fraction] of [
      [one, other],
      [other, one]
    ]) {
      const value = Number(`${whole.digits.whole}.${fraction.digits.whole}`) * (other.scale?.scale ?? 1)
      found.push({
        value,
        noun: undefined,
        percent: false,
        token: one.token,
        start: one.start,
        end: other.end,
        figure: undefined
      })
    }
  }
  return found
}

function inWords(paragraph: Paragraph): Amount[] {
  const {tokens} = paragraph
  return spelledNumbers(paragraph).map(({value, first, next}) => ({
    value,
    noun: readingAt(tokens, next, countedNoun)?.noun ?? peopleAt(tokens, first),
    percent: false,
    token: first,
    start: tokens[first].start,
    end: tokens[next - 1].end,
    figure: undefined
  }))
}

/** «طفلان». */
function duals({tokens}: Paragraph): Amount[] {
  const found: Amount[] = []
  for (const [at, {start, end}] of tokens.entries()) {
    const reading = readingAt(tokens, at, countedNoun)
    if (reading?.form === 'dual')
      found.push({value: 2, noun: reading.noun, percent: false, token: at, start, end, figure: undefined})
  }
  return found
}

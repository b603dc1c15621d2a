import type {Paragraph} from '../../document/paragraph.ts'
import {falls, rises, turnedScales} from '../../lexicon/generated/figure-cues.ts'
import {endsOf} from './changes.ts'
import {foldedForms, isOneOf, isWord, sentenceHas} from './context.ts'
import type {Contradiction} from './contradiction.ts'
import {quantityValue} from './figures.ts'
import type {Figure, ParagraphFigures} from './types.ts'

const fallForms = foldedForms(falls)
const riseForms = foldedForms(rises)
const turnedForms = foldedForms(turnedScales)

/** How many words may stand between the word of change and «من»: «انخفض عدد الركاب من 90 إلى 80». */
const CHANGE_REACH = 4

/** «انخفاضا من 80 إلى 90»: the figures go the other way than the word says. */
export function wrongDirections(paragraph: Paragraph, {figures, ranges}: ParagraphFigures): Contradiction[] {
  const found: Contradiction[] = []
  for (const range of ranges) {
    const ends = endsOf(range, figures)
    const said = ends === undefined ? 0 : directionBefore(paragraph, range.low)
    if (ends === undefined || said === 0 || said !== -directionOf(ends.from, ends.to, figures)) continue
    if (sentenceHas(paragraph, range.low, ({fold}) => turnedForms.has(fold))) continue
    found.push({start: range.start, end: range.end, kind: 'direction', values: [ends.from.text, ends.to.text]})
  }
  return found
}

/** 1 where the second figure is surely the greater, -1 where it is the smaller. «من 20 إلى 30 مليونا» may begin at 20 million. */
function directionOf(from: Figure, to: Figure, figures: readonly Figure[]): number {
  const last = quantityValue(to, figures)
  const first = quantityValue(from, figures)
  const scaled = first * (from.scale === undefined && to.scale !== undefined ? to.scale.scale : 1)
  const direction = Math.sign(last - first)
  return direction === Math.sign(last - scaled) ? direction : 0
}

/** 1 where a word before «من» says that something rises, -1 where it falls, 0 where none does. */
function directionBefore({tokens}: Paragraph, low: number): number {
  if (!isWord(tokens, low - 1, 'من')) return 0
  for (let i = low - 2; i >= 0 && i >= low - 2 - CHANGE_REACH; i--) {
    const {word} = tokens[i]
    if (word === undefined) return 0
    if (isOneOf(tokens, i, fallForms)) return -1
    if (isOneOf(tokens, i, riseForms)) return 1
    // «انخفض بمقدار من 5 إلى 10»: the two are the least and the most of the change itself.
    if (word.fold.startsWith('ب')) return 0
  }
  return 0
}

import {fold} from '../../arabic/fold.ts'
import type {Article, Block} from '../../document/article.ts'
import {durations, fractions} from '../../lexicon/generated/figure-cues.ts'
import {approximators} from '../../lexicon/generated/figure-exclusions.ts'
import {foldedForms, isNumber, isOneOf, isWord} from '../figures/context.ts'
import {type Amount, amountsOf} from './amounts.ts'
import {fateOf} from './fates.ts'
import {headlineOf, textUnder} from './headline.ts'
import {lonePeople} from './lone-people.ts'
import {addUpTo, mayBe} from './same-value.ts'

/** A figure of the headline that the text does not have. */
export interface LostFigure {
  readonly headline: Block
  readonly amount: Amount
  /** Another number of the same near the head of the text; `undefined` where there is none. */
  readonly instead: {readonly block: Block; readonly amount: Amount} | undefined
}

const nothing: readonly never[] = []

/** Figures of the headline which the text has otherwise, or not at all. */
export function lostFigures(article: Article): readonly LostFigure[] {
  const headline = headlineOf(article)
  if (headline === undefined) return nothing
  const amounts = amountsOf(headline.paragraph)
  if (amounts.length === 0) return nothing
  const under = textUnder(article, headline)
  if (under.length === 0) return nothing
  return amounts.flatMap((amount) => {
    if (amount.figure === undefined) return lostWords(headline, amount, under)
    if (!isTold(amount) || isInText(headline, amount, under)) return nothing
    const instead = insteadOf(amount, under)
    return instead === undefined && !isMeasure(amount) ? nothing : [{headline, amount, instead}]
  })
}

/** «مقتل سبعة», «قتيلان»: people in words, where the first paragraph has another number of the same fate. */
function lostWords(headline: Block, amount: Amount, under: readonly Block[]): readonly LostFigure[] {
  const {tokens} = headline.paragraph
  // «3 آلاف»: part of a number in figures.
  if (isNumber(tokens, amount.token - 1)) return nothing
  const fate = fateOf(headline.paragraph, amount)
  if (fate === undefined || amount.value < 2 || isApproximate(tokens, amount.token)) return nothing
  const [block] = under
  const other = amountsOf(block.paragraph).find((one) => fateOf(block.paragraph, one) === fate)
  if (other === undefined || isApproximate(block.paragraph.tokens, other.token)) return nothing
  if (under.some(({paragraph}) => amountsOf(paragraph).some(({value}) => value === amount.value))) return nothing
  const isSum = addUpTo(under.flatMap(addendsIn(amount)), amount.value, (sum) => sum === amount.value)
  return isSum ? nothing : [{headline, amount, instead: {block, amount: other}}]
}

const durationForms = new Set(durations.map(fold))

/** A quantity that a headline tells: no duration, which counts from today, no year and no name. */
function isTold({figure, noun, percent}: Amount): boolean {
  if (figure === undefined || figure.kind !== 'quantity') return false
  if (figure.ranged || figure.definite || figure.remainder) return false
  if (noun !== undefined && durationForms.has(fold(noun.singular))) return false
  return noun !== undefined || percent || figure.scale !== undefined
}

/** Shares and sums: people and things are also listed one by one, and nobody says how many they are. */
function isMeasure({percent, noun, figure}: Amount): boolean {
  return percent || noun?.currency === true || (noun === undefined && figure?.scale !== undefined)
}

/** Whether the text has the figure of the headline, in figures or in words, rounded, or as the sum of others. */
function isInText({paragraph}: Block, amount: Amount, under: readonly Block[]): boolean {
  const approximate = isApproximate(paragraph.tokens, amount.figure!.token)
  const inWords = fractionsFor(amount)
  const isIt = (one: number): boolean => mayBe(one, amount.figure!, amount.value, approximate)
  const isHere = ({value, figure}: Amount): boolean =>
    isIt(value) || (figure !== undefined && isIt(Number(figure.digits.whole)))
  for (const {paragraph} of under) {
    if (inWords.size > 0 && paragraph.tokens.some((_, i) => isOneOf(paragraph.tokens, i, inWords))) return true
    if (amountsOf(paragraph).some(isHere)) return true
  }
  return !amount.percent && addUpTo(under.flatMap(addendsIn(amount)), amount.value, isIt)
}

/** The numbers of a block that the headline may have added up, people told one by one among them. */
function addendsIn(whole: Amount): (block: Block) => number[] {
  return ({paragraph}) => {
    const told = amountsOf(paragraph).flatMap((one) => (isAddend(one, whole) ? [one.value] : []))
    const alone = whole.noun?.human === true ? lonePeople(paragraph) : 0
    return alone > 0 ? [...told, 1, alone] : told
  }
}

/** Whether a number of the text may be a part of what the headline adds up: of the same things, or of what is not said. */
function isAddend({percent, noun, figure}: Amount, {noun: whole}: Amount): boolean {
  if (percent || (figure !== undefined && figure.kind !== 'quantity')) return false
  return noun === undefined || noun === whole || ((noun.human || noun.singular === CASE) && whole?.human === true)
}
const CASE = 'حالة'

const approximatorForms = foldedForms(approximators)

/** «نحو 40», «أكثر من 40». */
function isApproximate(tokens: Block['paragraph']['tokens'], token: number): boolean {
  if (isWord(tokens, token - 1, 'من')) return true
  return isOneOf(tokens, token - 1, approximatorForms) || isOneOf(tokens, token - 2, approximatorForms)
}

const noForms: ReadonlySet<string> = new Set()
/** Percentages that may stand in words as a half, a third, a quarter, a fifth. */
const ROUND_SHARES = new Set([20, 25, 33, 34, 40, 50, 60, 66, 67, 75, 80, 100, 200])
const shareForms = foldedForms(fractions)
const restForms = foldedForms(fractions.filter((word) => word.startsWith('و')))

/** The words in which the text may have the figure: «ثلث الأصوات», «مليون ونصف المليون». */
function fractionsFor({percent, value, figure}: Amount): ReadonlySet<string> {
  if (percent) return ROUND_SHARES.has(value) ? shareForms : noForms
  return figure?.scale === undefined ? noForms : restForms
}

/** How many paragraphs under the headline tell the same as it. */
const LEAD = 3

function insteadOf({percent, noun}: Amount, under: readonly Block[]): LostFigure['instead'] {
  if (noun === undefined && !percent) return undefined
  for (const block of under.slice(0, LEAD))
    for (const one of amountsOf(block.paragraph))
      if (one.percent === percent && (one.noun === noun || (one.noun?.human === true && noun?.human === true)))
        return {block, amount: one}
  return undefined
}

import {withoutConjunction} from '../../arabic/affixes.ts'
import {digitsValue} from '../../arabic/numerals.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {laws, numberWords} from '../../lexicon/generated/figure-cues.ts'
import {figureBlocks} from './article.ts'
import {figureAt, foldedForms, isMark, isOneOf, touches} from './context.ts'
import {figuresOf} from './figures.ts'

/** The number of a law in two parts: «القانون 03-12». UTF-16 code units of the paragraph. */
export interface LawNumber {
  /** «قانون», without article and clitics. */
  readonly law: string
  readonly first: number
  readonly second: number
  readonly start: number
  readonly end: number
}

const nothing: readonly never[] = []
const lawForms = new Map(laws.flatMap((law) => lawSpellings(law).map((spelling) => [spelling, law] as const)))
const numberForms = foldedForms(numberWords)

function lawSpellings(law: string): string[] {
  const [bare] = [...foldedForms([law])]
  return ['', 'ال', 'ب', 'ل', 'بال', 'لل'].map((clitic) => clitic + bare)
}

export const lawNumbersOf = perParagraph((paragraph: Paragraph): readonly LawNumber[] => {
  const {tokens} = paragraph
  const {figures} = figuresOf(paragraph)
  const found: LawNumber[] = []
  for (const one of figures) {
    const other = isMark(tokens, one.token + 1, '-/') ? figureAt(figures, one.token + 2) : undefined
    if (other === undefined || !touches(tokens, one.token + 1) || !touches(tokens, other.token)) continue
    const law = lawBefore(paragraph, one.token)
    // «12-03-2020» is a date.
    if (law === undefined || isMark(tokens, other.token + 1, '-/')) continue
    found.push({
      law,
      first: digitsValue(one.digits),
      second: digitsValue(other.digits),
      start: one.start,
      end: other.end
    })
  }
  return found.length === 0 ? nothing : found
})

/** «القانون 03-12», «القانون رقم 03-12». */
function lawBefore({tokens}: Paragraph, token: number): string | undefined {
  let at = token - 1
  while (isOneOf(tokens, at, numberForms) || isMark(tokens, at, '(')) at--
  const word = tokens[at]?.word
  return word === undefined ? undefined : (lawForms.get(word.fold) ?? lawForms.get(withoutConjunction(word.fold)))
}

/** A law that is cited with its two numbers the one way and the other. */
export interface TurnedLaw {
  readonly block: Block
  readonly number: LawNumber
  readonly earlier: {readonly block: Block; readonly number: LawNumber}
}

/** «القانون 03-12» and «القانون 12-03»: one of the two is wrong. Each way is told once. */
export function turnedLaws(article: Article): TurnedLaw[] {
  const known = new Map<string, {block: Block; number: LawNumber}>()
  const turned: TurnedLaw[] = []
  for (const block of figureBlocks(article)) {
    for (const number of lawNumbersOf(block.paragraph)) {
      const {law, first, second} = number
      const key = `${law} ${first} ${second}`
      if (known.has(key)) continue
      known.set(key, {block, number})
      const earlier = first === second ? undefined : known.get(`${law} ${second} ${first}`)
      if (earlier !== undefined) turned.push({block, number, earlier})
    }
  }
  return turned
}

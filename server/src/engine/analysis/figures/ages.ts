import type {Article, Block} from '../../document/article.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {nameClass} from '../../lexicon/names.ts'
import {figureBlocks} from './article.ts'
import {isMark, readingAt} from './context.ts'
import {figuresOf, quantityValue} from './figures.ts'
import {countedNoun} from './nouns.ts'

/** A person's age after his name: «سامر الخطيب (45 عاما)». UTF-16 code units of the paragraph. */
export interface Age {
  /** The name in full, folded. */
  readonly person: string
  readonly years: number
  readonly start: number
  readonly end: number
}

const nothing: readonly never[] = []
const YEARS = new Set(['عام', 'سنة'])
/** Above it nobody lives. */
const OLDEST = 120

/** The ages in brackets after a name in full. */
export const agesOf = perParagraph((paragraph: Paragraph): readonly Age[] => {
  const {tokens} = paragraph
  const {figures} = figuresOf(paragraph)
  const found: Age[] = []
  for (const figure of figures) {
    const {token, next, start, kind} = figure
    const noun = readingAt(tokens, next, countedNoun)?.noun
    if (kind !== 'quantity' || noun === undefined || !YEARS.has(noun.singular)) continue
    if (!isMark(tokens, token - 1, '(') || !isMark(tokens, next + 1, ')')) continue
    const person = nameBefore(tokens, token - 1)
    const years = quantityValue(figure, figures)
    if (person !== undefined && years <= OLDEST) found.push({person, years, start, end: tokens[next].end})
  }
  return found.length === 0 ? nothing : found
})

/** Words of a name, at most: «عبد الرحمن بن سالم الخطيب». */
const LONGEST = 5

/** The name that ends before a token: from the given name on, with one word after it at least. */
function nameBefore(tokens: readonly Token[], end: number): string | undefined {
  let first: number | undefined
  for (let i = end - 1; i >= Math.max(0, end - LONGEST) && tokens[i].kind === TokenKind.word; i--) {
    if (isGivenName(tokens[i])) first = i
    if (!tokens[i].spaced) break
  }
  if (first === undefined || first > end - 2) return undefined
  return tokens
    .slice(first, end)
    .map(({word}) => word!.fold)
    .join(' ')
}

function isGivenName({word}: Token): boolean {
  const klass = nameClass(word!.fold)
  return klass === 'given' || klass === 'foreign'
}

/** Two ages of one person in an article. */
export interface TwoAges {
  readonly block: Block
  readonly age: Age
  readonly earlier: {readonly block: Block; readonly age: Age}
}

/** «سامر الخطيب (45 عاما)» and «سامر الخطيب (54 عاما)»: each other age is told once. */
export function twoAges(article: Article): TwoAges[] {
  const first = new Map<string, {block: Block; age: Age}>()
  const told = new Set<string>()
  const found: TwoAges[] = []
  for (const block of figureBlocks(article)) {
    for (const age of agesOf(block.paragraph)) {
      const earlier = first.get(age.person)
      const key = `${age.person} ${age.years}`
      if (earlier === undefined) first.set(age.person, {block, age})
      else if (earlier.age.years !== age.years && !told.has(key)) found.push({block, age, earlier})
      told.add(key)
    }
  }
  return found
}

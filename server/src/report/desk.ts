import {articleAttributions} from '../facts/attributions.ts'
import {figureBlocks} from '../facts/figures-article.ts'
import {figuresOf, quantityValue} from '../facts/figures.ts'
import type {Strength} from '../facts/sourcing/strength.ts'
import {fold} from '../language/fold.ts'
import type {Article} from '../parse/article.ts'

/** A source of an article, and what rests on it. */
export interface DeskSource {
  /** As it was first written. */
  readonly name: string
  readonly strength: Strength
  /** How many statements. */
  statements: number
}

/** A figure that an article gives more than once. */
export interface DeskFigure {
  /** Each way it was written, with the UTF-16 offset in the article. */
  readonly mentions: ReadonlyArray<{readonly text: string; readonly at: number}>
}

/** The sources of an article, the one on which most rests first. A dropped subject counts for the speaker named last. */
export function deskSources(article: Article): DeskSource[] {
  const sources = new Map<string, DeskSource>()
  for (const {block, source, speaker, strength} of articleAttributions(article)) {
    const told = source === undefined ? speaker : {block, span: source}
    if (told === undefined) continue
    const name = told.block.paragraph.text.slice(told.span.start, told.span.end)
    const key = fold(name)
    const known = sources.get(key)
    if (known === undefined) sources.set(key, {name, strength, statements: 1})
    else known.statements++
  }
  return [...sources.values()].sort((a, b) => b.statements - a.statements)
}

/** The quantities that an article gives more than once, in the order of their first mention. */
export function deskFigures(article: Article): DeskFigure[] {
  const byValue = new Map<string, Array<{text: string; at: number}>>()
  for (const block of figureBlocks(article)) {
    const {paragraph, start} = block
    const {figures} = figuresOf(paragraph)
    for (const figure of figures) {
      if (figure.kind !== 'quantity' || figure.remainder) continue
      const key = `${quantityValue(figure, figures)}${figure.percent === undefined ? '' : '%'}`
      const from = figure.percent?.start ?? figure.start
      const last = figure.percent?.end ?? paragraph.tokens[Math.max(figure.token, figure.scale?.rest ?? -1, figure.scale?.token ?? -1)].end
      const mention = {text: paragraph.text.slice(from, last), at: start + from}
      const known = byValue.get(key)
      if (known === undefined) byValue.set(key, [mention])
      else known.push(mention)
    }
  }
  return [...byValue.values()].filter((mentions) => mentions.length > 1).map((mentions) => ({mentions}))
}

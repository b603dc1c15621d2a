import {figureBlocks} from '../../engine/analysis/figures/article.ts'
import {figuresOf, quantityValue} from '../../engine/analysis/figures/figures.ts'
import type {Figure} from '../../engine/analysis/figures/types.ts'
import type {Article} from '../../engine/document/article.ts'
import type {Paragraph} from '../../engine/document/paragraph.ts'
import {type Source, sourcesOf} from '../attribution-map.ts'

/** A figure that an article gives more than once. */
export interface DeskFigure {
  /** Each way it was written, with the UTF-16 offset in the article. */
  readonly mentions: ReadonlyArray<{readonly text: string; readonly at: number}>
}

/** The sources of an article, the one on which most rests first. */
export function deskSources(article: Article): Source[] {
  return sourcesOf(article).sort((a, b) => b.statements.length - a.statements.length)
}

/** The quantities that an article gives more than once, in the order of their first mention. */
export function deskFigures(article: Article): DeskFigure[] {
  const byValue = new Map<string, Array<{text: string; at: number}>>()
  for (const {paragraph, start, figure, figures} of quantitiesOf(article)) {
    const key = `${quantityValue(figure, figures)}${figure.percent === undefined ? '' : '%'}`
    const [from, to] = writtenSpan(figure, paragraph)
    const mention = {text: paragraph.text.slice(from, to), at: start + from}
    const known = byValue.get(key)
    if (known === undefined) byValue.set(key, [mention])
    else known.push(mention)
  }
  return [...byValue.values()].filter((mentions) => mentions.length > 1).map((mentions) => ({mentions}))
}

function* quantitiesOf(article: Article) {
  for (const block of figureBlocks(article)) {
    const {paragraph} = block
    const {figures} = figuresOf(paragraph)
    for (const figure of figures)
      if (figure.kind === 'quantity' && !figure.remainder)
        yield {paragraph, start: article.startOf(block), figure, figures}
  }
}

/** From the first digit or the percent sign before it to the end of «مليون ونصف» or of the percent sign after it. */
function writtenSpan({start, token, percent, scale}: Figure, {tokens}: Paragraph): [start: number, end: number] {
  const last = Math.max(token, scale?.rest ?? -1, scale?.token ?? -1)
  return [percent?.start ?? start, percent?.end ?? tokens[last].end]
}

import {figureBlocks} from '../../engine/analysis/figures/article.ts'
import {figuresOf, quantityValue} from '../../engine/analysis/figures/figures.ts'
import type {Article} from '../../engine/document/article.ts'
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
  for (const block of figureBlocks(article)) {
    const {paragraph} = block
    const start = article.startOf(block)
    const {figures} = figuresOf(paragraph)
    for (const figure of figures) {
      if (figure.kind !== 'quantity' || figure.remainder) continue
      const key = `${quantityValue(figure, figures)}${figure.percent === undefined ? '' : '%'}`
      const from = figure.percent?.start ?? figure.start
      const last =
        figure.percent?.end ??
        paragraph.tokens[Math.max(figure.token, figure.scale?.rest ?? -1, figure.scale?.token ?? -1)].end
      const mention = {text: paragraph.text.slice(from, last), at: start + from}
      const known = byValue.get(key)
      if (known === undefined) byValue.set(key, [mention])
      else known.push(mention)
    }
  }
  return [...byValue.values()].filter((mentions) => mentions.length > 1).map((mentions) => ({mentions}))
}

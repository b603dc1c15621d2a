import {conversionEdits, type QuoteStyle} from '../../server/src/engine/analysis/quotations/conversion.ts'
import {type Format, readArticle} from '../../server/src/engine/index.ts'
import {applyEdits} from '../../server/src/engine/linting/fixes.ts'

/** A text with all its quotations in one style. */
export function convertedText(source: string, style: QuoteStyle, format: Format = 'plain'): string {
  const article = readArticle(source, format)
  const edits = conversionEdits(article, style).map(({block, start, end, text}) => ({
    start: article.startOf(block) + start,
    end: article.startOf(block) + end,
    text
  }))
  return applyEdits(source, edits)
}

import {type Format, readArticle} from '../../server/src/engine.ts'
import {type QuoteStyle, conversionEdits} from '../../server/src/facts/quotations-conversion.ts'
import {applyEdits} from '../../server/src/lint/fixes.ts'

/** A text with all its quotations in one style. */
export function convertedText(source: string, style: QuoteStyle, format: Format = 'plain'): string {
  const article = readArticle(source, format)
  const edits = conversionEdits(article, style).map(({block, start, end, text}) => ({start: article.startOf(block) + start, end: article.startOf(block) + end, text}))
  return applyEdits(source, edits)
}

import assert from 'node:assert/strict'
import {type Format, readArticle} from '../../server/src/engine/index.ts'

/** The zone and the readable text of every paragraph; `▯` stands for what is there unread, `¹` for the number of a note. */
export function readAs(format: Format, source: string): string[] {
  const article = readArticle(source, format)
  for (const {start, end} of article.markup.all) assert.ok(start < end && end <= source.length)
  return article.blocks.map(
    ({paragraph}) =>
      `${paragraph.zone}: ${paragraph.text
        .replace(/\u2060/g, '')
        .replace(/\uFFFC+/g, '▯')
        .replace(/\uFFFB+/g, '¹')
        .replace(/\s+/g, ' ')}`
  )
}

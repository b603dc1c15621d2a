import assert from 'node:assert/strict'
import {maskMarkdown} from '../../../server/src/engine/document/formats/markdown/mask-markdown.ts'
import {ParagraphCache} from '../../../server/src/engine/document/incremental/paragraph-cache.ts'
import {ListedMarkup, PartedMarkup, type SourcePart} from '../../../server/src/engine/document/markup.ts'
import {readArticle} from '../../../server/src/engine/index.ts'
import {atOnce} from '../../../server/src/engine/steps.ts'

const paragraph = (i: number): string =>
  `## القسم ${i}\n\n${`افتتح **الوزير** جسر &laquo;الأمل&raquo; رقم ${i} [هنا](http://a.b) صباح\\\nاليوم. `.repeat(12)}\n\n\`\`\`\nx\n\`\`\`\n\n`
const source = Array.from({length: 9}, (_, i) => paragraph(i)).join('')

describe('the markup of a source in parts', () => {
  const joined = atOnce(maskMarkdown(source))
  const {parts, markup} = joined as {parts: readonly SourcePart[]; markup: typeof joined.markup}
  const parted = new PartedMarkup(parts, () => markup)
  const listed = new ListedMarkup(markup)

  it('is at every place what it is in one list, also where one part ends and the next begins', () => {
    assert.ok(parts.length > 3)
    for (let at = 0; at <= source.length; at++) {
      const {seam, ...here} = parted.at(at) ?? {}
      const {seam: wanted, ...whole} = listed.at(at) ?? {}
      assert.deepEqual([here, seam], [whole, wanted], `at ${at}`)
    }
  })

  it('is cut by the same stretches', () => {
    for (let at = 0; at < source.length; at += 3)
      for (const length of [0, 1, 5, 2500])
        assert.equal(parted.isCut(at, at + length), listed.isCut(at, at + length), `${length} from ${at}`)
  })

  it('is in one list all that an article has', () => {
    const article = readArticle(source, 'markdown', new ParagraphCache())
    assert.deepEqual(article.markup.all, readArticle(source, 'markdown').markup.all)
  })

  it('leaves the paragraphs of all parts but the one that is typed into', () => {
    const cache = new ParagraphCache()
    const before = readArticle(source, 'markdown', cache)
    const typed = source.replace('جسر &laquo;الأمل&raquo; رقم 4', 'جسر &laquo;الأمل&raquo; الرقم 4')
    const {blocks} = readArticle(typed, 'markdown', cache)
    assert.equal(blocks.filter((block, i) => block !== before.blocks[i]).length, 1)
    const back = readArticle(source, 'markdown', cache)
    assert.ok(back.blocks.every(({paragraph}, i) => paragraph === before.blocks[i].paragraph))
  })
})

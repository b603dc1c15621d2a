import assert from 'node:assert/strict'
import {KeptParts} from '../../../../../server/src/engine/document/formats/markdown/kept-parts.ts'
import {maskMarkdown} from '../../../../../server/src/engine/document/formats/markdown/mask-markdown.ts'
import type {Masked} from '../../../../../server/src/engine/document/formats/mask.ts'
import {atOnce} from '../../../../../server/src/engine/steps.ts'

const paragraph = (i: number): string =>
  `## القسم ${i}\n\n${`افتتح **الوزير** الجسر رقم ${i} على النهر [هنا][موقع] صباح اليوم. `.repeat(20)}\n\n`
const source = Array.from({length: 12}, (_, i) => paragraph(i)).join('')
const mask = (text: string, kept?: KeptParts): Masked => atOnce(maskMarkdown(text, kept))

describe('the parts of a Markdown source that was edited', () => {
  for (const [what, edited] of [
    ['a letter is typed in the middle of it', source.replace('الجسر رقم 6', 'الجسر الرقم 6')],
    ['a letter is typed at its head', `خ${source}`],
    ['a letter is typed at its end', `${source}خ`],
    ['a paragraph goes', source.replace(paragraph(5), '')],
    ['a paragraph is pasted twice', source.replace(paragraph(5), paragraph(5) + paragraph(5))],
    ['code is opened that goes on to the end', source.replace('## القسم 4', '```\n## القسم 4')],
    ['a comment is opened that goes on to the end', source.replace('## القسم 4', '<!--\n## القسم 4')],
    ['an address is defined far from where it is referred to', `${source}[موقع]: http://example.com\n`],
    ['front matter is closed', `---\n${source}`.replace('## القسم 3', '---\n## القسم 3')]
  ] as const) {
    it(`are masked as those of a new one where ${what}, and back`, () => {
      const kept = new KeptParts()
      for (const text of [source, edited, source]) assert.deepEqual(mask(text, kept), mask(text))
    })
  }

  it('are still there but for the one that was typed into', () => {
    const kept = new KeptParts()
    mask(source, kept)
    const all = kept.still(source).size
    assert.ok(all > 3)
    assert.equal(kept.still(source.replace('الجسر رقم 6', 'الجسر الرقم 6')).size, all - 1)
  })
})

import assert from 'node:assert/strict'
import {
  perArticle,
  perArticleFrom,
  perParagraph,
  perParagraphBy,
  perParagraphUnder,
  perPart,
  perSentence
} from '../../../../server/src/engine/document/incremental/facts.ts'
import {ParagraphCache} from '../../../../server/src/engine/document/incremental/paragraph-cache.ts'
import {stretchesOf} from '../../../../server/src/engine/document/incremental/stretches.ts'
import {Paragraph} from '../../../../server/src/engine/document/paragraph.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const paragraph = (): Paragraph => new Paragraph('قال الوزير ذلك. ثم مضى.', 'body')

describe('a fact', () => {
  it('is worked out once a paragraph, also where it is declared after the paragraph was read', () => {
    const here = paragraph()
    let asked = 0
    const length = perParagraph(({text}) => {
      asked++
      return text.length
    })
    assert.deepEqual([length(here), length(here), asked], [23, 23, 1])
    length(paragraph())
    assert.equal(asked, 2)
  })

  it('that finds nothing, false or 0 is found too', () => {
    let asked = 0
    for (const nothing of [null, false, 0, ''] as const) {
      const fact = perParagraph(() => {
        asked++
        return nothing
      })
      const here = paragraph()
      fact(here)
      assert.equal(fact(here), nothing)
    }
    assert.equal(asked, 4)
  })

  it('by a key is kept for every key', () => {
    const asked: string[] = []
    const fact = perParagraphBy<string, string>()
    const here = paragraph()
    const ask = (key: string): string =>
      fact(here, key, () => {
        asked.push(key)
        return key + key
      })
    assert.deepEqual(['ا', 'ب', 'ا'].map(ask), ['اا', 'بب', 'اا'])
    assert.deepEqual(asked, ['ا', 'ب'])
  })

  it('under a setting is kept for the last one only', () => {
    const asked: string[] = []
    const fact = perParagraphUnder((_, setting: string) => {
      asked.push(setting)
      return setting
    })
    const here = paragraph()
    assert.deepEqual(
      ['ا', 'ا', 'ب', 'ا'].map((setting) => fact(here, setting)),
      ['ا', 'ا', 'ب', 'ا']
    )
    assert.deepEqual(asked, ['ا', 'ب', 'ا'])
  })

  it('of a sentence is worked out for that sentence alone', () => {
    const asked: number[] = []
    const fact = perSentence(({sentences}, sentence) => {
      asked.push(sentence)
      return sentences[sentence].last
    })
    const here = paragraph()
    assert.deepEqual([fact(here, 1), fact(here, 1)], [7, 7])
    assert.deepEqual(asked, [1])
  })
})

describe('a fact of an article', () => {
  const lines = Array.from({length: 40}, (_, i) => `هذه الفقرة رقم ${i} من المقال.`)
  const edited = lines.with(20, 'هذه فقرة أخرى.')

  it('is told from the one before the edit, over edits after which nobody asked', () => {
    const cache = new ParagraphCache()
    const before: Array<number | undefined> = []
    const fact = perArticleFrom(({blocks}, earlier: number | undefined) => {
      before.push(earlier)
      return blocks.length
    })
    fact(readArticle(lines.join('\n'), 'plain', cache))
    readArticle(lines.slice(1).join('\n'), 'plain', cache)
    const last = readArticle(lines.slice(2).join('\n'), 'plain', cache)
    assert.deepEqual([fact(last), fact(last)], [38, 38])
    assert.deepEqual(before, [undefined, 40])
  })

  it('is told from nothing where it asks for nothing', () => {
    let asked = 0
    const fact = perArticle(() => ++asked)
    const cache = new ParagraphCache()
    fact(readArticle(lines.join('\n'), 'plain', cache))
    assert.equal(fact(readArticle(lines.join('\n'), 'plain', cache)), 2)
  })

  it('of stretches is read anew for the stretch that was edited', () => {
    let read: string[] = []
    const fact = perPart(stretchesOf, ({blocks: [{paragraph}], blocks}) => {
      read.push(paragraph.text)
      return blocks.length
    })
    const cache = new ParagraphCache()
    assert.deepEqual(fact(readArticle(lines.join('\n'), 'plain', cache)), [14, 13, 13])
    read = []
    assert.deepEqual(fact(readArticle(edited.join('\n'), 'plain', cache)), [14, 13, 13])
    assert.deepEqual(read, [lines[14]])
    read = []
    const longer = [...edited.slice(0, 30), 'هذه فقرة جديدة.', ...edited.slice(30)].join('\n')
    assert.deepEqual(fact(readArticle(longer, 'plain', cache)), [14, 13, 14])
    assert.deepEqual(read, [lines[27]])
    read = []
    assert.deepEqual(fact(readArticle(`هذه فقرة أولى.\n${longer}`, 'plain', cache)), [15, 13, 14])
    assert.deepEqual(read, ['هذه فقرة أولى.'])
  })
})

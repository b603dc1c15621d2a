import assert from 'node:assert/strict'
import type {Article} from '../../../../server/src/engine/document/article.ts'
import {ParagraphCache} from '../../../../server/src/engine/document/incremental/paragraph-cache.ts'
import {type Stretch, stretchesOf} from '../../../../server/src/engine/document/incremental/stretches.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const lines = Array.from({length: 64}, (_, i) => `هذه الفقرة رقم ${i} من المقال.`)

describe('the stretches of an article', () => {
  const reader = (): ((now: readonly string[]) => {article: Article; stretches: readonly Stretch[]}) => {
    const cache = new ParagraphCache()
    return (now) => {
      const article = readArticle(now.join('\n'), 'plain', cache)
      return {article, stretches: stretchesOf(article)}
    }
  }
  const lengths = (stretches: readonly Stretch[]): number[] => stretches.map(({blocks: {length}}) => length)

  it('are none where there is nothing', () => assert.deepEqual(stretchesOf(readArticle('')), []))

  it('are the very same but for the one in which a line comes or goes', () => {
    const read = reader()
    const before = read(lines).stretches
    assert.deepEqual(lengths(before), [16, 16, 16, 16])
    const longer = read([...lines.slice(0, 20), 'هذه فقرة جديدة.', ...lines.slice(20)]).stretches
    assert.deepEqual(lengths(longer), [16, 17, 16, 16])
    assert.deepEqual(
      longer.map((stretch, i) => stretch === before[i]),
      [true, false, true, true]
    )
    const shorter = read(lines.toSpliced(20, 1)).stretches
    assert.deepEqual(lengths(shorter), [16, 15, 16, 16])
    assert.deepEqual([shorter[0], shorter[2], shorter[3]], [before[0], before[2], before[3]])
  })

  it('are cut in two where many lines come, and joined where few are left', () => {
    const read = reader()
    read(lines)
    const pasted = lines.map((line) => `${line} ثانية`).slice(0, 20)
    assert.deepEqual(
      lengths(read([...lines.slice(0, 24), ...pasted, ...lines.slice(24)]).stretches),
      [16, 18, 18, 16, 16]
    )
    assert.deepEqual(lengths(read([...lines.slice(0, 18), ...lines.slice(32)]).stretches), [16, 18, 16])
  })

  it('hold every block once, whatever is edited', () => {
    const read = reader()
    let now = lines
    for (let i = 0; i < 200; i++) {
      const at = (i * 7919) % (now.length + 1)
      // The same line comes again and again, and some that stand there are written twice.
      const put = [[], ['هذه فقرة جديدة.'], [now[at] ?? 'هذه فقرة أخيرة.', 'هذه فقرة جديدة.']][i % 3]
      now = [...now.slice(0, at), ...put, ...now.slice(at + ((i >> 1) % 3))]
      const {article, stretches} = read(now)
      const blocks = stretches.flatMap((stretch) => stretch.blocks)
      assert.deepEqual(
        blocks.map(({paragraph}) => paragraph.text),
        now
      )
      assert.ok(blocks.every((block, k) => block === article.blocks[k] && article.indexOf(block) === k))
      assert.equal(new Set(blocks).size, now.length)
      assert.ok(lengths(stretches).every((length) => length < 32))
    }
  })

  it('leave the blocks of two articles where they are in each', () => {
    const read = reader()
    const [before, after] = [read(lines).article, read(['هذه فقرة أولى.', ...lines]).article]
    const block = before.blocks[5]
    assert.equal(after.blocks[6], block)
    for (const [article, index] of [
      [before, 5],
      [after, 6],
      [before, 5]
    ] as const) {
      assert.equal(article.indexOf(block), index)
      assert.equal(article.text.slice(article.startOf(block)).split('\n')[0], lines[5])
    }
    assert.equal(before.indexOf(after.blocks[0]), -1)
  })
})

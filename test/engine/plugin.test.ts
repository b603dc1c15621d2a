import assert from 'node:assert/strict'
import type {Nodes, Root} from 'nlcst'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {} from '../../server/src/engine/document/nlcst.ts'
import {mudaqqiq, onlyRule} from '../../server/src/engine/plugin.ts'

/** Every node of a tree, depth first. */
function* nodes(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodes(child)
}

const text = 'عنوان قصير\nقال الوزير إن 1.5 مليون شخص وصلوا. ثم غادر «المكان».\n'

describe('unified plugin', () => {
  it('yields nlcst whose positions give back the source', () => {
    const tree = unified().use(mudaqqiq).parse(text) as Root
    assert.equal(tree.type, 'RootNode')
    for (const node of nodes(tree)) {
      const {start, end} = node.position!
      const source = text.slice(start.offset, end.offset)
      if ('value' in node) assert.equal(node.value, source)
      else
        assert.equal(
          source,
          [...nodes(node)]
            .filter((n) => 'value' in n)
            .map((n) => (n as {value: string}).value)
            .join('')
        )
      assert.equal(
        start.offset,
        text
          .split('\n')
          .slice(0, start.line - 1)
          .join('\n').length +
          (start.line > 1 ? 1 : 0) +
          start.column -
          1
      )
    }
  })

  it('parts paragraphs into sentences and tells their zones', () => {
    const tree = unified().use(mudaqqiq).parse(text) as Root
    const paragraphs = tree.children.filter((node) => node.type === 'ParagraphNode')
    assert.deepEqual(
      paragraphs.map((p) => p.data?.zone),
      ['headline', 'body']
    )
    assert.deepEqual(
      paragraphs.map((p) => p.children.filter((node) => node.type === 'SentenceNode').length),
      [1, 2]
    )
  })

  it('leaves messages with rule, place, expected words and the address of the reference', async () => {
    const file = new VFile('وصل الوفد. بحسب الوكالة.')
    const processor = unified().use(mudaqqiq, {language: 'en'})
    await processor.run(processor.parse(file) as Root, file)
    const [message, ...others] = file.messages
    assert.deepEqual(others, [])
    assert.equal(message.ruleId, 'dangling-attribution')
    assert.equal(message.source, 'mudaqqiq')
    assert.equal(message.reason, 'Dangling attribution fragment: join it to the sentence before.')
    assert.deepEqual(message.place, {start: {line: 1, column: 12, offset: 11}, end: {line: 1, column: 25, offset: 24}})
    assert.equal(message.fatal, false)
    assert.match(message.url ?? '', /docs\/rules\/dangling-attribution\.md$/)
  })

  it('gives any rule alone to any chain', async () => {
    const file = new VFile('قال "نعم.')
    const tree: Root = {type: 'RootNode', children: []}
    await unified().use(onlyRule('unbalanced-quotes')).run(tree, file)
    assert.deepEqual(
      file.messages.map((m) => m.ruleId),
      ['unbalanced-quotes']
    )
    assert.throws(() => onlyRule('no-such-rule'), RangeError)
  })
})

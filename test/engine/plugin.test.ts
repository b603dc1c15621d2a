import assert from 'node:assert/strict'
import type {Nodes, Root} from 'nlcst'
import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import type {} from '../../server/src/engine/document/nlcst.ts'
import {mudaqqiq, onlyRule} from '../../server/src/engine/index.ts'

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

  it('says what was expected, and why the desk asks', async () => {
    const file = new VFile('وبلغ العدد 12 في المدينة، و١٥ في القرى، و20 في البلدة.')
    const processor = unified().use(mudaqqiq, {rules: {'digit-system': 'error'}})
    await processor.run(processor.parse(file) as Root, file)
    const message = file.messages.find(({ruleId}) => ruleId === 'digit-system')
    assert.deepEqual(message?.expected, ['15'])
    assert.equal(message?.fatal, true)
    assert.ok((message?.note?.length ?? 0) > 20)
  })

  it('stands in a chain with plugins of others, before and after it', async () => {
    const file = new VFile('وصل وصل الوفد. بحسب الوكالة.')
    const processor = unified().use(repeatedWords('before')).use(mudaqqiq).use(repeatedWords('after'))
    await processor.run(processor.parse(file) as Root, file)
    const told = file.messages.map(({source, place}) => [source, place])
    const twice = {start: {line: 1, column: 5, offset: 4}, end: {line: 1, column: 8, offset: 7}}
    assert.deepEqual(told[0], ['before', twice])
    assert.deepEqual(told.at(-1), ['after', twice])
    assert.ok(told.slice(1, -1).some(([source]) => source === 'mudaqqiq'))
  })

  it('lints the tree it is given, not the file', async () => {
    const file = new VFile('وصل الوفد. بحسب الوكالة.')
    const processor = unified().use(mudaqqiq, {rules: {'repeated-word': 'off'}})
    const tree = processor.parse(file) as Root
    const [paragraph] = tree.children
    assert.equal(paragraph.type, 'ParagraphNode')
    // What is left is the first sentence: nothing dangles any more.
    if (paragraph.type === 'ParagraphNode') paragraph.children.splice(1)
    await processor.run(tree, file)
    assert.deepEqual(file.messages, [])
  })

  it('tells places of the file where a tree is a part of it', async () => {
    const file = new VFile('<b>قال "نعم.</b>')
    const at = (start: number, end: number) => ({
      start: {line: 1, column: start + 1, offset: start},
      end: {line: 1, column: end + 1, offset: end}
    })
    const tree: Root = {
      type: 'RootNode',
      children: [
        {type: 'TextNode', value: 'قال ', position: at(3, 7)},
        {type: 'TextNode', value: '"نعم.', position: at(7, 12)}
      ]
    }
    await unified().use(onlyRule('unbalanced-quotes')).run(tree, file)
    assert.deepEqual(
      file.messages.map(({ruleId, place}) => [ruleId, place]),
      [['unbalanced-quotes', at(7, 8)]]
    )
  })

  it('knows no rule but its own', () => {
    assert.throws(() => onlyRule('no-such-rule'), RangeError)
  })
})

/** A plugin as those of retext are: it walks the tree and leaves messages. */
function repeatedWords(source: string): Plugin<[], Root> {
  return () => (tree, file) => {
    let before: string | undefined
    for (const node of nodes(tree)) {
      if (node.type !== 'WordNode') continue
      const [text] = node.children
      const value = 'value' in text ? text.value : undefined
      if (value === before) file.message(`${value} twice`, {place: node.position, source, ruleId: 'twice'})
      before = value
    }
  }
}

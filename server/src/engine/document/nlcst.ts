import type {Paragraph as ParagraphNode, Root, RootContent, SentenceContent, Sentence as SentenceNode} from 'nlcst'
import type {Point, Position} from 'unist'
import {OBJECT} from '../arabic/characters.ts'
import type {Article, Block} from './article.ts'
import {type Token, TokenKind} from './tokens.ts'

declare module 'nlcst' {
  interface ParagraphData {
    /** Which part of the article the paragraph is. */
    zone?: string
  }
}

/**
 * The nlcst tree of an article, for whoever works on trees; the rules read the same tokens without it.
 * Positions are those of the source: 1-based lines and columns, offsets in UTF-16 code units.
 *
 * @param pointAt line and column of an offset
 */
export function toNlcst(article: Article, pointAt: (offset: number) => Point): Root {
  const position = (start: number, end: number): Position => ({start: pointAt(start), end: pointAt(end)})
  const children: RootContent[] = []
  let at = 0
  for (const block of article.blocks) {
    const start = article.startOf(block)
    if (start > at)
      children.push({
        type: gapType(article.text.slice(at, start)),
        value: article.text.slice(at, start),
        position: position(at, start)
      })
    children.push(paragraphNode(article, block, position))
    at = start + block.paragraph.text.length
  }
  if (at < article.text.length)
    children.push({
      type: gapType(article.text.slice(at)),
      value: article.text.slice(at),
      position: position(at, article.text.length)
    })
  return {type: 'RootNode', children, position: position(0, article.text.length)}
}

type Place = (start: number, end: number) => Position

/** Between paragraphs: blank, or markup kept as source. */
function gapType(text: string): 'WhiteSpaceNode' | 'SourceNode' {
  return text.trim() === '' ? 'WhiteSpaceNode' : 'SourceNode'
}

function paragraphNode(article: Article, block: Block, place: Place): ParagraphNode {
  const {paragraph} = block
  const start = article.startOf(block)
  const children: ParagraphNode['children'] = []
  let at = 0
  for (const sentence of paragraph.sentences) {
    pushGap(children, article, start + at, start + sentence.start, place)
    const content: SentenceContent[] = []
    let from = sentence.start
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = paragraph.tokens[i]
      pushGap(content, article, start + from, start + token.start, place)
      content.push(tokenNode(article, start, token, place))
      from = token.end
    }
    const node: SentenceNode = {
      type: 'SentenceNode',
      children: content,
      position: place(start + sentence.start, start + sentence.end)
    }
    children.push(node)
    at = sentence.end
  }
  pushGap(children, article, start + at, start + paragraph.text.length, place)
  return {
    type: 'ParagraphNode',
    children,
    data: {zone: paragraph.zone},
    position: place(start, start + paragraph.text.length)
  }
}

function pushGap(
  children: Array<SentenceContent | SentenceNode>,
  article: Article,
  start: number,
  end: number,
  place: Place
): void {
  if (end <= start) return
  const value = article.text.slice(start, end)
  children.push({type: gapType(value), value, position: place(start, end)})
}

function tokenNode(article: Article, base: number, token: Token, place: Place): SentenceContent {
  const position = place(base + token.start, base + token.end)
  const value = article.text.slice(base + token.start, base + token.end)
  if (token.kind <= TokenKind.latin)
    return {type: 'WordNode', children: [{type: 'TextNode', value, position}], position}
  if (token.kind === TokenKind.other)
    return value.includes(OBJECT) || token.code === OBJECT.charCodeAt(0)
      ? {type: 'SourceNode', value, position}
      : {type: 'SymbolNode', value, position}
  return {type: 'PunctuationNode', value, position}
}

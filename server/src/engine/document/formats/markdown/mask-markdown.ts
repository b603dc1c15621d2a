import type {Html, Link, LinkReference, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {own} from '../../incremental/own-copy.ts'
import type {Zone} from '../../zones.ts'
import {isNoteText, JoinedMask, type Masked, Masker, type Piece} from '../mask.ts'
import {type Chunk, chunksOf} from './chunks.ts'
import {KeptParts, type MaskedPart} from './kept-parts.ts'

/** Nodes that are a zone of their own, wherever they stand. */
const zones: ReadonlyMap<string, Zone> = new Map([
  ['heading', 'headline'],
  ['tableCell', 'list']
])

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .use(withoutTransforms)
  .freeze()

/**
 * Leaves a tree as it was parsed. What GitHub makes of it afterwards, a link of an address that the grammar did not take
 * for one («[info@example.com]»), has no place in the source.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) => ({...extension, transforms: []}))
}

/**
 * The paragraphs of a Markdown source. Front matter, code, HTML, addresses and images are not read.
 *
 * @param kept the parts of the source before it was edited
 */
export function* maskMarkdown(source: string, kept = new KeptParts()): Generator<undefined, Masked, undefined> {
  const before = kept.still(source)
  const known = (start: number, end: number): MaskedPart | undefined => {
    const part = before.get(start)
    return part?.end === undefined || part.end - part.start !== end - start ? undefined : part
  }
  const parts: MaskedPart[] = []
  for (const chunk of chunksOf(source, (start, end) => known(start, end)?.own)) {
    const part = known(chunk.start, chunk.end)
    if (part !== undefined && part.refers === chunk.refers) parts.push({...chunk, masked: part.masked})
    else {
      parts.push({...chunk, masked: maskPart(chunk, own(source.slice(chunk.start, chunk.end)))})
      yield
    }
  }
  kept.keep(source, parts)
  return new JoinedMask(parts.map(({start, masked}) => ({start, masked})))
}

function maskPart({own: {tamed}, refers}: Chunk, text: string): Masked {
  const masker = new Masker(text, 'markdown')
  const root = processor.parse(tamed + refers) as Root
  const nodes =
    refers === '' ? root.children : root.children.filter(({position}) => position!.start.offset! < text.length)
  if (refers !== '') for (const node of nodes) cut(node, text.length)
  for (const node of nodes) walk(node, undefined, masker)
  return masker.end()
}

/** Tells a node of a part, and all in it, that it ends with the part: what is parsed after that belongs elsewhere. */
function cut(node: Nodes, end: number): void {
  const {position} = node
  position!.end.offset = Math.min(end, position!.end.offset!)
  if ('children' in node) for (const child of node.children) cut(child, end)
}

function walk(node: Nodes, zone: Zone | undefined, masker: Masker): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const pieces: Piece[] = []
      collect(node, pieces, masker)
      masker.add(pieces, zones.get(node.type) ?? zone)
      return
    }
    case 'html':
      masker.comments(node.position!.start.offset!, node.position!.end.offset!)
      return
    case 'footnoteDefinition':
    case 'blockquote':
    case 'root':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      for (const child of (node as Parents).children) walk(child, node.type === 'listItem' ? 'list' : zone, masker)
  }
}

function collect(node: Nodes | PhrasingContent, pieces: Piece[], masker: Masker): void {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  const kind = wholeKind(node)
  if (kind !== undefined) pieces.push({start, end, kind})
  else if (node.type === 'html') {
    masker.comments(start, end)
    if (/^<\/?[a-z]/i.test(node.value)) pieces.push({start, end, kind: node.value[1] === '/' ? 'closes' : 'opens'})
  } else if (isOwnName(node)) collectName(node, pieces)
  else collectAround(node as Parents, pieces, masker)
}

/** What a node is as a whole; `undefined` where its parts tell, as of emphasis, a link and HTML. */
function wholeKind(node: Nodes): Piece['kind'] | undefined {
  if (node.type === 'text' || node.type === 'break') return node.type
  if (isWrittenOut(node)) return 'object'
  if (node.type === 'footnoteReference' || (isLink(node) && isNoteLink(node))) return 'note'
  return 'children' in node || node.type === 'html' ? undefined : 'object'
}

/** `<https://a.b>`, «www.example.com»: an address written out is its own link text, and no prose. */
function isWrittenOut(node: Nodes): boolean {
  return (
    node.type === 'link' &&
    node.children.every((child) => child.type === 'text' && /^\S+$/.test(child.value) && node.url.endsWith(child.value))
  )
}

/** `[نص]`, `[نص][]`: the text is the name by which its address is found, further down. */
function isOwnName(node: Nodes): node is LinkReference {
  return node.type === 'linkReference' && node.referenceType !== 'full' && node.children.length > 0
}

function collectName({children, position}: LinkReference, pieces: Piece[]): void {
  const start = children[0].position!.start.offset!
  const end = children.at(-1)!.position!.end.offset!
  const kind = children.every((child) => child.type === 'text') ? 'name' : 'object'
  pieces.push({start: position!.start.offset!, end: start, kind: 'opens'})
  pieces.push({start, end, kind})
  pieces.push({start: end, end: position!.end.offset!, kind: 'closes'})
}

/** The syntax around text, and what stands within it; of what is empty, nothing. */
function collectAround({children, position}: Parents, pieces: Piece[], masker: Masker): void {
  if (children.length === 0) return
  pieces.push({start: position!.start.offset!, end: children[0].position!.start.offset!, kind: 'opens'})
  collectAll(children as PhrasingContent[], pieces, masker)
  pieces.push({start: children.at(-1)!.position!.end.offset!, end: position!.end.offset!, kind: 'closes'})
}

const RAISED = /^<(su[bp])(?:\s[^>]*)?>$/i

/** The parts of a paragraph in order; a number between `<sup>` and `</sup>` is that of a footnote. */
function collectAll(nodes: readonly PhrasingContent[], pieces: Piece[], masker: Masker): void {
  for (let i = 0; i < nodes.length; i++) {
    const tag = nodes[i].type === 'html' ? RAISED.exec((nodes[i] as Html).value)?.[1].toLowerCase() : undefined
    const inside = nodes[i + 1]
    const close = nodes[i + 2]
    if (
      tag !== undefined &&
      close?.type === 'html' &&
      close.value.toLowerCase() === `</${tag}>` &&
      isNoteText(plainText(inside))
    ) {
      pieces.push({
        start: nodes[i].position!.start.offset!,
        end: close.position!.end.offset!,
        kind: tag === 'sup' ? 'note' : 'object'
      })
      i += 2
    } else collect(nodes[i], pieces, masker)
  }
}

type Linked = Link | LinkReference

function isLink(node: Nodes): node is Linked {
  return node.type === 'link' || node.type === 'linkReference'
}

/** `[1](#note)`, `[1]` with its address elsewhere: a number alone that leads to a note. */
function isNoteLink(node: Linked): boolean {
  return node.children.length === 1 && /^\[?\d{1,3}\]?$/.test(plainText(node))
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node && node.children.length === 1 ? plainText(node.children[0]) : ''
}

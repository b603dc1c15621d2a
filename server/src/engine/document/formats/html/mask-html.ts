import type {Element, Nodes, Text} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Zone} from '../../zones.ts'
import {isNoteText, type Masked, Masker, type Piece} from '../mask.ts'
import {checkDepth} from './depth.ts'
import {elementZones, inlineElements} from './elements.ts'

const processor = unified().use(rehypeParse, {fragment: false}).freeze()

const inline: ReadonlySet<string> = new Set([...inlineElements, 'wbr'])
const unread = new Set(
  'script style template noscript head svg math iframe object embed select textarea button nav'.split(' ')
)
const objects = new Set('code kbd samp var img input picture video audio'.split(' '))
const zones: Readonly<Record<string, Zone>> = {...elementZones, address: 'byline'}

/**
 * The paragraphs of an HTML source. Tags, attributes, scripts, styles and code are not read.
 *
 * @param blankLines whether a blank line ends a paragraph, as where a content system makes the elements of the lines
 */
export function maskHtml(source: string, blankLines = false): Masked {
  checkDepth(source)
  const masker = new Masker(source, 'html')
  const reader = new Reader(masker, blankLines ? source : undefined)
  reader.visit(processor.parse(source) as Nodes, undefined)
  reader.flush(undefined)
  return masker.end()
}

/** Gathers the text between two boundaries of blocks into one paragraph. */
class Reader {
  readonly #masker: Masker
  readonly #lines: string | undefined
  #pieces: Piece[] = []
  /** Whether there is more than tags that open among the pieces. */
  #begun = false

  /** @param lines the source, where its blank lines say something */
  constructor(masker: Masker, lines: string | undefined) {
    this.#masker = masker
    this.#lines = lines
  }

  visit(node: Nodes, zone: Zone | undefined): void {
    switch (node.type) {
      case 'root':
        for (const child of node.children) this.visit(child, zone)
        return
      case 'text':
        this.#text(node, zone)
        return
      case 'comment':
        if (node.position !== undefined) this.#masker.comments(node.position.start.offset!, node.position.end.offset!)
        return
      case 'element':
        if (!unread.has(node.tagName) && !isFurniture(node)) this.#element(node, zone)
    }
  }

  #text({value, position}: Text, zone: Zone | undefined): void {
    const start = position?.start.offset
    const end = position?.end.offset
    // Text that the parser made up, or put elsewhere, has no place.
    if (start === undefined || end === undefined) return
    let from = start
    for (const {0: blank, index} of this.#lines?.slice(start, end).matchAll(/\r?\n[ \t]*\r?\n\s*/g) ?? []) {
      if (index > from - start) this.#push({start: from, end: start + index, kind: 'text'})
      this.flush(zone)
      from = start + index + blank.length
    }
    if (from < end && (value.trim() !== '' || this.#begun)) this.#push({start: from, end, kind: 'text'})
  }

  #element(node: Element, zone: Zone | undefined): void {
    const kind = objects.has(node.tagName) ? 'object' : unreadKind(node)
    if (kind !== undefined) this.#whole(node, kind)
    else if (inline.has(node.tagName)) this.#inline(node, zone)
    else this.#block(node, zone)
  }

  /** What stands among the words of a paragraph and is not read: `<code>x</code>`, `<sup>1</sup>`. */
  #whole({position}: Element, kind: 'object' | 'note'): void {
    if (position?.end.offset !== undefined) this.#push({start: position.start.offset!, end: position.end.offset, kind})
  }

  /** A part of a paragraph: `<b>…</b>`. */
  #inline(node: Element, zone: Zone | undefined): void {
    const {children, position} = node
    this.#tag(node, 'opens', position?.start.offset, children[0]?.position?.start.offset)
    for (const child of children) this.visit(child, zone)
    this.#tag(node, 'closes', children.at(-1)?.position?.end.offset, position?.end.offset)
  }

  /** An end to what stands before it and within it: `<p>…</p>`. */
  #block({tagName, children, properties}: Element, zone: Zone | undefined): void {
    this.flush(zone)
    if (tagName === 'pre') return
    const inner = zone === 'link' || leadsElsewhere(properties) ? 'link' : (zones[tagName] ?? zone)
    for (const child of children) this.visit(child, inner)
    this.flush(inner)
  }

  /** A tag around text; of a source that is nested badly, the parser does not say where it stands. */
  #tag({children}: Element, kind: 'opens' | 'closes', start: number | undefined, end: number | undefined): void {
    if (children.length > 0 && start !== undefined && end !== undefined && start < end) this.#push({start, end, kind})
  }

  #push(piece: Piece): void {
    if (piece.kind !== 'opens') this.#begun = true
    this.#pieces.push(piece)
  }

  /** Ends the paragraph that is being gathered. */
  flush(zone: Zone | undefined): void {
    const pieces = this.#pieces
    this.#pieces = []
    this.#begun = false
    while (pieces.length > 0 && pieces[pieces.length - 1].kind !== 'text') pieces.pop()
    this.#masker.add(pieces, zone)
  }
}

/** Classes of what a content system puts around an article: bars to share it, what a reader does not see. */
const FURNITURE =
  /^(?:share|sharing|share-?(?:bar|box|buttons?|icons?|links?|tools?)|social-?(?:bar|share|sharing|buttons?|icons?|links?|media-share)|addtoany\S*|sharedaddy|breadcrumbs?|screen-reader-text|sr-only|visually-hidden)$/i
/** Classes of blocks that lead to other articles: their headlines are not sentences of this one. */
const ELSEWHERE =
  /^(?:related|related-?(?:articles?|content|links?|news|posts?|stories|topics)|read-?(?:also|more)|see-?also|more-?(?:news|stories|on-this)|also-?read|recommended|most-?(?:read|popular))$/i

function hasClass({className}: Element['properties'], classes: RegExp): boolean {
  return Array.isArray(className) && className.some((name) => classes.test(String(name)))
}

/** What stands on the page around the article, and is none of its text. */
function isFurniture({properties}: Element): boolean {
  return properties.hidden === true || properties.ariaHidden === 'true' || hasClass(properties, FURNITURE)
}

function leadsElsewhere(properties: Element['properties']): boolean {
  return hasClass(properties, ELSEWHERE)
}

/** A footnote's number (`<sup>1</sup>`, a link to a note of the page), and the digits of a formula (`CO<sub>2</sub>`). */
function unreadKind(node: Element): 'note' | 'object' | undefined {
  const {tagName} = node
  if (tagName !== 'sup' && tagName !== 'sub' && tagName !== 'a') return undefined
  if (tagName === 'a' && !String(node.properties.href ?? '').startsWith('#')) return undefined
  const text = textOf(node, NOTE_DEPTH)
  if (tagName === 'sub') return /^[\d+-]{1,6}$/.test(text) ? 'object' : undefined
  return isNoteText(text) ? 'note' : undefined
}

/** `<sup><a><span>[1]</span></a></sup>`. */
const NOTE_DEPTH = 3
const NOTE_LENGTH = 60

/** As much of the text of an element as tells whether it is the number of a note. */
function textOf(node: Element, depth: number): string {
  let text = ''
  for (const child of node.children) {
    if (child.type === 'text') text += child.value
    else if (child.type === 'element') text += depth > 0 ? textOf(child, depth - 1) : '…'
    if (text.length > NOTE_LENGTH) break
  }
  return text
}

import {NotAnArticle} from '../../unreadable.ts'
import type {Zone} from '../../zones.ts'
import {Embedded, maskLines} from '../embedded.ts'
import {elementZones, inlineElements} from '../html/elements.ts'
import {maskHtml} from '../html/mask-html.ts'
import {type Masked, Masker, type Piece} from '../mask.ts'
import {atom} from './atom.ts'
import {newsml1} from './newsml-1.ts'
import {newsmlG2} from './newsml-g2.ts'
import {nitf} from './nitf.ts'
import {rss} from './rss.ts'
import {isElement, isForeign, piecesOfText, readXml, rootName, type XmlElement, type XmlText} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

const vocabularies: readonly Vocabulary[] = [newsmlG2, nitf, newsml1, rss, atom]

/** The longest XML that is read, in UTF-16 code units. */
const LONGEST = 64 * 1024 * 1024

/**
 * The articles of an XML source: a wire, a feed, an export. What is in another language than Arabic is passed over.
 *
 * @throws Unreadable where it is not well-formed, and NotAnArticle where no vocabulary knows its root
 */
export function maskXml(source: string): Masked {
  if (source.length > LONGEST)
    throw new NotAnArticle({
      ar: 'ملف XML أطول من أن يُقرأ (64 مليون حرف)',
      en: 'the XML is longer than is read (64 million characters)'
    })
  // Whoever writes XML of another kind is not to be told that it has a mistake.
  const name = rootName(source)
  if (name !== undefined && !isKnown(name)) throw unknownKind(name)
  const masker = new Masker(source, 'strict')
  const root = readXml(source, (start, end) => masker.comments(start, end))
  if (root.name.toLowerCase() === 'html') return maskHtml(source)
  const vocabulary = vocabularies.find(({roots}) => roots.includes(root.name))
  if (vocabulary === undefined) throw unknownKind(root.name)
  for (const parts of vocabulary.articles(root, source)) {
    const ordered = [...parts].sort((a, b) => a.element.start - b.element.start)
    if (ordered.length > 0) masker.nextArticle(ordered[0].element.start)
    for (const part of ordered) addPart(source, part, masker)
  }
  return masker.end()
}

function isKnown(name: string): boolean {
  return name.toLowerCase() === 'html' || vocabularies.some(({roots}) => roots.includes(name))
}

function unknownKind(name: string): NotAnArticle {
  return new NotAnArticle({
    ar: `ملف XML من نوع لا يُقرأ ‎(<${name}>)؛ المعروف: NewsML وNITF وRSS وAtom وWXR`,
    en: `XML of a kind that is not read (<${name}>); known are NewsML, NITF, RSS, Atom and WXR`
  })
}

function addPart(source: string, {element, holds, zone}: Part, masker: Masker): void {
  const hasElements = element.children.some(isElement)
  if (holds === 'text' || holds === 'blocks' || hasElements)
    new BlockReader(source, masker, holds === 'text').read(element, zone)
  else addWritten(source, element, {holds, zone}, masker)
}

/** HTML or lines of text that stand as text in an element. */
function addWritten(
  source: string,
  {children}: XmlElement,
  {holds, zone}: Omit<Part, 'element'>,
  masker: Masker
): void {
  const embedded = new Embedded()
  for (const child of children as XmlText[])
    for (const [start, end, text] of piecesOfText(source, child)) embedded.add(start, end, text)
  const {text} = embedded
  const isHtml = holds === 'html' && /<[a-z!/]|&[a-z#]/i.test(text)
  embedded.addTo(masker, isHtml ? maskHtml(text, true) : maskLines(text), zone)
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements within a paragraph: of XHTML, and what NITF marks among its words. */
const inline: ReadonlySet<string> = new Set([
  ...inlineElements,
  ...names(
    'inline chron classifier copyrite event function lang location money num object.title org person postaddr pronounce virtloc city region country sublocation name.given name.family alt-code Origin keyword'
  )
])
/** What is no copy, or about it: pictures, code, fingerprints, who owns the text. */
const unread = names(
  'script style template svg math iframe object embed media-reference media-metadata media-object head docdata pubdata revision-history series dateline.date story.date distributor tobject'
)
const blockZones: Readonly<Record<string, Zone>> = {
  ...elementZones,
  hl1: 'headline',
  hl2: 'headline',
  hedline: 'headline',
  byline: 'byline',
  dateline: 'byline',
  tagline: 'byline',
  bibliography: 'link',
  credit: 'byline',
  'media-producer': 'byline',
  'media-caption': 'caption',
  caption: 'caption',
  dt: 'list',
  dd: 'list'
}

/** Gathers the text between two boundaries of blocks into one paragraph. */
class BlockReader {
  readonly #source: string
  readonly #masker: Masker
  /** Whether all of it is one paragraph, whatever elements are in it. */
  readonly #whole: boolean
  #pieces: Piece[] = []

  constructor(source: string, masker: Masker, whole: boolean) {
    this.#source = source
    this.#masker = masker
    this.#whole = whole
  }

  read(element: XmlElement, zone: Zone | undefined): void {
    const inner = blockZones[element.name] ?? zone
    for (const child of element.children) this.#node(child, inner)
    this.#flush(inner)
  }

  #node(node: XmlElement | XmlText, zone: Zone | undefined): void {
    if (!isElement(node)) this.#pieces.push({start: node.start, end: node.end, kind: 'text'})
    else if (isForeign(node) || unread.has(node.name)) this.#object(node)
    else if (node.name === 'br') this.#flush(zone)
    else if (this.#whole || inline.has(node.name)) this.#inline(node, zone)
    else {
      this.#flush(zone)
      this.read(node, zone)
    }
  }

  #inline({children, start, inside, close, end}: XmlElement, zone: Zone | undefined): void {
    this.#pieces.push({start, end: inside, kind: 'opens'})
    for (const child of children) this.#node(child, zone)
    if (end > close) this.#pieces.push({start: close, end, kind: 'closes'})
  }

  /** Among words it stands there unread; between paragraphs it is nothing. */
  #object({start, end}: XmlElement): void {
    this.#pieces.push({start, end, kind: 'object'})
  }

  #flush(zone: Zone | undefined): void {
    const pieces = this.#pieces
    this.#pieces = []
    const first = pieces.findIndex((piece) => this.#isSaid(piece))
    const last = pieces.findLastIndex((piece) => this.#isSaid(piece))
    if (first < 0) return
    // What opens before the first words belongs to them.
    let from = first
    while (from > 0 && pieces[from - 1].kind === 'opens') from--
    this.#masker.add(pieces.slice(from, last + 1), zone)
  }

  /** Whether there are words in a piece; between elements stand blanks, and pictures. */
  #isSaid({kind, start, end}: Piece): boolean {
    return kind === 'text' && this.#source.slice(start, end).trim() !== ''
  }
}

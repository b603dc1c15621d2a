import {readReference, references} from '../../entities.ts'
import {Unreadable} from '../../unreadable.ts'
import {isForeignLanguage} from '../language.ts'

/** An element, and where it stands: offsets in UTF-16 code units. */
export interface XmlElement {
  /** Its name without the prefix of its namespace. */
  readonly name: string
  readonly prefix: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Array<XmlElement | XmlText>
  readonly parent: XmlElement | undefined
  readonly start: number
  /** Where its opening tag ends. */
  readonly inside: number
  /** Where its closing tag starts, and where that ends. */
  close: number
  end: number
}

/** Text between tags. */
export interface XmlText {
  readonly start: number
  readonly end: number
  /** Whether it stands as it is, without references to characters. */
  readonly literal: boolean
}

/** Elements within elements that no article has. */
const DEEPEST = 400

const TAG = /<(?:(\/)?([\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)|!--|!\[CDATA\[|\?|!DOCTYPE)/uy
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const TAG_END = /\s*(\/)?>/y

/**
 * The tree of an XML source, with all places; comments are handed on to whoever wants them.
 *
 * No library known to us keeps where text stands whose references are not expanded, which is all that is needed here: what
 * declares entities of its own is not read, and nothing is ever loaded.
 *
 * @throws Unreadable where the source is not well-formed, or means harm
 */
export function readXml(source: string, comment: (start: number, end: number) => void = () => {}): XmlElement {
  const parser = new Parser(source, comment)
  parser.run()
  return parser.root
}

/** The name of the first element of a source, without its prefix, well-formed or not; `undefined` where none is to be seen. */
export function rootName(source: string): string | undefined {
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    TAG.lastIndex = at
    const match = TAG.exec(source)
    if (match === null || match[1] !== undefined) return undefined
    if (match[3] !== undefined) return match[3]
    at = pastMarkup(source, at, match[0])
  }
  return undefined
}

/** Past a comment, an instruction or a document type that begins there; the end of the source where none of it is to be seen. */
function pastMarkup(source: string, start: number, opens: string): number {
  const close = source.indexOf(endOf(opens, source, start), start)
  return close < 0 ? source.length : close + 1
}

function endOf(opens: string, source: string, start: number): string {
  if (opens === '<!--') return '-->'
  return opens === '<!DOCTYPE' ? endOfDoctype(source, start) : '>'
}

/** What ends the document type that begins there: one with declarations of its own has them in brackets. */
function endOfDoctype(source: string, start: number): ']>' | '>' {
  const bracketOrEnd = /[[>]/g
  bracketOrEnd.lastIndex = start
  return bracketOrEnd.exec(source)?.[0] === '[' ? ']>' : '>'
}

class Parser {
  readonly #source: string
  readonly #comment: (start: number, end: number) => void
  #root: XmlElement | undefined
  #open: XmlElement | undefined
  #depth = 0
  #at = 0

  constructor(source: string, comment: (start: number, end: number) => void) {
    this.#source = source
    this.#comment = comment
  }

  get root(): XmlElement {
    if (this.#root === undefined) throw this.#broken(0, {ar: 'لا عنصر فيه', en: 'it has no element'})
    return this.#root
  }

  run(): void {
    const source = this.#source
    for (;;) {
      const next = source.indexOf('<', this.#at)
      this.#text(this.#at, next < 0 ? source.length : next, false)
      if (next < 0) break
      this.#markup(next)
    }
    if (this.#open !== undefined) throw this.#unclosed(this.#open.start, `<${nameOf(this.#open)}>`)
  }

  #markup(start: number): void {
    TAG.lastIndex = start
    const match = TAG.exec(this.#source)
    if (match === null) throw this.#broken(start, {ar: '«<» لا تفتح وسمًا', en: '“<” opens no tag'})
    const [found, slash, prefix = '', name] = match
    if (found === '<!--') this.#comment(start, this.#skip(start, '-->'))
    else if (found === '<![CDATA[') this.#text(start + found.length, this.#skip(start, ']]>') - 3, true)
    else if (found === '<?') this.#skip(start, '?>')
    else if (found === '<!DOCTYPE') this.#doctype(start)
    else if (slash === undefined) this.#opens(start, prefix, name)
    else this.#closes(start, prefix, name)
  }

  /** Goes on past what ends something, and gives where that is. */
  #skip(start: number, end: string): number {
    const close = this.#source.indexOf(end, start)
    if (close < 0) throw this.#unclosed(start, this.#source.slice(start, start + 4).trim())
    this.#at = close + end.length
    return this.#at
  }

  /** Which document type it is of says nothing; entities that it declares may be billions, or files of this machine. */
  #doctype(start: number): void {
    const end = this.#skip(start, endOfDoctype(this.#source, start))
    if (/<!ENTITY/i.test(this.#source.slice(start, end)))
      throw new Unreadable({
        ar: 'يعرّف الملف كيانات XML من عنده (<!ENTITY)، وهي لا تُقرأ',
        en: 'the file declares XML entities of its own (<!ENTITY), which are not read'
      })
  }

  #opens(start: number, prefix: string, name: string): void {
    this.#at = TAG.lastIndex
    const attributes = this.#attributes()
    TAG_END.lastIndex = this.#at
    const end = TAG_END.exec(this.#source)
    if (end === null) throw this.#unclosed(start, `<${prefix}${name}`)
    this.#at = TAG_END.lastIndex
    const element: XmlElement = {
      name,
      prefix: prefix.slice(0, -1),
      attributes,
      children: [],
      parent: this.#open,
      start,
      inside: this.#at,
      close: this.#at,
      end: this.#at
    }
    this.#place(element)
    if (end[1] !== undefined) return
    if (++this.#depth > DEEPEST)
      throw new Unreadable({
        ar: 'عناصر XML متداخلة أعمق من أي مقال؛ لم تُقرأ',
        en: 'XML elements nested deeper than in any article; not read'
      })
    this.#open = element
  }

  #place(element: XmlElement): void {
    if (this.#open !== undefined) this.#open.children.push(element)
    else if (this.#root === undefined) this.#root = element
    else throw this.#broken(element.start, {ar: 'عنصر بعد آخر عنصر', en: 'an element after the last one'})
  }

  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>()
    ATTRIBUTE.lastIndex = this.#at
    for (let match = ATTRIBUTE.exec(this.#source); match !== null; match = ATTRIBUTE.exec(this.#source)) {
      this.#at = ATTRIBUTE.lastIndex
      attributes.set(match[1], match[2] ?? match[3])
    }
    return attributes
  }

  #closes(start: number, prefix: string, name: string): void {
    const open = this.#open
    if (open === undefined || open.name !== name || open.prefix !== prefix.slice(0, -1))
      throw this.#broken(start, {
        ar: `‎</${prefix}${name}> لا تغلق ما فُتح`,
        en: `</${prefix}${name}> does not close what is open`
      })
    TAG_END.lastIndex = TAG.lastIndex
    if (TAG_END.exec(this.#source) === null) throw this.#unclosed(start, `</${prefix}${name}`)
    this.#at = TAG_END.lastIndex
    open.close = start
    open.end = this.#at
    this.#open = open.parent
    this.#depth--
  }

  #text(start: number, end: number, literal: boolean): void {
    if (end > start) this.#open?.children.push({start, end, literal})
  }

  #unclosed(start: number, what: string): Unreadable {
    return this.#broken(start, {ar: `‎${what} لا يُغلق؛ الملف مبتور؟`, en: `${what} is not closed; is the file cut off?`})
  }

  #broken(offset: number, {ar, en}: {ar: string; en: string}): Unreadable {
    let line = 1
    for (let at = this.#source.indexOf('\n'); at >= 0 && at < offset; at = this.#source.indexOf('\n', at + 1)) line++
    return new Unreadable({
      ar: `السطر ${line}: ليس XML سليمًا: ${ar}`,
      en: `line ${line}: not well-formed XML: ${en}`
    })
  }
}

function nameOf({prefix, name}: XmlElement): string {
  return prefix === '' ? name : `${prefix}:${name}`
}

export function isElement(node: XmlElement | XmlText): node is XmlElement {
  return 'name' in node
}

/** The elements within another, of one of the names where names are given. */
export function childrenOf({children}: XmlElement, ...names: readonly string[]): XmlElement[] {
  return children.filter(isElement).filter(({name}) => names.length === 0 || names.includes(name))
}

/** All elements of a name within another, in order, and none within one of them. */
export function within(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (child.name === name) found.push(child)
      else walk(child)
    }
  }
  walk(element)
  return found
}

/** Whether an element says that it is in another language than Arabic. */
export function isForeign({attributes}: XmlElement): boolean {
  return isForeignLanguage(attributes.get('xml:lang') ?? attributes.get('lang'))
}

/** What a text of the source stands for, its references read. */
export function* piecesOfText(
  source: string,
  {start, end, literal}: XmlText
): Generator<readonly [start: number, end: number, text: string], void, undefined> {
  let at = start
  const text = literal ? '' : source.slice(start, end)
  for (const {0: written, index} of text.matchAll(references.markdown)) {
    const reference = readReference(written, false)
    if (reference === undefined) continue
    const from = start + index
    if (from > at) yield [at, from, source.slice(at, from)]
    at = from + written.length
    yield [from, at, reference.character]
  }
  if (end > at) yield [at, end, source.slice(at, end)]
}

import type {Zone} from '../zones.ts'
import type {FormatDefinition} from './format.ts'
import {aroundText, type Inner, inlinePieces} from './inline.ts'
import {isNoteText, type Masked, Masker, type Piece} from './mask.ts'
import {type SourceLine, sourceLines} from './source-lines.ts'

/**
 * AsciiDoc. The head of the document, comments, code, macros and attributes are not read; of footnotes, those
 * at the end of their paragraph are.
 */
export const asciidoc = {
  name: 'asciidoc',
  extensions: ['.adoc', '.asciidoc'],
  languages: ['asciidoc'],
  mask: maskAsciiDoc
} as const satisfies FormatDefinition

function maskAsciiDoc(source: string): Masked {
  const reader = new Reader(source)
  for (const line of sourceLines(source)) reader.read(line)
  return reader.end()
}

/** What stands between two lines of these is not read: comments, listings, literal text, what is passed through. */
const UNREAD = /^(?:\/{4,}|-{4,}|\.{4,}|\+{4,}|`{3,}.*)$/
/** What stands between two lines of these is read: examples, sidebars, quotations, open blocks. */
const READ = /^(?:={4,}|\*{4,}|_{4,}|--)$/
const TABLE = /^[|,:!]={3,}$/
const HEADING = /^(={1,6}|#{1,6})[ \t]+(?=\S)/
const ATTRIBUTE = /^:!?[\w-]{1,80}!?:(?:[ \t]|$)/
const BLOCK_ATTRIBUTES = /^\[.{0,400}\]$/
const LISTING = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass)\b|^\[,|^\[%/
const BLOCK_MACRO = /^[a-z\d_-]{1,20}::[^[\]]{0,400}\[.{0,400}\]$/
const TITLE = /^\.(?=[^\s.])/
const ITEM = /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?/
const TERM = /^[^\s:].{0,200}?(?::{2,4}|;;)(?=[ \t]|$)[ \t]*/
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/

/** Reads line by line; a paragraph ends with a blank line or with what begins another block. */
class Reader {
  readonly #source: string
  readonly #masker: Masker
  /** Stretches of the source that are one paragraph, and what it is. */
  #stretches: Array<readonly [number, number]> = []
  #zone: Zone | undefined
  /** The line that ends what is not read. */
  #until: string | undefined
  /** The line that opened the table at hand. */
  #table: string | undefined
  /** The line goes on with an attribute. */
  #goesOn = false
  /** After the title of the document stand its author, its revision and its attributes. */
  #inHeader = false
  /** A paragraph that is code: `[source]` stands above it, or it is indented. */
  #unread = false

  constructor(source: string) {
    this.#source = source
    this.#masker = new Masker(source, 'strict')
  }

  read(line: SourceLine): void {
    const text = line.text.trimEnd()
    if (this.#until !== undefined) {
      if (text === this.#until) this.#until = undefined
    } else if (this.#goesOn) {
      this.#goesOn = text.endsWith('\\')
    } else if (text === '') {
      this.#flush()
      this.#inHeader = false
      this.#unread = false
    } else if (!this.#block(text, line)) this.#inParagraph(text, line)
  }

  end(): Masked {
    this.#flush()
    return this.#masker.end()
  }

  /** A line that opens or closes a block; whether it is one. */
  #border(text: string): boolean {
    if (TABLE.test(text)) {
      this.#flush()
      // A table in a cell of another has its own marks of cells.
      if (this.#table !== undefined && this.#table !== text) this.#until = text
      else this.#table = this.#table === undefined ? text : undefined
      return true
    }
    if (UNREAD.test(text)) {
      this.#flush()
      this.#until = text.startsWith('```') ? '```' : text
      return true
    }
    if (READ.test(text)) {
      this.#flush()
      // «[source]» above an open block makes code of it.
      if (this.#unread && text === '--') this.#until = text
      this.#unread = false
      return true
    }
    return false
  }

  /** What is no text of a paragraph; whether the line is that. */
  #block(text: string, line: SourceLine): boolean {
    if (this.#border(text)) return true
    if (ATTRIBUTE.test(text)) {
      this.#goesOn = text.endsWith('\\')
      return true
    }
    if (text.startsWith('//')) return true
    if (this.#inHeader || BLOCK_MACRO.test(text) || text === '+') {
      this.#flush()
      return true
    }
    if (!BLOCK_ATTRIBUTES.test(text)) return this.#heading(text, line)
    this.#flush()
    this.#unread ||= LISTING.test(text)
    return true
  }

  /** A heading, or the title of a block. */
  #heading(text: string, {start, end}: SourceLine): boolean {
    const heading = HEADING.exec(text)
    const title = heading ?? (this.#stretches.length === 0 ? TITLE.exec(text) : null)
    if (title === null || this.#unread) return false
    this.#flush()
    this.#stretches.push([start + title[0].length, end])
    this.#zone = heading === null ? 'caption' : 'headline'
    this.#flush()
    this.#inHeader = heading !== null && heading[1].length === 1
    return true
  }

  #inParagraph(text: string, {start, end}: SourceLine): void {
    if (this.#unread) return
    if (this.#table !== undefined) {
      this.#cells(start, end)
      return
    }
    const marker = ITEM.exec(text) ?? TERM.exec(text)
    if (marker !== null) {
      this.#flush()
      this.#zone = 'list'
      this.#term(marker[0], start)
    } else if (this.#stretches.length === 0 && /^[ \t]/.test(text)) {
      this.#unread = true
      return
    }
    const label = marker ?? (this.#stretches.length === 0 ? ADMONITION.exec(text) : null)
    const from = start + (label?.[0].length ?? 0)
    if (from < end) this.#stretches.push([from, end])
  }

  /** The term of «مصطلح:: شرحه» is a paragraph of its own. */
  #term(marker: string, start: number): void {
    const colons = marker.search(/(?::{2,4}|;;)[ \t]*$/)
    if (colons <= 0) return
    this.#stretches.push([start, start + colons])
    this.#flush()
    this.#zone = 'list'
  }

  /** The cells of a line of a table. */
  #cells(start: number, end: number): void {
    const line = this.#source.slice(start, end)
    for (const {index, 0: cell, 1: mark} of line.matchAll(/((?<!\\)(?:\d{1,2}\+|[aehlmsdv<>^.])?\|)[^|]*/g)) {
      this.#stretches.push([start + index + mark.length, start + index + cell.length])
      this.#zone = 'list'
      this.#flush()
    }
  }

  /** The text of a footnote that ends a paragraph is one of its own: «نصfootnote:[هامش]». */
  #footnote(piece: Piece | undefined): void {
    if (piece?.kind !== 'note') return
    const macro = /^footnote(?:ref)?:[\w-]{0,40}\[/.exec(this.#source.slice(piece.start, piece.end))
    if (macro === null) return
    const inside: readonly [number, number] = [piece.start + macro[0].length, piece.end - 1]
    this.#masker.add(inlinePieces(this.#source, inside, INLINE, readInline))
  }

  #flush(): void {
    const pieces: Piece[] = []
    for (const [i, [start, end]] of this.#stretches.entries())
      for (const piece of inlinePieces(this.#source, [i === 0 ? start : start - 1, end], INLINE, readInline))
        pieces.push(piece)
    this.#masker.add(pieces, this.#zone)
    this.#footnote(pieces.at(-1))
    this.#stretches = []
    this.#zone = undefined
  }
}

const INLINE = new RegExp(
  [
    // What is passed through, a reference to an attribute, a footnote: «+++<b>+++», «{place}», «footnote:[نص]».
    String.raw`(?<pass>\+\+\+[^\n]{0,400}?\+\+\+|\{[\w-]{1,80}\}|(?:image|icon|kbd|btn|menu|pass|stem|latexmath|asciimath|video|audio):[^\s[\]]{0,400}\[[^\]\n]{0,400}\])`,
    String.raw`(?<note>footnote(?:ref)?:[\w-]{0,40}\[[^\]\n]{0,1000}\])`,
    // «https://a.b[نص]», «link:a[نص]», «<<ref,نص>>».
    String.raw`(?<open>(?:link|mailto|xref|https?|ftp):[^\s[\]]{0,400}\[)(?<linked>[^\]\n]{0,400})\]`,
    String.raw`(?<ref><<[^<>\n,]{1,200}(?:,[ ]?)?)(?<refText>[^<>\n]{0,400})>>`,
    String.raw`(?<anchor>\[\[[^\]\n]{1,200}\]\]|\[[.#][^\]\n]{1,80}\](?=[#*_\x60]))`,
    // «"نص"» is “نص”: the straight mark stands for the curved one.
    String.raw`(?<opening>["'])\x60(?=\S)|(?<=\S)\x60(?<closing>["'])`,
    String.raw`(?<code>(?<!\\)\x60[^\x60\n]{1,400}\x60)`,
    String.raw`(?<!\\)(?<pair>\*\*|__|##)(?=[^\s*_#])(?<paired>[^*_#\n]{1,600}?)\k<pair>`,
    String.raw`(?<![\\\p{L}\p{N}])(?<mark>[*_#])(?=[^\s*_#])(?<marked>[^*_#\n]{1,600}?)(?<=\S)\k<mark>(?![\p{L}\p{N}])`,
    String.raw`\^(?<raised>[^\s^]{1,60})\^|(?<lowered>~[^\s~]{1,60}~)`,
    String.raw`(?<broken>[ ]\+)(?=\n|\r|$)`,
    String.raw`\\(?=[*_#\x60^~{[<])`
  ].join('|'),
  'gu'
)

/** What a match of {@link INLINE} comes to. */
function readInline(match: RegExpExecArray, start: number, inner: Inner): readonly Piece[] {
  const [whole] = match
  const groups = match.groups as Readonly<Record<string, string | undefined>>
  const end = start + whole.length
  const kind = wholeKind(groups)
  if (kind !== undefined) return [{start, end, kind}]
  if (groups.opening !== undefined) return [text(start, start + 1), {start: start + 1, end, kind: 'opens'}]
  if (groups.closing !== undefined) return [{start, end: end - 1, kind: 'closes'}, text(end - 1, end)]
  const stretch = textWithin(groups, whole.length)
  return stretch === undefined ? [{start, end, kind: 'opens'}] : aroundText(start, whole.length, stretch, inner)
}

function text(start: number, end: number): Piece {
  return {start, end, kind: 'text'}
}

/** Markup that stands there unread; `undefined` for such as has text in it. */
function wholeKind(groups: Readonly<Record<string, string | undefined>>): Piece['kind'] | undefined {
  const {pass, code, lowered, note, raised, broken, linked, refText} = groups
  if (note !== undefined || (raised !== undefined && isNoteText(raised))) return 'note'
  if (broken !== undefined) return 'break'
  return (pass ?? code ?? lowered) !== undefined || linked === '' || refText === '' ? 'object' : undefined
}

/** Where the text of a link, a reference or what is emphasised stands within a match of so many code units. */
function textWithin(
  {open, linked, ref, refText, pair, mark, raised}: Readonly<Record<string, string | undefined>>,
  length: number
): readonly [number, number] | undefined {
  if (linked !== undefined) return [open!.length, open!.length + linked.replace(/(?:\^|,\w+=.*)$/, '').length]
  if (refText !== undefined) return [ref!.length, length - 2]
  if (pair !== undefined) return [2, length - 2]
  if (mark !== undefined) return [1, length - 1]
  return raised === undefined ? undefined : [1, length - 1]
}

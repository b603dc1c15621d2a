import type {Underline} from '../article.ts'
import type {Zone} from '../zones.ts'
import type {FormatDefinition} from './format.ts'
import {aroundText, type Inner, inlinePieces} from './inline.ts'
import {type Masked, Masker, type Piece} from './mask.ts'
import {type SourceLine, sourceLines} from './source-lines.ts'

/** reStructuredText. Directives that hold no prose, comments, fields, options of programs, code and tables are not read. */
export const restructuredtext = {
  name: 'restructuredtext',
  extensions: ['.rst', '.rest'],
  languages: ['restructuredtext', 'rst'],
  mask: maskRestructuredText
} as const satisfies FormatDefinition

function maskRestructuredText(source: string): Masked {
  return new Reader(source).read()
}

/** A line of one mark over and over, under or over a title, or between two parts. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}$/
const UNDERLINE = /^([!-/:-@[-`{-~])\1*$/
const DIRECTIVE = /^\.\.[ ]+(?:\|[^|]{1,80}\|[ ]+)?([a-zA-Z][\w:.+-]{0,60})::(?:[ ]+|$)/
const FOOTNOTE = /^\.\.[ ]+\[(?:\d{1,4}|[#*]|#?[\w-]{1,60})\](?:[ ]+|$)/
const EXPLICIT = /^(?:\.\.|__)(?:[ ]|$)/
const FIELD = /^:[^:\s][^:]{0,80}:(?:[ ]|$)/
const ITEM = /^(?:[-*+•‣]|\(?(?:\d{1,3}|#|[a-zA-Z])[.)])[ ]+/
const LINE_BLOCK = /^\|(?:[ ]+|$)/
const GRID = /^(?:\+[-=+]{3,}\+?|={2,}(?:[ ]+={2,})+)$/
/** What may stand before each line of a quoted literal block. */
const QUOTING = /^[!-/:-@[-`{-~]$/
const ARGUMENT = '(?:[ =]?(?:[a-zA-Z][\\w-]{0,40}|<[^<>]{1,60}>)|=[^\\s,]{1,60})?'
const ONE_OPTION = `(?:[-+][a-zA-Z\\d?]|(?:--|/)[a-zA-Z][\\w-]{0,40})${ARGUMENT}`
/** An option of a program before what it does: «-a  نص», «--all=قيمة  نص», «/V». */
const OPTION = new RegExp(`^${ONE_OPTION}(?:,[ ]${ONE_OPTION}){0,8}(?:[ ]{2}|[ ]?$)`)
/**
 * What is read of a directive, by its name: its content as a caption, as a headline, or as the text that it is. Of a
 * directive that is not here, nothing is read.
 */
const ROLE_OF_LINES: ReadonlyMap<string, Zone | 'read'> = new Map<string, Zone | 'read'>([
  ['figure', 'caption'],
  ['rubric', 'headline'],
  ['topic', 'read'],
  ['sidebar', 'read'],
  ...'note tip hint important warning caution danger attention error admonition seealso epigraph highlights pull-quote container compound class versionadded versionchanged deprecated'
    .split(' ')
    .map((name): [string, 'read'] => [name, 'read'])
])
/** Directives whose text may begin on the line of their name: `.. note:: نص`. */
const SAYS_AT_ONCE = new Set('note tip hint important warning caution danger attention error rubric'.split(' '))

const indentOf = (text: string): number => text.length - text.trimStart().length

class Reader {
  readonly #source: string
  readonly #masker: Masker
  readonly #lines: readonly SourceLine[]
  #at = 0

  constructor(source: string) {
    this.#source = source
    this.#masker = new Masker(source, 'literal')
    this.#lines = sourceLines(source)
  }

  read(): Masked {
    while (this.#at < this.#lines.length) this.#block()
    return this.#masker.end()
  }

  #text(i: number): string {
    return this.#lines[i]?.text.trim() ?? ''
  }

  /** The block that begins with the line at hand. */
  #block(): void {
    const text = this.#text(this.#at)
    if (text === '' || text.startsWith('>>> ')) this.#at++
    else if (GRID.test(text)) this.#table(text)
    else if (ADORNMENT.test(text)) this.#overlined()
    else if (EXPLICIT.test(text)) this.#explicit(text)
    else if (FIELD.test(text) || OPTION.test(text)) this.#skipIndented()
    else if (UNDERLINE.test(this.#text(this.#at + 1)) && this.#isTitle(this.#at)) {
      this.#title(this.#at, [this.#at + 1])
      this.#at += 2
    } else this.#paragraph(text)
  }

  /** A table. One of «=== ===» may have blank lines, and ends with such a line before a blank one. */
  #table(text: string): void {
    const opening = this.#at++
    if (text.startsWith('=')) this.#skipWhile((i) => !GRID.test(this.#text(i)) || this.#text(i + 1) !== '')
    if (text.startsWith('=') && this.#at < this.#lines.length) {
      this.#at++
      return
    }
    this.#at = opening
    this.#skipWhile((i) => this.#text(i) !== '')
  }

  /** A line of marks: with the title under it, or between two parts. */
  #overlined(): void {
    const [over, title, under] = [this.#at, this.#at + 1, this.#at + 2].map((i) => this.#text(i))
    const isTitle = title !== '' && over === under
    if (isTitle) this.#title(this.#at + 1, [this.#at, this.#at + 2])
    this.#at += isTitle ? 3 : 1
  }

  /** A title, and the lines of marks around it: a title that is longer than they are is none. */
  #title(at: number, marks: readonly number[]): void {
    const lines = marks.map((i) => this.#lines[i])
    const lengths = lines.map(({text}) => text.trimEnd().length)
    this.#add([at], 'headline', 0, {
      mark: lines[0].text[0],
      length: Math.min(...lengths),
      title: this.#lines[at].text.trimEnd().length,
      ends: lines.map(({start}, i) => start + lengths[i])
    })
  }

  /** Whether the marks under a line are long enough to be of a title. */
  #isTitle(i: number): boolean {
    const under = this.#text(i + 1)
    return under.length >= Math.min(3, this.#text(i).length) && indentOf(this.#lines[i].text) === 0
  }

  /** A directive, a footnote, a comment, a target. */
  #explicit(text: string): void {
    const footnote = FOOTNOTE.exec(text)
    if (footnote !== null) {
      this.#footnote(indentOf(this.#lines[this.#at].text) + footnote[0].length)
      return
    }
    const directive = DIRECTIVE.exec(text)
    const role = directive === null ? undefined : ROLE_OF_LINES.get(directive[1])
    if (directive === null || role === undefined) {
      this.#skipIndented()
      return
    }
    const at = this.#at++
    const from = indentOf(this.#lines[at].text) + directive[0].length
    if (SAYS_AT_ONCE.has(directive[1]) && from < this.#lines[at].text.length)
      this.#paragraphFrom(at, from, role === 'read' ? undefined : role)
    // Options, and after them the content: of a figure, its caption first.
    this.#skipWhile((i) => FIELD.test(this.#text(i)))
    if (role !== 'caption') return
    this.#skipWhile((i) => this.#text(i) === '')
    if (indentOf(this.#lines[this.#at]?.text ?? '') > indentOf(this.#lines[at].text))
      this.#paragraphFrom(this.#at, 0, role)
  }

  /** Its first paragraph goes on in the lines that stand further in. @param skip code units of its label */
  #footnote(skip: number): void {
    const first = this.#at++
    const indent = indentOf(this.#lines[first].text)
    this.#skipWhile((i) => this.#text(i) !== '' && indentOf(this.#lines[i].text) > indent)
    const lines = Array.from({length: this.#at - first}, (_, i) => first + i)
    const isBare = skip >= this.#lines[first].text.length
    this.#add(isBare ? lines.slice(1) : lines, undefined, isBare ? 0 : skip)
  }

  /** The line at hand, and the lines after it that stand further in. */
  #skipIndented(): void {
    const indent = indentOf(this.#lines[this.#at].text)
    this.#at++
    this.#skipWhile((i) => this.#text(i) === '' || indentOf(this.#lines[i].text) > indent)
  }

  #skipWhile(holds: (i: number) => boolean): void {
    while (this.#at < this.#lines.length && holds(this.#at)) this.#at++
  }

  #paragraph(text: string): void {
    const indent = indentOf(this.#lines[this.#at].text)
    const item = ITEM.exec(text) ?? LINE_BLOCK.exec(text)
    this.#paragraphFrom(this.#at, indent + (item?.[0].length ?? 0), item === null ? undefined : 'list')
  }

  /** A paragraph: the lines until a blank one, or until one that stands elsewhere or is an item of its own. */
  #paragraphFrom(first: number, skip: number, zone: Zone | undefined): void {
    this.#at = first + 1
    const indent = indentOf(this.#lines[this.#at]?.text ?? '')
    const isItem = zone === 'list'
    this.#skipWhile((i) => {
      const text = this.#text(i)
      return (
        text !== '' && indentOf(this.#lines[i].text) === indent && !((isItem || zone === undefined) && startsItem(text))
      )
    })
    // «::» alone only says that what comes is shown as it is.
    if (this.#text(first) !== '::') {
      const lines = Array.from({length: this.#at - first}, (_, i) => first + i)
      this.#add(lines, zone, skip)
    }
    if (this.#text(this.#at - 1).endsWith('::')) this.#literal(indentOf(this.#lines[first].text))
  }

  /** What stands further in after «::», or is quoted by one mark before each of its lines, is shown as it is. */
  #literal(indent: number): void {
    this.#skipWhile((i) => this.#text(i) === '')
    const [mark = ''] = this.#text(this.#at)
    if (QUOTING.test(mark) && indentOf(this.#lines[this.#at].text) === indent) {
      this.#skipWhile((i) => this.#text(i).startsWith(mark))
      return
    }
    this.#skipWhile((i) => this.#text(i) === '' || indentOf(this.#lines[i].text) > indent)
  }

  /** @param skip code units of the first line that are no text */
  #add(lines: readonly number[], zone: Zone | undefined, skip = 0, underline?: Underline): void {
    const pieces: Piece[] = []
    for (const [n, i] of lines.entries()) {
      const {start, end, text} = this.#lines[i]
      // The indentation stands between the lines; the line break before it is a blank.
      const from = start + (n === 0 ? Math.max(skip, indentOf(text)) : indentOf(text))
      if (n > 0) pieces.push({start: start - 1, end: start, kind: 'text'})
      const to = n === lines.length - 1 && /\S::$/.test(text) ? end - 1 : end
      if (from >= to) continue
      for (const piece of inlinePieces(this.#source, [from, to], INLINE, readInline)) pieces.push(piece)
    }
    this.#masker.add(pieces, zone, underline)
  }
}

function startsItem(text: string): boolean {
  return ITEM.test(text) || LINE_BLOCK.test(text) || EXPLICIT.test(text)
}

const INLINE = new RegExp(
  [
    '(?<code>``[^`\\n](?:[^`\\n]|`(?!`)){0,400}``)',
    '(?<note>\\[(?:\\d{1,4}|[#*]|#?[\\w-]{1,60})\\]_{1,2})',
    '(?<substitution>\\|[^|\\s][^|\\n]{0,80}\\|_{0,2})',
    '(?<target>_`[^`\\n]{1,200}`)',
    '(?<role>:[\\w:.+-]{1,60}:)?`(?<named>[^`<\\n]{1,400}?)(?<address>\\s?<[^<>`\\n]{1,400}>)?`(?<link>_{0,2})',
    '(?<![\\\\\\p{L}\\p{N}*])(?<mark>\\*\\*|\\*)(?=[^\\s*])(?<marked>[^*\\n]{1,600}?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])',
    '(?<reference>(?<=[\\p{L}\\p{N}])_{1,2}(?![\\p{L}\\p{N}_]))',
    '\\\\(?=[*`|_\\\\ ])'
  ].join('|'),
  'gu'
)
/** Roles whose text is a word of the sentence; that of others is a name in a program. */
const PROSE_ROLES = new Set([
  ':emphasis:',
  ':strong:',
  ':title-reference:',
  ':title:',
  ':t:',
  ':ref:',
  ':doc:',
  ':term:'
])
/** Roles whose text is the name of what they lead to, unless an address says that: «:ref:`نص <اسم>`». */
const LEADING_ROLES = new Set([':ref:', ':doc:', ':term:'])

/** A name that must be written alike where it is defined and where it is used: «_`نص`», «`نص`_», «:ref:`نص`». */
function isName({target, named, address, link, role}: Readonly<Record<string, string | undefined>>): boolean {
  if (target !== undefined) return true
  return named !== undefined && address === undefined && (link !== '' || LEADING_ROLES.has(role ?? ''))
}

function readInline(match: RegExpExecArray, start: number, inner: Inner): readonly Piece[] {
  const [whole] = match
  const groups = match.groups as Readonly<Record<string, string | undefined>>
  const {code, note, substitution, role, named, address, link, mark, marked} = groups
  const end = start + whole.length
  if (note !== undefined) return [{start, end, kind: 'note'}]
  if (code !== undefined || substitution !== undefined || isName(groups)) return [{start, end, kind: 'object'}]
  if (role !== undefined && !PROSE_ROLES.has(role)) return [{start, end, kind: 'object'}]
  if (marked !== undefined) return aroundText(start, whole.length, [mark!.length, whole.length - mark!.length], inner)
  if (named === undefined) return [{start, end, kind: 'closes'}]
  const from = (role?.length ?? 0) + 1
  return aroundText(start, whole.length, [from, whole.length - 1 - (address?.length ?? 0) - (link?.length ?? 0)], inner)
}

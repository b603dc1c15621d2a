import {childrenOf, readXml, within, type XmlElement} from '../../engine/document/formats/xml/tree.ts'
import {countAtHead} from '../../engine/document/ordered.ts'
import type {PlacedEdit} from '../../engine/linting/finding.ts'
import {product} from '../../engine/product.ts'
import {pieceAt} from './odt.ts'
import {escapeXml, type OfficeText, type Piece, type Remark, type Splice, spliced} from './office-text.ts'
import type {Zip} from './zip.ts'

const COMMENTS = 'word/comments.xml'
const RELATIONS = 'word/_rels/document.xml.rels'
const TYPES = '[Content_Types].xml'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const NOTHING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${WORD}"></w:comments>`
/** Numbers of changes: far from those that a document has. */
const FIRST_CHANGE = 900_000

/** What is put into a run at a place of its text. */
interface Mark {
  readonly at: number
  readonly xml: string
  /** Ends of comments stand before what begins, and that before what is inserted. */
  readonly order: number
}

interface Part {
  readonly name: string
  readonly source: string
  readonly text: OfficeText
}

/** Edits and remarks, as Word has them: a run is cut in several where one begins or ends. */
export class DocxReview {
  readonly #zip: Zip
  readonly #part: Part
  readonly #by: string
  /** The text of the part, which is put together anew whenever it is asked for. */
  readonly #whole: string
  readonly #marks = new Map<XmlElement, Mark[]>()
  /** What is deleted, in the order of the text. */
  readonly #gone: PlacedEdit[] = []
  #change = FIRST_CHANGE

  constructor(zip: Zip, part: Part, date: string) {
    this.#zip = zip
    this.#part = part
    this.#whole = part.text.text
    this.#by = `w:author="${product.name}" w:date="${date}"`
  }

  apply(edits: readonly PlacedEdit[], remarks: readonly Remark[]): void {
    const comments = this.#zip.text(COMMENTS) ?? NOTHING
    let id = nextId(comments)
    const written: string[] = []
    for (const remark of remarks) if (this.#anchor(remark, id)) written.push(this.#comment(remark.text, id++))
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) this.#track(edit)
    const runs = new Set([...this.#marks.keys(), ...this.#gone.flatMap(({start, end}) => this.#runsIn(start, end))])
    const splices: Splice[] = [...runs]
      .sort((a, b) => a.start - b.start)
      .map((run) => ({start: run.start, end: run.end, text: this.#cut(run)}))
    this.#zip.put(this.#part.name, spliced(this.#part.source, splices))
    if (written.length > 0) this.#putComments(comments, written)
  }

  /** Puts the ends of a comment around what it is about; whether they have a place. */
  #anchor({start, end}: Remark, id: number): boolean {
    const from = pieceAt(this.#part.text.pieces, start, start === end)?.run
    const to = pieceAt(this.#part.text.pieces, end, true)?.run
    if (from === undefined || to === undefined || to.start < from.start) return false
    this.#mark(from, {at: start, order: 1, xml: `<w:commentRangeStart w:id="${id}"/>`})
    const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`
    this.#mark(to, {at: end, order: start === end ? 3 : 0, xml: `<w:commentRangeEnd w:id="${id}"/>${reference}`})
    return true
  }

  #comment(text: string, id: number): string {
    const run = `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
    return `<w:comment w:id="${id}" ${this.#by} w:initials="M"><w:p><w:pPr><w:bidi/></w:pPr>${run}</w:p></w:comment>`
  }

  /** What somebody has inserted and nobody has agreed to yet cannot hold another insertion: its remark has to do. */
  #track(edit: PlacedEdit): void {
    const {start, end, text} = edit
    const piece = pieceAt(this.#part.text.pieces, start, start === end)
    const runs = this.#runsIn(start, end)
    if (piece?.run === undefined || [piece.run, ...runs].some(isInserted)) return
    if (end > start) this.#gone.push(edit)
    if (text === '') return
    const inserted = this.#run(piece.run, `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`)
    const xml = `<w:ins w:id="${this.#change++}" ${this.#by}>${inserted}</w:ins>`
    this.#mark(piece.run, {at: start, order: 2, xml})
  }

  #mark(run: XmlElement, mark: Mark): void {
    const marks = this.#marks.get(run) ?? []
    this.#marks.set(run, marks)
    marks.push(mark)
  }

  #runsIn(start: number, end: number): XmlElement[] {
    const {pieces} = this.#part.text
    const runs: XmlElement[] = []
    for (let i = countAtHead(pieces, ({at, length}) => at + length <= start); pieces[i]?.at < end; i++) {
      const {run} = pieces[i]
      if (run !== undefined) runs.push(run)
    }
    return runs
  }

  #piecesOf(run: XmlElement): readonly Piece[] {
    if (this.#byRun.size === 0)
      for (const piece of this.#part.text.pieces) {
        const known = this.#byRun.get(piece.run)
        if (known === undefined) this.#byRun.set(piece.run, [piece])
        else known.push(piece)
      }
    return this.#byRun.get(run) ?? []
  }
  readonly #byRun = new Map<XmlElement | undefined, Piece[]>()

  /** What is deleted between two places. */
  #goneIn(from: number, to: number): PlacedEdit[] {
    const gone: PlacedEdit[] = []
    for (let i = countAtHead(this.#gone, ({end}) => end <= from); this.#gone[i]?.start < to; i++)
      gone.push(this.#gone[i])
    return gone
  }

  /** Something in a run that is like another. */
  #run(run: XmlElement, content: string): string {
    const {source} = this.#part
    const properties = childrenOf(run, 'rPr').map(({start, end}) => source.slice(start, end))
    return `${source.slice(run.start, run.inside)}${properties.join('')}${content}</w:r>`
  }

  /** A run in as many as its marks and what is deleted make of it. */
  #cut(run: XmlElement): string {
    const {source} = this.#part
    const marks = [...(this.#marks.get(run) ?? [])].sort((a, b) => a.at - b.at || a.order - b.order)
    const out: string[] = []
    const putMarks = (until: number): void => {
      while (marks.length > 0 && marks[0].at <= until) out.push(...marks.splice(0, 1).map(({xml}) => xml))
    }
    for (const child of childrenOf(run)) {
      if (child.name === 'rPr') continue
      const pieces = this.#piecesOf(run).filter((piece) => isWithin(piece, child))
      if (child.name !== 't') {
        for (const {at} of pieces) putMarks(at)
        out.push(this.#run(run, source.slice(child.start, child.end)))
      } else for (const piece of pieces) this.#cutText(run, piece, putMarks, marks, out)
    }
    putMarks(Number.POSITIVE_INFINITY)
    return out.join('')
  }

  #cutText(
    run: XmlElement,
    {at, length}: Piece,
    putMarks: (until: number) => void,
    marks: readonly Mark[],
    out: string[]
  ): void {
    const gone = this.#goneIn(at, at + length)
    const borders = gone.flatMap(({start, end}) => [start, end])
    for (let from = at; from < at + length; ) {
      putMarks(from)
      const next = [...borders, ...marks.map((mark) => mark.at)].filter((border) => border > from)
      const to = Math.min(at + length, ...next)
      const said = escapeXml(this.#whole.slice(from, to))
      if (gone.some(({start, end}) => start <= from && from < end)) {
        const deleted = this.#run(run, `<w:delText xml:space="preserve">${said}</w:delText>`)
        out.push(`<w:del w:id="${this.#change++}" ${this.#by}>${deleted}</w:del>`)
      } else out.push(this.#run(run, `<w:t xml:space="preserve">${said}</w:t>`))
      from = to
    }
  }

  /** Comments are a part of their own, which the document and the archive have to know. */
  #putComments(comments: string, written: readonly string[]): void {
    this.#zip.put(COMMENTS, beforeEnd(comments, 'comments', written.join('')))
    const types = this.#zip.text(TYPES)
    if (types !== undefined && !types.includes(`"/${COMMENTS}"`))
      this.#zip.put(TYPES, beforeEnd(types, 'Types', `<Override PartName="/${COMMENTS}" ContentType="${TYPE}"/>`))
    const relations =
      this.#zip.text(RELATIONS) ??
      '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    if (!relations.includes(`"${KIND}"`))
      this.#zip.put(
        RELATIONS,
        beforeEnd(
          relations,
          'Relationships',
          `<Relationship Id="${product.name}1" Type="${KIND}" Target="comments.xml"/>`
        )
      )
  }
}

function isWithin({start, end}: Piece, element: XmlElement): boolean {
  return element.start <= start && end <= element.end
}

function isInserted(run: XmlElement): boolean {
  for (let element = run.parent; element !== undefined; element = element.parent)
    if (element.name === 'ins' || element.name === 'moveTo') return true
  return false
}

/** The first number that no comment has. */
function nextId(comments: string): number {
  const ids = within(readXml(comments), 'comment').map(({attributes}) => Number(attributes.get('w:id')))
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1
}

/** Puts something at the end of the root of a part. */
function beforeEnd(source: string, name: string, inserted: string): string {
  const root = readXml(source)
  if (root.name === name && root.end > root.close)
    return spliced(source, [{start: root.close, end: root.close, text: inserted}])
  const tag = source.slice(root.start, root.end).replace(/\s*\/>$/, '>')
  const closing = `</${root.prefix === '' ? '' : `${root.prefix}:`}${root.name}>`
  return spliced(source, [{start: root.start, end: root.end, text: tag + inserted + closing}])
}

import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  InsertionMode,
  Parser,
  type Token,
  TokenizerMode
} from 'parse5'
import {isFurniture} from './furniture.ts'

/** A place in a page before which all that is open is known, and where a paragraph ends in any case. */
export interface Cut {
  /** UTF-16 code units from the start of what was parsed. */
  readonly at: number
  /** Length of the tag that begins there. */
  readonly tag: number
  /** What is open there, as a source that opens it: see {@link parsePage}. */
  readonly opening: string
}

/** What came of a part of a page. Offsets count from the start of the part. */
export interface ParsedPage {
  readonly document: DefaultTreeAdapterTypes.Document
  /** Code units of what was put before the part. */
  readonly shift: number
  /** Where it can be taken apart, in order. None where it cannot. */
  readonly cuts: readonly Cut[]
  /** What is open where it ends; `undefined` where that cannot be told in short. */
  readonly opening: string | undefined
  /** Whether it is a part of what was open before it, and of nothing else. */
  readonly isWhole: boolean
}

/**
 * Parses a page or a part of one.
 *
 * @param source from a place that a {@link Cut} tells to another one
 * @param opening of the cut; empty at the start of a page
 */
export function parsePage(source: string, opening: string): ParsedPage {
  const parser = new PageParser(opening + source, opening)
  parser.tokenizer.write(opening + source, true)
  const {document, cuts, end, isWhole} = parser
  return {
    document,
    shift: opening.length,
    cuts: isWhole ? cuts : none,
    opening: isWhole ? end : undefined,
    isWhole
  }
}
const none: readonly never[] = []

/** Code units after which a part ends where it can. */
const SOFT_LENGTH = 2048

/** Elements within which a page may be cut: blocks that say nothing to the parser but that they are open. */
const around: ReadonlySet<string> = new Set(
  'html body div section article main aside header footer figure blockquote center ul ol li dl dd dt p'.split(' ')
)
/**
 * Elements before which it may be cut: a paragraph ends there. Not a table: text that stands wrongly in it goes on with the
 * text before it.
 */
const before: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 div section article main aside header footer figure blockquote ul ol li dl dd dt hr'.split(' ')
)
const DOCTYPE = '<!doctype html>'

/**
 * The parser, which notes where the source can be cut: where all that it keeps in mind is what is open. There it goes on
 * from a source that opens the same as it would go on from the whole.
 */
class PageParser extends Parser<DefaultTreeAdapterMap> {
  readonly cuts: Cut[] = []
  end: string | undefined
  /** Whether nothing in the source changes what stood before the tag that says so. */
  isWhole = true
  readonly #source: string
  readonly #opening: string
  #last: number
  #isOver = false

  constructor(source: string, opening: string) {
    super({scriptingEnabled: false, sourceCodeLocationInfo: true, treeAdapter: defaultTreeAdapter})
    this.#source = source
    this.#opening = opening
    this.#last = opening.length
  }

  override onStartTag(token: Token.TagToken): void {
    const at = token.location!.startOffset
    if (at >= this.#opening.length) this.#look(token, at)
    super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    if (token.tagName === 'body' || token.tagName === 'html') this.#isOver = true
    super.onEndTag(token)
  }

  override onEof(token: Token.EOFToken): void {
    if (this.#isOpen() && this.tokenizer.state === TokenizerMode.DATA) this.end = this.#open()
    super.onEof(token)
  }

  #look({tagName, attrs, location}: Token.TagToken, at: number): void {
    if (this.#reachesBack(tagName) || (at === this.#opening.length && at > 0 && this.#open() !== this.#opening))
      this.isWhole = false
    if (at - this.#last < SOFT_LENGTH || !before.has(tagName) || !this.#isOpen() || isFurniture(attrs)) return
    const opening = this.#open()
    if (opening === undefined) return
    this.cuts.push({at: at - this.#opening.length, tag: location!.endOffset - at, opening})
    this.#last = at
  }

  /** A second `<body>` adds to the first, and `<frameset>` may do away with it. */
  #reachesBack(tagName: string): boolean {
    if (tagName === 'html') return this.insertionMode > InsertionMode.BEFORE_HTML
    return (tagName === 'body' || tagName === 'frameset') && this.insertionMode >= InsertionMode.IN_BODY
  }

  /** Whether it is in the body of a page and keeps nothing in mind but what is open. */
  #isOpen(): boolean {
    return (
      !this.#isOver &&
      this.insertionMode === InsertionMode.IN_BODY &&
      this.activeFormattingElements.newest === null &&
      this.formElement === null &&
      this.tmplInsertionModeStack.length === 0
    )
  }

  /** A source that opens what is open; `undefined` where that is more than some blocks. */
  #open(): string | undefined {
    const tags: string[] = []
    for (let i = 0; i <= this.openElements.stackTop; i++) {
      const tag = this.#tagOf(this.openElements.items[i] as DefaultTreeAdapterTypes.Element | undefined)
      if (tag === undefined) return undefined
      tags.push(tag)
    }
    return (this.document.mode === html.DOCUMENT_MODE.QUIRKS ? '' : DOCTYPE) + tags.join('')
  }

  #tagOf(element: DefaultTreeAdapterTypes.Element | undefined): string | undefined {
    if (element === undefined || !around.has(element.tagName) || isFurniture(element.attrs)) return undefined
    const location = element.sourceCodeLocation?.startTag
    if (location !== undefined) return this.#source.slice(location.startOffset, location.endOffset)
    return element.tagName === 'html' || element.tagName === 'body' ? `<${element.tagName}>` : undefined
  }
}

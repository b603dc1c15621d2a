import {
  type Position,
  PositionEncodingKind,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextDocumentsConfiguration
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** How documents are made and kept for a client that counts columns in its own unit. */
export interface Documents extends TextDocumentsConfiguration<TextDocument> {
  create(uri: string, languageId: string, version: number, text: string): TextDocument
}

/** @param encoding asked for with every document: it is not known before the client has introduced itself */
export function documentsIn(encoding: () => PositionEncodingKind): Documents {
  return {
    create(uri, languageId, version, text) {
      const plain = TextDocument.create(uri, languageId, version, text)
      return encoding() === PositionEncodingKind.UTF16 ? plain : new EncodedDocument(plain, widths[encoding()])
    },
    update: (document, changes, version) =>
      document instanceof EncodedDocument
        ? document.update(changes, version)
        : TextDocument.update(document, changes, version)
  }
}

/** How many units of an encoding a code point takes. */
type Width = (codePoint: number) => number

const widths: Readonly<Record<string, Width>> = {
  [PositionEncodingKind.UTF32]: () => 1,
  [PositionEncodingKind.UTF8]: (codePoint) => {
    if (codePoint < 0x80) return 1
    if (codePoint < 0x800) return 2
    return codePoint < 0x10000 ? 3 : 4
  }
}

/** A document whose offsets are UTF-16 code units, as everywhere here, and whose columns are in the client's unit. */
class EncodedDocument implements TextDocument {
  readonly #plain: TextDocument
  readonly #width: Width

  constructor(plain: TextDocument, width: Width) {
    this.#plain = plain
    this.#width = width
  }

  get uri(): string {
    return this.#plain.uri
  }

  get languageId(): string {
    return this.#plain.languageId
  }

  get version(): number {
    return this.#plain.version
  }

  get lineCount(): number {
    return this.#plain.lineCount
  }

  getText(range?: Range): string {
    return this.#plain.getText(range && this.#toPlain(range))
  }

  positionAt(offset: number): Position {
    const {line, character} = this.#plain.positionAt(offset)
    const before = this.#plain.getText({start: {line, character: 0}, end: {line, character}})
    let column = 0
    for (const letter of before) column += this.#width(letter.codePointAt(0) ?? 0)
    return {line, character: column}
  }

  getLineRange(line: number): Range {
    const {start, end} = this.#plain.getLineRange(line)
    return {start, end: this.positionAt(this.#plain.offsetAt(end))}
  }

  getEOLCharacters(line: number): string {
    return this.#plain.getEOLCharacters(line)
  }

  offsetAt(position: Position): number {
    return this.#plain.offsetAt(this.#place(position))
  }

  /** Applies the client's changes, each to what the one before has left. */
  update(changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    for (const change of changes) {
      const plain = 'range' in change ? {text: change.text, range: this.#toPlain(change.range)} : change
      TextDocument.update(this.#plain, [plain], version)
    }
    return this
  }

  #toPlain({start, end}: Range): Range {
    return {start: this.#place(start), end: this.#place(end)}
  }

  /** A place in the client's unit, in UTF-16 code units; one inside a letter is before it. */
  #place({line, character}: Position): Position {
    const text = this.#plain.getText({start: {line, character: 0}, end: {line: line + 1, character: 0}})
    let column = 0
    let units = 0
    for (const letter of text) {
      column += this.#width(letter.codePointAt(0) ?? 0)
      if (column > character) break
      units += letter.length
    }
    return {line, character: units}
  }
}

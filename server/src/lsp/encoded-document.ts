import {
  type Position,
  PositionEncodingKind,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextDocumentsConfiguration
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Columns, utf8Width, utf32Width, type Width} from '../engine/document/columns.ts'

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

const widths: Readonly<Record<string, Width>> = {
  [PositionEncodingKind.UTF32]: utf32Width,
  [PositionEncodingKind.UTF8]: utf8Width
}

/** A document whose offsets are UTF-16 code units, as everywhere here, and whose columns are in the client's unit. */
class EncodedDocument implements TextDocument {
  readonly #plain: TextDocument
  readonly #width: Width
  #columns: Columns

  constructor(plain: TextDocument, width: Width) {
    this.#plain = plain
    this.#width = width
    this.#columns = new Columns(plain.getText(), width)
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
    const start = this.#startOf(line)
    return {line, character: this.#columns.columnAt(start, start + character)}
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
      this.#columns = new Columns(this.#plain.getText(), this.#width)
    }
    return this
  }

  #toPlain({start, end}: Range): Range {
    return {start: this.#place(start), end: this.#place(end)}
  }

  /** A place in the client's unit, in UTF-16 code units; one inside a letter is before it. */
  #place({line, character}: Position): Position {
    const start = this.#startOf(line)
    return {line, character: this.#columns.offsetAt(start, this.#startOf(line + 1), character) - start}
  }

  #startOf(line: number): number {
    return this.#plain.offsetAt({line, character: 0})
  }
}

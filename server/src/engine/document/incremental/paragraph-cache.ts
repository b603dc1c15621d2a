import type {Article, Block} from '../article.ts'
import {KeptParts} from '../formats/markdown/kept-parts.ts'
import {Paragraph} from '../paragraph.ts'
import type {Zone} from '../zones.ts'
import {own} from './own-copy.ts'

/**
 * Paragraphs already read, by zone and text, and the article read last. One cache a document or a run: a keystroke then
 * reads one paragraph. What the last two articles did not use is forgotten.
 */
export class ParagraphCache {
  /** The article read last. */
  latest: Article | undefined
  /** The parts of the Markdown source read last. */
  readonly parts = new KeptParts()
  #recent = new Map<Zone, Map<string, Paragraph>>()
  #older = new Map<Zone, Map<string, Paragraph>>()
  /** How many paragraphs have been added since the last turn. */
  #added = 0

  /** The block of that text in that zone: the very one of the article read last, where it has it in that place. */
  block(index: number, text: string, zone: Zone): Block {
    const before = this.latest?.blocks[index]
    const paragraph = this.#get(text, zone)
    return before?.paragraph === paragraph ? before : {paragraph, index}
  }

  #get(text: string, zone: Zone): Paragraph {
    const known = this.#recent.get(zone)?.get(text)
    if (known !== undefined) return known
    const paragraph = this.#older.get(zone)?.get(text) ?? new Paragraph(own(text), zone)
    this.keep(paragraph)
    return paragraph
  }

  /** Keeps a paragraph that was read before. */
  keep(paragraph: Paragraph): void {
    const known = this.#recent.get(paragraph.zone) ?? new Map<string, Paragraph>()
    this.#recent.set(paragraph.zone, known)
    known.set(paragraph.text, paragraph)
    this.#added++
  }

  /** To be called when an article begins that is read from its first line to its last, or enough has been added to one that is not. */
  turn(): void {
    this.#older = this.#recent
    this.#recent = new Map()
    this.#added = 0
  }

  /** Turns where more than so many paragraphs have been added since it last did. */
  turnAfter(most: number): void {
    if (this.#added > most) this.turn()
  }
}

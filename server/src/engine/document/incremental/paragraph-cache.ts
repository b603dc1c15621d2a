import type {Article} from '../article.ts'
import {KeptPage} from '../formats/html/kept-page.ts'
import {KeptParts} from '../formats/markdown/kept-parts.ts'
import type {Masked} from '../formats/mask.ts'
import {Paragraph} from '../paragraph.ts'
import type {Zone} from '../zones.ts'
import {own} from './own-copy.ts'

/** The paragraphs of a part of a source, and where each starts in it. */
export interface PartParagraphs {
  readonly paragraphs: readonly Paragraph[]
  readonly starts: readonly number[]
}

/**
 * Paragraphs already read, by zone and text, and the article read last. One cache a document or a run: a keystroke then
 * reads one paragraph. What the last two articles did not use is forgotten.
 */
export class ParagraphCache {
  /** The article read last. */
  latest: Article | undefined
  /** The parts of the Markdown source read last. */
  readonly parts = new KeptParts()
  /** The parts of the page read last. */
  readonly page = new KeptPage()
  /** What was read of the parts of the article read last. */
  #byPart: ReadonlyMap<Masked, PartParagraphs> = new Map()
  #recent = new Map<Zone, Map<string, Paragraph>>()
  #older = new Map<Zone, Map<string, Paragraph>>()
  /** How many paragraphs have been added since the last turn. */
  #added = 0

  /** The paragraph of that text in that zone. */
  get(text: string, zone: Zone): Paragraph {
    const known = this.#recent.get(zone)?.get(text)
    if (known !== undefined) return known
    const paragraph = this.#older.get(zone)?.get(text) ?? new Paragraph(own(text), zone)
    this.keep(paragraph)
    return paragraph
  }

  /**
   * What is read of the parts of a source; of a part that the article read last had, the very same.
   *
   * @param read reads one that is new
   */
  partsOf(parts: readonly Masked[], read: (part: Masked) => PartParagraphs): readonly PartParagraphs[] {
    const before = this.#byPart
    const still = new Set(parts)
    // What goes may come back, and most of a part that was typed into has not gone.
    for (const [part, {paragraphs}] of before) if (!still.has(part)) for (const each of paragraphs) this.keep(each)
    const all = parts.map((part) => before.get(part) ?? read(part))
    this.#byPart = new Map(parts.map((part, i) => [part, all[i]]))
    return all
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

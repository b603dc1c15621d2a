import {type Sentence, splitSentences} from './sentences.ts'
import {type Token, tokenize} from './tokens.ts'
import type {Zone} from './zones.ts'

/** How many {@link perParagraph} facts there are. */
let slots = 0

/**
 * A paragraph: the unit of work. It knows nothing of where it stands; all its offsets count from its own start, so
 * that one record serves wherever and as long as the same words stand in the same zone.
 */
export class Paragraph {
  /** What is read: the source with its markup masked, unit for unit. */
  readonly text: string
  readonly zone: Zone
  readonly tokens: readonly Token[]
  /** Which {@link TokenKind}s there are, one bit each; see {@link hasKind}. */
  readonly kinds: number
  /** All traits that its words have. See {@link trait}. */
  readonly traits: number
  /** What {@link perParagraph} readings have found. */
  readonly readings: unknown[] = new Array<unknown>(slots)
  #sentences: Sentence[] | undefined

  constructor(text: string, zone: Zone) {
    this.text = text
    this.zone = zone
    this.tokens = tokenize(text)
    let kinds = 0
    let traits = 0
    for (const token of this.tokens) {
      kinds |= 1 << token.kind
      traits |= token.traits
    }
    this.kinds = kinds
    this.traits = traits
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= splitSentences(this.tokens, this.text))
  }
}

/** Whether a paragraph has a token of that kind, one of {@link TokenKind}. */
export function hasKind({kinds}: Paragraph, kind: number): boolean {
  return (kinds & (1 << kind)) !== 0
}

/**
 * A fact of paragraphs by themselves, worked out once a paragraph and kept with it.
 *
 * @param read what is to be known of a paragraph; never `undefined`
 */
export function perParagraph<T extends {} | null>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const slot = slots++
  return (paragraph) => {
    const known = paragraph.readings[slot] as T | undefined
    if (known !== undefined) return known
    return (paragraph.readings[slot] = read(paragraph)) as T
  }
}

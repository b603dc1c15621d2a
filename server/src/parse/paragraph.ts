import {type Sentence, splitSentences} from './sentences.ts'
import {type Token, tokenize} from './tokens.ts'
import type {Zone} from './zones.ts'

/**
 * A paragraph: the unit of work. It knows nothing of where it stands; all its offsets count from its own start, so
 * that one record serves wherever and as long as the same words stand in the same zone.
 */
export class Paragraph {
  /** What is read: the source with its markup masked, unit for unit. */
  readonly text: string
  readonly zone: Zone
  readonly tokens: readonly Token[]
  /** What {@link perParagraph} readings have found. */
  readonly readings: unknown[] = []
  #sentences: Sentence[] | undefined

  constructor(text: string, zone: Zone) {
    this.text = text
    this.zone = zone
    this.tokens = tokenize(text)
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= splitSentences(this.tokens))
  }
}

let slots = 0

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

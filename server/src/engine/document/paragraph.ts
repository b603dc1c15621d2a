import {paragraphMemo} from './incremental/memo.ts'
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
  /** Which {@link TokenKind}s there are, one bit each; see {@link hasKind}. */
  readonly kinds: number
  /** All traits that its words have. See {@link trait}. */
  readonly traits: number
  /** What `perParagraph` facts have found. */
  readonly facts: unknown[] = paragraphMemo.room()
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
    this.#sentences ??= splitSentences(this.tokens, this.text)
    return this.#sentences
  }
}

/** Whether a paragraph has a token of that kind, one of {@link TokenKind}. */
export function hasKind({kinds}: Paragraph, kind: number): boolean {
  return (kinds & (1 << kind)) !== 0
}

import {traitsDeclared} from '../arabic/vocabulary.ts'
import {paragraphMemo} from './incremental/memo.ts'
import {type Sentence, splitSentences} from './sentences.ts'
import {readTraits, type Token, tokenize} from './tokens.ts'
import type {Zone} from './zones.ts'

/**
 * A paragraph: the unit of work. It knows nothing of where it stands; all its offsets count from its own start, so
 * that one record serves wherever and as long as the same words stand in the same zone.
 */
export class Paragraph {
  /** What is read: the source with its markup masked, unit for unit. */
  readonly text: string
  readonly zone: Zone
  /** Which {@link TokenKind}s there are, one bit each; see {@link hasKind}. */
  readonly kinds: number
  /** What `perParagraph` facts have found. */
  readonly facts: unknown[] = paragraphMemo.room()
  readonly #tokens: readonly Token[]
  #sentences: readonly Sentence[] | undefined
  #traits = 0
  /** How many traits there were when its words were read. */
  #declared = 0

  constructor(text: string, zone: Zone) {
    this.text = text
    this.zone = zone
    this.#declared = traitsDeclared()
    this.#tokens = tokenize(text)
    let kinds = 0
    for (const token of this.#tokens) kinds |= 1 << token.kind
    this.kinds = kinds
    this.#traits = traitsOf(this.#tokens)
  }

  get tokens(): readonly Token[] {
    if (this.#declared !== traitsDeclared()) this.#readAgain()
    return this.#tokens
  }

  /** All traits that its words have. See {@link trait}. */
  get traits(): number {
    if (this.#declared !== traitsDeclared()) this.#readAgain()
    return this.#traits
  }

  get sentences(): readonly Sentence[] {
    const {tokens} = this
    this.#sentences ??= splitSentences(tokens, this.text)
    return this.#sentences
  }

  /** Its words once more, for a trait that was declared after they were read. The tokens stay the same. */
  #readAgain(): void {
    this.#declared = traitsDeclared()
    readTraits(this.#tokens)
    this.#traits = traitsOf(this.#tokens)
    this.#sentences = undefined
  }
}

function traitsOf(tokens: readonly Token[]): number {
  let traits = 0
  for (const token of tokens) traits |= token.traits
  return traits
}

/** Whether a paragraph has a token of that kind, one of {@link TokenKind}. */
export function hasKind({kinds}: Paragraph, kind: number): boolean {
  return (kinds & (1 << kind)) !== 0
}

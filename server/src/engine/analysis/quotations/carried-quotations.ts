import type {Paragraph} from '../../document/paragraph.ts'
import type {QuoteMark} from './marks.ts'
import {type Orientation, Role} from './pairing.ts'
import {type BlockQuotations, quotationsIn, runningOn, throughout} from './paragraph-quotations.ts'
import {shapeOf} from './words.ts'

/** A quotation that its paragraph leaves open, until a later paragraph shows whether that was meant. */
interface Pending {
  readonly block: number
  readonly mark: number
  /** Paragraphs since then that end like a sentence. */
  sentences: number
}

/** Past so many sentences an open quotation was forgotten, not carried on; past so many lines even of wrapped text. */
const CARRIED_SENTENCES = 6
const CARRIED_LINES = 30

/** The quotations of paragraphs that follow one another. */
export function foldQuotations(paragraphs: readonly Paragraph[], orientation: Orientation): readonly BlockQuotations[] {
  const fold = new QuotationFold((index) => paragraphs[index], orientation)
  for (let i = 0; i < paragraphs.length; i++) fold.read()
  return fold.blocks
}

/** Reads paragraph after paragraph, and carries an open quotation on. */
export class QuotationFold {
  /** What has been read. What is pushed from outside must leave nothing open. */
  readonly blocks: BlockQuotations[] = []
  readonly #paragraph: (index: number) => Paragraph
  readonly #orientation: Orientation
  #pending: Pending | undefined

  constructor(paragraph: (index: number) => Paragraph, orientation: Orientation) {
    this.#paragraph = paragraph
    this.#orientation = orientation
  }

  /** Whether a quotation may still go on. */
  get isOpen(): boolean {
    return this.#pending !== undefined
  }

  /** Reads the next paragraph. */
  read(): void {
    const index = this.blocks.length
    const paragraph = this.#paragraph(index)
    const here =
      this.#pending === undefined
        ? quotationsIn(paragraph, this.#orientation)
        : this.#readOn(index, paragraph, this.#pending)
    this.blocks.push(here)
    const open = openAtEnd(here)
    if (open !== undefined) this.#pending = {block: index, mark: open, sentences: endsSentence(paragraph) ? 1 : 0}
  }

  #readOn(index: number, paragraph: Paragraph, pending: Pending): BlockQuotations {
    const here = quotationsIn(paragraph, this.#orientation)
    const mark = this.blocks[pending.block].marks[pending.mark]
    if (
      pending.sentences > CARRIED_SENTENCES ||
      index - pending.block > CARRIED_LINES ||
      resumes(paragraph, this.#paragraph(index - 1), mark)
    ) {
      this.#pending = undefined
      return here
    }
    const {family} = mark
    const closed = here.orphans.length > 0 ? quotationsIn(paragraph, this.#orientation, family) : undefined
    if (closed !== undefined && closed.orphans.length < here.orphans.length && closesCarried(closed)) {
      this.#carry(pending, index)
      return closed
    }
    if (reopens(here, family)) this.#carry(pending, index)
    else if (here.orphans.length > 0) this.#pending = undefined
    else if (endsSentence(paragraph)) pending.sentences++
    return here
  }

  /** Joins the paragraphs from the one that opens a quotation to the one before `last`, which ends or re-opens it. */
  #carry({block, mark}: Pending, last: number): void {
    const {blocks} = this
    const from = blocks[block]
    blocks[block] = runningOn(this.#paragraph(block), this.#orientation, from, mark)
    for (let i = block + 1; i < last; i++)
      blocks[i] = throughout(this.#paragraph(i), this.#orientation, blocks[i], from.marks[mark].family)
    this.#pending = undefined
  }
}

/** The opener that the paragraph never closes, where nothing after it is in doubt; `undefined` where there is none. */
export function openAtEnd({orphans, pairing}: BlockQuotations): number | undefined {
  const last = orphans.at(-1)
  return last !== undefined && pairing.roles[last] === Role.orphanOpener ? last : undefined
}

/** Whether the mark that ends a quotation of an earlier paragraph looks like a closer. */
function closesCarried({marks, pairing}: BlockQuotations): boolean {
  const mark = marks.find((_, i) => pairing.roles[i] === Role.close && pairing.partners[i] < 0)
  return mark !== undefined && mark.closes > mark.opens
}

/**
 * Whether the narrator has the word again: a paragraph that begins with a verb of speech, after a full sentence. Where
 * the open mark begins its paragraph, that whole text is in quotation marks, verbs of speech included.
 */
function resumes({tokens}: Paragraph, before: Paragraph, open: QuoteMark): boolean {
  const word = tokens[0]?.word
  return open.first > 0 && word !== undefined && shapeOf(word).reports && endsSentence(before)
}

/** Whether a paragraph begins by opening again the quotation that runs on: the custom of English papers. */
function reopens({marks, pairing}: BlockQuotations, family: number): boolean {
  return (
    marks.length > 0 &&
    marks[0].first === 0 &&
    marks[0].family === family &&
    (pairing.roles[0] === Role.open || pairing.roles[0] === Role.orphanOpener)
  )
}

const SENTENCE_ENDS = new Set([...'.!؟?…'].map((mark) => mark.charCodeAt(0)))

function endsSentence({tokens}: Paragraph): boolean {
  return tokens.length > 0 && SENTENCE_ENDS.has(tokens[tokens.length - 1].code)
}

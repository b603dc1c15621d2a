import {attributionsByBlock, cites} from '../engine/analysis/attributions/attributions.ts'
import type {Strength} from '../engine/analysis/attributions/sources/strength.ts'
import type {Article} from '../engine/document/article.ts'
import {TokenKind} from '../engine/document/tokens.ts'
import type {Zone} from '../engine/document/zones.ts'
import {secondReaderPrompt} from '../engine/lexicon/generated/second-reader.ts'
import {textKey} from '../engine/linting/suppressions/side-file.ts'
import {withoutMarkup} from '../presentation/visible-text.ts'

/** A sentence as a reader is shown it. */
export interface ShownSentence {
  /** UTF-16 code units from the start of the article. */
  readonly start: number
  readonly end: number
  /** Without markup, blanks in a row as one. */
  readonly text: string
  /** The number of its paragraph. */
  readonly paragraph: number
  readonly zone: Zone
  /** What the engine takes for its attributions. */
  readonly sources: readonly ShownSource[]
  /** Whether a reader is asked about it; all others are what stands around those. */
  readonly asked: boolean
}

export interface ShownSource {
  readonly cue: string
  /** As it is named there, or where the speaker was named last; empty where nobody is. */
  readonly source: string
  readonly strength: Strength
}

/** Sentences before and after one that a reader is shown with it, and that its verdict hangs on. */
export const BEFORE = 4
export const AFTER = 2

/** Words of the shortest sentence that can claim anything. */
const FEWEST_WORDS = 4
const askedZones: ReadonlySet<Zone> = new Set(['body', 'list'])

/** The sentences of an article in order. */
export function shownSentences(article: Article): ShownSentence[] {
  const attributions = attributionsByBlock(article)
  const shown: ShownSentence[] = []
  for (const [paragraph, block] of article.blocks.entries()) {
    const {text, tokens, sentences, zone} = block.paragraph
    const at = article.startOf(block)
    for (const [index, {start, end, first, last}] of sentences.entries()) {
      const words = tokens.slice(first, last).filter(({kind}) => kind === TokenKind.word).length
      const sources = attributions[paragraph].flatMap((attribution) => {
        if (attribution.sentence !== index || !cites(attribution)) return []
        const {span, source, speaker, strength} = attribution
        const elsewhere = speaker === undefined ? '' : spaced(speaker.block.paragraph.text, speaker.span)
        return [{cue: spaced(text, span), source: source === undefined ? elsewhere : spaced(text, source), strength}]
      })
      shown.push({
        start: at + start,
        end: at + end,
        text: spaced(text, {start, end}),
        paragraph,
        zone,
        sources,
        asked: askedZones.has(zone) && words >= FEWEST_WORDS
      })
    }
  }
  return shown
}

function spaced(text: string, {start, end}: {readonly start: number; readonly end: number}): string {
  return withoutMarkup(text.slice(start, end)).replaceAll(/\s+/g, ' ').trim()
}

/**
 * What a verdict is kept by: the sentence, what stands around it and what the engine reads in it, the prompt, and who is
 * asked. As long as all of these are the same, nobody is asked again.
 *
 * @param reader who is asked
 */
export function verdictKey(sentences: readonly ShownSentence[], index: number, reader: string): string {
  const around = sentences.slice(Math.max(0, index - BEFORE), index + AFTER + 1).map(({text}) => text)
  const {text, sources} = sentences[index]
  return textKey(JSON.stringify([secondReaderPrompt.version, reader, text, sources, around]))
}

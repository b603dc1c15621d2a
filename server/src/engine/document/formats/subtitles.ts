import type {FormatDefinition} from './format.ts'
import {inlinePieces} from './inline.ts'
import {type Masked, Masker, type Piece} from './mask.ts'
import {isBlankLine, type SourceLine, sourceLines} from './source-lines.ts'

/**
 * SubRip and WebVTT. A sentence may run on from cue to cue, so cues that follow each other closely are one paragraph, until a
 * sentence ends or somebody else speaks. Numbers, times, settings, styles and notes are not read.
 */
export const subtitles = {
  name: 'subtitles',
  extensions: ['.srt', '.vtt'],
  languages: ['subtitles', 'srt', 'subrip', 'vtt', 'webvtt'],
  mask: maskSubtitles
} as const satisfies FormatDefinition

function maskSubtitles(source: string): Masked {
  const masker = new Masker(source, 'strict')
  let said: Piece[] = []
  let first: Cue | undefined
  let before: Cue | undefined
  const flush = (): void => {
    masker.add(said, first?.speaks === true ? 'caption' : undefined)
    said = []
  }
  for (const cue of cuesOf(sourceLines(source))) {
    if (before === undefined || first === undefined || !goesOn(before, cue) || cue.number - first.number >= MOST_CUES) {
      flush()
      first = cue
    }
    for (const piece of piecesOf(source, cue, cue !== first)) said.push(piece)
    before = cue
  }
  flush()
  return masker.end()
}

/** The lines that are shown together. */
interface Cue {
  readonly lines: readonly SourceLine[]
  /** Counted from 0 among all cues. */
  readonly number: number
  /** Seconds from the start. */
  readonly from: number
  readonly to: number
  /** Whether a dash or a name before it says that somebody begins to speak: a claim in what he says has its speaker. */
  readonly speaks: boolean
  /** Whether a sentence ends with it. */
  readonly ends: boolean
}

const TIMES = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}[.,]\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}[.,]\d{1,3})/
/** «- نعم.», «>> نعم.», `<v سامي>نعم.` */
const SPEAKER = /^\s*(?:[-–—]\s?\S|>>|<v[.\s])/
const SENTENCE_END = /[.؟?!…]["'»”’)\]]*$/
const TAGS = /<\/?[a-zA-Z\d][^<>\n]{0,200}>|\{\\[^{}\n]{0,80}\}/g

function* cuesOf(lines: readonly SourceLine[]): Generator<Cue, void, undefined> {
  let number = 0
  for (let i = 0; i < lines.length; i++) {
    const times = TIMES.exec(lines[i].text)
    if (times === null) continue
    const first = i + 1
    while (i + 1 < lines.length && !isBlankLine(lines[i + 1]) && !TIMES.test(lines[i + 1].text)) i++
    const shown = lines.slice(first, i + 1)
    if (shown.length === 0) continue
    const last = shown[shown.length - 1].text.replace(TAGS, '').trim()
    yield {
      lines: shown,
      number: number++,
      from: seconds(times[1], times[2], times[3]),
      to: seconds(times[4], times[5], times[6]),
      speaks: SPEAKER.test(shown[0].text),
      ends: SENTENCE_END.test(last)
    }
  }
}

function seconds(hours: string | undefined, minutes: string, rest: string): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.'))
}

/** The longest silence, in seconds, within a sentence. */
const PAUSE = 2
/** Cues in one paragraph at most: there are subtitles without a single full stop. */
const MOST_CUES = 8

/** Whether a cue goes on with the sentence of the one before. */
function goesOn(before: Cue, {from, speaks}: Cue): boolean {
  return !before.ends && !speaks && from - before.to <= PAUSE
}

/** The text of a cue. Where it goes on with a sentence, the line break before it counts as a blank. */
function piecesOf(source: string, {lines}: Cue, runsOn: boolean): Piece[] {
  const [{start}] = lines
  const {end} = lines[lines.length - 1]
  return inlinePieces(source, [runsOn ? start - 1 : start, end], TAGS, ({0: tag}, at) => [
    {start: at, end: at + tag.length, kind: tag[1] === '/' ? 'closes' : 'opens'}
  ])
}

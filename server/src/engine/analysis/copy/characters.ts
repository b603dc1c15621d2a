import {Char, charClass} from '../../arabic/characters.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {type CharacterFault, characterSlip} from '../../lexicon/spelling/characters.ts'
import {lookAlike} from './look-alikes.ts'
import {placed, type Replacement} from './placed.ts'
import {strayMark} from './stray-marks.ts'

/** Characters that do not belong, in a word or between two. Offsets are UTF-16 code units from the start of the paragraph. */
export interface CharacterPlace {
  readonly fault: CharacterFault
  readonly start: number
  readonly end: number
  readonly code: number
  /** What should stand there; '' where nothing should, `undefined` where it cannot be told. */
  readonly right: string | undefined
  readonly edits: readonly Replacement[]
}

const placesIn = perParagraph((paragraph: Paragraph): readonly CharacterPlace[] => {
  const {tokens, text, zone} = paragraph
  if (isOthers(zone)) return none
  const found: CharacterPlace[] = []
  const controls: number[] = []
  let end = 0
  for (const [i, {start, end: next}] of tokens.entries()) {
    // one blank and nothing else parts nearly all words
    if (start - end > 1 || (start > end && text.charCodeAt(end) !== BLANK)) between(text, end, start, found, controls)
    const place = wordPlace(tokens[i]) ?? lookAlike(text, tokens, i) ?? strayMark(text, tokens, i)
    if (place !== undefined) found.push(place)
    end = next
  }
  between(text, end, text.length, found, controls)
  return [...found, ...unpaired(text, controls)]
})
const none: readonly never[] = []
const BLANK = 0x20

function wordPlace({word, start, end}: Token): CharacterPlace | undefined {
  const slip = word === undefined ? null : characterSlip(word)
  return slip === null ? undefined : {...slip, start, end, edits: [{start, end, text: slip.right}]}
}

/** The characters of an article that do not belong, in order. */
export const placedCharacters = placed(placesIn)

/** Without a use anywhere: zero-width space, soft hyphen, byte-order mark. */
const useless = new Set([0x200b, 0xad, 0xfeff])
const isOpening = (code: number): boolean =>
  (code >= 0x202a && code <= 0x202e && code !== POP) || (code >= 0x2066 && code <= 0x2068)
const POP = 0x202c
const POP_ISOLATE = 0x2069

function between(text: string, from: number, to: number, found: CharacterPlace[], controls: number[]): void {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (charClass(code) !== Char.invisible) continue
    if (useless.has(code)) found.push(removed('hidden', i, code))
    else if (isOpening(code) || code === POP || code === POP_ISOLATE) controls.push(i)
  }
}

function removed(fault: 'hidden' | 'unpaired', start: number, code: number): CharacterPlace {
  return {
    fault,
    start,
    end: start + 1,
    code,
    right: '',
    edits: [{start, end: start + 1, text: ''}]
  }
}

/** Controls of direction that nothing closes, or that close nothing. */
function unpaired(text: string, controls: readonly number[]): CharacterPlace[] {
  const open: number[] = []
  const alone: number[] = []
  for (const at of controls) {
    if (isOpening(text.charCodeAt(at))) open.push(at)
    else if (open.pop() === undefined) alone.push(at)
  }
  return [...open, ...alone].sort((a, b) => a - b).map((at) => removed('unpaired', at, text.charCodeAt(at)))
}

import {Char, charClass} from '../../arabic/characters.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {type CharacterFault, characterSlip, isOfOtherLanguage, mayBeForeign} from '../../lexicon/spelling/characters.ts'
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
    const place = wordPlace(tokens, i) ?? lookAlike(text, tokens, i) ?? strayMark(text, tokens, i)
    if (place !== undefined) found.push(place)
    end = next
  }
  between(text, end, text.length, found, controls)
  return [...found, ...unpaired(text, controls)]
})
const none: readonly never[] = []
const BLANK = 0x20

function wordPlace(tokens: readonly Token[], i: number): CharacterPlace | undefined {
  const {word, start, end} = tokens[i]
  const slip = word === undefined ? null : characterSlip(word)
  if (slip === null || (slip.fault === 'foreign' && isAmongOthers(tokens, i))) return undefined
  return {...slip, start, end, edits: slip.right === undefined ? [] : [{start, end, text: slip.right}]}
}

/** «هەولێر شاری»: a word that nothing shows to be Arabic, beside one that is of another language. */
function isAmongOthers(tokens: readonly Token[], i: number): boolean {
  if (!mayBeForeign(tokens[i].word!)) return false
  return [tokens[i - 1], tokens[i + 1]].some((next) => next?.word !== undefined && isOfOtherLanguage(next.word))
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
    if (useless.has(code) || (code === NON_JOINER && i === from && endsInArabic(text, from)))
      found.push(removed('hidden', i, code))
    else if (isOpening(code) || code === POP || code === POP_ISOLATE) controls.push(i)
  }
}

const NON_JOINER = 0x200c
/** Letters of a word after which a non-joiner parts nothing; after one it may be meant to («أ»). */
const LEAST = 2

/** Whether a word of Arabic letters ends there, and none of Persian, which writes non-joiners. */
function endsInArabic(text: string, end: number): boolean {
  return LETTERS_OF_ARABIC.test(text.slice(Math.max(0, end - LEAST), end))
}
const LETTERS_OF_ARABIC = /^[\u0621-\u063A\u0641-\u064A]{2}$/

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

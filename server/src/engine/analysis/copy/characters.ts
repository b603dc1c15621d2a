import {Char, charClass} from '../../arabic/characters.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type CharacterFault, characterSlip} from '../../lexicon/spelling/characters.ts'
import {placed, type Replacement} from './placed.ts'

/** Characters that do not belong, in a word or between two. Offsets are UTF-16 code units from the start of the paragraph. */
export interface CharacterPlace {
  readonly fault: CharacterFault | 'unpaired'
  readonly start: number
  readonly end: number
  readonly code: number
  readonly right: string
  readonly edits: readonly Replacement[]
}

const placesIn = perParagraph((paragraph: Paragraph): readonly CharacterPlace[] => {
  const {tokens, text, zone} = paragraph
  if (zone === 'link' || zone === 'byline') return none
  const found: CharacterPlace[] = []
  const controls: number[] = []
  let end = 0
  for (const {word, start, end: next, kind} of tokens) {
    // one blank and nothing else parts nearly all words
    if (start - end > 1 || (start > end && text.charCodeAt(end) !== BLANK)) between(text, end, start, found, controls)
    if (kind === 0 && word !== undefined) {
      const slip = characterSlip(word)
      if (slip !== null) found.push({...slip, start, end: next, edits: [{start, end: next, text: slip.right}]})
    }
    end = next
  }
  between(text, end, text.length, found, controls)
  return [...found, ...unpaired(text, controls)]
})
const none: readonly never[] = []
const BLANK = 0x20

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

import {NOTE} from '../../arabic/characters.ts'
import {perWord} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {isCliticRun} from './words.ts'

/** Whether a word announces what follows it: «إن»، «بأن»، «أنها»، «قائلا». */
const announces = perWord(
  (word) => /^[وف]?[بلك]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ا)?$|^قائل(?:ا|ة|ين)$/.test(word.fold),
  false
)

/** Whether a word is a verb after which a colon and a quotation may stand: «قال», «يضيف». */
const saysIt = perWord(
  (word) =>
    reportingReadings(word).some(({verb, form}) => (form === 'pf' || form === 'impf') && verb.frame.includes('colon')),
  false
)

const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const BEFORE_OPENER = codesOf('([{«“:-–—/‹')
const BEFORE_CLOSER = codesOf(')]}»”.!؟?…%،؛›')
const AFTER_CLOSER = codesOf(`.،؛:!؟?…)]}»”,;›/[${NOTE}`)
const COLON = 0x3a

/** The tokens on both sides of a mark. */
interface Neighbours {
  readonly left: Token | undefined
  readonly right: Token | undefined
  readonly touchesLeft: boolean
  readonly touchesRight: boolean
}

/** How much a mark's surroundings speak for an opener, and for a closer. */
export interface Leaning {
  readonly opens: number
  readonly closes: number
}

interface Cue extends Leaning {
  holds(neighbours: Neighbours): boolean
}

/** What speaks for one side and how much, in the unit of one neighbour. */
const cues: readonly Cue[] = [
  {holds: opensAfterGap, opens: 1, closes: 0},
  {holds: followsParticle, opens: 1.2, closes: -1},
  {holds: touchesText, opens: 1, closes: 0},
  {holds: touchesNextMark, opens: 0.5, closes: 0},
  {holds: endsText, opens: 0, closes: 1},
  {holds: touchesMarkBefore, opens: 0, closes: 0.5},
  {holds: closesBeforeGap, opens: 0, closes: 1},
  {holds: touchesVerbOfSpeech, opens: 1.5, closes: -1.5},
  {holds: isAnnounced, opens: 0.5, closes: 0}
]

/**
 * What the neighbours of a mark say of it: an opener has a gap before it and a word after it, a closer the reverse.
 *
 * @param first index of its first token
 * @param last index of the first token after it
 */
export function leaningOf(tokens: readonly Token[], first: number, last: number): Leaning {
  const left = tokens[first - 1]
  const right = tokens[last]
  const neighbours = {
    left,
    right,
    touchesLeft: left !== undefined && !tokens[first].spaced,
    touchesRight: right !== undefined && !right.spaced
  }
  let opens = 0
  let closes = 0
  for (const cue of cues) {
    if (!cue.holds(neighbours)) continue
    opens += cue.opens
    closes += cue.closes
  }
  return {opens, closes: Math.max(0, closes)}
}

/** Whether a token is a word, a number or a Latin run. */
export function isReadable(token: Token | undefined): boolean {
  return token !== undefined && token.kind <= TokenKind.latin
}

/** «قال «نعم»», «(«نعم»)»: a gap or a mark of opening stands before it. */
function opensAfterGap({left, touchesLeft}: Neighbours): boolean {
  return left === undefined || !touchesLeft || BEFORE_OPENER.has(left.code)
}

/** «بـ«السلال»»: it touches an attached particle, which belongs to the first word of a quotation. */
function followsParticle(neighbours: Neighbours): boolean {
  const {left} = neighbours
  return left?.word !== undefined && !opensAfterGap(neighbours) && isCliticRun(left.word)
}

/** ««نعم»: a word, a bracket or a picture touches it from behind. */
function touchesText({right, touchesRight}: Neighbours): boolean {
  return touchesRight && (isReadable(right) || right?.kind === TokenKind.open || right?.kind === TokenKind.other)
}

/** `«"نعم"`: another mark touches it from behind. */
function touchesNextMark({right, touchesRight}: Neighbours): boolean {
  return touchesRight && right?.kind === TokenKind.quote
}

/** «نعم»»: it touches a word or a mark that ends one. */
function endsText({left, touchesLeft}: Neighbours): boolean {
  if (left === undefined || !touchesLeft) return false
  return isReadable(left) || left.kind === TokenKind.other || BEFORE_CLOSER.has(left.code)
}

/** `"نعم"»`: it touches another mark. */
function touchesMarkBefore(neighbours: Neighbours): boolean {
  return neighbours.touchesLeft && neighbours.left?.kind === TokenKind.quote && !endsText(neighbours)
}

/** «نعم» ثم», «نعم».»: a gap or a mark that ends a sentence stands after it. */
function closesBeforeGap({right, touchesRight}: Neighbours): boolean {
  return right === undefined || !touchesRight || AFTER_CLOSER.has(right.code)
}

/** «قال» محاولة …»: nobody quotes the verb of speech alone, so what touches it opens what it announces. */
function touchesVerbOfSpeech({left, right, touchesLeft, touchesRight}: Neighbours): boolean {
  return touchesLeft && !touchesRight && left?.word !== undefined && saysIt(left.word) && isReadable(right)
}

/** «قال: "نعم"», «إن "القرار"»: a colon or أن stands before it. */
function isAnnounced({left}: Neighbours): boolean {
  return left !== undefined && (left.code === COLON || (left.word !== undefined && announces(left.word)))
}

import {Char, charClass} from '../../arabic/characters.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {bracketSlip} from './brackets.ts'
import {asks, lostLetters} from './lost-letters.ts'
import {isBlank, type MarkFault, type MarkSlip} from './mark-slip.ts'
import {isSiteName, isSpelledLetter} from './names-with-stops.ts'
import {placed, type Replacement} from './placed.ts'

const codeOf = (mark: string): number => mark.charCodeAt(0)
const setOf = (marks: string): ReadonlySet<number> => new Set([...marks].map(codeOf))
const STOP = codeOf('.')
const COLON = codeOf(':')
const QUESTION = codeOf('?')
const AMPERSAND = codeOf('&')
const HASH = codeOf('#')
/** Marks that touch what stands before them. */
const closing = setOf('،؛.:؟!,;?')
/** Of these a blank follows. */
const parting = setOf('،؛.:؟!')
const repeating = setOf('،؛؟!,')
const latin = new Map([
  [codeOf(','), '،'],
  [codeOf(';'), '؛'],
  [QUESTION, '؟']
])
/** What a number ends with: «85 % .». */
const percents = setOf('%٪')

/** The faults of the marks of a paragraph, in order. */
const markSlips = perParagraph((paragraph: Paragraph): readonly MarkSlip[] => {
  const {tokens, zone} = paragraph
  if ((paragraph.kinds & MARKED) === 0 || isOthers(zone)) return none
  const found: MarkSlip[] = []
  for (let i = 1; i < tokens.length; i++) {
    const {kind, code} = tokens[i]
    if (kind === TokenKind.open || kind === TokenKind.close) add(found, bracketSlip(paragraph, i))
    else if (kind === TokenKind.punctuation && closing.has(code))
      addMark(found, {paragraph, i, before: tokens[i - 1], mark: tokens[i], after: tokens[i + 1]})
  }
  return found
})
const none: readonly never[] = []
const MARKED = (1 << TokenKind.punctuation) | (1 << TokenKind.open) | (1 << TokenKind.close)

function addMark(found: MarkSlip[], place: Place): void {
  const lost = place.mark.code === QUESTION && lostLetters(place.paragraph)
  if (lost) {
    add(found, asLost(place))
    return
  }
  add(found, spacing(place))
  add(found, glyph(place))
  add(found, repetition(place))
}

function add(found: MarkSlip[], slip: MarkSlip | undefined): void {
  if (slip !== undefined) found.push(slip)
}

/** The faults of the marks of an article, in order. */
export const placedMarks = placed(markSlips)

/** A mark between its neighbours. */
interface Place {
  readonly paragraph: Paragraph
  readonly i: number
  readonly before: Token
  readonly mark: Token
  readonly after: Token | undefined
}

function spacing(place: Place): MarkSlip | undefined {
  const {before, mark, after, paragraph} = place
  const text = paragraph.text[mark.start]
  // «الأولى ,لذلك»: the blank changes sides with the glyph.
  if (isSlidLatin(place)) return undefined
  const glued = !latin.has(mark.code) && gluedAfter(place)
  const blank = mark.spaced && blankBefore(place)
  if (!blank && !glued) return undefined
  const edits: Replacement[] = []
  if (blank) edits.push({start: before.end, end: mark.start, text: ''})
  if (glued) edits.push({start: mark.end, end: mark.end, text: ' '})
  // A stop or colon between two words may be part of a name.
  const sure = !glued || (mark.code !== STOP && mark.code !== COLON)
  const safe =
    sure &&
    before.kind === TokenKind.word &&
    !(after?.kind === TokenKind.number && !after.spaced) &&
    !isBesideQuote(place) &&
    // A Latin mark becomes Arabic and loses its blank in one step.
    glyph(place)?.safe !== true
  const [start, end] = blank ? [before.end, glued ? mark.end : mark.start] : [mark.start, mark.end]
  return {fault: slipName(blank, glued), start, end, mark: text, edits, safe}
}

/** A Latin mark with a blank before it and none after it. */
function isSlidLatin(place: Place): boolean {
  const {mark, after} = place
  return latin.has(mark.code) && mark.spaced && after?.word !== undefined && !after.spaced && blankBefore(place)
}

function slipName(blank: boolean, glued: boolean): MarkFault {
  if (blank && glued) return 'slid'
  return blank ? 'blank before' : 'glued after'
}

/** A blank before a mark that should touch what it follows. */
function blankBefore({paragraph, i, before, mark, after}: Place): boolean {
  if (!isReadableEnd(paragraph.tokens, i - 1)) return false
  // «.5», «.NET»; «..» is a dash
  if (
    mark.code === STOP &&
    after !== undefined &&
    !after.spaced &&
    (after.kind === TokenKind.number || after.kind === TokenKind.latin || after.code === STOP)
  )
    return false
  // «3 : 1», «10 , 20»
  if (before.kind === TokenKind.number && after?.kind === TokenKind.number) return false
  // «1 . المقدمة»
  if (i === 1 && before.kind === TokenKind.number) return false
  if (latin.has(mark.code) && before.kind === TokenKind.latin) return false
  // a smiley
  if (
    mark.code === COLON &&
    after !== undefined &&
    !after.spaced &&
    (after.kind === TokenKind.close || after.kind === TokenKind.open)
  )
    return false
  return isBlank(paragraph.text, before.end, mark.start)
}

/** A word, a figure, or a mark that closes something. */
function isReadableEnd(tokens: readonly Token[], i: number): boolean {
  const {kind, code, spaced} = tokens[i]
  if (kind === TokenKind.word || kind === TokenKind.number || kind === TokenKind.latin || kind === TokenKind.close)
    return true
  if (kind === TokenKind.quote) return !spaced && i > 0
  return kind === TokenKind.punctuation && percents.has(code)
}

const SHORT = 3

/** A mark that the next word touches. */
function gluedAfter(place: Place): boolean {
  const {mark, after} = place
  if (after?.word === undefined || after.spaced || !parting.has(mark.code) || !endsWhatIsRead(place)) return false
  if (mark.code === COLON) return place.before.word === undefined || place.before.word.fold.length > 1
  return mark.code !== STOP || partsTwoWords(place)
}

function endsWhatIsRead({before, mark}: Place): boolean {
  if (before.kind === TokenKind.word || before.kind === TokenKind.close) return true
  return before.kind === TokenKind.number && !mark.spaced && mark.code !== COLON
}

/** Whether a stop ends a sentence, and is not that of an initial («د.محمد») or of a site. */
function partsTwoWords({paragraph: {tokens}, i, before, after}: Place): boolean {
  if (tokens[i - 2]?.code === STOP && !before.spaced) return false
  if (before.word !== undefined && (before.word.fold.length < SHORT || isSpelledLetter(before.word.fold))) return false
  const {fold} = after!.word!
  return fold.length >= SHORT && !isSiteName(fold) && !isSpelledLetter(fold)
}

/** A Latin mark among Arabic words. */
function glyph(place: Place): MarkSlip | undefined {
  const {before, mark, after, paragraph} = place
  const right = latin.get(mark.code)
  if (right === undefined || !isArabicSide(paragraph.tokens, place.i) || isOther(place)) return undefined
  const glued = after !== undefined && !after.spaced && after.kind === TokenKind.word
  const hasBlank = mark.spaced && blankBefore(place)
  return {
    fault: 'latin',
    start: mark.start,
    end: mark.end,
    mark: paragraph.text[mark.start],
    right,
    edits: [{start: hasBlank ? before.end : mark.start, end: mark.end, text: glued ? `${right} ` : right}],
    safe: !isBesideQuote(place) && before.kind !== TokenKind.number
  }
}

/** A mark between figures, between initials («ش,م,ع»), of an entity (`&#39;`), the second of two, or of a lost sign («60? من»). */
function isOther({paragraph, i, before, mark, after}: Place): boolean {
  if (mark.code === QUESTION) {
    if (before.kind === TokenKind.number || before.kind > TokenKind.close || !asks(paragraph.tokens, i)) return true
  } else if (after === undefined || (before.kind === TokenKind.number && after.kind === TokenKind.number)) return true
  if (before.word !== undefined) return before.word.fold.length < 2
  return before.code === AMPERSAND || before.code === HASH || arabicCode(before.code) === arabicCode(mark.code)
}

/** Whether what stands on the two sides of a mark is Arabic, so far as it is words: past quotation marks and brackets. */
function isArabicSide(tokens: readonly Token[], i: number): boolean {
  const left = wordBeyond(tokens, i, -1)
  const right = wordBeyond(tokens, i, 1)
  if (left?.kind === TokenKind.latin || right?.kind === TokenKind.latin) return false
  return left?.kind === TokenKind.word || right?.kind === TokenKind.word
}

const REACH = 4
function wordBeyond(tokens: readonly Token[], i: number, step: 1 | -1): Token | undefined {
  for (let j = i + step; Math.abs(j - i) <= REACH; j += step) {
    const token = tokens[j]
    if (token === undefined || token.kind <= TokenKind.latin) return token
  }
  return undefined
}

/** «، ,» is the same mark twice. */
function arabicCode(code: number): number {
  return latin.get(code)?.charCodeAt(0) ?? code
}

/** The second of two marks that are the same, with those after it. */
function repetition({paragraph: {tokens, text}, i, before, mark}: Place): MarkSlip | undefined {
  if (!repeating.has(mark.code) || !repeats(tokens, text, i) || repeats(tokens, text, i - 1)) return undefined
  let last = i
  while (repeats(tokens, text, last + 1)) last++
  const place = {start: before.end, end: tokens[last].end}
  return {fault: 'repeated', ...place, mark: text[mark.start], edits: [{...place, text: ''}], safe: false}
}

function repeats(tokens: readonly Token[], text: string, i: number): boolean {
  const [before, mark] = [tokens[i - 1], tokens[i]]
  if (before === undefined || mark?.kind !== TokenKind.punctuation || before.kind !== TokenKind.punctuation)
    return false
  return arabicCode(before.code) === arabicCode(mark.code) && isBlank(text, before.end, mark.start)
}

function asLost({paragraph, mark}: Place): MarkSlip {
  return {fault: 'lost', start: mark.start, end: mark.end, mark: paragraph.text[mark.start], edits: none, safe: false}
}

/** Whether a quotation mark stands so near that the blank may be its own. */
function isBesideQuote({paragraph: {text}, before, mark}: Place): boolean {
  for (let i = Math.max(0, before.end - 2); i < Math.min(text.length, mark.end + 3); i++) {
    const klass = charClass(text.charCodeAt(i))
    if (klass === Char.quote || klass === Char.open || klass === Char.close) return true
  }
  return false
}

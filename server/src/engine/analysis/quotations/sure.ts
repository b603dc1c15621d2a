import {perWord} from '../../arabic/vocabulary.ts'
import type {Article} from '../../document/article.ts'
import {perArticle} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {marksInDoubt} from './doubt.ts'
import {Family, isBracket, Side} from './families.ts'
import type {QuoteMark} from './marks.ts'
import {Role} from './pairing.ts'
import {type BlockQuotations, perQuotations} from './paragraph-quotations.ts'
import {articleQuotations} from './quotations.ts'
import {isCliticRun} from './words.ts'

/** What touches a closer and no opener. */
const AFTER_CLOSER = new Set([...'.،؛:!؟?…)],;'].map((c) => c.charCodeAt(0)))
const SENTENCE_ENDS = new Set([...'.:!؟?…'].map((c) => c.charCodeAt(0)))
/** Between two marks so few words apart there is surely one quotation, whatever stands around them. */
const SHORT_QUOTATION = 4
/** How much more its neighbours must say for one side than for the other. */
const LEANS = 0.5

/** «مضيفا»، «قائلا»: what the mark after it opens. */
const introduces = perWord((word) => reportingReadings(word).length > 0, false)

/** How much less its neighbours say for the side a mark is read as, where they all but deny it. */
const DENIED = 1.5

/** {@link marksInDoubt}, or a mark is read against all that stands around it; told once: every fix around the marks asks. */
export const inDoubt = perQuotations(
  (here, {tokens}): boolean =>
    marksInDoubt(here) ||
    here.marks.some(
      (mark, i) => !isBracket(mark.family) && (leanOf(here, i) <= -DENIED || closesAfterParticle(tokens, here, i))
    )
)

/** «بـ » الجبهة « و…»: no quotation ends with a particle that waits for its noun. */
function closesAfterParticle(tokens: readonly Token[], {marks, pairing}: BlockQuotations, i: number): boolean {
  const before = tokens[marks[i].first - 1]?.word
  return pairing.roles[i] === Role.close && before !== undefined && before.text.endsWith('ـ') && isCliticRun(before)
}

/** How much more the neighbours of a mark say for the side it is read as than for the other. */
function leanOf({marks, pairing}: BlockQuotations, i: number): number {
  const lean = marks[i].opens - marks[i].closes
  if (pairing.roles[i] === Role.open) return lean
  return pairing.roles[i] === Role.close ? -lean : 0
}

const turnedMarks = perQuotations(({reversed}): ReadonlySet<number> => new Set(reversed))

/**
 * Whether it is beyond doubt that a mark opens or closes as it is read: by its shape where that is not what content
 * systems make of any mark, by what touches it, or because its partner is so near. A straight mark between two blanks, and
 * a curly one between two letters, are read by the marks before them only, and the first that is missing turns them all.
 *
 * @param i index of the mark
 */
export function isSureMark(paragraph: Paragraph, here: BlockQuotations, i: number): boolean {
  const {tokens} = paragraph
  const {marks, pairing} = here
  const mark = marks[i]
  const role = pairing.roles[i]
  if (role !== Role.open && role !== Role.close) return false
  const glued = isGlued(tokens, mark)
  const isCurly = mark.family === Family.curly || mark.family === Family.singleCurly
  if (mark.side !== Side.none && !isCurly && !glued && !turnedMarks(here, paragraph).has(i)) return true
  const after = tokens[mark.last]
  if (role === Role.close && after !== undefined && !after.spaced && AFTER_CLOSER.has(after.code)) return true
  if (leanOf(here, i) >= LEANS && !glued) return true
  // «"نجمة البحر " 01»: the figure may be part of the name.
  if (
    role === Role.close &&
    tokens[mark.first].spaced &&
    after?.spaced === true &&
    (after.kind === TokenKind.number || after.kind === TokenKind.latin)
  )
    return false
  const partner = pairing.partners[i]
  return partner >= 0 && isShort(tokens, marks[Math.min(i, partner)], marks[Math.max(i, partner)])
}

/** Between two words, touching both. */
function isGlued(tokens: readonly Token[], mark: QuoteMark): boolean {
  const {first, last} = mark
  const before = tokens[first - 1]
  const after = tokens[last]
  const isWord = (token: Token | undefined): boolean => token !== undefined && token.kind <= TokenKind.latin
  return isWord(before) && isWord(after) && !tokens[first].spaced && !after.spaced && !isAfterParticle(tokens, mark)
}

/** A few words that are one phrase, and do not end by announcing another. */
function isShort(tokens: readonly Token[], open: QuoteMark, close: QuoteMark): boolean {
  let words = 0
  for (let k = open.last; k < close.first; k++) {
    if (SENTENCE_ENDS.has(tokens[k].code) || (tokens[k].kind <= TokenKind.latin && ++words > SHORT_QUOTATION))
      return false
  }
  const last = tokens[close.first - 1]
  return words > 0 && !(last.word !== undefined && introduces(last.word))
}

/** How many curly marks of an article face as it turns them, and how many do not; those after a particle are a content system's. */
const curlyMarks = perArticle((article: Article): {readonly kept: number; readonly turned: number} => {
  let kept = 0
  let turned = 0
  for (const [index, here] of articleQuotations(article).blocks.entries()) {
    const {marks, pairing} = here
    if (marks.length === 0) continue
    const {paragraph} = article.blocks[index]
    const {tokens} = paragraph
    const reversed = turnedMarks(here, paragraph)
    for (let i = 0; i < marks.length; i++) {
      if (marks[i].family !== Family.curly || pairing.partners[i] < 0 || isAfterParticle(tokens, marks[i])) continue
      if (reversed.has(i)) turned++
      else kept++
    }
  }
  return {kept, turned}
})

function isAfterParticle(tokens: readonly Token[], {first}: QuoteMark): boolean {
  const before = tokens[first - 1]?.word
  return before !== undefined && !tokens[first].spaced && isCliticRun(before)
}

/** Whether an article turns its curly marks one way, exceptions aside: else which of them opens is nobody's but the house's to say. */
export function turnsOneWay(article: Article): boolean {
  const {kept, turned} = curlyMarks(article)
  return kept > 2 * turned
}

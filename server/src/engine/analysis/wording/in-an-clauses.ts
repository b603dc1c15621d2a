import type {Word} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import type {Cue} from '../attributions/cues/cue.ts'
import type {LocalAttribution} from '../attributions/local.ts'
import {coverageByStretch} from '../claims/coverage.ts'
import {insideSpans} from '../quotations/quotations.ts'
import {AN, IN, type InAn, isInitial, opensVerb, saysInna} from './in-an.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

/** إن or أن where it stands. */
export interface InAnPlace {
  readonly block: Block
  readonly of: InAn
}

const byStretch = perPart(coverageByStretch, ({stretch: {blocks, quotations}, attributions}): readonly InAnPlace[] => {
  const places: InAnPlace[] = []
  for (const [i, block] of blocks.entries()) {
    const {paragraph} = block
    if (isOthers(paragraph.zone)) continue
    for (const attribution of attributions[i]) {
      const of = inAnOf(paragraph, attribution)
      if (of === undefined) continue
      const {start, end} = paragraph.tokens[of.index]
      if (!insideSpans(quotations[i].spans, start, end)) places.push({block, of})
    }
  }
  return places
})

/** Where a verb of telling and what it opens disagree, over the subject between them; outside quotations. */
export function inAnClauses(article: Article): readonly InAnPlace[] {
  return flattened(byStretch(article))
}

/** Verbs that take أن; what they report never begins with إن. Folded lemmas without their shadda. */
const TAKES_ANNA = new Set([
  'أكد',
  'أوضح',
  'ذكر',
  'أعلن',
  'أضاف',
  'أفاد',
  'نفى',
  'اعتبر',
  'زعم',
  'صرح',
  'توقع',
  'رجح',
  'اعتقد',
  'لاحظ',
  'أظهر'
])
/** Words between the verb and what it opens, at most; the subject and an adverbial have room. */
const REACH = 14
/** Between the two they begin another clause. */
const CLAUSE =
  /^[وف]?(?:الذي|التي|الذين|اللذان|اللتان|ما|مما|حيث|إذ|لكن|بل|ثم|بينما|فيما|عندما|حين|لما|كما|بعدما|قد|لقد|لم|لن|لا|ليس|إذا|لو|كان|كانت|أو)$/
/** Before أن they take it themselves. */
const TAKES_AN =
  /^(?:من|إلى|على|عليه|عليها|عليهم|يبدو|شك|يعني|المهم|الأمر|بد|يمكن|يجب|قبل|بعد|مع|رغم|غير|إلا|حتى|منذ|في|عن|لو|كأن|ينبغي|يفترض|المقرر|المتوقع|الممكن|الضروري|المحتمل|ربما|المعروف|الواضح|المعلوم|صحيح)$/

/** إن after a verb that takes أن, or أن after قال, with its subject between: «قال الوزير أن»، «وأكدت الوزارة إن». */
function inAnOf(paragraph: Paragraph, {cue}: LocalAttribution): InAn | undefined {
  const {first, reading, complement} = cue
  const {at} = complement
  if (reading === undefined || complement.kind !== 'complementiser' || at - first > REACH) return undefined
  if (reading.form === 'masdar' || reading.suffix !== '') return undefined
  const isSaid = reading.verb.lemma === 'قال'
  if (!(isSaid ? isWrongAn(paragraph.tokens, cue) : isWrongIn(paragraph.tokens, cue))) return undefined
  if (!isOneClause(paragraph, first, at, isSaid)) return undefined
  const {text} = paragraph.tokens[at].word!
  const wanted = isSaid ? text.replace('أ', 'إ') : text.replace('إ', 'أ')
  return {reason: isSaid ? 'said' : 'told', index: at, wanted, after: plain(paragraph.tokens[first].word!)}
}

/** «قال … أن»; not of «قيل», nor أن of the subjunctive. */
function isWrongAn(tokens: readonly Token[], {first, reading, complement: {at}}: Cue): boolean {
  const written = plain(tokens[at].word!)
  if (!AN.test(written) || reading!.form === 'pfp' || reading!.form === 'impfp') return false
  if (isAside(tokens, first)) return false
  return written !== 'أن' || !opensVerb(tokens, at)
}

/** «أكدت كما تقول الصحيفة أن»: an aside, and أن belongs to the verb before it; «، كما قال أن» says more. */
function isAside(tokens: readonly Token[], first: number): boolean {
  const like = wordBefore(tokens, first)
  return like !== undefined && ASIDE.test(plain(like)) && wordBefore(tokens, first - 1) !== undefined
}
const ASIDE = /^(?:كما|حسبما|مثلما)$/

/** «أكد … إن». */
function isWrongIn(tokens: readonly Token[], {first, reading, complement: {at}}: Cue): boolean {
  if (!IN.test(plain(tokens[at].word!)) || !TAKES_ANNA.has(reading!.verb.lemma.replace(/\u0651/g, ''))) return false
  return !isInitial(tokens, at) && !saidBefore(tokens, first) && !/^بان/.test(wordAfter(tokens, at)?.fold ?? '')
}

/**
 * A verb of saying before, in the same sentence: «وقال شاهد ذكر … إن» is what he said. Not one that has its own «إن» already:
 * «وقال إن … مؤكدا إن».
 */
function saidBefore(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - 2 * REACH; i--) {
    const {kind, word, code} = tokens[i]
    if (kind === TokenKind.punctuation && code === STOP) return false
    if (word === undefined) continue
    if (IN.test(plain(word))) return false
    if (saysInna(word)) return true
  }
  return false
}

const STOP = 0x2e
const COMMA = 0x60c

function isOneClause({tokens, text}: Paragraph, first: number, at: number, isSaid: boolean): boolean {
  for (let i = first + 1; i < at; i++) {
    const {kind, word, code} = tokens[i]
    if (kind === TokenKind.punctuation && code !== COMMA && !(code === STOP && isAbbreviation(tokens, i))) return false
    if (
      kind === TokenKind.punctuation &&
      i + 1 < at &&
      /^[وف]/.test(text.slice(tokens[i + 1].start, tokens[i + 1].start + 1))
    )
      return false
    if (word === undefined) continue
    if (CLAUSE.test(plain(word)) || beginsReport(word, isSaid)) return false
  }
  return !TAKES_AN.test(plain(tokens[at - 1].word ?? tokens[first].word!)) && !isTelling(tokens, at - 1)
}

/** «وتم الإبلاغ أن»: the noun opens the report itself, where no preposition makes it an occasion («في التصريح أن»). */
function isTelling(tokens: readonly Token[], index: number): boolean {
  const {word} = tokens[index]
  if (
    word === undefined ||
    !word.fold.startsWith('ال') ||
    /^(?:في|خلال|ضمن|بعد|قبل|عبر|اثناء)$/.test(tokens[index - 1]?.word?.fold ?? '')
  )
    return false
  return reportingReadings(word).some(({form}) => form === 'masdar')
}

/** «د.»، «م.» */
function isAbbreviation(tokens: readonly Token[], stop: number): boolean {
  return (tokens[stop - 1]?.word?.fold.length ?? 9) <= 2
}

/** Another word that opens a report; a participle only where it stands as an adverb («مضيفا»). */
function beginsReport(word: Word, isSaid: boolean): boolean {
  return reportingReadings(word).some(({verb, form, suffix}) => {
    if (verb.tag === 'X' || suffix !== '' || form === 'masdar' || form === 'apn' || (isSaid && verb.lemma === 'قال'))
      return false
    return form !== 'ap' || /ا$/.test(plain(word))
  })
}

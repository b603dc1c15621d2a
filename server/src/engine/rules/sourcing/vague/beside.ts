import {
  COMPLEMENTISER,
  CONJUNCTION,
  MARKER,
  PARTICLE,
  PREPOSITION,
  RELATIVE,
  SAYING,
  TIME,
  VERB
} from '../../../analysis/attributions/lexical.ts'
import {isComma} from '../../../analysis/attributions/marks.ts'
import {nameAt} from '../../../analysis/attributions/sources/issuer.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {type SourceEntry, type SourceReading, sourceReading} from '../../../lexicon/sources.ts'

/** Words after a source in which it may be said whom he told, or why he is not named. */
const REACH = 14
/** «طلب», «رفض», «شريطة»: open the reason; «اسمه», «هويته», «كشف» are in it. */
const ASKED =
  /^[وف]?(?:طلب|طلبت|طلبوا|طلبا|طالبا|طالبين|رفض|رفضت|رفضوا|رافضا|فضل|فضلت|فضلوا|مفضلا|مفضلة|مفضلين|اشترط|اشترطت|اشترطوا|مشترطا|شريطة|بشرط|لم|دون|تحفظ|امتنع)$/
const IDENTITY =
  /^(?:ب|عن)?(?:ال)?(?:اسم|هوي[ةت]|اسماء|كشف|افصاح|نشر|ذكر|تسمي[ةت]|[يت]سم|[يت]كشف|[يت]ذكر)(?:ه|ها|هم|هما)?$/
/** Words after «طلب» in which it stands. */
const IDENTITY_WITHIN = 4
const COLON = 0x3a

/** Whether it is said that the source would not be named: «طلب عدم كشف هويته», «لم تسمّه». */
export function isWithheld(tokens: readonly Token[], from: number, to: number): boolean {
  const end = Math.min(to, from + REACH)
  for (let i = from; i < end; i++) {
    const {word, traits} = tokens[i]
    if (word === undefined) continue
    if ((traits & COMPLEMENTISER) !== 0) return false
    if (!ASKED.test(word.fold)) continue
    for (let j = i + 1; j < Math.min(to, i + 1 + IDENTITY_WITHIN); j++)
      if (IDENTITY.test(tokens[j].word?.fold ?? '')) return true
  }
  return false
}

/** What the lexicon has of the name or the noun that begins at a token. */
export function entryAt(tokens: readonly Token[], i: number): SourceEntry | undefined {
  const word = tokens[i]?.word
  return word === undefined ? undefined : (nameAt(tokens, i)?.entry ?? sourceReading(word)?.entry)
}

/**
 * Whether it is said which outlet he told, before what he told: «لـ"الصحيفة"», «لشبكة CNN», «لمنظمة العفو», «أبلغ وكالة الأنباء».
 *
 * @param tells the verb takes whom he told as its object
 */
export function isToldOutlet(tokens: readonly Token[], from: number, to: number, tells: boolean): boolean {
  const end = Math.min(to, from + REACH)
  for (let i = from; i < end; i++) {
    if (opensTold(tokens[i])) return false
    // «أبلغ وكالة الأنباء»
    if (tells && entryAt(tokens, i)?.class === 'media') return true
    // «لـ"الصحيفة"», «لـ CNN»: what stands after the letter tells.
    if (tokens[i].word?.fold === 'ل') return isForeignOrQuoted(tokens[i + 1])
    if (isToBody(tokens, i, i === from)) return true
  }
  return false
}

/** «إن», a colon, a quotation: what he told opens with it. */
function opensTold({traits, kind, code}: Token): boolean {
  return kind === TokenKind.quote || code === COLON || (traits & COMPLEMENTISER) !== 0
}

/** The name of an outlet as it is written where the lexicon need not have it: «"الصحيفة"», «CNN». */
function isForeignOrQuoted(token: Token | undefined): boolean {
  return token?.kind === TokenKind.quote || token?.kind === TokenKind.latin
}

/**
 * «لشبكة», «لوكالة الأنباء»: an outlet with ل written onto it. Directly after the source also «لمنظمة العفو»; farther on that may
 * be whatever the story is about.
 */
export function isToBody(tokens: readonly Token[], i: number, adjacent: boolean): boolean {
  if (tokens[i].word?.fold[0] !== 'ل') return false
  const entry = entryAt(tokens, i)
  // «لجنة»: the letter is its own.
  if (entry === undefined || entry.noun[0] === 'ل') return false
  return entry.class === 'media' || (entry.class === 'institution' && adjacent)
}

/** What cannot open an apposition. */
const NO_NAME = PREPOSITION | COMPLEMENTISER | SAYING | RELATIVE | TIME | PARTICLE | CONJUNCTION | MARKER | VERB
/** Words between two commas that may be a name. */
const NAME_WORDS = 5

/**
 * Whether one who can be asked stands beside the source: with و («سكان ووزارة الداخلية»), or named between commas after it
 * («عضو المجلس، سامر حسين، إن»).
 *
 * @param last the token after what is marked
 * @param end the token after the phrase
 * @param to the token after the sentence
 */
export function isNamedBeside(
  tokens: readonly Token[],
  last: number,
  end: number,
  to: number,
  head: SourceReading | undefined
): boolean {
  for (let i = last; i < Math.min(end, last + REACH); i++) {
    const {word, traits} = tokens[i]
    if (word === undefined) continue
    if ((traits & (PREPOSITION | COMPLEMENTISER | RELATIVE)) !== 0) break
    if (word.fold[0] === 'و' && joinsNamed(tokens, i)) return true
  }
  if (head?.number === 'sg' && head.role && namesAfterTitle(tokens, last, end)) return true
  const comma = tokens[end]
  if (head?.number !== 'sg' || end + 2 >= to || comma.kind !== TokenKind.punctuation || !isComma(comma.code))
    return false
  let i = end + 1
  while (i < to && i - end <= NAME_WORDS && tokens[i].kind === TokenKind.word && (tokens[i].traits & NO_NAME) === 0) i++
  return i - end > 2 && i < to && tokens[i].kind === TokenKind.punctuation && isComma(tokens[i].code)
}

/**
 * «عضو مجلس إدارة الشركة سامر حسين أن»: after a title with the article a word without it, which no preposition governs, can only
 * be a name.
 */
function namesAfterTitle(tokens: readonly Token[], from: number, end: number): boolean {
  let definite = false
  for (let i = from; i < end; i++) {
    const {word, traits, kind} = tokens[i]
    if (kind === TokenKind.close || kind === TokenKind.quote) definite = true
    if (word === undefined) continue
    const {fold} = word
    if (/^[وف]?[بلك]?ال|^[وف]?لل/.test(fold)) definite = true
    else if (!definite || (traits & NO_NAME) !== 0 || i + 1 >= end || /^[وبل]|ا$|(?:ه|ها|هم)$/.test(fold))
      definite = false
    else return tokens[i + 1].kind === TokenKind.word && (tokens[i + 1].traits & NO_NAME) === 0
  }
  return false
}

function joinsNamed(tokens: readonly Token[], i: number): boolean {
  const source = sourceReading(tokens[i].word!)
  if (source === undefined || source.entry.noun[0] === 'و') return false
  return (
    source.class === 'institution' ||
    source.class === 'place' ||
    (source.role && source.definite && source.number === 'sg' && source.entry.vague === undefined)
  )
}

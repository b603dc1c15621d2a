import {cliticised} from '../../../arabic/affixes.ts'
import {fold} from '../../../arabic/fold.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {partitives} from '../../../lexicon/generated/function-words.ts'
import type {SourceEntry, SourceReading} from '../../../lexicon/sources.ts'
import {COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import {type Issuer, issuedBy, nameAt} from './issuer.ts'
import {headOf, type SourcePhrase} from './source.ts'
import {type Rest, restOf} from './source-rest.ts'

/**
 * How much a source tells (desk specification 1.4.5): `named`, a person by name, an institution, an outlet or a
 * document that somebody issued; `role`, an office that one person holds; `vague`, anybody.
 */
export type Strength = 'named' | 'role' | 'vague'

/** What a source phrase tells by itself. */
export interface SourceStrength {
  readonly strength: Strength
  /** It points back to one cited before («المصدر», «الدراسة», «المسؤول»), so `strength` holds only where none was. */
  readonly back: boolean
  /** A class of outlets (وسائل إعلام). */
  readonly generic: boolean
  /** It is research, or those who do it: what «الدراسة», «الباحثون» later point back to. */
  readonly research: boolean
  /** Nameless, it makes a claim of nobody: it may be named in the next sentence. */
  readonly study: boolean
  /** The lexicon's noun at its head. */
  readonly noun: string | undefined
  /** One, with the article: «التقرير», «الدراسة». */
  readonly singular: boolean
  /** Documents in the plural: «دراسات», «تقارير», which one named later is not. */
  readonly many: boolean
  /** What a verb whose subject is dropped must be to go on with it: 3ms, 3fs, or of people in the plural. */
  readonly agrees: 'm' | 'f' | 'p' | undefined
}

// Made once: of most phrases no more is known than this, and of the others it is what is added to.
const verdict = (strength: Strength, back: boolean, generic: boolean): SourceStrength => ({
  strength,
  back,
  generic,
  research: false,
  study: false,
  noun: undefined,
  singular: false,
  many: false,
  agrees: undefined
})
/** By itself. */
const PLAIN = {
  named: verdict('named', false, false),
  role: verdict('role', false, false),
  vague: verdict('vague', false, false)
} as const
/** Pointing back. */
const BACK = {
  named: verdict('named', true, false),
  role: verdict('role', true, false),
  vague: verdict('vague', true, false)
} as const
const GENERIC = verdict('vague', false, true)

/** The strength of a source phrase. */
export function strengthOf(paragraph: Paragraph, sentence: Sentence, phrase: SourcePhrase): SourceStrength {
  const {tokens} = paragraph
  const {first, last} = phrase
  const at = headOf(paragraph, phrase)
  const some = hasPartitive(tokens, first, at < 0 ? last : at)
  if (at < 0) return headless(tokens[first], some)
  const {word, kind} = tokens[at]
  // a name in Latin letters
  if (kind !== TokenKind.word) return PLAIN.named
  const several = nameAt(tokens, at)
  if (several !== undefined) return ofName(several.entry)
  const {source: head} = lexicalOf(word!)
  // Who is not in the lexicon is one with a name; «بعضهم» is none.
  if (head === undefined) return some || isPartitive(word!.fold) ? PLAIN.vague : PLAIN.named
  // A subject has no ا of the accusative: سيدا is a name.
  if (isAccusative(word!.fold, head)) return PLAIN.named
  if (isOfPeople(paragraph, at, last, head))
    return {...strengthOf(paragraph, sentence, {first: at + 1, last}), noun: head.entry.noun}
  if (at > first && head.class !== 'anonymous' && isPointedOut(tokens[at - 1])) return PLAIN.role
  if (head.class !== 'document' && toldAgency(tokens, at + 1, sentence.last))
    return {...PLAIN.role, noun: head.entry.noun, agrees: agreement(head)}
  return withHead(judge(paragraph, sentence, {at, last, head, some}), head)
}

const partitive: ReadonlySet<string> = cliticised(partitives.split(' ').map(fold))

/** Some of them, not named: «أحد السكان»، «عدد من الباحثين»، «بعض وسائل الإعلام». */
function isPartitive(folded: string): boolean {
  return partitive.has(folded)
}

function hasPartitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const {word} = tokens[i]
    if (word !== undefined && isPartitive(word.fold)) return true
  }
  return false
}

/** «وقال هؤلاء»: by itself it points back. */
const those = cliticised(wordsOf('those'))

/** A phrase with no noun that says who: «هؤلاء», «أحدهم», «اثنان». */
function headless({word}: Token, some: boolean): SourceStrength {
  const kind = word !== undefined && those.has(word.fold) ? BACK : PLAIN
  return some ? kind.vague : kind.named
}

/** A name of several words; some such are nobody's: «شهود عيان», «وسائل إعلام». */
function ofName({class: kind, strength}: SourceEntry): SourceStrength {
  if (kind !== 'anonymous') return PLAIN.named
  return strength === 1 ? GENERIC : PLAIN.vague
}

function isAccusative(folded: string, {number, entry}: SourceReading): boolean {
  return number === 'sg' && folded.endsWith('ا') && !entry.noun.endsWith('ا')
}

/** Tokens from a document to the noun of those whose it is: «تقدير لعدد من الاقتصاديين». */
const OWNERS_WITHIN = 3

/** «تقدير عدد من الاقتصاديين»: whether a document is people's, and so tells as much as they do. */
function isOfPeople(paragraph: Paragraph, at: number, last: number, head: SourceReading): boolean {
  if (head.class !== 'document' || head.definite || at + 1 >= last) return false
  const whose = headOf(paragraph, {first: at + 1, last})
  if (whose < 0 || whose - at > OWNERS_WITHIN) return false
  const {word} = paragraph.tokens[whose]
  // «تقرير اقتصادي»: an adjective, and no economist.
  if (word === undefined || /ية?$/.test(word.fold)) return false
  const {source: owner} = lexicalOf(word)
  // «بحث مختص»: an adjective too. «تقرير الخبراء»: a body's, and not anybody's.
  if (owner?.number === 'sg' && !owner.definite && whose === at + 1) return false
  if (owner?.definite === true && head.number === 'sg' && head.entry.vague !== 'always' && whose === at + 1)
    return false
  return owner !== undefined && (owner.role || owner.class === 'anonymous')
}

/** «كبير علماء الآثار» is one man. */
const chiefs = cliticised(wordsOf('chiefs'))
/** «هذه الإحصاءات» are those just given. */
const these = cliticised(wordsOf('these'))

/** Whether the word before a noun makes one of it that can be told: the chief of them, or these. */
function isPointedOut({word}: Token): boolean {
  return word !== undefined && (chiefs.has(word.fold) || these.has(word.fold))
}

/** Tokens after an unnamed speaker in which it may be said whom he told. */
const TOLD_WITHIN = 12

/** «وقال أحد المحتجين لفرانس برس», «لـ"أ ف ب"»: the outlet that he told answers for him. */
function toldAgency(tokens: readonly Token[], from: number, to: number): boolean {
  const end = Math.min(to, from + TOLD_WITHIN)
  for (let i = from; i < end; i++) {
    const {word, traits} = tokens[i]
    if (word === undefined) continue
    if ((traits & COMPLEMENTISER) !== 0) return false
    if (word.fold[0] === 'ل' && isForOutlet(tokens, i)) return true
  }
  return false
}

/** Whether a word with ل, or the ل before quotation marks, is followed by the name of an outlet. */
function isForOutlet(tokens: readonly Token[], i: number): boolean {
  const {fold: folded} = tokens[i].word!
  const quoted = folded === 'ل' && tokens[i + 1]?.kind === TokenKind.quote
  const at = quoted && tokens[i + 2]?.kind === TokenKind.word ? i + 2 : i
  const entry = nameAt(tokens, at)?.entry ?? lexicalOf(tokens[at].word!).source?.entry
  if (entry?.class !== 'media') return false
  if (entry.agency === true) return true
  // In quotation marks a paper puts its own name; «صحف», «إعلام» are no outlet; the ل of «لوموند» is its own.
  return !quoted && entry.plural === undefined && entry.vague === undefined && entry.noun[0] !== 'ل'
}

/** Plurals of things take the feminine singular: «قالت المصادر … وأضافت». */
function agreement({number, gender, role}: SourceReading): 'm' | 'f' | 'p' {
  if (number === 'sg') return gender === 'f' ? 'f' : 'm'
  return role ? 'p' : 'f'
}

/** A verdict with what the noun at the head tells besides. */
function withHead({strength, back, generic}: SourceStrength, head: SourceReading): SourceStrength {
  const {entry, definite} = head
  const one = head.number === 'sg'
  const document = head.class === 'document'
  const research = entry.research === true
  return {
    strength,
    back,
    generic,
    research,
    study: entry.study === true && (document || research),
    noun: entry.noun,
    singular: definite && one,
    many: document && !one,
    agrees: agreement(head)
  }
}

/** A noun of the lexicon at the head of a phrase. */
interface Headed {
  readonly head: SourceReading
  /** Its token. */
  readonly at: number
  /** The end of the phrase, exclusive. */
  readonly last: number
  /** Only some of them: «عدد من الباحثين». */
  readonly some: boolean
}

/** How much the noun at the head tells, with what follows it. */
function judge(paragraph: Paragraph, sentence: Sentence, {head, at, last, some}: Headed): SourceStrength {
  const rest = restOf(paragraph, at, last, head.role || head.class === 'anonymous')
  if (head.class === 'document') return judgeDocument(head, rest, some, issuedBy(paragraph, sentence, at + 1))
  if (isClassOfOutlets(head)) return rest.named || rest.institution ? PLAIN.named : GENERIC
  if (head.anonymous) return judgeNameless(head, rest)
  if (rest.named) return PLAIN.named
  if (some) return PLAIN.vague
  if (!head.role) return PLAIN.named
  if (isCitedBefore(head, rest)) return judgeCitedBefore(head)
  const isKnown = isPlaced(head, rest) || (isResearcher(head) && issuedBy(paragraph, sentence, at + 1) === 'somebody')
  return isKnown ? PLAIN.role : PLAIN.vague
}

/** «المسؤول» is the one cited; «الباحثون» may be any. */
function judgeCitedBefore({number, entry: {vague}}: SourceReading): SourceStrength {
  return number !== 'sg' && vague === 'unnamed' ? BACK.vague : BACK.role
}

/** «صحف», «إعلام»: outlets, and none of them by name. */
function isClassOfOutlets({class: kind, number, entry: {vague}}: SourceReading): boolean {
  return kind === 'media' && (vague === 'always' || (vague === 'plural' && number !== 'sg'))
}

/** «مصدر», «مراقبون», «البعض»: a noun that names nobody. */
function judgeNameless(head: SourceReading, rest: Rest): SourceStrength {
  const kind = head.definite && rest.words <= 1 ? BACK : PLAIN
  if (rest.named && head.class !== 'anonymous') return kind.named
  // «المراقب» is one who was cited; «المصدر», «الجهة» may never have been.
  return kind === BACK && head.number === 'sg' && head.entry.human === true ? kind.role : kind.vague
}

/** «المسؤول», «الباحثون»: those cited before, if any were. */
function isCitedBefore({definite, entry}: SourceReading, rest: Rest): boolean {
  return definite && entry.vague !== undefined && !rest.theirs && rest.words <= 1 && !rest.institution
}

/** Whether a nameless speaker can be told from others: by where he works, or for there is but one. */
function isPlaced({definite, number, entry: {vague, study}}: SourceReading, rest: Rest): boolean {
  const one = number === 'sg'
  // Those who do research, or judge by trade, are known by where they do it; an official or a witness is not.
  if (vague === 'unnamed')
    return (
      (study === true && (rest.institution || rest.place || rest.bound || (definite && rest.within))) ||
      (one && (definite || rest.construct))
    )
  if (vague === 'unplaced') return (definite && (one || !rest.theirs)) || rest.construct
  return one || definite || rest.institution || rest.place || rest.construct
}

/** «باحثون نشروا دراستهم في مجلة كذا»: one who is known by where his research appeared. */
function isResearcher({entry: {vague, study, research}}: SourceReading): boolean {
  return vague === 'unnamed' && study === true && research === true
}

/** «دراسة حديثة» is nobody's, «دراسة أجرتها الجامعة» is the university's, «الدراسة» points back. */
function judgeDocument(head: SourceReading, rest: Rest, some: boolean, issuer: Issuer | undefined): SourceStrength {
  if (issuer === 'nobody') return PLAIN.vague
  if (issuer !== undefined || rest.institution || rest.named || rest.official) return PLAIN.named
  return head.entry.study === true ? judgeStudy(head, rest, some) : judgePaper(head, some)
}

/** A document that is worth what its maker is: «دراسة», «تقرير», «إحصاءات». */
function judgeStudy({definite, number}: SourceReading, rest: Rest, some: boolean): SourceStrength {
  const one = number === 'sg'
  // «إحصائيات الخزينة»، «تقرير الجمعية», «تقرير ديلويت الأخير»: whose it is stands beside it.
  if (rest.construct || rest.owned) return PLAIN.named
  if (definite && one) return BACK.named
  // «تقرير تداول» after «تقرير للسوق المالية» is the same; «تقرير جديد» is another.
  if (one && !some && rest.words === 1 && !rest.qualified) return BACK.vague
  // «الدراسات»
  return definite && !some && rest.words === 0 ? BACK.vague : PLAIN.vague
}

/** A document that stands for itself: «بيان», «وثيقة», «قرار»; «معطيات» may be anybody's. */
function judgePaper({definite, number, entry: {research, vague}}: SourceReading, some: boolean): SourceStrength {
  // «النتائج»: of the study just told.
  if (definite && research === true) return BACK.named
  if (some) return PLAIN.vague
  return vague === 'plural' && number !== 'sg' && !definite ? PLAIN.vague : PLAIN.named
}

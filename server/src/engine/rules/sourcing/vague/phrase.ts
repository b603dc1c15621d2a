import type {Attribution} from '../../../analysis/attributions/attributions.ts'
import {DEMONSTRATIVE, lexicalOf, QUANTIFIER} from '../../../analysis/attributions/lexical.ts'
import {nameAt} from '../../../analysis/attributions/sources/issuer.ts'
import {headOf} from '../../../analysis/attributions/sources/source.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {hasPlaceholder} from '../../../lexicon/placeholders.ts'
import {type SourceReading, sourceReading} from '../../../lexicon/sources.ts'
import {entryAt, isNamedBeside, isToldOutlet, isWithheld} from './beside.ts'
import {PhraseReader, SAME} from './extent.ts'

/** What of a source phrase nobody can ask, and what is known of it besides. */
export interface VaguePhrase {
  /** UTF-16 code units from the start of the paragraph; without و and ف, and up to the institution, if one stands there. */
  readonly start: number
  readonly end: number
  /** What takes its place so that all around it stays a sentence; `undefined` where no name would. */
  readonly replacement: string | undefined
  /** The noun at its head, where the lexicon has it. */
  readonly head: SourceReading | undefined
  /** With the article or a pronoun, and all of them: it may point back to one cited before. */
  readonly definite: boolean
  /** It is said why nobody is named («طلب عدم كشف هويته»). */
  readonly withheld: boolean
  /** It is said which outlet was told («لـ"الصحيفة"»). */
  readonly told: boolean
  /** One with a name stands beside it («عضو المجلس، سامر حسين،», «سكان ووزارة الداخلية»). */
  readonly named: boolean
  /** It is in construct with an institution: «مسؤولو الشركة», «معلومات الوكالة». */
  readonly construct: boolean
  /** With a pronoun: «مسؤولوه». */
  readonly theirs: boolean
  /** «كل الأطراف»: who they are is known. */
  readonly all: boolean
  /** It is a name or a number: «رواية "كذا"», «عدد العناصر». */
  readonly described: boolean
  /** «وسائل إعلام فرنسية», «الإعلام الرسمي»: of one country or one side. */
  readonly ofNation: boolean
  /** «شاهد من رويترز»: one of an outlet's own. */
  readonly ofOutlet: boolean
  /** Several of a trade, or «عدد من …». */
  readonly gathers: boolean
  /** «نفس المصدر»: whoever was cited last, named or not. */
  readonly same: boolean
}

/** Verbs whose object is the one who was told. */
export const tellsSomeone: ReadonlySet<string> = new Set(['أبلغ', 'أخبر', 'أطلع'])
const ALL = /^[وف]?[بل]?(?:كل|جميع|كلا|كلتا|كافة)$/
/** Who it was where an institution stays beside it, «… بوزارة الكهرباء»; else which one it was. */
const WHO = '[المصدر؟]'
const WHICH = '[اسم الجهة؟]'

/** The phrase of an attribution's source as far as it is marked. */
export function vaguePhrase(attribution: Attribution, others: readonly Attribution[]): VaguePhrase {
  const {block, cue, sentence} = attribution
  const {tokens, sentences} = block.paragraph
  const source = cue.source!
  const to = sentences[sentence].last
  const noun = headNoun(attribution)
  const reader = new PhraseReader(tokens, noun.at, cue)
  const last = reader.read(noun.definite)
  const first = tokens[source.first]
  const withheld = isWithheld(tokens, last, to)
  const marked: Marked = {attribution, others, tokens, first: source.first, last, end: source.last, to, head: noun.head}
  const told = isToldOutlet(tokens, last, to, tellsSomeone.has(cue.reading?.verb.lemma ?? ''))
  // «مصادر إسرائيلية لـ"الموقع"»: whoever they are, the outlet knows, and what it says of them is lost with a placeholder.
  const open = reader.open || withheld || told || STRANDED.some((holds) => holds(marked))
  const same = SAME_AS.test(first.word?.fold ?? '')
  return {
    start: first.start + conjunctionLength(first),
    end: tokens[last - 1].end,
    replacement: open ? undefined : placeholder(marked, reader.within),
    head: noun.head,
    definite: same || (noun.definite && opensWithHead(first, source.first, noun.at)),
    withheld,
    told,
    named: isNamedBeside(tokens, last, source.last, to, noun.head),
    construct: reader.construct,
    theirs: noun.theirs,
    all: ALL.test(first.word?.fold ?? ''),
    same,
    ofNation: tokens.slice(source.first, source.last).some(isOfNation),
    ofOutlet: isOfOutlet(tokens, last),
    gathers: gathersMany(first, noun.head),
    described: isDescribed(marked)
  }
}

/** The noun at the head of a source. */
interface HeadNoun {
  /** Its token; -1 where no word is. */
  readonly at: number
  readonly head: SourceReading | undefined
  readonly theirs: boolean
  readonly definite: boolean
}

const noHead: HeadNoun = {at: -1, head: undefined, theirs: false, definite: false}
/** The article, with what may be written onto it. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/

function headNoun({block: {paragraph}, cue}: Attribution): HeadNoun {
  const {tokens} = paragraph
  const at = headOf(paragraph, cue.source!)
  const word = tokens[at]?.word
  if (word === undefined) return noHead
  const head = sourceReading(word) ?? nameReading(tokens, at)
  if (head === undefined) return {...noHead, at}
  const article = ARTICLE.test(word.fold)
  // «مسؤولوه»: definite, and not by the article.
  const theirs = head.definite && !article
  // «مصادر نفسها»: what follows makes it so.
  return {at, head, theirs, definite: theirs || article || SAME.test(tokens[at + 1]?.word?.fold ?? '')}
}

/** «المصادر», «هذه المصادر»; «عدد من المصادر» is some of them, and points back to none. */
function opensWithHead({traits}: Token, first: number, head: number): boolean {
  return head === first || (traits & DEMONSTRATIVE) !== 0
}

/** What is marked, where it stands. Token indexes of the paragraph. */
interface Marked {
  readonly attribution: Attribution
  /** All attributions of the sentence. */
  readonly others: readonly Attribution[]
  readonly tokens: readonly Token[]
  readonly first: number
  /** The token after what is marked. */
  readonly last: number
  /** The token after the phrase. */
  readonly end: number
  /** The token after the sentence. */
  readonly to: number
  readonly head: SourceReading | undefined
}

/** What of a sentence goes with its source and with no name: where one of it holds, nothing takes the place of the source. */
const STRANDED: ReadonlyArray<(marked: Marked) => boolean> = [
  ({head}) => isHedge(head),
  ({tokens, last, to}) => leavesOther(tokens, last, to),
  ({tokens, last, end}) => leavesField(tokens, last, end),
  ({tokens, attribution: {cue}}) => isRumour(tokens[cue.first]),
  ({attribution}) => isAsked(attribution),
  ({attribution}) => isPluralBefore(attribution),
  ({attribution, others}) => othersArePlural(attribution, others)
]

/**
 * What takes the place of a source: the preposition written onto it, and whom to name.
 *
 * @param within an institution follows in construct, and is put after a preposition instead
 */
function placeholder({attribution, tokens, last, end}: Marked, within: boolean): string {
  const preposition = prepositionOf(attribution)
  if (within) return `${preposition}${WHO} في`
  return `${preposition}${isPlaced(tokens, last, end) ? WHO : WHICH}`
}

/** «خبراء», «عدد من المسؤولين»: several of a trade, or of whatever people there are several of. */
function gathersMany({traits}: Token, head: SourceReading | undefined): boolean {
  if (head === undefined || head.number === 'sg' || head.class === 'document') return false
  return (head.class === 'person' && head.entry.vague === 'unnamed') || (traits & QUANTIFIER) !== 0
}

/** Whether it is a name or a number, and no source that could be named. */
function isDescribed(marked: Marked): boolean {
  const {tokens, first} = marked
  return isAgency(tokens, first) || tokens[first].kind === TokenKind.quote || isCount(tokens, first) || isTitled(marked)
}

/** «رواية "كذا"», «تقرير "كذا"»: a work by its title. */
function isTitled({tokens, last, end, head}: Marked): boolean {
  if (tokens[last]?.kind !== TokenKind.quote || last >= end) return false
  return head?.document === true || head?.entry.noun === 'رواية'
}

/** «ترددت أنباء»: the verb goes with nothing but what is rumoured. */
function isRumour({word}: Token): boolean {
  return word !== undefined && /^[وف]?[يت]?تردد(?:ت)?$/.test(word.fold)
}

/** «الإعلام الرسمي», «الصحافة العبرية», «الإعلام الحربي»: of one state, one language or one army. */
const OF_ONE = /^(?:ال)?(?:رسمي|حكومي|عبري|حربي|عسكري|امني)ة?$/

/** «فرنسية», «أوروغواي», «الرسمية»: what tells outlets of one side from all others. */
function isOfNation({word}: Token): boolean {
  if (word === undefined) return false
  const {source} = lexicalOf(word)
  return source?.entry.adjective === true || source?.class === 'place' || OF_ONE.test(word.fold)
}

/** «من رويترز», «لدى الوكالة»: an outlet after a preposition. */
function isOfOutlet(tokens: readonly Token[], last: number): boolean {
  return tokens[last]?.word?.fold === 'من' && entryAt(tokens, last + 1)?.agency === true
}

/** «لوكالة الأنباء القطرية»: part of the name of an agency. */
function isAgency(tokens: readonly Token[], first: number): boolean {
  return /^[وف]?[بلك]?(?:ال)?وكالة$/.test(tokens[first - 1]?.word?.fold ?? '')
}

/** «عدد العناصر» counts them; «عدد من العناصر» is some of them. */
function isCount(tokens: readonly Token[], first: number): boolean {
  const next = tokens[first + 1]
  return (
    /^[وف]?عدد$/.test(tokens[first].word?.fold ?? '') &&
    next?.word !== undefined &&
    (/^ال/.test(next.word.fold) || lexicalOf(next.word).source !== undefined) &&
    next.word.fold !== 'من'
  )
}

/** «تقديرات أولية», «دراسة»: what kind of word it was would be lost with it. */
function isHedge(head: SourceReading | undefined): boolean {
  return head !== undefined && (head.document || head.entry.class === 'document')
}

const OTHER = /^[وف]?(?:اخر|اخرون|اخرين|اخري|الاخر|الاخري|الاخرون|الاخرين)$/

/** «قال مصدر … وقال آخر»: the one after is other than this one, and than no name. */
function leavesOther(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i].word !== undefined && OTHER.test(tokens[i].word!.fold)) return true
  return false
}

const INSIDE = /^(?:في|لدي|من)$/

/** «مصدر مسؤول في الهيئة», «مصدر من الشركة», «بالوزارة»: where he works follows what is marked. */
function isPlaced(tokens: readonly Token[], last: number, end: number): boolean {
  const word = tokens[last]?.word
  if (last >= end || word === undefined) return false
  if (INSIDE.test(word.fold)) return entryAt(tokens, last + 1)?.class === 'institution'
  return word.fold.startsWith('ب') && sourceReading(word)?.class === 'institution'
}

/** «خبير في علم الآثار», «شاهد من سكان الحي»: what follows says who he is, and no name goes on so. */
function leavesField(tokens: readonly Token[], last: number, end: number): boolean {
  const word = tokens[last]?.word
  return last < end && word !== undefined && INSIDE.test(word.fold) && !isPlaced(tokens, last, end)
}

/** «نفس المصدر», «ذات المصادر»: it points back. */
const SAME_AS = /^[وف]?[بل]?(?:نفس|ذات)$/

/** A name of several words that is nobody's: شهود عيان، وسائل إعلام. */
function nameReading(tokens: readonly Token[], at: number): SourceReading | undefined {
  const name = tokens[at].kind === TokenKind.word ? nameAt(tokens, at) : undefined
  return name === undefined
    ? undefined
    : {
        entry: name.entry,
        class: name.entry.class,
        number: 'pl',
        gender: 'f',
        role: false,
        document: false,
        anonymous: name.entry.class === 'anonymous',
        vagueModifier: false,
        unique: false,
        definite: false,
        preposition: undefined
      }
}

/** Code units of the و or ف written onto a source: «ومصادر أخرى تقول». */
function conjunctionLength({word}: Token): number {
  if (word === undefined || (word.fold[0] !== 'و' && word.fold[0] !== 'ف')) return 0
  const noun = lexicalOf(word).source?.entry.noun
  if (noun === undefined || (noun[0] === word.fold[0] && word.fold[1] !== word.fold[0])) return 0
  return 1
}

/** «وفقا لـ», «طبقا لـ»: after these the ل is the preposition's. */
const TAKES_LAM = /^[وف]?(?:وفقا|طبقا|تبعا|استنادا|خلافا)$/

/** The preposition written onto the first word, as it is written before a placeholder. */
function prepositionOf({
  block: {
    paragraph: {tokens}
  },
  cue: {source}
}: Attribution): string {
  const {first} = source!
  const {word} = tokens[first]
  if (word === undefined) return ''
  if (/^[وف]?ل/.test(word.fold) && TAKES_LAM.test(tokens[first - 1]?.word?.fold ?? '')) return 'لـ'
  const {attached} = lexicalOf(word)
  return attached === undefined ? '' : `${attached}ـ`
}

/** A verb, a participle or a noun in the plural, by its ending. */
const PLURAL = /(?:ين|ون|وا)$/

/** «مسؤولون يقولون», «وكان خبراء حذروا»: a verb after its subject agrees with it, and with no name. */
function isPluralBefore({cue, source, span, block}: Attribution): boolean {
  return source!.start < span.start && PLURAL.test(block.paragraph.tokens[cue.first].word?.fold ?? '')
}

/** «أكد خبراء، مشيرين إلى»: so does what goes on with it. */
function othersArePlural({span, block}: Attribution, others: readonly Attribution[]): boolean {
  const {tokens} = block.paragraph
  return others.some(
    (other) =>
      other.source === undefined &&
      other.span.start > span.start &&
      PLURAL.test(tokens[other.cue.first].word?.fold ?? '')
  )
}

/** Whether a placeholder stands in its sentence: there is never a second. */
function isAsked({block, sentence}: Attribution): boolean {
  const {text, sentences} = block.paragraph
  const {start, end} = sentences[sentence]
  return hasPlaceholder(text.slice(start, end + 1))
}

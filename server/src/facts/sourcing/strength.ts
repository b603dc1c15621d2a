import {partitives} from '../../generated/function-words.ts'
import {ledNouns} from '../../generated/sources.ts'
import {fold} from '../../language/fold.ts'
import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {type Token, TokenKind} from '../../parse/tokens.ts'
import type {Word} from '../../language/word.ts'
import {BEGINS_NAME, type SourceReading, sourceName} from '../../language/sources.ts'
import {COMPLEMENTISER, PREPOSITION, TIME, VERB, type Lexical, lexicalOf, withClitics} from './lexical.ts'
import {type SourcePhrase, headOf, isComma} from './source.ts'

/**
 * How much a source tells (desk specification 1.4.5): `named`, a person by name, an institution, an outlet or a
 * document that somebody issued; `role`, an office that one person holds; `vague`, anybody.
 */
export type Strength = 'named' | 'role' | 'vague'

/**
 * What a source phrase tells by itself. `back`: it points back to one cited before («المصدر», «الدراسة», «المسؤول»), so
 * `strength` holds only where none was. `generic`: a class of outlets (وسائل إعلام), which a desk lets pass with a hint. `noun`: the lexicon's noun at its head.
 */
export interface SourceStrength {
  readonly strength: Strength
  readonly back?: true
  readonly generic?: true
  /** It is research, or those who do it: what «الدراسة», «الباحثون» later point back to. */
  readonly research?: true
  /** Nameless, it makes a claim of nobody: it may be named in the next sentence. */
  readonly study?: true
  readonly noun?: string
  /** One, with the article: «التقرير», «الدراسة». */
  readonly singular?: true
  /** Documents in the plural: «دراسات», «تقارير», which one named later is not. */
  readonly many?: true
  /** What a verb whose subject is dropped must be to go on with it: 3ms, 3fs, or of people in the plural. */
  readonly agrees?: 'm' | 'f' | 'p'
}

/** What follows the head of a source phrase. */
interface Rest {
  /** A person's name, or a word in Latin letters. */
  readonly named: boolean
  readonly institution: boolean
  readonly place: boolean
  /** The head is in construct with a definite noun: وزير المالية، محافظ المدينة. */
  readonly construct: boolean
  /** «تقرير ديلويت الأخير» */
  readonly owned: boolean
  /** «في المعهد»: where they work. */
  readonly within: boolean
  /** An adjective follows. */
  readonly qualified: boolean
  /** الإحصاءات الرسمية، تقديرات أممية: a government's, the United Nations'. */
  readonly official: boolean
  /** The head has a pronoun: مسؤولوه. */
  readonly theirs: boolean
  /** The head has the form of the construct plural: محللو المصرف. */
  readonly bound: boolean
  /** Words in the phrase after the head. */
  readonly words: number
}

/** Some of them, not named: «أحد السكان»، «عدد من الباحثين»، «بعض وسائل الإعلام». */
const PARTITIVES: ReadonlySet<string> = new Set(partitives.split(' ').map(fold).flatMap(withClitics))

/** «وقال هؤلاء»: by itself it points back. */
const THOSE = /^[وف]?[بل]?هؤلاء$/

/** The name of several words that begins at a word. */
function nameAt(tokens: readonly Token[], i: number): ReturnType<typeof sourceName> {
  return (tokens[i].traits & BEGINS_NAME) === 0 ? undefined : sourceName(tokens[i].word!, (n) => tokens[i + n]?.word?.fold)
}

/** The strength of a source phrase. */
export function strengthOf(paragraph: Paragraph, sentence: Sentence, phrase: SourcePhrase): SourceStrength {
  const at = headOf(paragraph, phrase)
  const {tokens} = paragraph
  const some = tokens.slice(phrase.first, at < 0 ? phrase.last : at).some(({word}) => word !== undefined && PARTITIVES.has(word.fold))
  if (at < 0 || tokens[at].kind !== TokenKind.word) return {strength: at < 0 && some ? 'vague' : 'named', ...(at < 0 && THOSE.test(tokens[phrase.first].word?.fold ?? '') ? {back: true} : {})}
  const {source: head} = lexicalOf(tokens[at].word!)
  const several = nameAt(tokens, at)
  if (several !== undefined) return several.entry.class === 'anonymous' ? {strength: 'vague', ...(several.entry.strength === 1 ? {generic: true} : {})} : {strength: 'named'}
  // A subject has no ا of the accusative: سيدا is a name.
  if (head === undefined || isAccusative(tokens[at].word!.fold, head)) return {strength: head === undefined && (some || PARTITIVES.has(tokens[at].word!.fold)) ? 'vague' : 'named'}
  const rest = restOf(paragraph, at, phrase.last, head.role || head.class === 'anonymous')
  if (head.class === 'document' && !head.definite && at + 1 < phrase.last) {
    // «تقدير عدد من الاقتصاديين»: whose it is says how much it tells.
    const whose = headOf(paragraph, {first: at + 1, last: phrase.last})
    // «تقرير اقتصادي»: an adjective, and no economist.
    const owner = whose < 0 || tokens[whose].word === undefined || /ية?$/.test(tokens[whose].word!.fold) ? undefined : lexicalOf(tokens[whose].word!).source
    if (owner !== undefined && (owner.role || owner.class === 'anonymous') && whose - at <= 3) return {...strengthOf(paragraph, sentence, {first: at + 1, last: phrase.last}), noun: head.entry.noun}
  }
  // «كبير علماء الآثار» is one man; «هذه الإحصاءات» are those just given.
  if (at > phrase.first && head.class !== 'anonymous' && tokens[at - 1].word !== undefined && (/^[وف]?[بل]?كبيرة?$/.test(tokens[at - 1].word!.fold) || /^[وف]?[بل]?(?:هذ[اه]|هؤلاء|تلك|ذلك)$/.test(tokens[at - 1].word!.fold))) return {strength: 'role'}
  if (toldAgency(tokens, at + 1, sentence.last) && head.class !== 'document') return {strength: 'role', noun: head.entry.noun, agrees: agreement(head)}
  const told = headStrength(head, rest, some, () => issuedBy(paragraph, sentence, at + 1))
  return {...told, ...(head.definite && head.number === 'sg' ? {singular: true} : {}), noun: head.entry.noun, agrees: agreement(head), ...(head.entry.research === true ? {research: true} : {}), ...(head.entry.study === true && (head.class === 'document' || head.entry.research === true) ? {study: true} : {}), ...(head.class === 'document' && head.number !== 'sg' ? {many: true} : {})}
}

/** Words after an unnamed speaker in which it may be said whom he told. */
const TOLD = 12

/** «وقال أحد المحتجين لفرانس برس», «لـ"أ ف ب"»: the outlet that he told answers for him. */
function toldAgency(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + TOLD); i++) {
    const {word, traits} = tokens[i]
    if (word === undefined) continue
    if ((traits & COMPLEMENTISER) !== 0) return false
    if (word.fold[0] !== 'ل') continue
    const quoted = word.fold === 'ل' && tokens[i + 1]?.kind === TokenKind.quote
    const at = quoted && tokens[i + 2]?.kind === TokenKind.word ? i + 2 : i
    const entry = nameAt(tokens, at)?.entry ?? lexicalOf(tokens[at].word!).source?.entry
    if (entry?.class === 'media' && (entry.agency === true || (!quoted && entry.plural === undefined && entry.vague === undefined && !word.fold.startsWith(entry.noun[0])))) return true
  }
  return false
}

/** Plurals of things take the feminine singular: «قالت المصادر … وأضافت». */
function agreement({number, gender, role}: SourceReading): 'm' | 'f' | 'p' {
  if (number === 'sg') return gender === 'f' ? 'f' : 'm'
  return role ? 'p' : 'f'
}

function isAccusative(fold: string, {number, entry}: SourceReading): boolean {
  return number === 'sg' && fold.endsWith('ا') && !entry.noun.endsWith('ا')
}

/** «متطوعة تدعى فلانة». */
const CALLED = /^[يت](?:دعي|سمي)$/

function headStrength(head: SourceReading, rest: Rest, some: boolean, issued: () => ReturnType<typeof issuedBy>): SourceStrength {
  const {vague, study} = head.entry
  const plural = head.number !== 'sg'
  if (head.class === 'document') return documentStrength(head, rest, some, issued)
  if (head.class === 'media' && (vague === 'always' || (plural && vague === 'plural'))) return rest.named || rest.institution ? {strength: 'named'} : {strength: 'vague', generic: true}
  // «المراقب» is one who was cited; «المصدر», «الجهة» may never have been.
  if (head.anonymous) return {strength: rest.named && head.class !== 'anonymous' ? 'named' : head.definite && !plural && rest.words <= 1 && head.entry.human === true ? 'role' : 'vague', ...(head.definite && rest.words <= 1 ? {back: true} : {})}
  if (rest.named) return {strength: 'named'}
  if (!head.role) return {strength: some ? 'vague' : 'named'}
  if (some) return {strength: 'vague'}
  // «المسؤول», «الباحثون»: those cited before, if any were.
  if (head.definite && !rest.theirs && vague !== undefined && rest.words <= 1 && !rest.institution) return {strength: plural && vague === 'unnamed' ? 'vague' : 'role', back: true}
  // Those who do research, or judge by trade, are known by where they do it; an official or a witness is not.
  if (vague === 'unnamed') return {strength: (study === true && (rest.institution || rest.place || rest.bound || (head.definite && rest.within) || (head.entry.research === true && issued() === 'somebody'))) || (!plural && (head.definite || rest.construct)) ? 'role' : 'vague'}
  if (vague === 'unplaced') return {strength: (head.definite && !(plural && rest.theirs)) || rest.construct ? 'role' : 'vague'}
  if (!plural) return {strength: 'role'}
  return {strength: rest.institution || rest.place || rest.construct || head.definite ? 'role' : 'vague'}
}

/** «دراسة حديثة» is nobody's, «دراسة أجرتها الجامعة» is the university's, «الدراسة» points back. */
function documentStrength(head: SourceReading, rest: Rest, some: boolean, issued: () => ReturnType<typeof issuedBy>): SourceStrength {
  const {study, vague} = head.entry
  const plural = head.number !== 'sg'
  const issuer = issued()
  if (issuer === 'nobody') return {strength: 'vague'}
  if (rest.institution || rest.named || rest.official || issuer !== undefined) return {strength: 'named'}
  // «إحصائيات الخزينة»، «تقرير الجمعية», «تقرير ديلويت الأخير»: whose it is stands beside it.
  if (study === true && (rest.construct || rest.owned)) return {strength: 'named'}
  if (head.definite && (study === true ? !plural : head.entry.research === true)) return {strength: 'named', back: true}
  // «تقرير تداول» after «تقرير للسوق المالية» is the same; «تقرير جديد» is another.
  if (study === true && !plural && !some && rest.words === 1 && !rest.qualified) return {strength: 'vague', back: true}
  if (study === true || some) return {strength: 'vague', ...(head.definite && rest.words === 0 && !some ? {back: true} : {})}
  return {strength: vague === 'plural' && plural && !head.definite ? 'vague' : 'named'}
}

/** Words after a document in which the one who issued it may stand: «دراسة نُشرت أمس في مجلة كذا». */
const ISSUER = 9

/** «أجرتها …», «صادر عن …»: who did it follows. */
const ISSUES = /^(?:(?:ا?جر|نشر|اعد|انجز|اصدر|اشرف|[يت]?بث|التقط|وزع)\S*(?:ها|ه|هم)|صادر|صادرة)$/
/** «نُشرت …», «أجريت …», «صدر …»: where, or who did it, may follow, and so may when. */
const ISSUED = /^(?:نشر|نشرت|صدر|صدرت|اجري|اجريت|اعد|اعدت|انجز|انجزت|منشور|منشورة)$/
/** «مقاطع متداولة على …»: passed from hand to hand. */
const PASSED_ON = /^(?:متداولة?|[يت]?تداولها?|[يت]تداولونها?)$/
/** After these stands what it is about, or on whom it was done: «دراسة على مجموعة من الطلاب». */
const ABOUT = /^(?:علي|حول|بشان|شملت?|تناولت?)$/

/** Who issued a document by its relative clause, before what it says: an institution, an outlet or a name; or nobody one knows. */
function issuedBy({tokens}: Paragraph, {last}: Sentence, from: number): 'somebody' | 'nobody' | undefined {
  let issued = false
  for (let i = from; i < Math.min(last, from + (issued ? 2 * ISSUER : ISSUER)); i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.punctuation) {
      const next = tokens[i + 1]?.word?.fold ?? ''
      // «دراسة حديثة، نشرت في مجلة كذا»
      if (token.code === 0x3a || (isComma(token.code) && !ISSUES.test(next) && !ISSUED.test(next) && !(issued && next === 'في'))) return undefined
    }
    if (token.kind === TokenKind.latin) return 'somebody'
    if (token.kind !== TokenKind.word) continue
    const {fold} = token.word!
    if (ISSUES.test(fold)) {
      // «صور نشرها ناشطون»: and who they are says how much it tells.
      const issuer = tokens[i + 1]?.word
      return issuer !== undefined && isNobody(lexicalOf(issuer)) ? 'nobody' : 'somebody'
    }
    if (PASSED_ON.test(fold)) return 'nobody'
    issued ||= ISSUED.test(fold)
    const lexical = lexicalOf(token.word!)
    // «تقارير كشفت عن اهتمام النادي», «تقرير اقتصادي انخفاضًا في البنك»: what it tells of did not issue it.
    if (lexical.complementiser || (fold === 'عن' && !issued) || /(?:ًا|اً)$/.test(token.word!.text)) return undefined
    if (ABOUT.test(fold)) i++
    else if (namesBody(tokens, i, lexical)) return 'somebody'
  }
  return undefined
}

/** «ناشطون», «مستخدمون», «باحث»: one of many. */
function isNobody({source}: Lexical): boolean {
  return source !== undefined && !source.definite && (source.anonymous || (source.role && source.entry.vague === 'unnamed'))
}

function namesBody(tokens: readonly Token[], i: number, {source}: Lexical): boolean {
  if (source?.class === 'institution' || (source?.class === 'media' && source.entry.vague !== 'always')) return true
  return nameAt(tokens, i) !== undefined
}

function isAddressee(tokens: readonly Token[], i: number, {attached, source}: Lexical): boolean {
  const {fold} = tokens[i].word!
  return fold === 'ل' || ((attached === 'ل' || fold.startsWith('ل')) && (source?.class === 'media' || source?.class === 'person' || nameAt(tokens, i) !== undefined))
}

/** «بالوزارة», «لسوق»: a preposition is written onto it; «لجنة», «بنك» begin with its letter. */
function isGoverned(word: Word): boolean {
  const {source} = lexicalOf(word)
  return source === undefined ? /^[بل](?!ن|ي)/.test(word.fold) : source.preposition !== undefined
}

/**
 * «تقرير ديلويت الأخير»: the adjective has the article, so the word before it is a name, whose report it is.
 */
function namesOwner(tokens: readonly Token[], head: number, last: number): boolean {
  const owner = tokens[head + 1]?.word
  const adjective = tokens[head + 2]?.word
  if (head + 2 >= last || owner === undefined || adjective === undefined) return false
  if ((tokens[head + 1].traits & (VERB | PREPOSITION | TIME)) !== 0 || ISSUED.test(owner.fold)) return false
  return !/^(?:ال|[يتبل])|(?:ي|ية|ة)$/.test(owner.fold) && /^ال.*(?:ي|ية|يرة?|يدة?|ثة?)$/.test(adjective.fold) && (tokens[head + 2].traits & TIME) === 0
}

const LED: ReadonlySet<string> = new Set(ledNouns.flatMap(withClitics))

/** «إدارة أوباما», «حكومة فلان»: the name in construct is the body's, and not his who works there. */
function belongsTo({word}: Token): boolean {
  return word !== undefined && LED.has(word.fold)
}

function restOf({tokens}: Paragraph, head: number, last: number, person: boolean): Rest {
  let names = 0
  // «صناع "الفيلم"»
  let institution = tokens[last]?.kind === TokenKind.quote && last === head + 1
  let place = false
  let words = 0
  let within = false
  for (let i = head + 1; i < last; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.latin) names += 2
    if (token.kind === TokenKind.quote) institution = true
    if (token.kind !== TokenKind.word) continue
    words++
    if (/^(?:في|لدي)$/.test(token.word!.fold)) within = true
    const lexical = lexicalOf(token.word!)
    const {name, source} = lexical
    // «دراسة على مجموعة من الطلاب»: they did not write it.
    if (!person && ABOUT.test(token.word!.fold)) break
    if (CALLED.test(token.word!.fold)) names += 2
    // «ناشط لرويترز»: whom he told is not who he is.
    if (person && isAddressee(tokens, i, lexical)) break
    // «تقرير لتداول»: whose it is.
    if (!person && i === head + 1 && /^ل(?!ل)..../.test(token.word!.fold)) institution = true
    if (name !== undefined && name !== 'particle' && !(person && belongsTo(tokens[i - 1]))) names += name === 'ambiguous' ? 1 : 2
    if (namesBody(tokens, i, lexical)) institution = true
    if (source?.class === 'place' && source.entry.adjective !== true) place = true
  }
  const next = tokens[head + 1]?.word?.fold
  const definite = next !== undefined && (/^ال/.test(next) || namesBody(tokens, head + 1, lexicalOf(tokens[head + 1].word!)))
  const construct = head + 1 < last && definite && !/^[وف]?[بل]?ال/.test(tokens[head].word!.fold) && !isGoverned(tokens[head + 1].word!)
  return {named: names >= 2, institution, place, construct, owned: !person && namesOwner(tokens, head, last), within, qualified: /(?:ية?|جديدة?|حديثة?|سابقة?|اخر|اخري|مماثلة?|ثان)$/.test(next ?? ''), official: /^(?:ال(?:رسمي|حكومي)ة?|(?:ال)?امميه?ة?)$/.test(next ?? ''), theirs: /(?:ه|ها|هم)$/.test(tokens[head].word!.fold) && !/^[وف]?[بل]?ال/.test(tokens[head].word!.fold), bound: head + 1 < last && /و$/.test(tokens[head].word!.fold), words}
}

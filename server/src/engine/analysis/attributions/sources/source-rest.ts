import {cliticised} from '../../../arabic/affixes.ts'
import type {Word} from '../../../arabic/vocabulary.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {ledNouns} from '../../../lexicon/generated/sources.ts'
import {type Lexical, lexicalOf, PREPOSITION, TIME, VERB} from '../lexical.ts'
import {nameAt, namesBody, opensTopic, saysIssued} from './issuer.ts'

/** What follows the head of a source phrase. */
export interface Rest {
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

/** «متطوعة تدعى فلانة». */
const CALLED = /^[يت](?:دعي|سمي)$/
/** «في المعهد», «لدى الشركة». */
const WITHIN = /^(?:في|لدي)$/
/** «تقرير لتداول»: ل and a word without the article, long enough for the ل not to be its own. */
const FOR_SOMEBODY = /^ل(?!ل)..../
/** «تقرير اقتصادي», «تقرير جديد», «دراسة ثانية»: another than the one just told of. */
const QUALIFIES = /(?:ية?|جديدة?|حديثة?|سابقة?|اخر|اخري|مماثلة?|ثان)$/
const OFFICIAL = /^(?:ال(?:رسمي|حكومي)ة?|(?:ال)?امميه?ة?)$/
const HAS_ARTICLE = /^[وف]?[بل]?ال/
const HAS_PRONOUN = /(?:ه|ها|هم)$/

/**
 * Reads what follows the head of a source phrase.
 *
 * @param head the token of the noun that says who
 * @param last the end of the phrase, exclusive
 * @param person whether the noun is one of people, and not of a document or a body
 */
export function restOf({tokens}: Paragraph, head: number, last: number, person: boolean): Rest {
  /** A word that is always a name counts two, one that may be another word counts one: two are enough. */
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
    const {fold} = token.word!
    if (WITHIN.test(fold)) within = true
    // «دراسة على مجموعة من الطلاب»: they did not write it.
    if (!person && opensTopic(fold)) break
    if (CALLED.test(fold)) names += 2
    const lexical = lexicalOf(token.word!)
    // «ناشط لرويترز»: whom he told is not who he is.
    if (person && isAddressee(tokens, i, lexical)) break
    // «تقرير لتداول»: whose it is.
    if (!person && i === head + 1 && FOR_SOMEBODY.test(fold)) institution = true
    const {name, source} = lexical
    if (name !== undefined && name !== 'particle' && !(person && namesLed(tokens[i - 1])))
      names += name === 'ambiguous' ? 1 : 2
    if (namesBody(tokens, i, lexical)) institution = true
    if (source?.class === 'place' && source.entry.adjective !== true) place = true
  }
  const own = tokens[head].word!.fold
  const article = HAS_ARTICLE.test(own)
  const next = tokens[head + 1]?.word?.fold ?? ''
  const goesOn = head + 1 < last
  return {
    named: names >= 2,
    institution,
    place,
    construct: goesOn && !article && governsDefinite(tokens, head + 1),
    owned: !person && namesOwner(tokens, head, last),
    within,
    qualified: QUALIFIES.test(next),
    official: OFFICIAL.test(next),
    theirs: !article && HAS_PRONOUN.test(own),
    bound: goesOn && own.endsWith('و'),
    words
  }
}

/** Whether the word after a noun may be what it is in construct with: it has the article, or names a body. */
function governsDefinite(tokens: readonly Token[], i: number): boolean {
  const {word} = tokens[i]
  return (
    word !== undefined && (word.fold.startsWith('ال') || namesBody(tokens, i, lexicalOf(word))) && !isGoverned(word)
  )
}

/** «بالوزارة», «لسوق»: a preposition is written onto it; «لجنة», «بنك» begin with its letter. */
function isGoverned(word: Word): boolean {
  const {source} = lexicalOf(word)
  return source === undefined ? /^[بل](?!ن|ي)/.test(word.fold) : source.preposition !== undefined
}

/** «لرويترز», «لـ"الصحيفة"»: whether a word says whom somebody told. */
function isAddressee(tokens: readonly Token[], i: number, {attached, source}: Lexical): boolean {
  const {fold} = tokens[i].word!
  return (
    fold === 'ل' ||
    ((attached === 'ل' || fold.startsWith('ل')) &&
      (source?.class === 'media' || source?.class === 'person' || nameAt(tokens, i) !== undefined))
  )
}

/** «تقرير ديلويت الأخير»: the adjective has the article, so the word before it is a name, whose report it is. */
function namesOwner(tokens: readonly Token[], head: number, last: number): boolean {
  const owner = tokens[head + 1]?.word
  const adjective = tokens[head + 2]?.word
  if (head + 2 >= last || owner === undefined || adjective === undefined) return false
  if ((tokens[head + 1].traits & (VERB | PREPOSITION | TIME)) !== 0 || saysIssued(owner.fold)) return false
  return (
    !/^(?:ال|[يتبل])|(?:ي|ية|ة)$/.test(owner.fold) &&
    /^ال.*(?:ي|ية|يرة?|يدة?|ثة?)$/.test(adjective.fold) &&
    (tokens[head + 2].traits & TIME) === 0
  )
}

const led: ReadonlySet<string> = cliticised(ledNouns)

/** «إدارة أوباما», «حكومة فلان»: the name in construct is that of who leads it, and not his who works there. */
function namesLed({word}: Token): boolean {
  return word !== undefined && led.has(word.fold)
}

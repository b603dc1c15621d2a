import {cliticised, endsInPronoun, hasArticleAfterPreposition} from '../../../arabic/affixes.ts'
import type {Word} from '../../../arabic/vocabulary.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
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
const called = setOf('called')
/** «في المعهد», «لدى الشركة». */
const workplaces = setOf('within')
/** «تقرير اقتصادي», «تقرير جديد», «دراسة ثانية»: another than the one just told of. */
const qualifyingEndings = wordsOf('qualifyingEndings')
const official = setOf('official')

/** A word that is always a name counts two, one that may be another word counts one; so much is a name. */
const NAMED = 2
const CERTAIN = 2
const UNCERTAIN = 1

/** What the words after a head have told so far. */
interface Reading {
  readonly tokens: readonly Token[]
  readonly head: number
  /** The noun is one of people, and not of a document or a body. */
  readonly person: boolean
  names: number
  institution: boolean
  place: boolean
  within: boolean
  words: number
}

/**
 * Reads what follows the head of a source phrase.
 *
 * @param head the token of the noun that says who
 * @param last the end of the phrase, exclusive
 * @param person whether the noun is one of people, and not of a document or a body
 */
export function restOf({tokens}: Paragraph, head: number, last: number, person: boolean): Rest {
  const {names, institution, place, within, words} = readAfter(tokens, head, last, person)
  const own = tokens[head].word!.fold
  const article = hasArticleAfterPreposition(own)
  const next = tokens[head + 1]?.word?.fold ?? ''
  const goesOn = head + 1 < last
  return {
    named: names >= NAMED,
    institution,
    place,
    construct: goesOn && !article && governsDefinite(tokens, head + 1),
    owned: !person && namesOwner(tokens, head, last),
    within,
    qualified: qualifyingEndings.some((ending) => next.endsWith(ending)),
    official: official.has(next),
    theirs: !article && endsInPronoun(own),
    bound: goesOn && own.endsWith('و'),
    words
  }
}

function readAfter(tokens: readonly Token[], head: number, last: number, person: boolean): Reading {
  // «صناع "الفيلم"»
  const institution = tokens[last]?.kind === TokenKind.quote && last === head + 1
  const reading: Reading = {tokens, head, person, names: 0, institution, place: false, within: false, words: 0}
  for (let i = head + 1; i < last; i++) {
    const {kind} = tokens[i]
    if (kind === TokenKind.latin) reading.names += CERTAIN
    else if (kind === TokenKind.quote) reading.institution = true
    else if (kind === TokenKind.word && !readWord(reading, i)) break
  }
  return reading
}

/** Reads one word; false where what follows no longer says who. */
function readWord(reading: Reading, i: number): boolean {
  const {tokens, person} = reading
  const {fold} = tokens[i].word!
  reading.words++
  if (workplaces.has(fold)) reading.within = true
  // «دراسة على مجموعة من الطلاب»: they did not write it.
  if (!person && opensTopic(fold)) return false
  if (called.has(fold)) reading.names += CERTAIN
  const lexical = lexicalOf(tokens[i].word!)
  // «ناشط لرويترز»: whom he told is not who he is.
  if (person && isAddressee(tokens, i, lexical)) return false
  reading.names += nameWeight(reading, i, lexical)
  if (namesBody(tokens, i, lexical) || isForSomebody(reading, i)) reading.institution = true
  if (isPlace(lexical)) reading.place = true
  return true
}

/** How surely a word names a person; «إدارة أوباما» names nobody who works there. */
function nameWeight({tokens, person}: Reading, i: number, {name}: Lexical): number {
  if (name === undefined || name === 'particle' || (person && namesLed(tokens[i - 1]))) return 0
  return name === 'ambiguous' ? UNCERTAIN : CERTAIN
}

/** Letters of the shortest word whose ل may be a preposition. */
const SHORTEST_GOVERNED = 5

/** «تقرير لتداول»: whose a document is, with ل and no article, where the word is long enough for the ل not to be its own. */
function isForSomebody({tokens, head, person}: Reading, i: number): boolean {
  const {fold} = tokens[i].word!
  return !person && i === head + 1 && fold[0] === 'ل' && fold[1] !== 'ل' && fold.length >= SHORTEST_GOVERNED
}

/** «باريس», and no «فرنسي». */
function isPlace({source}: Lexical): boolean {
  return source?.class === 'place' && source.entry.adjective !== true
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
export function isAddressee(tokens: readonly Token[], i: number, {attached, source}: Lexical): boolean {
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

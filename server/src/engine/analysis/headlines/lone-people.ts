import {withoutConjunction} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {nounOf} from '../../lexicon/counted-nouns.ts'
import {relatives} from '../../lexicon/generated/figure-cues.ts'
import {sourceReading} from '../../lexicon/sources.ts'
import {spelledNumbers} from '../figures/spelled-numbers.ts'

const relativeForms = new Set(relatives.map(fold))

/** «زوجة», «زوجته»: a relative, with a pronoun or without. */
function isRelative(bare: string): boolean {
  return (
    relativeForms.has(bare) || relativeForms.has(bare.replace(/ت(?:ه|ها|هم|هما)$/, 'ة').replace(/(?:ه|ها|هم|هما)$/, ''))
  )
}

/** One person, and no word for more: «طفل», «وامرأة», «مدير», «وزوجته». */
function isOnePerson(word: Word): boolean {
  const bare = withoutConjunction(word.fold, 2)
  const counted = nounOf(bare)
  if (counted !== undefined) return counted.noun.human && counted.form !== 'dual' && counted.form !== 'plural'
  const source = sourceReading(word)
  return isRelative(bare) || (source?.role === true && source.number === 'sg' && !source.definite)
}

const onePerson = perWord((word): boolean => isOnePerson(word), false)

/** People, however many. */
function arePeople({word}: Token): boolean {
  return word !== undefined && (onePerson(word) || nounOf(withoutConjunction(word.fold, 2))?.noun.human === true)
}

/** Numbers in words: the tokens where they begin, and those after them. */
interface Spelled {
  readonly firsts: ReadonlySet<number>
  readonly nexts: ReadonlySet<number>
}

/**
 * How many people of a paragraph are told one by one among others: «رجلان وطفل» has one, «أب وأم وثلاثة أطفال» two. Who
 * stands alone («بينهم طفل») has been counted before.
 */
export const lonePeople = perParagraph((paragraph: Paragraph): number => {
  const {tokens} = paragraph
  const numbers = spelledNumbers(paragraph)
  const spelled = {firsts: new Set(numbers.map(({first}) => first)), nexts: new Set(numbers.map(({next}) => next))}
  let found = 0
  for (let i = 0; i < tokens.length; i++) {
    const {word} = tokens[i]
    if (word === undefined || !onePerson(word) || isCounted(tokens, spelled, i)) continue
    if (followsPeople(tokens, i) || isFollowed(tokens, spelled, i)) found++
  }
  return found
})

/** «15 عاملا», «خمسة عشر عاملا»: a number counts it. */
function isCounted(tokens: readonly Token[], {nexts}: Spelled, i: number): boolean {
  return tokens[i - 1]?.kind === TokenKind.number || nexts.has(i)
}

/** «رجلان وطفل» */
function followsPeople(tokens: readonly Token[], i: number): boolean {
  return isJoined(tokens[i]) && i > 0 && arePeople(tokens[i - 1])
}

/** «طفل وامرأة», «جندي وخمسة مدنيين», «جندي و5 مدنيين» */
function isFollowed(tokens: readonly Token[], {firsts}: Spelled, i: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined || !isJoined(next)) return false
  if (next.word!.fold === 'و') return tokens[i + 2]?.kind === TokenKind.number
  return arePeople(next) || firsts.has(i + 1)
}

function isJoined({word, spaced}: Token): boolean {
  return spaced && word?.fold[0] === 'و'
}

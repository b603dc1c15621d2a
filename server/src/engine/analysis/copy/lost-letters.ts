import {perWord} from '../../arabic/vocabulary.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {punctuation} from '../../lexicon/generated/copy.ts'

const QUESTION = 0x3f

/**
 * Whether question marks of a paragraph stand for characters that an encoding has lost: one inside a word, or before one
 * («?الرياض?», «ال?مدينة»), where no word asks («هل جاء الوزير?نعم» lacks a blank). Then none of them can be told from a question.
 */
export const lostLetters = perParagraph(({tokens}: Paragraph): boolean => {
  return tokens.some(
    (token, i) =>
      token.code === QUESTION && token.kind === TokenKind.punctuation && standsForLetter(tokens, i) && !asks(tokens, i)
  )
})

function standsForLetter(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]
  if (after?.word === undefined || after.spaced) return false
  return i === 0 || tokens[i].spaced || tokens[i - 1].kind === TokenKind.word
}

const interrogatives = new Set(punctuation.interrogatives.split(' '))
/** They ask at the head of a sentence; elsewhere they are «from», «what», «any». */
const atHead = new Set(punctuation.atHead.split(' '))
const asking = perWord(
  ({text}) =>
    interrogatives.has(text) || /^أ(?:ليس|لم|فلا|تريد|هذا|هذه|كان|هو|هي|هم|نت)/.test(text)
      ? 2
      : Number(atHead.has(text)),
  0
)
/** As far back as a question is looked for, in tokens. */
const REACH = 60

/** Whether what a question mark ends is a question: the paragraph ends there, or a word asks before it. */
export function asks(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1] === undefined || tokens[i + 1].code === QUESTION) return true
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const {word} = tokens[j]
    const kind = word === undefined ? 0 : asking(word)
    if (kind === 2 || (kind === 1 && opensClause(tokens[j - 1]))) return true
  }
  return false
}

function opensClause(before: Token | undefined): boolean {
  return before === undefined || (before.kind >= TokenKind.quote && before.code !== QUESTION)
}

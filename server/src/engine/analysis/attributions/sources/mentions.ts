import {trait} from '../../../arabic/vocabulary.ts'
import {perParagraph} from '../../../document/incremental/facts.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {lexicalOf} from '../lexical.ts'
import {noQuotes} from '../passage.ts'
import {endOfPhrase} from './phrase-end.ts'
import {type Strength, strengthOf} from './strength.ts'

/** Research, or those who did it, as they first appear, cited or not: «تمكن باحثون في جامعة كذا من …». */
export interface ResearchMention {
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  readonly strength: Strength
}

const RESEARCH =
  1 <<
  trait(1, (word) => {
    const entry = lexicalOf(word).source?.entry
    return entry?.research === true && entry.study === true ? 1 : 0
  })

/** The research that a paragraph mentions and that «الباحثون», «الدراسة» may later point back to, in order. */
export const researchMentions: (paragraph: Paragraph) => readonly ResearchMention[] = perParagraph((paragraph) => {
  const mentions: ResearchMention[] = []
  const {tokens} = paragraph
  paragraph.sentences.forEach((sentence, index) => {
    if ((sentence.traits & RESEARCH) === 0) return
    for (let i = sentence.first; i < sentence.last; i++) {
      if ((tokens[i].traits & RESEARCH) === 0) continue
      const last = endOfPhrase(paragraph, noQuotes, i, sentence.last)
      const told = strengthOf(paragraph, sentence, {first: i, last: Math.max(last, i + 1)})
      if (told.back !== true) mentions.push({sentence: index, strength: told.strength})
    }
  })
  return mentions
})

import {type Paragraph, perParagraph} from '../../parse/paragraph.ts'
import {TokenKind} from '../../parse/tokens.ts'
import {noQuotes} from './complement.ts'
import {lexicalOf} from './lexical.ts'
import {endOfPhrase} from './source.ts'
import {type Strength, strengthOf} from './strength.ts'

/** Research, or those who did it, as they first appear, cited or not: «تمكن باحثون في جامعة كذا من …». */
export interface ResearchMention {
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  readonly strength: Strength
}

/** The research that a paragraph mentions and that «الباحثون», «الدراسة» may later point back to, in order. */
export const researchMentions: (paragraph: Paragraph) => readonly ResearchMention[] = perParagraph((paragraph) => {
  const mentions: ResearchMention[] = []
  const {tokens} = paragraph
  paragraph.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens[i].kind !== TokenKind.word) continue
      const entry = lexicalOf(tokens[i].word!).source?.entry
      if (entry?.research !== true || entry.study !== true) continue
      const last = endOfPhrase(paragraph, noQuotes, i, sentence.last)
      const told = strengthOf(paragraph, sentence, {first: i, last: Math.max(last, i + 1)})
      if (told.back !== true) mentions.push({sentence: index, strength: told.strength})
    }
  })
  return mentions
})

import {withoutConjunction} from '../../arabic/affixes.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {TokenKind} from '../../document/tokens.ts'
import {nameGroups} from '../../lexicon/generated/name-spellings.ts'
import {type NamedForm, nameForms} from '../../lexicon/name-spellings.ts'
import type {Habit} from './habit.ts'
import {plain, wordBefore} from './neighbours.ts'

/** A name in one of its spellings: the word, and how it would be written in the others. */
export interface NameMention {
  readonly group: number
  readonly spelling: number
  /** The whole word in each spelling, clitics included. */
  readonly texts: readonly string[]
}

/** Letters that must be left after و or ف. */
const LEFT = 2

/** What a word may be, told by the hamza as written where two spellings differ in nothing else. */
function readMentions(word: Word): readonly NameMention[] | null {
  const forms = nameForms(word.fold)
  if (forms.length === 0) return null
  const written = plain(word)
  const mentions = forms.flatMap((form) => mention(form, written, word))
  return mentions.length === 0 ? null : mentions
}

const mentionsOf = perWord(readMentions)

function mention({group, spelling, texts, prefix}: NamedForm, written: string, {fold}: Word): NameMention[] {
  // Letters that have no width in the folded form (a lam-alef drawn as one) are too few to be worth the trouble.
  if (written.length !== fold.length) return []
  const stem = written.slice(prefix)
  const {hamza, bare} = nameGroups[group]
  if ((hamza === true && stem !== texts[spelling]) || (bare === true && written.slice(0, prefix).endsWith('ل')))
    return []
  return [{group, spelling, texts: texts.map((text) => written.slice(0, prefix) + text)}]
}

/** Names that are spelled in more than one way; one may be so in two respects (غوتيريش، جوتيريس). */
export const nameSpellings: Habit<readonly NameMention[]> = {
  begins: (word) => readMentions(word) !== null,
  at({tokens}, index) {
    const mentions = mentionsOf(tokens[index].word!)!
    const before = wordBefore(tokens, index)
    const here = mentions.filter(({group}) => {
      const {after, figure} = nameGroups[group]
      if (figure === true) return tokens[index - 1]?.kind === TokenKind.number
      return (
        after === undefined ||
        (before !== undefined && (after.includes(before.fold) || after.includes(withoutConjunction(before.fold, LEFT))))
      )
    })
    return here.length === 0 ? undefined : here
  }
}

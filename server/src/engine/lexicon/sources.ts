import {withoutConjunction} from '../arabic/affixes.ts'
import {nounStems, shortNounStems} from '../arabic/clitics.ts'
import type {NounEntry, NounForm} from '../arabic/noun-inflection.ts'
import {perWord, trait, type Word} from '../arabic/vocabulary.ts'
import type {ClaimCategory} from './reporting-verbs.ts'
import {sourceRows} from './rows.ts'
import {noteLexiconStems} from './tables/note-stems.ts'
import {nounKindOfNumber} from './tables/noun-numbers.ts'
import {severalTable, sourceTable} from './tables/source-forms.ts'
import {digitAt, findIn, numberAt, type Place} from './tables/spelling-table.ts'

/** What kind of source a noun names. A `modifier` names none; it says what kind of nobody the noun before it is. */
export type SourceClass = 'person' | 'institution' | 'media' | 'document' | 'anonymous' | 'modifier' | 'place'

/** A noun, or the first word of a name, that can be a source. Fields are described at the head of server/data/sources.yaml. */
export interface SourceEntry extends NounEntry {
  /** The further words of a name of several, folded, as they stand. */
  readonly rest?: readonly string[]
  readonly class: SourceClass
  /** 0 anonymous … 5 named person or document. */
  readonly strength: number
  readonly vague?: 'always' | 'unnamed' | 'unplaced' | 'plural'
  readonly study?: true
  /** Research, those who do it, and where it is done. */
  readonly research?: true
  readonly rank?: true
  readonly unique?: true
  readonly definite?: true
  /** One person, though nameless. */
  readonly human?: true
  /** Speaks for himself: of what he wants, thinks or lives through. */
  readonly voice?: true
  /** Counts: with the article those of whoever the story is about. */
  readonly statistics?: true
  /** A news agency, which answers for what was told to it. */
  readonly agency?: true
  readonly needs?: 'following'
  /** A force whose word on fighting is a party's word. */
  readonly belligerent?: true
  readonly claim?: ClaimCategory
  /** An adjective of nationality: a people, or what belongs to a state. */
  readonly adjective?: true
}

/** What a word is as a source. */
export interface SourceReading {
  readonly entry: SourceEntry
  readonly class: SourceClass
  readonly number: NounForm['number']
  readonly gender: NounForm['gender']
  /** A person, by office or trade. */
  readonly role: boolean
  readonly document: boolean
  /** Names nobody: مصادر، مراقبون، إعلام. */
  readonly anonymous: boolean
  /** Says what kind of nobody: مطلعة، موثوقة. No source by itself. */
  readonly vagueModifier: boolean
  /** One person at a time holds it. */
  readonly unique: boolean
  /** With the article or a pronoun. */
  readonly definite: boolean
  /** The attached preposition: ب، ل or ك. */
  readonly preposition: string | undefined
}

const readingOf = perWord((word): SourceReading | null => {
  noteLexiconStems()
  for (const {prefix, stem, suffix} of nounStems(word.fold)) {
    const place = findIn(sourceTable, stem)
    const definite = suffix !== '' || prefix.includes('ال') || prefix.includes('لل')
    const reading = place && readingAt(place, definite)
    if (reading === undefined) continue
    const letter = withoutConjunction(prefix)[0]
    return {...reading, definite, preposition: letter === 'ب' || letter === 'ل' || letter === 'ك' ? letter : undefined}
  }
  return null
})

/** What the first entry that may stand so says: some are a source only with the article or a pronoun. */
function readingAt({from, to}: Place, definite: boolean): Omit<SourceReading, 'definite' | 'preposition'> | undefined {
  for (let at = from; at < to; at += 3) {
    const entry = sourceRows.at(numberAt(sourceTable, at))
    if (entry.definite === true && !definite) continue
    const {number, gender} = nounKindOfNumber(digitAt(sourceTable, at + 2))
    return {
      entry,
      class: entry.class,
      number,
      gender,
      role: entry.class === 'person',
      document: entry.class === 'document',
      anonymous: entry.class === 'anonymous' || entry.vague === 'always',
      vagueModifier: entry.class === 'modifier',
      unique: entry.unique === true
    }
  }
  return undefined
}

/**
 * What a word is as a source, clitics stripped; `undefined` for any other word. Of two entries with one form, the one
 * that stands first in the lexicon.
 */
export function sourceReading(word: Word): SourceReading | undefined {
  return readingOf(word) ?? undefined
}

/**
 * The name of several words (البيت الأبيض، فرانس برس) that begins with a word, the longest there is.
 *
 * @param first the first word, with any clitics
 * @param following the folded form of the n-th word after it, from 1
 * @returns the entry and how many words the name has
 */
export function sourceName(
  first: Word,
  following: (n: number) => string | undefined
): {entry: SourceEntry; words: number} | undefined {
  for (const entry of namesFrom(first))
    if (entry.rest!.every((word, n) => following(n + 1) === word)) return {entry, words: entry.rest!.length + 1}
  return undefined
}

const noName: readonly SourceEntry[] = []

/** The names of several words that a word may begin: those of its least cut segmentation first. */
const namesFrom = perWord((first): readonly SourceEntry[] => {
  noteLexiconStems()
  let found: SourceEntry[] | undefined
  for (const {stem, suffix} of shortNounStems(first.fold)) {
    const place = suffix === '' ? findIn(severalTable, stem) : undefined
    if (place !== undefined) found = [...(found ?? []), ...namesAt(place)]
  }
  return found ?? noName
}, noName)

function namesAt({from, to}: Place): SourceEntry[] {
  const names: SourceEntry[] = []
  for (let at = from; at < to; at += 2) names.push(sourceRows.at(numberAt(severalTable, at)))
  return names
}

const NAME_SHIFT = trait(1, (word) => (namesFrom(word).length > 0 ? 1 : 0))
/** The trait of words that may begin a {@link sourceName}. */
export const BEGINS_NAME = 1 << NAME_SHIFT

import {perWord, trait} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {perArticleFrom, perFound, perParagraph, perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isOthers} from '../../document/zones.ts'
import {insideSpans, quotedStretches} from '../quotations/quotations.ts'
import {fullNames} from './full-names.ts'
import type {Habit} from './habit.ts'
import {inAnPairs} from './in-an.ts'
import {innaNouns} from './inna-nouns.ts'
import {joinedNames} from './joined-names.ts'
import {jussives} from './jussives.ts'
import {qamaPhrases, tamPhrases} from './light-verbs.ts'
import {listedWordings} from './listed.ts'
import {nameSpellings} from './name-spellings.ts'
import {repeatedWords} from './repeated-words.ts'
import {titledNames} from './titled-names.ts'

/** All that are looked for, in one pass over the words that may begin one. */
const habits: readonly Habit<unknown>[] = [
  inAnPairs,
  listedWordings,
  nameSpellings,
  joinedNames,
  fullNames,
  jussives,
  innaNouns,
  repeatedWords,
  tamPhrases,
  qamaPhrases,
  titledNames
]

/** Asked of the words that have the trait: of all others there is nothing to keep. */
const habitsOf = perWord((word): readonly number[] => habits.flatMap((habit, i) => (habit.begins(word) ? [i] : [])))
const BEGINS = 1 << trait(1, (word) => (habits.some((habit) => habit.begins(word)) ? 1 : 0))

/** Something found, by its habit's place in {@link habits}, at a word. */
interface Found {
  readonly habit: number
  readonly index: number
  readonly of: unknown
}

const nothing: readonly never[] = []

const foundIn = perParagraph((paragraph: Paragraph): readonly Found[] => {
  const {tokens, traits, zone} = paragraph
  if ((traits & BEGINS) === 0 || isOthers(zone)) return nothing
  const found: Found[] = []
  for (let index = 0; index < tokens.length; index++) {
    if ((tokens[index].traits & BEGINS) === 0) continue
    const word = tokens[index].word!
    if (isRecited(word)) continue
    for (const habit of habitsOf(word)) {
      const of = habits[habit].at(paragraph, index)
      if (of !== undefined) found.push({habit, index, of})
    }
  }
  return found.length === 0 ? nothing : found
})

/** Vowels on two letters or more: scripture and verse, which stay as they are. */
const VOWELS = /[\u064b-\u0650\u0652][^\u064b-\u0650\u0652]+[\u064b-\u0650\u0652]/

const isRecited = perWord(({text}): boolean => VOWELS.test(text), false)

/** What was found, where it stands. */
export interface Place<T> {
  readonly block: Block
  /** The token it begins with. */
  readonly index: number
  readonly of: T
  /** Between quotation marks: the words are somebody's, or a title. */
  readonly quoted: boolean
}

/** By stretch, by habit. */
const placesByStretch = perPart(quotedStretches, ({blocks, quotations}): ReadonlyArray<readonly Place<unknown>[]> => {
  const places: Array<Place<unknown>[]> = habits.map(() => [])
  for (const [i, block] of blocks.entries()) {
    const {tokens} = block.paragraph
    for (const {habit, index, of} of foundIn(block.paragraph)) {
      const quoted = insideSpans(quotations[i].spans, tokens[index].start, tokens[index].end)
      places[habit].push({block, index, of, quoted})
    }
  }
  return places
})

/**
 * By habit: where an article has it, in quotations too. The very same list as before an edit that has left all of its
 * places.
 */
const everywhere = habits.map((_, at) =>
  perArticleFrom((article: Article, before: readonly Place<unknown>[] | undefined): readonly Place<unknown>[] => {
    const all: Place<unknown>[] = []
    for (const places of placesByStretch(article)) for (const place of places[at]) all.push(place)
    return before?.length === all.length && all.every((place, i) => isSamePlace(place, before[i])) ? before : all
  })
)

/** By habit: where it is outside quotations. */
const outside = everywhere.map((places) => perFound(places, (all) => all.filter(({quoted}) => !quoted)))

/** Whether two places are one, told twice. */
export function isSamePlace(a: Omit<Place<unknown>, 'of'>, b: Omit<Place<unknown>, 'of'>): boolean {
  return a === b || (a.block === b.block && a.index === b.index && a.quoted === b.quoted)
}

/** Where an article has a habit, outside quotations, in order. */
export function placesOf<T>(article: Article, habit: Habit<T>): readonly Place<T>[] {
  return outside[habits.indexOf(habit)](article) as readonly Place<T>[]
}

/** Where an article has a habit, in quotations too. */
export function allPlacesOf<T>(article: Article, habit: Habit<T>): readonly Place<T>[] {
  return everywhere[habits.indexOf(habit)](article) as readonly Place<T>[]
}

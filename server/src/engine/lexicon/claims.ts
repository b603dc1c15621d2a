import {nounStems, verbStems} from '../arabic/clitics.ts'
import type {Person, VerbEntry, VerbFormName} from '../arabic/inflection.ts'
import type {NounEntry} from '../arabic/noun-inflection.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {claimWordAt} from './claim-words.ts'
import {claimKinds, claimPhrases} from './generated/claims.ts'
import {indexPhrases, type Phrase} from './phrases.ts'
import type {ClaimCategory} from './reporting-verbs.ts'
import {claimNounTable, claimVerbTable} from './tables/claim-forms.ts'
import {formOfNumber, personOfNumber} from './tables/form-numbers.ts'
import {noteLexiconStems} from './tables/note-stems.ts'
import {nounNumbers} from './tables/noun-numbers.ts'
import {digitAt, findIn, numberAt, type Place} from './tables/spelling-table.ts'

/** Nouns by the part they play beside a trigger. */
export type ClaimRole = 'economic' | 'crime' | 'natural' | 'quantity' | 'fighting' | 'court' | 'turn' | 'money'

/** What takes a claim away again (desk specification 1.3.2). */
export type Exemption =
  | 'public-event'
  | 'public-act'
  | 'law'
  | 'own-reporting'
  | 'no-comment'
  | 'background-fact'
  | 'sport-market'
  | 'conditional'
  | 'unclear'
  | 'opinion'
  | 'entitlement'
  | 'own-activity'
  | 'programme'

export type ClaimList = ClaimCategory | ClaimRole | Exemption

/** What must stand in the clause beside a trigger. */
export type ClaimNeed = 'quantity' | 'economic' | 'actor' | 'belligerent' | 'crime' | 'people' | 'nothing'

/** A category of claims. */
export interface ClaimKind {
  readonly category: ClaimCategory
  /** The severity score it starts from. */
  readonly base: number
  readonly needs: ClaimNeed
}

/** A verb or a noun of one of the lists; described at the head of server/data/claims.yaml. Words are folded. */
export interface ClaimWord {
  readonly list: ClaimList
  readonly also?: ClaimList
  /** Where it differs from its category. */
  readonly needs?: ClaimNeed
  /** One of these must follow; one letter for an attached preposition. */
  readonly prepositions?: readonly string[]
  readonly reject?: readonly string[]
  readonly loaded?: true
  readonly verb?: VerbEntry
  readonly masdars?: readonly string[]
  readonly tense?: 'perfect' | 'imperfect'
  readonly noun?: NounEntry
}

/** A fixed expression of one of the lists. */
export interface ClaimPhrase extends Phrase {
  readonly list: ClaimList
  /** Of an intent: the writer reads it. */
  readonly motive?: true
  /** It tells by itself, as a finite verb does. */
  readonly told?: true
  /** Where it differs from its category. */
  readonly needs?: ClaimNeed
}

/** What a word is as part of a claim. */
export interface ClaimReading {
  readonly entry: ClaimWord
  readonly list: ClaimList
  readonly form: VerbFormName | 'noun'
  readonly person?: Person | undefined
  /** Of a noun. */
  readonly number?: 'sg' | 'du' | 'pl' | undefined
  readonly prefix: string
  readonly suffix: string
}

const noReading: readonly ClaimReading[] = []
const noStems: ReturnType<typeof verbStems> = []

/** What is written onto a stem. */
type Clitics = Pick<ClaimReading, 'prefix' | 'suffix'>

/** What is said of a stem at a place of the table of verbs. */
function verbReadings({from, to}: Place, {prefix, suffix}: Clitics): ClaimReading[] {
  const governed = /[سل]$/.test(prefix)
  const readings: ClaimReading[] = []
  for (let at = from; at < to; at += 3) {
    const number = digitAt(claimVerbTable, at + 2)
    const form = formOfNumber(number)
    if (governed && form !== 'impf' && form !== 'impfp' && form !== 'juss') continue
    const entry = claimWordAt(numberAt(claimVerbTable, at))
    readings.push({entry, list: entry.list, form, person: personOfNumber(number), number: undefined, prefix, suffix})
  }
  return readings
}

/** The same of nouns. */
function nounReadings({from, to}: Place, {prefix, suffix}: Clitics): ClaimReading[] {
  const readings: ClaimReading[] = []
  for (let at = from; at < to; at += 3) {
    const entry = claimWordAt(numberAt(claimNounTable, at))
    const number = nounNumbers[digitAt(claimNounTable, at + 2)]
    const form = number === undefined ? 'masdar' : 'noun'
    readings.push({entry, list: entry.list, form, person: undefined, number, prefix, suffix})
  }
  return readings
}

/**
 * What a word is as part of a claim, clitics stripped: verbs, then nouns, of the least cut segmentation that the lexicon
 * knows. Empty for any other word.
 */
export const claimReadings: (word: Word) => readonly ClaimReading[] = perWord((word) => {
  noteLexiconStems()
  let readings: readonly ClaimReading[] = noReading
  // «آرتشي» is a name, and no «ارتشى»: of the verbs of the lists none begins with آ.
  for (const segmentation of word.text[0] === 'آ' ? noStems : verbStems(word.fold)) {
    const place = findIn(claimVerbTable, segmentation.stem)
    readings = place === undefined ? noReading : verbReadings(place, segmentation)
    if (readings.length > 0) break
  }
  for (const segmentation of nounStems(word.fold)) {
    const place = findIn(claimNounTable, segmentation.stem)
    if (place !== undefined) return [...readings, ...nounReadings(place, segmentation)]
  }
  return readings.length === 0 ? noReading : readings
}, noReading)

/** The claim phrases that a folded word may begin, with or without و or ف. */
export const claimPhrasesFrom = indexPhrases(claimPhrases)

const kinds = new Map(claimKinds.map((kind) => [kind.category, kind]))

/** A category of claims: where its score starts and what it needs. */
export function claimKind(category: ClaimCategory): ClaimKind {
  return kinds.get(category)!
}

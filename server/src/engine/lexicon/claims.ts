import {alike} from '../arabic/alike.ts'
import {nounStems, verbStems} from '../arabic/clitics.ts'
import {fold} from '../arabic/fold.ts'
import {
  inflectMasdar,
  inflectVerb,
  type Person,
  type VerbEntry,
  type VerbForm,
  type VerbFormName
} from '../arabic/inflection.ts'
import {noteStem} from '../arabic/known-stems.ts'
import {inflectNoun, type NounEntry} from '../arabic/noun-inflection.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {claimKinds, claimPhrases, claimWords as rows} from './generated/claims.ts'
import {indexPhrases, type Phrase} from './phrases.ts'
import {type ClaimCategory, reportingVerbs} from './reporting-verbs.ts'
import {sources} from './sources.ts'

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

type ClaimForm = Omit<ClaimReading, 'prefix' | 'suffix'>

const claimWords = alike(rows)

type FormsBySpelling = Map<string, ClaimForm[]>
let index: {readonly verbs: FormsBySpelling; readonly nouns: FormsBySpelling} | undefined

/** One shape of object for all. */
function formOf(
  entry: ClaimWord,
  form: ClaimForm['form'],
  person: Person | undefined,
  number: ClaimForm['number']
): ClaimForm {
  return {entry, list: entry.list, form, person, number}
}

/** The forms of all claim words by their folded spelling, worked out at first use. */
function formsBySpelling(): NonNullable<typeof index> {
  if (index !== undefined) return index
  const verbs: FormsBySpelling = new Map()
  const nouns: FormsBySpelling = new Map()
  for (const entry of [...claimWords, ...borrowedWords()]) {
    for (const [text, form] of verbForms(entry)) add(verbs, text, form)
    for (const [text, form] of nounForms(entry)) add(nouns, text, form)
  }
  for (const map of [verbs, nouns]) for (const stem of map.keys()) noteStem(stem)
  index = {verbs, nouns}
  return index
}

/** Words of the other lexicons that are a claim as well; they stand in one list only. */
function borrowedWords(): ClaimWord[] {
  // a row of the lists, emptied, so that these have its shape
  const blank = Object.fromEntries(Object.keys(claimWords[0]).map((key) => [key, undefined]))
  return [
    ...reportingVerbs.flatMap((verb) =>
      verb.claim === undefined ? [] : [{...blank, list: verb.claim, verb, masdars: [verb.masdar]}]
    ),
    ...sources.flatMap((source) => (source.claim === undefined ? [] : [{...blank, list: source.claim, noun: source}]))
  ]
}

function verbForms(entry: ClaimWord): Array<[string, ClaimForm]> {
  if (entry.verb === undefined) return []
  return inflectVerb(entry.verb, false)
    .filter((form) => !isMisread(form) && isInTense(form, entry.tense))
    .map(({text, form, person}) => [text, formOf(entry, form, person, undefined)])
}

function nounForms(entry: ClaimWord): Array<[string, ClaimForm]> {
  const masdars = (entry.masdars ?? []).flatMap(inflectMasdar)
  const nouns = entry.noun === undefined ? [] : inflectNoun(entry.noun)
  return [
    ...masdars.map((text): [string, ClaimForm] => [text, formOf(entry, 'masdar', undefined, undefined)]),
    ...nouns.map(({text, number}): [string, ClaimForm] => [text, formOf(entry, 'noun', undefined, number)])
  ]
}

/** Whether a spelling is nearly always another word's. */
function isMisread({form, person}: VerbForm): boolean {
  // without لم before it «تقل» is no form of أقال: it is the imperfect of قلّ
  if (form === 'juss' && (person === '3ms' || person === '3fs')) return true
  // «لجأن» has the letters of «لجان», and news tells of women in the plural so once in a thousand times
  return person === '3fp'
}

/** Whether a verb that is a claim in one tense only stands in it. */
function isInTense({form}: VerbForm, tense: ClaimWord['tense']): boolean {
  const past = form === 'pf' || form === 'pfp'
  return tense === undefined || past === (tense === 'perfect')
}

/** Adds a form to those of its spelling, once: what differs in the hamza of an alef or in a final ى falls together. */
function add(map: FormsBySpelling, text: string, form: ClaimForm): void {
  const key = fold(text)
  const list = map.get(key)
  if (list === undefined) map.set(key, [form])
  else if (!list.some((known) => isSameForm(known, form))) list.push(form)
}

function isSameForm(a: ClaimForm, b: ClaimForm): boolean {
  return a.entry === b.entry && a.form === b.form && a.person === b.person
}

const noReading: readonly ClaimReading[] = []
const noStems: ReturnType<typeof verbStems> = []

function readingOf({entry, list, form, person, number}: ClaimForm, prefix: string, suffix: string): ClaimReading {
  return {entry, list, form, person, number, prefix, suffix}
}

/**
 * What a word is as part of a claim, clitics stripped: verbs, then nouns, of the least cut segmentation that the lexicon
 * knows. Empty for any other word.
 */
export const claimReadings: (word: Word) => readonly ClaimReading[] = perWord((word) => {
  const {verbs, nouns} = formsBySpelling()
  let readings: ClaimReading[] | undefined
  // «آرتشي» is a name, and no «ارتشى»: of the verbs of the lists none begins with آ.
  for (const {prefix, stem, suffix} of word.text[0] === 'آ' ? noStems : verbStems(word.fold)) {
    const found = verbs
      .get(stem)
      ?.filter(({form}) => !/[سل]$/.test(prefix) || form === 'impf' || form === 'impfp' || form === 'juss')
    if (found === undefined || found.length === 0) continue
    readings = found.map((form) => readingOf(form, prefix, suffix))
    break
  }
  for (const {prefix, stem, suffix} of nounStems(word.fold)) {
    const found = nouns.get(stem)
    if (found === undefined) continue
    readings = [...(readings ?? noReading), ...found.map((form) => readingOf(form, prefix, suffix))]
    break
  }
  return readings ?? noReading
}, noReading)

/** The claim phrases that a folded word may begin, with or without و or ف. */
export const claimPhrasesFrom = indexPhrases(claimPhrases)

const kinds = new Map(claimKinds.map((kind) => [kind.category, kind]))

/** A category of claims: where its score starts and what it needs. */
export function claimKind(category: ClaimCategory): ClaimKind {
  return kinds.get(category)!
}

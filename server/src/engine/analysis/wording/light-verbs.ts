import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {agentWords, feminineNouns, type LightVerb, lightVerbs} from '../../lexicon/generated/light-verbs.ts'
import type {Habit} from './habit.ts'
import {plain, wordAfter, wordBefore} from './neighbours.ts'

/** A verb that carries no meaning, and the verbal noun after it that does: «تم اعتقال»، «قام بزيارة». */
export interface LightPhrase {
  /** Tokens: the verb, and the last word of the verbal noun with its preposition. */
  readonly first: number
  readonly last: number
  /** Letters of the conjunction before the verb. */
  readonly prefix: number
  /** The verb that says the same, in the form that fits; `undefined` where the text does not tell it for sure. */
  readonly verb: string | undefined
}

/** The form of a light verb: its tense, and the gender or number that shows. */
interface Form {
  readonly tense: 'perfect' | 'imperfect' | 'future'
  readonly feminine: boolean
  readonly plural: boolean
}

const form = (tense: Form['tense'], feminine = false, plural = false): Form => ({tense, feminine, plural})

const tamForms = new Map<string, Form>([
  ['تم', form('perfect')],
  ['تمت', form('perfect', true)],
  ['يتم', form('imperfect')],
  ['تتم', form('imperfect', true)],
  ['سيتم', form('future')],
  ['ستتم', form('future', true)],
  ['جري', form('perfect')],
  ['جرت', form('perfect', true)]
])
const qamaForms = new Map<string, Form>([
  ['قام', form('perfect')],
  ['قامت', form('perfect', true)],
  ['قاموا', form('perfect', false, true)],
  ['يقوم', form('imperfect')],
  ['تقوم', form('imperfect', true)],
  ['يقومون', form('imperfect', false, true)],
  ['سيقوم', form('future')],
  ['ستقوم', form('future', true)]
])

interface Begun {
  readonly form: Form
  readonly prefix: number
}

function begunBy(forms: ReadonlyMap<string, Form>, folded: string): Begun | null {
  const whole = forms.get(folded)
  if (whole !== undefined) return {form: whole, prefix: 0}
  const rest = /^[وف]/.test(folded) ? forms.get(folded.slice(1)) : undefined
  return rest === undefined ? null : {form: rest, prefix: 1}
}

const tamOf = perWord(({fold}) => begunBy(tamForms, fold))
const qamaOf = perWord(({fold}) => begunBy(qamaForms, fold))

/** First word of a verbal noun, folded → the rows it begins, those of most words first. */
const byFirst = new Map<string, Array<{readonly words: readonly string[]; readonly row: LightVerb}>>()
for (const row of lightVerbs) {
  const words = row.masdar.split(' ').map(fold)
  byFirst.set(
    words[0],
    [...(byFirst.get(words[0]) ?? []), {words, row}].sort((a, b) => b.words.length - a.words.length)
  )
}

/** A verbal noun, the pronoun on it, and its last token. */
interface Masdar {
  readonly row: LightVerb
  readonly pronoun: string
  readonly last: number
}

const PRONOUN = /(?:ها|هم|ه)$/

function masdarAt(tokens: readonly Token[], index: number, letters: string): Masdar | undefined {
  const pronoun = PRONOUN.exec(letters)?.[0] ?? ''
  const bare = letters.slice(0, letters.length - pronoun.length)
  for (const [stem, suffix] of [
    [letters, ''],
    [bare, pronoun],
    [bare.replace(/ت$/, 'ة'), pronoun],
    [bare.replace(/[ؤئ]$/, 'ء'), pronoun]
  ]) {
    for (const {words, row} of byFirst.get(stem) ?? []) {
      const last = endOf(tokens, index, words)
      if (last >= 0 && (suffix === '' || words.length === 1)) return {row, pronoun: suffix, last}
    }
  }
  return undefined
}

function endOf(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let at = index
  for (const word of words.slice(1)) {
    if (wordAfter(tokens, at)?.fold !== word) return -1
    at++
  }
  return at
}

/** «تم اعتقال»: «اعتُقل». */
export const tamPhrases: Habit<LightPhrase> = {
  begins: ({fold}) => begunBy(tamForms, fold) !== null,
  at({tokens}, index) {
    const noun = wordAfter(tokens, index)
    const masdar = noun === undefined ? undefined : masdarAt(tokens, index + 1, noun.fold)
    if (masdar === undefined || masdar.row.only === 'active') return undefined
    const {
      form: {tense},
      prefix
    } = tamOf(tokens[index].word!)!
    const gender = genderAfter(tokens, masdar)
    const isKnown =
      gender !== undefined &&
      !hasAgent(tokens, masdar.last) &&
      !(tense === 'imperfect' && isJussive(tokens, index, masdar.row))
    const verb = isKnown ? passive(masdar.row, tense, gender === 'feminine') : undefined
    return {first: index, last: masdar.last, prefix, verb}
  }
}

const feminine = new Set(feminineNouns.split(' '))
const agents = new Set(agentWords.split(' '))
const PREPOSITION = /^(?:من|في|الي|علي|عن|مع|ب.*|ل(?!ل|جن|واء|قاء|اعب).*|خلال|بعد|قبل|بين|عبر|وفق|دون|منذ|حتي|ضمن)$/

type Gender = 'masculine' | 'feminine'

/** The gender of what was done to; `undefined` where it does not follow, or does not show it. */
function genderAfter(tokens: readonly Token[], {row, pronoun, last}: Masdar): Gender | undefined {
  if (pronoun !== '') return pronounGender(pronoun)
  if (row.masdar.includes(' ') && row.passive[0] === row.passive[1]) return 'masculine'
  const next = tokens[last + 1]
  if (next === undefined || !next.spaced) return undefined
  if (next.kind === TokenKind.number) return countedGender(wordAfter(tokens, last + 1)?.fold)
  return next.word === undefined ? undefined : nounGender(next.word)
}

function pronounGender(pronoun: string): Gender | undefined {
  if (pronoun === 'ه') return 'masculine'
  return pronoun === 'ها' ? 'feminine' : undefined
}

/** «3 نساء»، «20 قاعدة»: of a figure what it counts decides. */
function countedGender(folded: string | undefined): Gender {
  return folded !== undefined && (folded.endsWith('ة') || folded.endsWith('ات')) ? 'feminine' : 'masculine'
}

/** Numerals in words: with ة they count men. */
const MEN = /^(?:ثلاثة|اربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة)$/
const WOMEN = /^(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|عشرات|مئات|الاف|هذه|تلك)$/
/** Shapes of broken plurals, which are feminine of things and not of men: قواعد، نتائج، أموال، عقود، أسماء. */
const BROKEN = /^(?:..ا.{2,3}|أ..ا.|..و.|.{2,3}اء|.{2,3}ايا)$/

function nounGender(word: Word): Gender | undefined {
  const {fold: folded} = word
  const noun = folded.replace(/^ال/, '')
  if (MEN.test(noun)) return 'masculine'
  if (WOMEN.test(noun) || feminine.has(noun)) return 'feminine'
  if (noun === folded && PREPOSITION.test(noun)) return undefined
  if (/(?:ة|ات|يا)$/.test(noun)) return 'feminine'
  const written = plain(word).replace(/^ال/, '')
  return BROKEN.test(written) || BROKEN.test(written.replace(PRONOUN, '')) ? undefined : 'masculine'
}

/** «لم يتم بناء»: a weak verb would lose a letter after لم. */
function isJussive(tokens: readonly Token[], index: number, {passive: [, , imperfect]}: LightVerb): boolean {
  return /^[وف]?لم$/.test(wordBefore(tokens, index)?.fold ?? '') && /(?:ى|ا.)$/.test(imperfect)
}

/** How far the agent of a passive may stand, in words. */
const AGENT_REACH = 12

function hasAgent(tokens: readonly Token[], last: number): boolean {
  for (let i = last + 1; i < tokens.length && i <= last + AGENT_REACH; i++) {
    const {word} = tokens[i]
    if (word?.fold === 'من' || word?.fold === 'علي') if (agents.has(wordAfter(tokens, i)?.fold ?? '')) return true
  }
  return false
}

function passive(
  {passive: [masculine, feminine, imperfect]}: LightVerb,
  tense: Form['tense'],
  isFeminine: boolean
): string {
  if (tense === 'perfect') return isFeminine ? feminine : masculine
  return (tense === 'future' ? 'س' : '') + (isFeminine ? `ت${imperfect.slice(1)}` : imperfect)
}

/** «قام بزيارة الموقع»: «زار الموقع». */
export const qamaPhrases: Habit<LightPhrase> = {
  begins: ({fold}) => begunBy(qamaForms, fold) !== null,
  at({tokens}, index) {
    const noun = wordAfter(tokens, index)
    const masdar =
      noun === undefined || !noun.fold.startsWith('ب') ? undefined : masdarAt(tokens, index + 1, noun.fold.slice(1))
    if (masdar === undefined) return undefined
    const {form, prefix} = qamaOf(tokens[index].word!)!
    const verb =
      form.plural || !hasObject(tokens, masdar) ? undefined : withPronoun(active(masdar.row, form), masdar.pronoun)
    return {first: index, last: masdar.last, prefix, verb}
  }
}

/** Whether what is done to follows, and no adjective: «قام بزيارة رسمية» is no «زار رسمية». */
function hasObject(tokens: readonly Token[], {row, pronoun, last}: Masdar): boolean {
  if (pronoun !== '') return true
  if (row.masdar.includes(' ')) return true
  return /^ال(?!ي$|تي$|ذي|ا$)/.test(wordAfter(tokens, last)?.fold ?? '')
}

/** «اشترى» and its object: «اشتراه». */
function withPronoun(verb: string, pronoun: string): string {
  return pronoun === '' ? verb : verb.replace(/ى$/, 'ا') + pronoun
}

function active({active: [perfect, imperfect]}: LightVerb, {tense, feminine}: Form): string {
  if (tense !== 'perfect') return (tense === 'future' ? 'س' : '') + (feminine ? `ت${imperfect.slice(1)}` : imperfect)
  if (!feminine) return perfect
  const [verb, ...rest] = perfect.split(' ')
  return [verb.endsWith('ى') ? `${verb.slice(0, -1)}ت` : `${verb}ت`, ...rest].join(' ')
}

import type {Attribution} from '../../../analysis/attributions/attributions.ts'
import type {Cue} from '../../../analysis/attributions/cues/cue.ts'
import {PREPOSITION, RELATIVE} from '../../../analysis/attributions/lexical.ts'
import {fold} from '../../../arabic/fold.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {outcomeNouns, outcomes} from '../../../lexicon/generated/forecasts.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {contextWords} from '../../../lexicon/sourcing-context.ts'
import type {Weight} from './weight.ts'

const FROM = /^(?:من|لدي|عند)$/
const WHERE = /^(?:في|علي|عن)$/

/** «المزمع», «المرتقب», «المقرر»: what is on a calendar. */
const SCHEDULED = /^(?:المزمع|المرتقب|المقرر|يرتقب)$/
const DAMMA = '\u064f'

const outcome: ReadonlySet<string> = new Set(outcomes.split(' ').map(fold))
const outcomeNoun: ReadonlySet<string> = new Set(outcomeNouns.split(' ').map(fold))

/** «أن ترتفع الأسعار», «ألا يتجاوز النمو», «ارتفاع الأسعار»: how things will go, and no date on a calendar. */
function foretellsOutcome(tokens: readonly Token[], after: number): boolean {
  for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
    const word = tokens[i].word?.fold ?? ''
    if (outcomeNoun.has(word) || (/^[يت]/.test(word) && outcome.has(word.slice(1)))) return true
  }
  return false
}

/** Words after a forecast in which its verb stands: «أن لا ترتفع». */
const REACH = 3

/**
 * The weight of a formula that names nobody: «يُعتقد أن», «من المرجح أن», «تم التأكيد على أن».
 *
 * @param goesOn a man with a name was cited before it in its paragraph
 */
export function formulaWeight({block: {paragraph}, cue}: Attribution, goesOn: boolean): Weight {
  const {tokens} = paragraph
  const {reading} = cue
  // «كتب أنه "يُعتقد أن …"»: somebody's words.
  if (tokens[cue.first - 1]?.kind === TokenKind.quote || isScheduled(tokens, cue.first)) return undefined
  if (reading === undefined) return wordsWeight(tokens, cue, goesOn)
  if (reading.verb.lemma === 'علم' && isFromSomebody(tokens, cue.last)) return undefined
  if (cue.whole) return accordingWeight(reading, tokens[cue.last + 1])
  const reason = REASONS.find(({holds}) => holds({tokens, cue, reading, goesOn}))
  return reason === undefined ? 'information' : reason.weight
}

/** «من المقرر أن», «يرتقب أن»: on a calendar. */
function isScheduled(tokens: readonly Token[], first: number): boolean {
  const {fold} = tokens[first].word!
  return SCHEDULED.test(/^[وف]?من$/.test(fold) ? foldAt(tokens, first + 1) : fold.replace(/^[وف]/, ''))
}

/** The folded word at a token; empty where there is none. */
function foldAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.word?.fold ?? ''
}

/** The weight of a formula without a verb of reporting: «من المرجح أن», «هناك أنباء», «وتردد أن». */
function wordsWeight(tokens: readonly Token[], {first, last}: Cue, goesOn: boolean): Weight {
  // «من المرجح أن»: what is foretold is mostly on a calendar too. «وتردد أن»: rumours are mostly told to be denied.
  if (!/^[وف]?(?:من|[ين]|هناك|ثمة|تردد)/.test(foldAt(tokens, first))) return 'information'
  return !goesOn && foretellsOutcome(tokens, last) ? 'information' : 'hint'
}

/** Words of a time between «علم» and who told it. */
const TIME_WITHIN = 4

/** «وعُلم من مسؤول بالوزارة», «حسبما علم أمس الأربعاء لدى المديرية»: who told it stands after it, or after a time. */
function isFromSomebody(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i < Math.min(tokens.length, last + TIME_WITHIN); i++) {
    const {kind, word} = tokens[i]
    if (kind === TokenKind.punctuation || kind === TokenKind.quote) return false
    if (word !== undefined && FROM.test(word.fold)) return true
  }
  return false
}

/**
 * The weight of «بحسب ما ورد» and its like.
 *
 * @param after the token after its verb
 */
function accordingWeight({verb: {lemma}}: ReportingReading, after: Token | undefined): Weight {
  // «بحسب ما ورد على حسابه»: a place.
  if (lemma === 'ورد' && WHERE.test(after?.word?.fold ?? '')) return undefined
  // «بحسب ما نقل فلان»: a subject, known or not.
  return lemma !== 'ورد' && lemma !== 'علم' && opensSubject(after) ? 'hint' : 'information'
}

/** Whether a noun may open with it. */
function opensSubject(token: Token | undefined): boolean {
  return token?.kind === TokenKind.word && (token.traits & PREPOSITION) === 0
}

/** A passive or a verbal noun that names nobody, where it stands. */
interface Passive {
  readonly tokens: readonly Token[]
  readonly cue: Cue
  readonly reading: ReportingReading
  readonly goesOn: boolean
}

/** Why a passive weighs less than a claim that nobody answers for. */
interface Reason {
  readonly holds: (passive: Passive) => boolean
  readonly weight: Weight
}

/** In the order they are asked: the first that holds tells. */
const REASONS: readonly Reason[] = [
  // «يُنظر إلى الجسر على أنه»: what nobody doubts.
  {holds: ({reading}) => reading.verb.lemma === 'نظر', weight: undefined},
  // «يدعي أنه»: with this letter it is the active.
  {holds: isActiveClaim, weight: undefined},
  // «تم التأكيد على أن»: done before witnesses.
  {holds: ({reading: {form}}) => form === 'masdar', weight: 'hint'},
  // «وصفت بأنها»
  {holds: ({reading: {verb}}) => contextWords.describes.has(verb.lemma), weight: 'hint'},
  // «الذي يُعتقد أنه»: in passing.
  {holds: ({tokens, cue}) => ((tokens[cue.first - 1]?.traits ?? 0) & RELATIVE) !== 0, weight: 'hint'},
  // «قيل لنا»: we were there.
  {holds: ({tokens, cue}) => /^ل(?:نا|ه|ها|هم|ي)$/.test(foldAt(tokens, cue.first + 1)), weight: 'hint'},
  // «يعلن أنه»: without vowels mostly the active.
  {
    holds: (passive) =>
      passive.reading.form === 'impf' && !contextWords.rumours.has(passive.reading.verb.lemma) && !isVocalised(passive),
    weight: 'hint'
  },
  // «ذكر أن», «ويعتقد أن»: without vowels it may go on with whoever the story is about.
  {
    holds: (passive) => (passive.reading.verb.lemma === 'ذكر' || passive.goesOn) && !isVocalised(passive),
    weight: 'hint'
  }
]

function isActiveClaim({tokens, cue, reading: {form, verb}}: Passive): boolean {
  return form === 'impf' && verb.lemma === 'ادعى' && tokens[cue.first].word!.text.endsWith('ي')
}

/** «يُعلن»: the vowel of the passive is written. */
function isVocalised({tokens, cue}: Passive): boolean {
  return tokens[cue.first].word!.text.includes(DAMMA)
}

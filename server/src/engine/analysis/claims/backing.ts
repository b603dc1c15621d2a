import {perWord} from '../../arabic/vocabulary.ts'
import {perSentence} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {kindIn} from '../../lexicon/gist.ts'
import {kinds} from '../../lexicon/word-kinds.ts'
import {type Attribution, cites} from '../attributions/attributions.ts'
import {lexicalOf, SAYING, SOURCE, VERB} from '../attributions/lexical.ts'
import {claimsOf} from './claims.ts'
import type {Coverage} from './coverage.ts'
import {contentStems} from './scorecard/sentence.ts'
import {headOf, type Setting} from './scorecard/setting.ts'

/**
 * Who may stand behind a claim that no attribution covers, so that a reader could tell: `speech`, a word of saying in its
 * own sentence; `paragraph`, one who is cited in the sentence beside it in its paragraph; `lead`, one who is cited right after a lead; `next`, one who is cited in
 * the next paragraph and speaks of the same; `speaker`, one who is cited before and goes on after it; `report`, the one source
 * that the article retells; `column`, a long text that cites next to nobody and argues.
 */
export type Backing = 'speech' | 'paragraph' | 'lead' | 'next' | 'speaker' | 'report' | 'column'

/** Who may stand behind sentence `i` of an article; nobody where a desk has to ask. */
export function backingOf(setting: Setting, i: number): Backing | undefined {
  const {
    block: {paragraph},
    sentence,
    own
  } = setting.coverage[i]
  if (own.length > 0 ? speaksPartly(paragraph, sentence) : speaks(paragraph, sentence)) return 'speech'
  if (isCitedBeside(setting.coverage, i)) return 'paragraph'
  // Where somebody was cited before it, it is no lead that waits for its source.
  const isLead = i < LEAD && setting.lastCited[i] < 0
  if (isCitedNext(setting.coverage, i, isLead)) return isLead ? 'lead' : 'next'
  if (goesOn(setting, i)) return 'speaker'
  if (setting.sources < 2 && setting.attributed >= RETOLD && setting.coverage.length >= TOLD) return 'report'
  return setting.coverage.length >= LONG && setting.attributed < ARGUED ? 'column' : undefined
}

/** Who stands in reach of a claim, or how far away the nearest one is. */
export interface Standing {
  /**
   * `scope`: only another part of its sentence is attributed; `away`: somebody was cited before; `ahead`: nobody was, but
   * somebody is cited later; `nobody`: the article cites no one at all.
   */
  readonly reach: Backing | 'scope' | 'away' | 'ahead' | 'nobody'
  /** How many sentences away he is; 0 where that does not matter. */
  readonly sentences: number
}

/** Who stands in reach of sentence `i` of an article, whose claim no attribution covers. */
export function standingOf(setting: Setting, i: number): Standing {
  if (setting.coverage[i].own.length > 0) return {reach: 'scope', sentences: 0}
  const backing = backingOf(setting, i)
  if (backing !== undefined) return {reach: backing, sentences: 0}
  const last = setting.lastCited[i]
  if (last >= 0) return {reach: 'away', sentences: i - last}
  const next = setting.nextCited[i]
  return next < 0 ? {reach: 'nobody', sentences: 0} : {reach: 'ahead', sentences: next - i}
}

/** Share of an article that is somebody's words from which one source is retold; and below which a long one argues. */
const RETOLD = 0.3
const ARGUED = 0.15
/** Sentences in which a report is retold, at least. */
const TOLD = 4
/** Sentences of a long article. */
const LONG = 18

/** A sentence with a word of saying, though no attribution was made out: «ورصد شهود عيان», «أقر الجيش بمقتل». */
const speaks = perSentence(({tokens, sentences}, sentence): boolean => {
  const {first, last} = sentences[sentence]
  // «وتقدّر الحكومة الخسائر بـ …»
  if (kindIn(tokens[first].gist) === speechVerb && ((tokens[first + 1]?.traits ?? 0) & SOURCE) !== 0) return true
  for (let i = first; i < last; i++) if (isVoice(tokens, i)) return true
  return false
})

/** Where another part of it is attributed, only what attributes backwards: «وأصيب ثلاثون، كما أعلنت الشرطة». */
function speaksPartly({tokens, sentences}: Paragraph, sentence: number): boolean {
  const {first, last} = sentences[sentence]
  for (let i = first; i < last; i++) if (isPhrase(tokens, i)) return true
  return false
}

const speechVerb = kinds.indexOf('speech verb')

function isPhrase(tokens: readonly Token[], i: number): boolean {
  const {word} = tokens[i]
  if (word === undefined) return false
  return (
    voices.test(word.fold) ||
    (word.fold === 'كما' &&
      tokens[i - 1]?.kind === TokenKind.punctuation &&
      ((tokens[i + 1]?.traits ?? 0) & VERB) !== 0)
  )
}

/** Witnesses, unnamed sources and the phrases of attribution. */
const voices =
  /^[وف]?(?:وفق|وفقا|بحسب|حسب|حسبما|نقلا|طبقا|شهود|مصادر|المصادر|مصدر|المصدر|باعتراف|باعلان|باعلانه|باعلانها)$/

/** Whether a word is the voice of somebody: by itself, or with «في» after it. */
const Voice = {none: 0, alone: 1, beforeIn: 2} as const

const voiceOf = perWord((word): number => {
  if (voices.test(word.fold)) return Voice.alone
  if (/^[وف]?(?:جاء|ورد)$/.test(word.fold)) return Voice.beforeIn
  const isVerbOfSaying = lexicalOf(word).verbs.some(
    ({verb, form}) =>
      verb.homograph === undefined &&
      (form === 'pf' || (form === 'impf' && verb.opens?.includes(form) !== true)) &&
      'NALFOP'.includes(verb.tag) &&
      (verb.lemma === 'أقر' || verb.requires.some(({subject}) => subject === true))
  )
  return isVerbOfSaying ? Voice.alone : Voice.none
}, Voice.none)

function isVoice(tokens: readonly Token[], i: number): boolean {
  const {traits, word} = tokens[i]
  if (word === undefined) return false
  if ((traits & SAYING) !== 0) return true
  const voice = voiceOf(word)
  return voice === Voice.beforeIn ? tokens[i + 1]?.word?.fold === 'في' : voice === Voice.alone
}

/** Sentences of a paragraph in which one citation stands for all of them. */
const SHORT = 4

/**
 * Whether one who is cited may speak of what stands beside his sentence: not by a threat or a promise («وتوعدت الحكومة
 * بالرد»), nor by a phrase that ends a sentence, which is for the figures in it («…، وفقا للأمم المتحدة»).
 */
function reachesOut(attribution: Attribution): boolean {
  const {
    cue: {reading, whole, first},
    block: {paragraph},
    sentence
  } = attribution
  return (
    cites(attribution) && reading?.verb.tag !== 'C' && !(whole && first > paragraph.sentences[sentence].first + OPENING)
  )
}

/** Words before a phrase that opens its sentence: «وفي الشمال، بحسب …». */
const OPENING = 3

function isCitedBeside(coverage: readonly Coverage[], i: number): boolean {
  const {block} = coverage[i]
  const beside = (k: number): boolean =>
    k >= 0 &&
    k < coverage.length &&
    coverage[k].block === block &&
    coverage[k].own.some(reachesOut) &&
    !turnsBetween(coverage, Math.min(i, k), Math.max(i, k))
  if (beside(i - 1) || beside(i + 1)) return true
  if (block.paragraph.sentences.length > SHORT) return false
  for (let k = i - SHORT; k <= i + SHORT; k++) if (k !== i && beside(k)) return true
  return false
}

/** Whether another matter is opened between two sentences of an article: «وفي سياق آخر»، «وفي بغداد». */
function turnsBetween(coverage: readonly Coverage[], from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++)
    if (claimsOf(coverage[k].block.paragraph)[coverage[k].sentence].turns) return true
  return false
}

/** Words that two sentences share from which they speak of the same; a lead is followed by its source at once. */
const SAME = 2
const LEAD = 2

function isCitedNext(coverage: readonly Coverage[], i: number, isLead: boolean): boolean {
  // A lead is about what its story is about, in whatever words.
  const least = isLead ? 0 : SAME
  let next = i + 1
  // After a lead of two sentences the story begins, with its source.
  if (isLead && coverage[next]?.block === coverage[i].block) next++
  return (
    coverage[next]?.own.some(reachesOut) &&
    !turnsBetween(coverage, i, next) &&
    shared(coverage[i], coverage[next]) >= least
  )
}

function shared(a: Coverage, b: Coverage): number {
  const theirs = new Set(contentStems(b.block.paragraph, b.sentence))
  return contentStems(a.block.paragraph, a.sentence).filter((stem) => theirs.has(stem)).length
}

/** Sentences on after which one who goes on is no longer heard in between. */
const SOON = 2

function isAddition({block: {paragraph}, sentence}: Coverage): boolean {
  return /^[وف]?(?:كما|كذلك|ايضا)$/.test(paragraph.tokens[paragraph.sentences[sentence].first].word?.fold ?? '')
}

/** «قال فلان …. [claim]. وأضاف …»: between two sentences of one speaker. */
function goesOn({coverage, lastCited, nextCited}: Setting, i: number): boolean {
  const next = nextCited[i]
  // «قالت الوزارة إن …» «كما أصيب …»: an addition goes on with what was told.
  if (i > 0 && lastCited[i] === i - 1 && isAddition(coverage[i]) && coverage[i - 1].own.some(reachesOut)) return true
  if (lastCited[i] !== i - 1 || i === 0 || next < 0 || next - i > SOON || turnsBetween(coverage, i - 1, i)) return false
  const before: Attribution | undefined = coverage[i - 1].own.at(-1)
  const after = headOf(coverage[next].own[0])
  return before !== undefined && (after === undefined || after === headOf(before))
}

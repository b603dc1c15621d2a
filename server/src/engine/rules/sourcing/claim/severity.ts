import type {Standing} from '../../../analysis/claims/backing.ts'
import type {Gravity, Unsourced} from '../../../analysis/claims/unsourced.ts'
import type {Severity} from '../../../rule/rule.ts'

/*
 * What is grave is decided by what it would cost, and only then by how likely it is: where nobody in reach stands behind
 * it, it is a warning unless the scorecard is nearly sure that it is none. The scorecard ranks the rest.
 */

/**
 * The probabilities from which what is grave warns: where somebody was cited in the sentence before, in another paragraph;
 * where nobody stands behind it; and where the article cites no one at all.
 */
const WARNING: Readonly<Record<Gravity, {readonly after: number; readonly away: number; readonly nobody: number}>> = {
  toll: {after: 0.35, away: 0.15, nobody: 0},
  aside: {after: 0.5, away: 0.5, nobody: 0.3},
  war: {after: 0.45, away: 0.35, nobody: 0.05},
  charge: {after: 0.5, away: 0.4, nobody: 0.05}
}
/** From where it is an information, though somebody stands in reach; below it is a hint. */
const GRAVE_INFORMATION = 0.15
/** The same where the sentence has a source that does not reach it: readers mostly let it pass. */
const GRAVE_IN_SCOPE = 0.5
const GRAVE_BACKED = 0.75

/** The probabilities from which the rest is an information and a hint, at the middle sensitivity. */
export const INFORMATION = 0.42
const HINT = 0.35
/** A figure, praise and what has no word of a claim readers let pass more often: they need more to be an information. */
const DOUBTED_INFORMATION = 0.58
const doubted: ReadonlySet<Unsourced['category']> = new Set(['statistic', 'evaluation', 'statement'])
/** A sentence without a word of a claim needs more to be a hint. */
const STATEMENT_HINT = 0.42
/** The shift from which a bare figure is no hint any more: nothing but casualties is to be told. */
const BARE = 0.5

/**
 * Whether a claim is too unlikely to be told of, whoever stands in reach: of most sentences nothing more need be known.
 *
 * @param sensitivity as of {@link severityOf}
 */
export function isSilent({grave, openness, bare}: Unsourced, probability: number, sensitivity: number): boolean {
  if (grave !== undefined) return false
  if (openness === 'partial') return true
  const shift = shiftOf(sensitivity)
  return probability < HINT + shift && !(bare && shift < BARE)
}

/** How much surer than at the middle sensitivity what is told must be. */
function shiftOf(sensitivity: number): number {
  return (50 - sensitivity) / 100
}

/**
 * How loud a claim is told of; `undefined` for not at all.
 *
 * @param sensitivity 0 to 100; 50 is the middle, and moves what is grave not at all
 */
export function severityOf(
  unsourced: Unsourced,
  standing: Standing,
  probability: number,
  sensitivity: number
): Severity | undefined {
  const {grave, openness} = unsourced
  if (grave !== undefined) return graveSeverity(grave, standing, probability)
  return openness === 'partial' ? undefined : ranked(unsourced, standing, probability, shiftOf(sensitivity))
}

function graveSeverity(grave: Gravity, {reach, sentences}: Standing, probability: number): Severity | undefined {
  switch (reach) {
    case 'scope':
      if (grave === 'war' || grave === 'charge') return undefined
      return probability >= GRAVE_IN_SCOPE ? 'information' : 'hint'
    case 'away':
      return warned(probability, WARNING[grave][sentences === 1 ? 'after' : 'away'])
    case 'ahead':
      return warned(probability, WARNING[grave].away)
    case 'nobody':
      return warned(probability, WARNING[grave].nobody)
    // «أقر الجيش بمقتل 12 جنديا»: somebody says it, if in a way that was not made out. A lead's source comes at once.
    case 'speech':
    case 'lead':
      return 'hint'
    default:
      return probability >= GRAVE_BACKED ? 'information' : 'hint'
  }
}

function warned(probability: number, least: number): Severity {
  if (probability >= least) return 'warning'
  return probability >= GRAVE_INFORMATION ? 'information' : 'hint'
}

function ranked(
  unsourced: Unsourced,
  {reach, sentences}: Standing,
  probability: number,
  shift: number
): Severity | undefined {
  const {category, bare} = unsourced
  if (probability >= leastOf(unsourced, reach, sentences) + shift) return 'information'
  if (bare && shift < BARE) return 'hint'
  return probability >= HINT + shift && (category !== 'statement' || probability >= STATEMENT_HINT + shift)
    ? 'hint'
    : undefined
}

/** From where what is not grave is an information. */
function leastOf(unsourced: Unsourced, reach: Standing['reach'], sentences: number): number {
  if (isDoubtful(unsourced)) return NEVER
  switch (reach) {
    // Somebody is cited beside it: readers took for his what he may have said.
    case 'paragraph':
    case 'lead':
    case 'speaker':
    case 'speech':
      return NEVER
    default: {
      // «وذكر بيان الشركة … وبلغ صافي الربح»: the figures of one sentence go on in the next.
      const goesOn = unsourced.category === 'statistic' && reach === 'away' && sentences === 1
      if (goesOn) return NEVER
      return doubted.has(unsourced.category) ? DOUBTED_INFORMATION : INFORMATION
    }
  }
}

/** More than any probability, at any sensitivity. */
const NEVER = 2

/** What looks like a claim and may well be none: the desk is only hinted at it. */
function isDoubtful({category, worst, lists, settled, cutOff}: Unsourced): boolean {
  if (cutOff) return true
  switch (category) {
    // «ويشن الجيش غارات», «تستهدف 18 طفلا»: how things stand is known, and without force nobody fights.
    case 'military':
      return settled || !worst!.told || !worst!.main || !worst!.past || !worst!.force
    case 'accusation':
      return settled || open.some((list) => lists.has(list))
    // «انتشار حالات الإصابة»: nobody was counted.
    case 'casualty':
      return settled || lists.has('sport-market') || !worst!.counted
    case 'death':
      return settled || lists.has('sport-market') || !worst!.told
    case 'damage':
      return settled || !worst!.counted
    // «تهدف الحملة إلى»: who acts tells his aim.
    case 'intent':
      return !worst!.motive
    default:
      return false
  }
}

/** Lists of what is open to anyone: an event, a place, a market, a trial. */
const open = ['public-event', 'background-fact', 'sport-market', 'court'] as const

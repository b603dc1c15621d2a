import type {Standing} from '../../../analysis/claims/backing.ts'
import type {Gravity, Unsourced} from '../../../analysis/claims/unsourced.ts'
import type {Severity} from '../../../rule/rule.ts'

/*
 * What is grave is decided by what it would cost, and only then by how likely it is: where nobody in reach stands behind
 * it, it is a warning unless the scorecard is nearly sure that it is none. The scorecard ranks the rest.
 */

/** The probabilities from which what is grave warns where nobody stands behind it, and where the article cites no one at all. */
const WARNING: Readonly<Record<Gravity, {readonly away: number; readonly nobody: number}>> = {
  toll: {away: 0.25, nobody: 0.05},
  aside: {away: 0.5, nobody: 0.3},
  war: {away: 0.4, nobody: 0.3},
  charge: {away: 0.45, nobody: 0.35}
}
/** From where it is an information, though somebody stands in reach; below it is a hint. */
const GRAVE_INFORMATION = 0.3
const GRAVE_BACKED = 0.75

/** The probabilities from which the rest is an information and a hint, at the middle sensitivity. */
export const INFORMATION = 0.45
const BACKED = 0.6
const HINT = 0.35
/** Categories that are right less often than others of the same score, and from where they are worth a reader's eye. */
const demanding: Readonly<Record<string, number>> = {
  statement: 0.6,
  statistic: 0.5,
  cause: 0.5,
  evaluation: 0.5,
  death: 0.6
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
  return openness === 'partial' ? undefined : ranked(unsourced, standing, probability, (50 - sensitivity) / 100)
}

function graveSeverity(grave: Gravity, {reach}: Standing, probability: number): Severity | undefined {
  switch (reach) {
    case 'scope':
      if (grave === 'war' || grave === 'charge') return undefined
      return probability >= GRAVE_INFORMATION ? 'information' : 'hint'
    case 'away':
    case 'ahead':
    case 'nobody':
      if (probability >= WARNING[grave][reach === 'nobody' ? 'nobody' : 'away']) return 'warning'
      return probability >= GRAVE_INFORMATION ? 'information' : 'hint'
    default:
      return probability >= GRAVE_BACKED ? 'information' : 'hint'
  }
}

function ranked(unsourced: Unsourced, {reach}: Standing, probability: number, shift: number): Severity | undefined {
  const {category, bare} = unsourced
  const backed = reach !== 'away' && reach !== 'ahead' && reach !== 'nobody'
  const least = Math.max(demanding[category] ?? INFORMATION, backed ? BACKED : 0)
  if (probability >= least + shift && !isDoubtful(unsourced)) return 'information'
  if (bare && shift < 0.5) return 'hint'
  return probability >= HINT + shift && (category !== 'statement' || probability >= INFORMATION + shift)
    ? 'hint'
    : undefined
}

/** Lists of which a sentence without a word of a claim tells what is open to anyone: an event, a place, a market, a trial. */
const seen = ['public-event', 'background-fact', 'sport-market', 'court'] as const

/** What looks like a claim and may well be none: the desk is only hinted at it. */
function isDoubtful({category, worst, lists, settled}: Unsourced): boolean {
  switch (category) {
    case 'military':
      return settled || !worst!.told || !worst!.main
    case 'accusation':
      return settled || seen.some((list) => lists.has(list))
    case 'casualty':
    case 'death':
      return settled || lists.has('sport-market') || !(worst!.told || worst!.counted)
    case 'damage':
      return settled || !worst!.counted
    case 'statistic':
      return lists.has('sport-market') || !worst!.counted
    case 'cause':
      return settled || lists.has('natural')
    // A plan is public where nobody fights: «يسعى الملتقى إلى».
    case 'intent':
      return !lists.has('fighting')
    case 'evaluation':
      return worst!.loaded
    case 'statement':
      return settled || seen.some((list) => lists.has(list))
    default:
      return false
  }
}

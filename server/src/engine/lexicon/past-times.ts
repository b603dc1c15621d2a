import {fold} from '../arabic/fold.ts'
import {pastTimes} from './generated/past-times.ts'

/** A list of words, folded. */
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold))

const records = setOf(pastTimes.records)
const wars = setOf(pastTimes.wars)
const past = setOf(pastTimes.past)
const seasons = setOf(pastTimes.seasons)
const spans = setOf(pastTimes.spans)

/** Whether a folded word tells by itself of a past that is on record: «القرن», «التسعينيات». */
export function isRecord(folded: string): boolean {
  return records.has(folded.replace(/^[وفبل]?(?:ال)?/, ''))
}

/** Whether a folded word names, after «حرب», one that is on record: «العالمية». */
export function isPastWar(folded: string): boolean {
  return folded.startsWith('ال') && wars.has(folded.slice(2))
}

/** «الماضي», «المنصرمة». */
export function isPastAdjective(folded: string): boolean {
  return folded.startsWith('ال') && past.has(folded.slice(2))
}

/** «العام», «للصيف» before «الماضي»: long enough ago to be on record. */
export function isSeason(folded: string): boolean {
  const bare = folded.replace(/^[بل](?=ال)/, '')
  return bare.startsWith('ال') && seasons.has(bare.slice(2))
}

/** What is long ago after «قبل»: «شهرين», «أعوام». */
export function isLongAgo(folded: string): boolean {
  return spans.has(folded)
}

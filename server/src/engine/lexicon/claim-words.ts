import type {ClaimWord} from './claims.ts'
import {claimRows, sourceRows, verbRows} from './rows.ts'
import {claimingSources, claimingVerbs} from './tables/row-lines.ts'

const borrowed = new Map<number, ClaimWord>()

/** A word of the lists by its number, or after them one of the other lexicons that is a claim as well. */
export function claimWordAt(number: number): ClaimWord {
  const place = number - claimRows.length
  if (place < 0) return claimRows.at(number)
  let word = borrowed.get(place)
  if (word === undefined) {
    word = borrowedAt(place)
    borrowed.set(place, word)
  }
  return word
}

/** Words of the other lexicons stand in one list only. */
function borrowedAt(place: number): ClaimWord {
  const blank = claimRows.blank
  if (place < claimingVerbs.length) {
    const verb = verbRows.at(claimingVerbs[place])
    return {...blank, list: verb.claim!, verb, masdars: [verb.masdar]}
  }
  const noun = sourceRows.at(claimingSources[place - claimingVerbs.length])
  return {...blank, list: noun.claim!, noun}
}

/** All of them, in the order of their numbers. */
export function allClaimWords(): ClaimWord[] {
  const count = claimRows.length + claimingVerbs.length + claimingSources.length
  return Array.from({length: count}, (_, number) => claimWordAt(number))
}

import {alike} from '../arabic/alike.ts'
import type {ClaimWord} from './claims.ts'
import {claimWords as rows} from './generated/claims.ts'
import {reportingVerbs, sources} from './rows.ts'

let words: readonly ClaimWord[] | undefined

/** The words of the lists, and after them those of other lexicons that are a claim as well. Tables number them so. */
export function allClaimWords(): readonly ClaimWord[] {
  words ??= withBorrowed(alike(rows))
  return words
}

/** Words of the other lexicons stand in one list only. */
function withBorrowed(own: readonly ClaimWord[]): ClaimWord[] {
  // a row of the lists, emptied, so that the others have its shape
  const blank = Object.fromEntries(Object.keys(own[0]).map((key) => [key, undefined]))
  return [
    ...own,
    ...reportingVerbs.flatMap((verb) =>
      verb.claim === undefined ? [] : [{...blank, list: verb.claim, verb, masdars: [verb.masdar]}]
    ),
    ...sources.flatMap((source) => (source.claim === undefined ? [] : [{...blank, list: source.claim, noun: source}]))
  ]
}

import {claimWords} from '../generated/claims.ts'
import {reportingVerbs} from '../generated/reporting-verbs.ts'
import {sources} from '../generated/sources.ts'

/*
 * The rows of the large lexicons, each in JSON on a line: an article meets a tenth of them, and no more are read. With them
 * the keys that any row of a lexicon has. The build has them as strings.
 */

export const verbLines: string = linesOf(reportingVerbs)
export const verbKeys: readonly string[] = keysOf(reportingVerbs)
export const sourceLines: string = linesOf(sources)
export const sourceKeys: readonly string[] = keysOf(sources)
export const claimLines: string = linesOf(claimWords)
export const claimKeys: readonly string[] = keysOf(claimWords)

/** The numbers of the verbs and of the sources that are a claim as well. */
export const claimingVerbs: readonly number[] = claiming(reportingVerbs)
export const claimingSources: readonly number[] = claiming(sources)

function linesOf(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n')
}

function keysOf(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

function claiming(rows: ReadonlyArray<{readonly claim?: string}>): number[] {
  return rows.flatMap(({claim}, number) => (claim === undefined ? [] : [number]))
}

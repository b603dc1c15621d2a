import type {UserConfig} from '../engine/config/config.ts'
import {Unreadable} from '../engine/document/unreadable.ts'
import {readArticle} from '../engine/index.ts'
import {errorsOf} from '../engine/linting/faults.ts'
import {lintArticle} from '../engine/linting/lint.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import {PATIENCE} from '../engine/steps.ts'
import {articleFailure} from '../node/failure.ts'
import {jsonBody} from '../presentation/reporters/json.ts'
import {addTotals, noTotals, type Totals, totalsOf} from '../presentation/reporters/result.ts'
import {eachLine, readLine} from './archive-lines.ts'
import {now} from './clock.ts'
import {atLeast, type Job} from './lint-file.ts'
import {configOf} from './resolved-config.ts'
import {noteSaid, type Said} from './second-reader/said.ts'

/** Whole lines of an archive. */
export interface LinesTask {
  readonly bytes: Uint8Array
  /** The number of the first of them, from 1. */
  readonly line: number
  readonly sources: readonly UserConfig[]
  /** What a second reader says of it, where it is one line and one was asked. */
  readonly said?: Said
}

/** One result a line, in order. Bytes: a thread hands them over as they are to be written. */
export interface LinesOutcome {
  readonly lines: Uint8Array
  readonly totals: Totals
}

/**
 * Lints articles, a JSON object `{"id", "text"}` a line. A line that cannot be read gets an error line; a blank line
 * gets none.
 */
export function lintLines(task: LinesTask, job: Job): LinesOutcome {
  const totals = noTotals()
  const out: string[] = []
  for (const {bytes, line} of eachLine(task)) {
    const result = lintLine(bytes, line, task, job)
    if (result === undefined) continue
    out.push(result.line, '\n')
    addTotals(totals, result.totals)
  }
  return {lines: Buffer.from(out.join('')), totals}
}

function lintLine(
  bytes: Uint8Array,
  line: number,
  {sources, said}: LinesTask,
  job: Job
): {line: string; totals: Totals} | undefined {
  const config = configOf(sources)
  const record = readLine(bytes)
  if (record === undefined) return undefined
  if ('error' in record) return broken(line, record.error, config.language, record.id)
  const {id = line} = record
  const begun = now()
  try {
    const article = readArticle(record.text, job.format)
    noteSaid(article, said)
    const all = lintArticle(article, config)
    const findings = atLeast(job.threshold, all)
    const {row, unread} = unreadOf(said, config.language)
    const answer = JSON.stringify({
      id,
      ...jsonBody(article, findings, config.language),
      ...row
    })
    return {
      line: answer,
      totals: {
        ...totalsOf(findings, 0),
        faulty: errorsOf(all).length > 0 ? 1 : 0,
        slow: now() - begun > PATIENCE ? 1 : 0,
        unread
      }
    }
  } catch (error) {
    const {line: told, totals} = broken(line, articleFailure(error).text, config.language, id)
    return {line: told, totals: {...totals, faulty: error instanceof Unreadable ? 0 : 1}}
  }
}

/** What the row of an article says of sentences that a second reader did not answer for. */
function unreadOf(said: Said | undefined, language: 'ar' | 'en'): {row: object; unread: number} {
  const error = said?.trouble?.[language]
  return error === undefined ? {row: {}, unread: 0} : {row: {secondReader: {error}}, unread: 1}
}

function broken(line: number, error: Bilingual, language: 'ar' | 'en', id?: unknown): {line: string; totals: Totals} {
  return {
    line: JSON.stringify({...(id !== undefined && {id}), line, error: error[language]}),
    totals: {...noTotals(), files: 1, failed: 1}
  }
}

import {isUtf8} from 'node:buffer'
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
import {atLeast, configOf, type Job} from './lint-file.ts'
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
  const {bytes} = task
  let {line} = task
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const totals = noTotals()
  const out: string[] = []
  for (let start = 0; start < buffer.length; line++) {
    const found = buffer.indexOf(0x0a, start)
    const end = found < 0 ? buffer.length : found
    const result = lintLine(buffer.subarray(start, end), line, task, job)
    if (result !== undefined) {
      out.push(result.line, '\n')
      addTotals(totals, result.totals)
    }
    start = end + 1
  }
  return {lines: Buffer.from(out.join('')), totals}
}

function lintLine(
  bytes: Buffer,
  line: number,
  {sources, said}: LinesTask,
  job: Job
): {line: string; totals: Totals} | undefined {
  const config = configOf(sources)
  if (!isUtf8(bytes)) return broken(line, {ar: 'ليس السطر UTF-8', en: 'the line is not UTF-8'}, config.language)
  const source = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
  if (source === '') return undefined
  let record: unknown
  try {
    record = JSON.parse(source)
  } catch {
    return broken(line, {ar: 'ليس السطر JSON سليمًا', en: 'the line is not valid JSON'}, config.language)
  }
  if (typeof record !== 'object' || record === null || !('text' in record) || typeof record.text !== 'string') {
    const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
    return broken(
      line,
      {
        ar: 'لا نصّ في السطر: المنتظر {"id": …, "text": "…"}',
        en: 'no text on the line: {"id": …, "text": "…"} is expected'
      },
      config.language,
      id
    )
  }
  const id = 'id' in record ? record.id : line
  const begun = performance.now()
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
        slow: performance.now() - begun > PATIENCE ? 1 : 0,
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

/** Longer lines are no article. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * Cuts a stream of bytes at line ends: what has arrived by then, so that a slow stream is answered line by line.
 *
 * @yields whole lines and the number of the first
 */
export async function* wholeLines(
  stream: AsyncIterable<Uint8Array>
): AsyncGenerator<{bytes: Uint8Array; line: number}> {
  let kept: Uint8Array[] = []
  let size = 0
  let line = 1
  let skipping = false
  for await (const chunk of stream) {
    const last = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).lastIndexOf(0x0a)
    if (last < 0) {
      size += chunk.length
      if (size > LONGEST_LINE) [kept, skipping] = [[], true]
      if (!skipping) kept.push(chunk)
      continue
    }
    // A line that was too long is answered as a broken one: its end alone is no JSON.
    const bytes = Buffer.concat([...(skipping ? [Buffer.from('\0')] : kept), chunk.subarray(0, last + 1)])
    yield {bytes, line}
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, end + 1)) line++
    kept = [chunk.subarray(last + 1)]
    size = kept[0].length
    skipping = false
  }
  if (skipping) yield {bytes: Buffer.from('\0'), line}
  else if (size > 0) yield {bytes: Buffer.concat(kept), line}
}

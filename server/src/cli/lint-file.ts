import type {Stats} from 'node:fs'
import type {Writable} from 'node:stream'
import type {Config, UserConfig} from '../engine/config/config.ts'
import type {Article} from '../engine/document/article.ts'
import {formatOfName} from '../engine/document/formats/registry.ts'
import {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import {Lines} from '../engine/document/positions.ts'
import {scriptShare} from '../engine/document/script.ts'
import {NotAnArticle, Unreadable} from '../engine/document/unreadable.ts'
import {type Format, readArticle} from '../engine/index.ts'
import {errorsOf} from '../engine/linting/faults.ts'
import type {Finding, IgnoredFinding} from '../engine/linting/finding.ts'
import {foldIgnored} from '../engine/linting/ignored.ts'
import {lintArticle} from '../engine/linting/lint.ts'
import type {Linted} from '../engine/linting/safe/check.ts'
import {refusedMessage} from '../engine/linting/safe/settle.ts'
import {suppressBySideFile} from '../engine/linting/suppressions/side-file.ts'
import {type Severity, severities} from '../engine/rule/rule.ts'
import {PATIENCE} from '../engine/steps.ts'
import {articleFailure, Failure, fileFailure} from '../node/failure.ts'
import {decodeArticle} from '../node/read-article.ts'
import {readRegularNow} from '../node/read-file.ts'
import {replaceFile} from '../node/replace-file.ts'
import {encode} from '../node/text-encoding.ts'
import {type ReporterName, reporters} from '../presentation/reporters/index.ts'
import {noTotals, type Result, type Totals, totalsOf} from '../presentation/reporters/result.ts'
import {fingerprints} from '../presentation/reporters/rows.ts'
import {unifiedDiff} from '../presentation/unified-diff.ts'
import {isOfficeName, isReviewedName, reviewedName} from '../protocol/office-documents.ts'
import {now} from './clock.ts'
import type {ArticleSuppressions} from './find-suppressions.ts'
import {fixText} from './fix-text.ts'
import {configOf} from './resolved-config.ts'
import {noteSaid, type Said} from './second-reader/said.ts'
import {tell} from './tell.ts'

/** What is the same for every file of a run. Plain data: it travels to worker threads. */
export interface Job {
  readonly reporter: ReporterName
  /** More reports of the same run. */
  readonly also?: readonly ReporterName[]
  readonly color: boolean
  readonly fix: 'none' | 'safe' | 'all'
  /** Nothing is written; `diff` reports what the fixes would change instead of the findings. */
  readonly preview?: 'diff' | 'dry-run'
  /** Fingerprints of the findings are told. */
  readonly fingerprints?: boolean
  readonly format?: Format
  /** Leaves out findings below it. */
  readonly threshold?: Severity
}

/** A file to be linted. */
export interface FileTask {
  /** As the user wrote it. */
  readonly path: string
  /** Absolute. */
  readonly file: string
  /** Linted only if it is mainly Arabic. */
  readonly unasked: boolean
  /** Its configurations, the strongest last. */
  readonly sources: readonly UserConfig[]
  readonly suppressions: ArticleSuppressions | undefined
  /** Fingerprints of findings that are not to be reported. */
  readonly known?: readonly string[]
  /** Its content, where it has been read already; not of a file that is to be mended. */
  readonly bytes?: Uint8Array
  /** What a second reader says of it, where one was asked. */
  readonly said?: Said
}

/** A text that has been read once, to see whether it is Arabic, and what was learnt of its paragraphs. */
interface KnownText {
  readonly article: Article
  readonly cache: ParagraphCache
  /** How it is read after an edit, where its format does not say so. */
  readonly read?: (text: string, cache?: ParagraphCache) => Article
}

/** What came of a file. */
export interface Outcome {
  /** Its part of the report. */
  readonly entry: string
  /** Its part of each further report. */
  readonly also?: readonly string[]
  readonly totals: Totals
  /** How long it took, where that is longer than an article should take. */
  readonly slow?: {readonly path: string; readonly ar: string; readonly en: string}
  /** Why it could not be read or written. */
  readonly failure?: Told
  /** The fingerprints of the findings, where the job wants them. */
  readonly fingerprints?: readonly string[]
  /** Of the known findings, how many are not there any more. */
  readonly gone?: number
  /** Which safe fixes were left out, and why. */
  readonly refused?: Told
  /** Why a second reader has not answered for all of it. */
  readonly unread?: Told
}

/** What is said of a file on stderr. */
interface Told {
  readonly path: string
  readonly ar: string
  readonly en: string
}

/** Reads a file, mends it where the job says so, and reports it. Never throws: a failure is part of the outcome. */
export async function lintFile(task: FileTask, job: Job): Promise<Outcome> {
  const {path, file, unasked} = task
  try {
    const {bytes, stat} = task.bytes === undefined ? readRegularNow(file, path, 'article') : read(task.bytes)
    if (isOfficeName(path) && job.format === undefined) return await lintDocument(bytes, task, job)
    const format = job.format ?? formatOfName(path)
    const {text, encoding} = decodeArticle(bytes, path, format)
    const known = unasked ? readKnown(text, format) : undefined
    if (known !== undefined && !isArabic(known.article)) return {entry: '', totals: noTotals()}
    const checked = checkArticle(text, task, job, known)
    if (checked.text !== text && job.preview === undefined)
      await replaceFile(file, path, encode(checked.text, encoding, path), stat)
    const {text: _, ...outcome} = checked
    return outcome
  } catch (error) {
    if (unasked && error instanceof NotAnArticle) return {entry: '', totals: noTotals()}
    return failed(failureOf(error, path), path)
  }
}

/** The failure behind an error of the file system, or of the linter. */
function failureOf(error: unknown, path: string): Failure {
  const isOfFile = error instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined
  return isOfFile ? fileFailure(error, path) : articleFailure(error, path)
}

/** As {@link lintFile}, of a document of a word processor: what would be mended is shown in a copy beside it. */
async function lintDocument(bytes: Buffer, task: FileTask, job: Job): Promise<Outcome> {
  const {path, file, unasked, sources, suppressions, said} = task
  const {openOffice} = await import('../node/office/open.ts')
  const document = openOffice(bytes, path)
  const cache = new ParagraphCache()
  const known = {article: document.read(document.text, cache), cache, read: document.read}
  if (unasked && (isReviewedName(path) || !isArabic(known.article))) return {entry: '', totals: noTotals()}
  const {text: _, ...outcome} = checkArticle(document.text, task, job, known)
  if (job.fix === 'none' || job.preview !== undefined || file === '-') return outcome
  const config = configOf(sources)
  const {reviewOf} = await import('../node/office/review.ts')
  const review = reviewOf(
    document,
    (text) => lint(document.read(text, cache), config, suppressions, said),
    config.language
  )
  if (review !== undefined) await replaceFile(reviewedName(file), reviewedName(path), review.bytes)
  return outcome
}

/** Says on standard error what the report does not say of a file. */
export function tellOutcome({failure, refused, slow, unread}: Outcome, stderr: Writable, language?: 'ar' | 'en'): void {
  for (const told of [failure, refused, slow, unread]) if (told !== undefined) tell(stderr, told, language)
}

/** Bytes as they come, from another thread perhaps. */
function read(bytes: Uint8Array): {readonly bytes: Buffer; readonly stat?: Stats} {
  return {bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
}

function readKnown(text: string, format: Format): KnownText {
  const cache = new ParagraphCache()
  return {article: readArticle(text, format, cache), cache}
}

/** What came of a file that could not be read, linted or written. */
export function failed({text, path}: Failure, shown: string, faulty = 0): Outcome {
  const failure = {path: path ?? shown, ...text}
  return {entry: '', totals: {...noTotals(), files: 1, failed: 1, faulty, failures: [failure]}, failure}
}

/** As {@link check}; an article that the linter breaks down over is a failure of its own, and stays as it is. */
export function checkArticle(
  text: string,
  task: FileTask,
  job: Job,
  known?: KnownText
): Outcome & {readonly text: string} {
  const begun = now()
  try {
    const checked = check(text, task, job, known)
    const milliseconds = now() - begun
    if (milliseconds <= PATIENCE) return checked
    const seconds = (milliseconds / 1000).toFixed(1)
    return {
      ...checked,
      slow: {path: task.path, ar: `أخذ تدقيقه ${seconds} ث`, en: `took ${seconds} s`},
      totals: {...checked.totals, slow: 1}
    }
  } catch (error) {
    return {...failed(articleFailure(error), task.path, error instanceof Unreadable ? 0 : 1), text}
  }
}

/** The report of a text, and the text after the fixes the job asks for. */
function check(
  text: string,
  {path, sources, suppressions, known, said}: FileTask,
  job: Job,
  before?: KnownText
): Outcome & {readonly text: string} {
  const config = configOf(sources)
  const format = job.format ?? formatOfName(path)
  const read = before?.read ?? ((source: string, cache?: ParagraphCache) => readArticle(source, format, cache))
  const {article, findings, ignored, count, refused} = fixText(
    text,
    (source, cache) => {
      const isKnown = before !== undefined && source === text
      return lint(isKnown ? before.article : read(source, cache), config, suppressions, said)
    },
    job.fix,
    before?.cache
  )
  const fresh = without(known, {path, article, findings})
  const shown = atLeast(job.threshold, fresh.findings)
  const result = {path, article, findings: shown, ignored}
  const entryOf = (reporter: ReporterName, color: boolean): string =>
    reporters[reporter].entry(result, {language: config.language, color})
  const [error] = errorsOf(findings)
  const totals = {
    ...totalsOf(shown, count),
    ...gathered(result, job),
    faulty: error === undefined ? 0 : 1,
    unread: said?.trouble === undefined ? 0 : 1
  }
  // What is left has been tried.
  if (job.fix === 'safe') totals.fixable = 0
  return {
    entry: job.preview === 'diff' ? unifiedDiff(path, text, article.text, job.color) : entryOf(job.reporter, job.color),
    ...(job.also !== undefined && {also: job.also.map((reporter) => entryOf(reporter, false))}),
    totals,
    text: article.text,
    ...(known !== undefined && {gone: fresh.gone}),
    ...(job.fingerprints === true && {fingerprints: findings.map(fingerprints({path, article}))}),
    ...(error !== undefined && {failure: {path, ...articleFailure(error).text}}),
    ...(refused.length > 0 && {refused: refusal(path, article.text, refused)}),
    ...(said?.trouble !== undefined && {unread: {path, ...said.trouble}})
  }
}

/** What a report wants to hold of a file beside its part. */
function gathered(result: Result, {reporter, also = []}: Job): Partial<Totals> {
  const wanting = [reporter, ...also].find((each) => reporters[each].gather !== undefined)
  return wanting === undefined ? {} : (reporters[wanting].gather?.(result) ?? {})
}

/** The findings that are not known already, and how many of the known ones are gone. */
function without(known: readonly string[] | undefined, result: Result): {findings: readonly Finding[]; gone: number} {
  if (known === undefined) return {findings: result.findings, gone: 0}
  const left = new Set(known)
  const fingerprint = fingerprints(result)
  const findings = result.findings.filter((finding) => !left.delete(fingerprint(finding)))
  return {findings, gone: left.size}
}

/** The findings that are at least so grave; all of them without a threshold. */
export function atLeast(threshold: Severity | undefined, findings: readonly Finding[]): readonly Finding[] {
  if (threshold === undefined) return findings
  const least = severities.indexOf(threshold)
  return findings.filter(({severity}) => severities.indexOf(severity) >= least)
}

/** @param refused in the text as it is after the fixes */
function refusal(path: string, text: string, refused: readonly Finding[]): Told {
  const lines = new Lines(text)
  return {path, ...refusedMessage(refused, (offset) => lines.pointAt(offset).line)}
}

function lint(article: Article, config: Config, side: ArticleSuppressions | undefined, said?: Said): Linted {
  noteSaid(article, said)
  const ignored: IgnoredFinding[] = []
  const findings = lintArticle(
    article,
    config,
    (all) =>
      side === undefined
        ? all
        : suppressBySideFile(article, all, side.suppressions, side.file, (finding, [{reason}]) =>
            ignored.push({finding, reason})
          ),
    ignored
  )
  return {article, findings, ignored: foldIgnored(ignored, config)}
}

/** The editor draws the same line, as long as `mudaqqiq.minArabicShare` is not set. */
export function isArabic(article: Article): boolean {
  return article.blocks.length === 0 || scriptShare(article) >= 0.5
}

import type {Article} from '../../engine/document/article.ts'
import type {Finding, IgnoredFinding} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {type Severity, severities} from '../../engine/rule/rule.ts'
import type {CopySlip} from '../pages/copy-slips.ts'

/** One file of a run: what was read and what was found. */
export interface Result {
  readonly path: string
  readonly article: Article
  readonly findings: readonly Finding[]
  /** What somebody wants ignored, for reports that tell it apart. */
  readonly ignored?: readonly IgnoredFinding[]
}

/** How findings are to be shown. */
export interface View {
  readonly language: 'ar' | 'en'
  readonly color: boolean
}

/** What a run, or a file of it, came to. */
export interface Totals {
  files: number
  /** Files with findings. */
  flagged: number
  /** Files that could not be read. */
  failed: number
  /** Files over which the linter itself broke down, wholly or a rule of it. */
  faulty: number
  /** Files that took longer than an article should. */
  slow: number
  /** Findings whose first fix is safe. */
  fixable: number
  /** Findings that another one tells: one habit is one message. They are not among those counted below. */
  folded: number
  /** Fixes applied. */
  fixed: number
  bySeverity: Record<Severity, number>
  /** Of those, what somebody said who was asked: they fail a run only where that was asked for, too. */
  askedFor: Record<Severity, number>
  byRule: Record<string, number>
  /** Articles that a second reader was asked about, wholly or partly in vain. */
  unread: number
  /** What could not be read or written, and why. */
  failures: Failed[]
  /** Slips of spelling and punctuation, for reports that tell them together. */
  slips: CopySlip[]
  /** How much is ignored, for reports that tell it. */
  ignored: number
}

/** A file that could not be read or written. */
export interface Failed {
  readonly path: string
  readonly ar: string
  readonly en: string
}

export function noTotals(): Totals {
  return {
    files: 0,
    flagged: 0,
    failed: 0,
    faulty: 0,
    slow: 0,
    fixable: 0,
    folded: 0,
    fixed: 0,
    bySeverity: {hint: 0, information: 0, warning: 0, error: 0},
    askedFor: {hint: 0, information: 0, warning: 0, error: 0},
    unread: 0,
    byRule: {},
    failures: [],
    slips: [],
    ignored: 0
  }
}

/** The totals of one file. */
export function totalsOf(findings: readonly Finding[], fixed: number): Totals {
  const totals = {...noTotals(), files: 1, flagged: findings.length > 0 ? 1 : 0, fixed}
  for (const finding of findings) {
    const {rule, severity, fixes} = finding
    if (fixes[0]?.safe) totals.fixable++
    if (isFolded(finding)) {
      totals.folded++
      continue
    }
    totals.bySeverity[severity]++
    if (rule.asked === true) totals.askedFor[severity]++
    totals.byRule[rule.id] = (totals.byRule[rule.id] ?? 0) + 1
  }
  return totals
}

const counts = [
  'files',
  'flagged',
  'failed',
  'faulty',
  'slow',
  'fixable',
  'folded',
  'fixed',
  'unread',
  'ignored'
] as const

/** Adds the totals of one part to those of the whole. */
export function addTotals(whole: Totals, part: Totals): void {
  for (const field of counts) whole[field] += part[field]
  whole.failures.push(...part.failures)
  whole.slips.push(...part.slips)
  for (const severity of severities) {
    whole.bySeverity[severity] += part.bySeverity[severity]
    whole.askedFor[severity] += part.askedFor[severity]
  }
  for (const [id, count] of Object.entries(part.byRule)) whole.byRule[id] = (whole.byRule[id] ?? 0) + count
}

/** How many findings are at least that grave. */
export function countFrom(bySeverity: Totals['bySeverity'], threshold: Severity): number {
  return severities.slice(severities.indexOf(threshold)).reduce((sum, severity) => sum + bySeverity[severity], 0)
}

/** A form of report. Entries are made file by file, also in worker threads, and put together in order. */
export interface Reporter {
  /** A function where the totals come first: then nothing is written before all is known. */
  readonly begin: string | ((totals: Totals, view: View) => string)
  readonly between: string
  /** What the totals are to hold of a file beside its counts. */
  gather?(result: Result): Pick<Totals, 'slips' | 'ignored'>
  /** The report of one file; '' where there is nothing to say, and then nothing is put between. */
  entry(result: Result, view: View): string
  end(totals: Totals, view: View): string
}

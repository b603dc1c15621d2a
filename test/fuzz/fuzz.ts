import {isDeepStrictEqual} from 'node:util'
import {fixText} from '../../server/src/cli/fix-text.ts'
import {graphemeCutBy} from '../../server/src/engine/arabic/graphemes.ts'
import type {Config} from '../../server/src/engine/config/config.ts'
import {ParagraphCache} from '../../server/src/engine/document/incremental/paragraph-cache.ts'
import {Unreadable} from '../../server/src/engine/document/unreadable.ts'
import {type Format, formats, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import {profiles} from '../../server/src/engine/lexicon/generated/profiles.ts'
import {errorsOf} from '../../server/src/engine/linting/faults.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../server/src/engine/linting/safe/check.ts'
import {attributionMap} from '../../server/src/presentation/attribution-map.ts'
import {reporterNames, reporters} from '../../server/src/presentation/reporters/index.ts'
import {chance, mutant, type Seed, seeds} from './mutants.ts'

/** A text over which something is not as it must always be. */
export interface Fault {
  readonly what: string
  readonly text: string
  readonly format: Format
  readonly profile: string
}

/** How a run went. */
export interface Fuzzed {
  readonly texts: number
  readonly faults: readonly Fault[]
}

const ids = ['none', ...profiles.map(({id}) => id)]
const configs = new Map(ids.map((profile) => [profile, resolveConfig({profile})]))

/**
 * Lints mutants of what there is until the time is up, or a few faults have been found.
 *
 * @param seconds how long
 * @param seed the same mutants come of the same seed
 */
export function fuzz(seconds: number, seed: number, most = 5): Fuzzed {
  const next = chance(seed)
  const all = seeds()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]
  const until = performance.now() + seconds * 1000
  const faults: Fault[] = []
  let texts = 0
  while (performance.now() < until && faults.length < most) {
    const from = pick(all)
    // What is written as one thing may be read as another.
    const format = next() < 0.9 ? from.format : pick(formats)
    const profile = next() < 0.5 ? 'none' : pick(ids)
    const seedText: Seed = {text: mutant(from.text, next), format}
    texts++
    const what = faultOf(seedText, configs.get(profile)!, next)
    if (what !== undefined) faults.push({what, text: seedText.text, format, profile})
  }
  return {texts, faults}
}

/** What is not as it must be; nothing where all is. */
export function faultOf({text, format}: Seed, config: Config, next: () => number): string | undefined {
  try {
    const cache = new ParagraphCache()
    const article = readArticle(text, format, cache)
    const findings = lintArticle(article, config)
    return (
      thrown(findings) ??
      outOfPlace(text, findings) ??
      (next() < 0.2 ? report(text, {article, findings}) : undefined) ??
      stale(text, format, config, cache, next) ??
      (text.length < 2000 && next() < 0.5 ? afterFixes(text, format, config) : undefined)
    )
  } catch (error) {
    return error instanceof Unreadable ? undefined : `throws ${error instanceof Error ? error.stack : String(error)}`
  }
}

function thrown(findings: readonly Finding[]): string | undefined {
  for (const {fixes} of findings) void fixes
  const [error] = errorsOf(findings)
  return error === undefined ? undefined : `a rule throws ${error instanceof Error ? error.stack : String(error)}`
}

/** Ranges and edits lie inside, in order, between characters; those of one fix apart from each other. */
function outOfPlace(text: string, findings: readonly Finding[]): string | undefined {
  const wrong = (start: number, end: number): boolean =>
    !(start >= 0 && start <= end && end <= text.length) ||
    graphemeCutBy(text, start) !== undefined ||
    graphemeCutBy(text, end) !== undefined
  for (const {rule, start, end, fixes, related} of findings) {
    if (wrong(start, end)) return `${rule.id}: range ${start}–${end} is outside or cuts a character`
    for (const place of related)
      if (place.start < 0 || place.start > place.end || place.end > text.length)
        return `${rule.id}: related ${place.start}–${place.end} is outside`
    for (const {edits} of fixes) {
      const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
      for (const [i, edit] of ordered.entries()) {
        if (wrong(edit.start, edit.end))
          return `${rule.id}: edit ${edit.start}–${edit.end} is outside or cuts a character`
        if (i > 0 && edit.start < ordered[i - 1].end) return `${rule.id}: edits of one fix overlap`
      }
    }
  }
  return undefined
}

function report(text: string, {article, findings}: Linted): string | undefined {
  for (const name of reporterNames)
    reporters[name].entry(
      {path: 'a.txt', article, findings},
      {language: text.length % 2 === 0 ? 'ar' : 'en', color: false}
    )
  attributionMap(article, findings)
  return undefined
}

/** All of a finding that a reader can see. */
function seen({rule, severity, message, start, end, fixes, related, data}: Finding): unknown {
  return {id: rule.id, severity, message, start, end, fixes, related, data}
}

/** What is kept from one edit to the next tells what a fresh lint does. */
function stale(
  text: string,
  format: Format,
  config: Config,
  cache: ParagraphCache,
  next: () => number
): string | undefined {
  const now = mutant(text, next)
  const kept = lintArticle(readArticle(now, format, cache), config)
  const fresh = lintArticle(readArticle(now, format), config)
  return isDeepStrictEqual(kept.map(seen), fresh.map(seen))
    ? undefined
    : `kept differs from fresh after an edit to ${JSON.stringify(now)}`
}

/** Fixing ends, leaves no letter out, and has nothing to do a second time. */
function afterFixes(text: string, format: Format, config: Config): string | undefined {
  const lint = (source: string, cache?: ParagraphCache): Linted => {
    const article = readArticle(source, format, cache)
    return {article, findings: lintArticle(article, config)}
  }
  const safe = fixText(text, lint, 'safe').article.text
  if (letters(safe) !== letters(text)) return `safe fixes change letters: ${JSON.stringify(safe)}`
  if (fixText(safe, lint, 'safe').article.text !== safe)
    return `safe fixes have something to do a second time: ${JSON.stringify(safe)}`
  fixText(text, lint, 'all')
  return undefined
}

const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
const digitOf = (digit: string): string => String(DIGITS.indexOf(digit) % 10)

/**
 * The words of a text: letters and digits, whatever stands between them and however a digit or an entity is written.
 */
function letters(text: string): string {
  return text
    .replace(/&(?:#x?[\da-f]+|[a-z]+);?/gi, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, digitOf)
}

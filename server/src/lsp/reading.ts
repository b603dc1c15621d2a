import type {Article} from '../engine/document/article.ts'
import type {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import {scriptShare} from '../engine/document/script.ts'
import {NotAnArticle} from '../engine/document/unreadable.ts'
import {type Format, readArticle, readSteps} from '../engine/index.ts'
import type {Finding, IgnoredFinding} from '../engine/linting/finding.ts'
import {findingCount, isFolded} from '../engine/linting/fold.ts'
import {foldIgnored} from '../engine/linting/ignored.ts'
import {lintSteps} from '../engine/linting/lint.ts'
import {isIdle} from '../engine/linting/suppressions/comments.ts'
import {type PlacedSuppression, suppressBySideFile} from '../engine/linting/suppressions/side-file.ts'
import {atOnce, type Steps} from '../engine/steps.ts'
import type {State} from '../protocol/messages.ts'
import type {FindingCount} from '../protocol/wording.ts'
import type {Settings} from './workspace/settings.ts'

/** What is known of one version of a document under one set of settings. */
export interface Reading {
  readonly version: number
  readonly state: State
  readonly article: Article
  /** In the order of the text. Empty unless `state` is `linted`. */
  readonly findings: readonly Finding[]
  /**
   * What somebody wants ignored, for views that list it: it counts nowhere. What there is to say of a text is in these two
   * lists, and every view is made from them.
   */
  readonly ignored: readonly IgnoredFinding[]
  /** Of the side file's suppressions for this document, those that suppress nothing. */
  readonly unusedSuppressions: readonly PlacedSuppression[]
  /** How long reading and linting took. */
  readonly milliseconds: number
  /** What went wrong, where `state` is `failed`. */
  readonly error?: unknown
}

/** A text to be read, and how. */
export interface TextToRead {
  readonly text: string
  /** Of the text, where it has one. */
  readonly version: number
  readonly format: Format
  readonly settings: Settings
  /** Lint whatever its script. */
  readonly forced?: boolean
  /** Paragraphs read before. */
  readonly cache?: ParagraphCache
  /** How it is read where its format does not say so. */
  readonly read?: (text: string, cache?: ParagraphCache) => Article
}

/** Reads and lints a text. Never throws: a rule that does leaves a reading that says so. */
export function readText(text: TextToRead): Reading {
  return atOnce(readingSteps(text))
}

/** As {@link readText}, to be stopped on the way. */
export function* readingSteps(given: TextToRead): Steps<Reading> {
  const {version, settings, forced = false} = given
  const begun = performance.now()
  let article = emptyArticle
  let state: State = 'off'
  let said: Said = nothing
  try {
    if (settings.enable || forced) {
      article = yield* articleOf(given)
      state = forced || scriptShare(article) >= settings.minArabicShare ? 'linted' : 'not-arabic'
      if (state === 'linted') said = yield* saidOf(article, settings)
    }
  } catch (error) {
    // A file of settings is no article, and nobody is to be told so of each.
    const isForeign = error instanceof NotAnArticle && !forced
    return {
      version,
      state: isForeign ? 'not-arabic' : 'failed',
      article: emptyArticle,
      ...nothing,
      milliseconds: performance.now() - begun,
      ...(!isForeign && {error})
    }
  }
  return {version, state, article, ...said, milliseconds: performance.now() - begun}
}

/** What there is to say of an article. */
type Said = Pick<Reading, 'findings' | 'ignored' | 'unusedSuppressions'>

const nothing: Said = {findings: [], ignored: [], unusedSuppressions: []}

function* saidOf(article: Article, {config, side}: Settings): Steps<Said> {
  const used = new Set<PlacedSuppression>()
  const silenced: IgnoredFinding[] = []
  const silence = (finding: Finding, by: readonly PlacedSuppression[]): void => {
    for (const suppression of by) used.add(suppression)
    silenced.push({finding, reason: by[0].reason})
  }
  const suppress = (all: readonly Finding[]): readonly Finding[] =>
    side === undefined ? all : suppressBySideFile(article, all, side.suppressions, side.file, silence)
  const findings = yield* lintSteps(article, config, suppress, silenced)
  const isUnused = (suppression: PlacedSuppression): boolean =>
    suppression.file === side?.file && isIdle(config.rules.get(suppression.rule)?.rule) && !used.has(suppression)
  return {
    findings,
    ignored: foldIgnored(silenced, config),
    unusedSuppressions: side?.suppressions.filter(isUnused) ?? []
  }
}

function* articleOf({text, format, cache, read}: TextToRead): Steps<Article> {
  return read?.(text, cache) ?? (yield* readSteps(text, format, cache))
}

/** How many findings are told, and how many more of the same each of a habit stands for. */
export function countOf({findings}: Reading): FindingCount & {readonly folded: number} {
  const folded = findings.filter(isFolded).length
  return {...findingCount(findings), folded}
}

const emptyArticle = readArticle('')

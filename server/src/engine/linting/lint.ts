import {type Config, effectiveSeverity, type RuleConfig} from '../config/config.ts'
import type {Article, Block} from '../document/article.ts'
import {perParagraphUnder} from '../document/incremental/facts.ts'
import type {Paragraph} from '../document/paragraph.ts'
import type {Bilingual, Fix, Related, Report, Rule, Severity} from '../rule/rule.ts'
import {atOnce, type Steps} from '../steps.ts'
import {writtenIn, writtenLike} from './entities.ts'
import {Faults, noteLostFixes} from './faults.ts'
import type {Finding, IgnoredFinding, PlacedEdit, PlacedFix} from './finding.ts'
import {foldHabits} from './fold.ts'
import {joinFigures} from './join.ts'
import {breachOf} from './safe/breach.ts'
import {suppressByComments} from './suppressions/comments.ts'
import {longerUnderlines} from './under-titles.ts'
import {placedEdit, placedRange} from './whole-characters.ts'
import {withoutOwnWords} from './words.ts'

/**
 * Runs the rules over an article. A rule that throws costs its own findings, and is told in one finding of the article.
 *
 * @param suppress what else than comments silences findings, before a habit among those left is folded
 * @param ignored receives the findings that comments silence
 * @returns the findings in the order of the text; of those that start together, the graver first
 */
export function lintArticle(
  article: Article,
  config: Config,
  suppress?: (findings: readonly Finding[]) => readonly Finding[],
  ignored?: IgnoredFinding[]
): Finding[] {
  return atOnce(lintSteps(article, config, suppress, ignored))
}

/** Paragraphs that are linted between two steps. */
const AT_A_TIME = 32

/**
 * As {@link lintArticle}, to be stopped between paragraphs and between rules.
 *
 * @param ignored receives the findings that comments silence, in the order of the text
 */
export function* lintSteps(
  article: Article,
  config: Config,
  suppress: (findings: readonly Finding[]) => readonly Finding[] = (all) => all,
  ignored: IgnoredFinding[] = []
): Steps<Finding[]> {
  if (article.articles.length > 0) return yield* lintApart(article.articles, config, suppress, ignored)
  const findings: PlacedReport[] = []
  const faults = new Faults()
  for (let i = 0; i < article.blocks.length; i++) {
    const block = article.blocks[i]
    const {reports, failed} = paragraphReports(block.paragraph, config)
    for (const {setting, report} of reports) findings.push(new PlacedReport(article, block, report, setting, config))
    for (const {rule, error} of failed) faults.note(rule, error)
    if (i % AT_A_TIME === 0) yield
  }
  for (const setting of config.rules.values()) {
    if (setting.rule.check === undefined) continue
    yield
    try {
      findings.push(...articleReports(article, setting, config))
    } catch (error) {
      faults.note(setting.rule, error)
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
  const told = suppress(suppressByComments(article, withoutOwnWords(findings, config), config, ignored))
  return [...faults.findings, ...joinFigures(foldHabits(told, config), article.text)]
}

/** The findings of several articles in one source: each is read as if the others were not there. */
function* lintApart(
  articles: readonly Article[],
  config: Config,
  suppress: (findings: readonly Finding[]) => readonly Finding[],
  ignored: IgnoredFinding[]
): Steps<Finding[]> {
  const found: Finding[] = []
  for (const article of articles)
    for (const finding of yield* lintSteps(article, config, suppress, ignored)) found.push(finding)
  return found
}

/** What a rule reports of a whole article. */
function articleReports(article: Article, setting: RuleConfig, config: Config): PlacedReport[] {
  const {rule, options} = setting
  const found: PlacedReport[] = []
  const report = (block: Block, told: Report): void =>
    void found.push(new PlacedReport(article, block, told, setting, config))
  rule.check?.({article, options, style: config.style, names: config.names, report})
  return found
}

/** What came of the paragraph rules. */
interface ParagraphReports {
  readonly reports: ReadonlyArray<{readonly setting: RuleConfig; readonly report: Report}>
  /** The rules that threw. */
  readonly failed: ReadonlyArray<{readonly rule: Rule; readonly error: unknown}>
}
const none: readonly never[] = []

/** What the paragraph rules report of a paragraph, kept as long as the paragraph lives and the configuration stays. */
const paragraphReports = perParagraphUnder((paragraph: Paragraph, config: Config): ParagraphReports => {
  const reports: Array<{setting: RuleConfig; report: Report}> = []
  const failed: Array<{rule: Rule; error: unknown}> = []
  for (const setting of config.rules.values()) {
    const {rule, options} = setting
    if (rule.checkParagraph === undefined) continue
    const before = reports.length
    const report = (told: Report): void => void reports.push({setting, report: told})
    try {
      rule.checkParagraph({paragraph, options, style: config.style, report})
    } catch (error) {
      reports.length = before
      failed.push({rule, error})
    }
  }
  // Of most paragraphs nothing is reported: they share one empty list.
  return {reports: reports.length === 0 ? none : reports, failed: failed.length === 0 ? none : failed}
})

/** What a rule reports, where it stands in the article. There are thousands in a long one, made anew after every edit. */
class PlacedReport implements Finding {
  readonly start: number
  readonly end: number
  readonly #article: Article
  readonly #block: Block
  readonly #report: Report
  readonly #setting: RuleConfig
  readonly #config: Config
  #fixes: readonly PlacedFix[] | undefined

  constructor(article: Article, block: Block, report: Report, setting: RuleConfig, config: Config) {
    const at = article.startOf(block)
    const {start, end} = placedRange(article, at + report.start, at + report.end)
    this.start = start
    this.end = end
    this.#article = article
    this.#block = block
    this.#report = report
    this.#setting = setting
    this.#config = config
  }

  get rule(): Rule {
    return this.#setting.rule
  }

  /** The rule's place among all. */
  get order(): number {
    return this.#setting.order
  }

  get severity(): Severity {
    return effectiveSeverity(this.rule.severity, this.#report.severity, this.#setting.severity)
  }

  get related(): Finding['related'] {
    return (
      this.#report.related?.map((related) =>
        placedRelated(this.#article, related, this.#article.startOf(related.block ?? this.#block))
      ) ?? nothing
    )
  }

  get message(): Bilingual {
    return this.#report.message
  }

  get kind(): string | undefined {
    return this.#report.kind
  }

  get alike(): string | undefined {
    return this.#report.alike
  }

  get expected(): readonly string[] | undefined {
    return this.#report.expected
  }

  get data(): Readonly<Record<string, unknown>> | undefined {
    return this.#report.data
  }

  get fixes(): readonly PlacedFix[] {
    this.#fixes ??= this.#placedFixes()
    return this.#fixes
  }

  #placedFixes(): readonly PlacedFix[] {
    try {
      return placedFixes(
        this.#article,
        this.#block,
        this.#report,
        this.#config.style.quotes?.value,
        this.#article.text.slice(this.start, this.end)
      )
    } catch (error) {
      noteLostFixes(this, error)
      return []
    }
  }
}
const nothing: Finding['related'] = []

function placedRelated(article: Article, {start, end, message}: Related, at: number): Finding['related'][number] {
  return {...placedRange(article, at + start, at + end), message}
}

/**
 * @param house the quotation marks it has chosen
 * @param found what the finding stands at, in the source
 */
function placedFixes(
  article: Article,
  block: Block,
  {fixes}: Report,
  house: string | undefined,
  found: string
): PlacedFix[] {
  const placed: PlacedFix[] = []
  for (const fix of (typeof fixes === 'function' ? fixes() : fixes) ?? []) {
    const placedHere = placedEdits(article, block, fix)
    if (placedHere === undefined) continue
    const breach = fix.safe ? breachOf(article, placedHere, house) : undefined
    // «&raquo;» becomes «&laquo;», and what is put beside an entity is written as one.
    const edits = placedHere.map((edit) => {
      const replaced = edit.start < edit.end ? article.text.slice(edit.start, edit.end) : found
      return {...edit, text: writtenIn(article, writtenLike(replaced, edit.text))}
    })
    const around = longerUnderlines(article, block, edits)
    placed.push({
      title: fix.title,
      safe: fix.safe && breach === undefined && around.length === 0,
      ...(fix.unsure && {unsure: true}),
      edits: [...edits, ...around],
      ...(breach && {breach})
    })
  }
  return placed
}

/** The edits of a fix in the source; `undefined` where one would cut into markup or a character. */
function placedEdits(article: Article, block: Block, fix: Fix): PlacedEdit[] | undefined {
  const edits: PlacedEdit[] = []
  for (const edit of fix.edits) {
    const at = article.startOf(edit.block ?? block)
    const placed = placedEdit(article, {start: at + edit.start, end: at + edit.end, text: edit.text})
    // A vowel sign at the head of a string of JSON makes one character with the mark before it, which is no text.
    if (placed === undefined || (placed.start < placed.end && placed.start < at)) return undefined
    edits.push(placed)
  }
  // Two that were apart may meet in one character.
  const ordered = edits.length < 2 ? edits : [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  return ordered.every(({start}, i) => i === 0 || ordered[i - 1].end <= start) ? edits : undefined
}

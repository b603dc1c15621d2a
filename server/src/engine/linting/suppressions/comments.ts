import type {Config} from '../../config/config.ts'
import type {Article} from '../../document/article.ts'
import {countAtHead, firstEndingAfter} from '../../document/ordered.ts'
import type {Rule} from '../../rule/rule.ts'
import type {Finding, IgnoredFinding} from '../finding.ts'
import {type Directive, directivesOf} from './directives.ts'
import {removal} from './removal.ts'
import {unheeded} from './unheeded.ts'
import {idleFinding} from './unused-ignore.ts'

/**
 * Comments in Markdown and HTML, and those of MDX in braces, that leave findings unreported:
 *
 *     <!-- mudaqqiq-disable-next-line vague-source -- agreed with the desk -->
 *     <!-- mudaqqiq-disable-line vague-source -->
 *     <!-- mudaqqiq-disable digit-system, percent-form --> … <!-- mudaqqiq-enable -->
 *
 * Without rules they are about every rule; after ` -- ` stands the reason. A line stands for the paragraph that begins
 * on it, too; of `disable-next-line`, blank lines do not count.
 */
interface CommentSuppression {
  readonly start: number
  readonly end: number
  /** `undefined` for every rule. */
  readonly rules: readonly string[] | undefined
  readonly reason: string | undefined
  /** The first finding suppressed begins at or after `from`, and the last before `to`. */
  readonly from: number
  readonly to: number
  /** Whether a finding outside is suppressed when its paragraph begins inside. */
  readonly paragraphs: boolean
}

/**
 * The findings that no comment of the article suppresses, and one for each comment that suppresses nothing.
 *
 * @param ignored receives the others
 */
export function suppressByComments(
  article: Article,
  findings: Finding[],
  {rules, known}: Config,
  ignored: IgnoredFinding[] = []
): Finding[] {
  const directives = directivesOf(article)
  const idle = unheeded(article, directives, known)
  if (directives.length === 0 && idle.length === 0) return findings
  const suppressions = suppressionsOf(article.text, directives)
  const places = new Places(article, findings)
  const covered = new Covered(suppressions)
  const kept = findings.filter((finding, i) => {
    const silence = covered.by(finding.rule.id, finding.start, places.paragraphs[i])
    if (silence !== undefined) ignored.push({finding, reason: silence.reason})
    return silence === undefined
  })
  const unused = suppressions.flatMap((each) =>
    unusedFinding(article, each, places, (id) => isIdle(rules.get(id)?.rule))
  )
  if (unused.length + idle.length === 0) return kept
  return [...kept, ...unused, ...idle].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Whether a rule that found nothing had the chance to: it runs, and waits for nobody to be asked. */
export function isIdle(rule: Rule | undefined): boolean {
  return rule !== undefined && rule.asked !== true
}

/** Where findings and their paragraphs start, by rule and in order: whether one is in a stretch is looked up. */
class Places {
  /** Of each finding, where its paragraph starts. */
  readonly paragraphs: readonly number[]
  readonly #byRule = new Map<string | undefined, {findings: number[]; paragraphs: number[]}>()

  constructor(article: Article, findings: readonly Finding[]) {
    this.paragraphs = findings.map(({start}) => {
      const block = article.blockAt(start)
      return block === undefined ? -1 : article.startOf(block)
    })
    for (const [i, {rule, start}] of findings.entries()) {
      for (const id of [rule.id, undefined]) {
        const lists = this.#byRule.get(id) ?? {findings: [], paragraphs: []}
        this.#byRule.set(id, lists)
        lists.findings.push(start)
        lists.paragraphs.push(this.paragraphs[i])
      }
    }
  }

  /** Whether a suppression has anything to suppress: of a rule, or at all. */
  isUsed({from, to, paragraphs}: CommentSuppression, id: string | undefined): boolean {
    const lists = this.#byRule.get(id)
    if (lists === undefined) return false
    const within = (list: readonly number[]): boolean => {
      const at = countAtHead(list, (start) => start < from)
      return at < list.length && list[at] < to
    }
    return within(lists.findings) || (paragraphs && within(lists.paragraphs))
  }
}

/** The stretches that are suppressed, by rule; where they overlap, it is the one that begins first. */
class Covered {
  readonly #byRule = new Map<string | undefined, {readonly all: Span[]; readonly paragraphs: Span[]}>()

  constructor(suppressions: readonly CommentSuppression[]) {
    for (const {rules, from, to, paragraphs, reason} of [...suppressions].sort((a, b) => a.from - b.from)) {
      for (const id of rules ?? [undefined]) {
        const lists = this.#byRule.get(id) ?? {all: [], paragraphs: []}
        this.#byRule.set(id, lists)
        add(lists.all, {start: from, end: to, reason})
        if (paragraphs) add(lists.paragraphs, {start: from, end: to, reason})
      }
    }
  }

  /** What suppresses a finding, told by where it and its paragraph start. */
  by(id: string, finding: number, paragraph: number): Span | undefined {
    for (const key of [id, undefined]) {
      const lists = this.#byRule.get(key)
      const span = lists && (spanAt(lists.all, finding) ?? spanAt(lists.paragraphs, paragraph))
      if (span !== undefined) return span
    }
    return undefined
  }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly reason: string | undefined
}

/** Adds what no stretch covers yet of one that starts no earlier than all before it. */
function add(spans: Span[], {start, end, reason}: Span): void {
  const from = Math.max(start, spans.at(-1)?.end ?? start)
  if (from < end) spans.push({start: from, end, reason})
}

function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  const span = spans[firstEndingAfter(spans, offset)]
  return span !== undefined && span.start <= offset ? span : undefined
}

/** What the comments of an article suppress, in their order. */
function suppressionsOf(text: string, directives: readonly Directive[]): CommentSuppression[] {
  const found: CommentSuppression[] = []
  let open: OpenSuppression[] = []
  const lines = new Lines(text)
  for (const {start, end, name, rules: named, reason} of directives) {
    const rules = named.length === 0 ? undefined : named.map(({id}) => id)
    if (name === 'enable') open = closedAt(start, rules, open)
    else if (name === 'disable') {
      const region = {start, end, rules, reason, from: end, to: text.length + 1, paragraphs: false}
      open.push(region)
      found.push(region)
    } else {
      const line = lines.askedBy(start, end, name === 'disable-next-line')
      found.push({start, end, rules, reason, from: line.start, to: line.end + 1, paragraphs: true})
    }
  }
  return found
}

/** A suppression to the end of the text, until a comment closes it. */
type OpenSuppression = {-readonly [Key in keyof CommentSuppression]: CommentSuppression[Key]}

/** Ends those suppressions of which all rules are enabled again, and gives the others. */
function closedAt(end: number, enabled: readonly string[] | undefined, open: OpenSuppression[]): OpenSuppression[] {
  return open.filter((each) => {
    const closes = enabled === undefined || each.rules?.every((id) => enabled.includes(id)) === true
    if (closes) each.to = end
    return !closes
  })
}

/** The lines that comments ask for. Those that stand on one line ask for the same: their own, and the one after it. */
class Lines {
  readonly #text: string
  #own: Line = {start: 0, end: -1}
  #next: Line | undefined

  constructor(text: string) {
    this.#text = text
  }

  /**
   * The line of a comment, or the one after it that is not blank.
   *
   * @param start no earlier than that of the comment before
   */
  askedBy(start: number, end: number, next: boolean): Line {
    if (start > this.#own.end) {
      this.#own = lineAt(this.#text, start)
      this.#next = undefined
    }
    if (!next) return this.#own
    // a comment that runs over its line has another line after it
    if (this.#next === undefined || end > this.#own.end) this.#next = lineAt(this.#text, nextLine(this.#text, end))
    return this.#next
  }
}

/** Of the rules that a comment names, those that run and had nothing to suppress; of one that names none, itself. */
function unusedFinding(
  article: Article,
  each: CommentSuppression,
  places: Places,
  runs: (id: string) => boolean
): Finding[] {
  const {start, end, rules} = each
  const idle = rules?.filter((id) => !places.isUsed(each, id))
  const used = idle === undefined ? places.isUsed(each, undefined) : !idle.some(runs)
  if (used) return []
  if (idle !== undefined && idle.length < (rules?.length ?? 0)) {
    const list = idle.join(', ')
    const message = {
      ar: `لا يتجاهل هذا التعليق شيئا من: ${list}`,
      en: `This comment has nothing to ignore of: ${list}`
    }
    return [idleFinding(article, {start, end}, message)]
  }
  const message = {ar: 'لا يتجاهل هذا التعليق شيئا؛ احذفه.', en: 'This comment ignores nothing; remove it.'}
  return [idleFinding(article, {start, end}, message, [removal(article.text, start, end)])]
}

/** UTF-16 code units of the text. */
interface Line {
  readonly start: number
  readonly end: number
}

function lineAt(text: string, offset: number): Line {
  return {start: lineStart(text, offset), end: lineEnd(text, offset)}
}

export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

/** Where the line break after a place stands; the end of the text where there is none. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The start of the next line that is not blank. */
function nextLine(text: string, offset: number): number {
  let at = lineEnd(text, offset)
  while (at < text.length && text[at].trim() === '') at++
  return lineStart(text, at)
}

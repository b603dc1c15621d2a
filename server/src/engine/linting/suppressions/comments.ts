import type {Config} from '../../config/config.ts'
import type {Article} from '../../document/article.ts'
import {countAtHead, firstEndingAfter} from '../../document/ordered.ts'
import {defineRule, type Rule} from '../../rule/rule.ts'
import type {Finding} from '../finding.ts'

/**
 * Comments in Markdown and HTML that leave findings unreported:
 *
 *     <!-- mudaqqiq-disable-next-line vague-source -- agreed with the desk -->
 *     <!-- mudaqqiq-disable-line vague-source -->
 *     <!-- mudaqqiq-disable digit-system, percent-form --> … <!-- mudaqqiq-enable -->
 *
 * Without rules they are about every rule; after ` -- ` stands the reason. A line stands for the paragraph that begins
 * on it, too; of `disable-next-line`, blank lines do not count.
 */
interface Suppression {
  readonly start: number
  readonly end: number
  /** `undefined` for every rule. */
  readonly rules: readonly string[] | undefined
  /** The first finding suppressed begins at or after `from`, and the last before `to`. */
  readonly from: number
  readonly to: number
  /** Whether a finding outside is suppressed when its paragraph begins inside. */
  readonly paragraphs: boolean
}

/** What an unused comment is reported as. Not one of the rules: it cannot be turned off but by removing the comment. */
export const unusedIgnore: Rule = defineRule({
  id: 'unused-ignore',
  family: 'copy',
  severity: 'information',
  summary: {ar: 'تجاهل لا يتجاهل شيئا', en: 'An ignore that ignores nothing'},
  why: {
    ar: 'زال ما كان التجاهل من أجله، فبقاؤه يخفي ملاحظات مقبلة لم يقبلها أحد.',
    en: 'What it was for is gone; left standing, it would hide findings to come that nobody has agreed to.'
  },
  examples: []
})

const DIRECTIVE = /^<!--\s*mudaqqiq-(disable-next-line|disable-line|disable|enable)(?![\w-])([^]*)-->$/

/** The findings that no comment of the article suppresses, and one for each comment that suppresses nothing. */
export function suppressByComments(article: Article, findings: Finding[], {rules}: Config): Finding[] {
  const suppressions = suppressionsOf(article)
  if (suppressions.length === 0) return findings
  const places = new Places(article, findings)
  const covered = new Covered(suppressions)
  const kept = findings.filter((finding, i) => !covered.has(finding.rule.id, finding.start, places.paragraphs[i]))
  const unused = suppressions.flatMap((each) => unusedFinding(article, each, places, (id) => rules.has(id)))
  return unused.length === 0 ? kept : [...kept, ...unused].sort((a, b) => a.start - b.start || a.end - b.end)
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
  isUsed({from, to, paragraphs}: Suppression, id: string | undefined): boolean {
    const lists = this.#byRule.get(id)
    if (lists === undefined) return false
    const within = (list: readonly number[]): boolean => {
      const at = countAtHead(list, (start) => start < from)
      return at < list.length && list[at] < to
    }
    return within(lists.findings) || (paragraphs && within(lists.paragraphs))
  }
}

/** The stretches that are suppressed, by rule, joined where they overlap. */
class Covered {
  readonly #byRule = new Map<string | undefined, {readonly all: Span[]; readonly paragraphs: Span[]}>()

  constructor(suppressions: readonly Suppression[]) {
    for (const {rules, from, to, paragraphs} of [...suppressions].sort((a, b) => a.from - b.from)) {
      for (const id of rules ?? [undefined]) {
        const lists = this.#byRule.get(id) ?? {all: [], paragraphs: []}
        this.#byRule.set(id, lists)
        join(lists.all, from, to)
        if (paragraphs) join(lists.paragraphs, from, to)
      }
    }
  }

  /** Whether a finding is suppressed, by where it and its paragraph start. */
  has(id: string, finding: number, paragraph: number): boolean {
    for (const key of [id, undefined]) {
      const lists = this.#byRule.get(key)
      if (lists !== undefined && (within(lists.all, finding) || within(lists.paragraphs, paragraph))) return true
    }
    return false
  }
}

interface Span {
  readonly start: number
  end: number
}

/** Adds a stretch that starts no earlier than all before it. */
function join(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1)
  if (last === undefined || start > last.end) spans.push({start, end})
  else last.end = Math.max(last.end, end)
}

function within(spans: readonly Span[], offset: number): boolean {
  const span = spans[firstEndingAfter(spans, offset)]
  return span !== undefined && span.start <= offset
}

function suppressionsOf(article: Article): Suppression[] {
  const {text, comments} = article
  const found: Suppression[] = []
  let open: Array<{rules: readonly string[] | undefined; to: number}> = []
  // Comments that stand on one line ask for the same lines: their own, and the one after it.
  let own = {start: 0, end: -1}
  let next: {start: number; end: number} | undefined
  for (const {start, end} of comments) {
    const match = DIRECTIVE.exec(text.slice(start, end))
    if (match === null) continue
    const [names] = match[2].split(/\s--\s/, 1)
    const listed = names.split(/[\s,،]+/).filter((name) => name !== '')
    const rules = listed.length === 0 ? undefined : listed
    if (match[1] === 'enable') {
      open = open.filter((each) => {
        const closes = rules === undefined || each.rules?.every((id) => rules.includes(id)) === true
        if (closes) each.to = start
        return !closes
      })
    } else if (match[1] === 'disable') {
      const region = {start, end, rules, from: end, to: text.length + 1, paragraphs: false}
      open.push(region)
      found.push(region)
    } else {
      if (start > own.end) [own, next] = [lineAt(text, start), undefined]
      if (match[1] === 'disable-next-line')
        next = next !== undefined && end <= own.end ? next : lineAt(text, nextLine(text, end))
      const line = match[1] === 'disable-line' ? own : next!
      found.push({start, end, rules, from: line.start, to: line.end + 1, paragraphs: true})
    }
  }
  return found
}

/** Of the rules that a comment names, those that run and had nothing to suppress; of one that names none, itself. */
function unusedFinding(article: Article, each: Suppression, places: Places, runs: (id: string) => boolean): Finding[] {
  const {start, end, rules} = each
  const idle = rules?.filter((id) => !places.isUsed(each, id))
  if (idle === undefined ? places.isUsed(each, undefined) : idle.length === 0 || !idle.some(runs)) return []
  const list = idle?.join(', ') ?? ''
  const message =
    rules === undefined || idle?.length === rules.length
      ? {ar: 'لا يتجاهل هذا التعليق شيئا؛ احذفه.', en: 'This comment ignores nothing; remove it.'}
      : {ar: `لا يتجاهل هذا التعليق شيئا من: ${list}`, en: `This comment has nothing to ignore of: ${list}`}
  const fixes =
    idle !== undefined && idle.length < (rules?.length ?? 0)
      ? []
      : [
          {
            title: {ar: 'احذف التعليق', en: 'Remove the comment'},
            safe: false,
            edits: [{...wholeLine(article.text, start, end), text: ''}]
          }
        ]
  return [{rule: unusedIgnore, severity: unusedIgnore.severity, message, start, end, fixes, related: []}]
}

/** A stretch, and the line it stands on where nothing else does. */
function wholeLine(text: string, start: number, end: number): {start: number; end: number} {
  let from = start
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && isBlank(text.charCodeAt(to))) to++
  const alone =
    (from === 0 || isLineEnd(text.charCodeAt(from - 1))) && (to === text.length || isLineEnd(text.charCodeAt(to)))
  if (!alone) return {start, end}
  return {start: from, end: Math.min(text.length, text.startsWith('\r\n', to) ? to + 2 : to + 1)}
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

function lineAt(text: string, offset: number): {start: number; end: number} {
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

import type {Article} from '../parse/article.ts'
import type {Config} from './config.ts'
import type {Finding} from './lint.ts'
import {type Rule, defineRule} from './rule.ts'

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
  readonly used: Set<string>
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
  const kept = findings.filter((finding) => {
    const {id} = finding.rule
    const block = article.blockAt(finding.start)
    const paragraph = block === undefined ? undefined : article.startOf(block)
    let suppressed = false
    for (const each of suppressions) {
      if (each.rules?.includes(id) === false || !covers(each, finding.start, paragraph)) continue
      each.used.add(id)
      suppressed = true
    }
    return !suppressed
  })
  const unused = suppressions.flatMap((each) => unusedFinding(article, each, (id) => rules.has(id)))
  return unused.length === 0 ? kept : [...kept, ...unused].sort((a, b) => a.start - b.start || a.end - b.end)
}

function suppressionsOf({text, comments}: Article): Suppression[] {
  const found: Suppression[] = []
  const open: Array<{at: number; rules: readonly string[] | undefined; to: number}> = []
  for (const {start, end} of comments) {
    const match = DIRECTIVE.exec(text.slice(start, end))
    if (match === null) continue
    const [names] = match[2].split(/\s--\s/, 1)
    const listed = names.split(/[\s,،]+/).filter((name) => name !== '')
    const rules = listed.length === 0 ? undefined : listed
    const used = new Set<string>()
    if (match[1] === 'enable') {
      for (const each of open) if (rules === undefined || each.rules?.every((id) => rules.includes(id)) === true) each.to = Math.min(each.to, start)
    } else if (match[1] === 'disable') {
      const region = {start, end, rules, from: end, to: text.length + 1, paragraphs: false, used, at: start}
      open.push(region)
      found.push(region)
    } else {
      const from = match[1] === 'disable-line' ? lineStart(text, start) : nextLine(text, end)
      found.push({start, end, rules, from, to: lineEnd(text, from) + 1, paragraphs: true, used})
    }
  }
  return found
}

/** Whether a comment is about a finding, by where it and its paragraph start. */
function covers({from, to, paragraphs}: Suppression, finding: number, paragraph: number | undefined): boolean {
  const within = (offset: number): boolean => offset >= from && offset < to
  return within(finding) || (paragraphs && paragraph !== undefined && within(paragraph))
}

/** Of the rules that a comment names, those that run and had nothing to suppress; of one that names none, itself. */
function unusedFinding(article: Article, {start, end, rules, used}: Suppression, runs: (id: string) => boolean): Finding[] {
  const idle = rules?.filter((id) => !used.has(id))
  if (idle === undefined ? used.size > 0 : idle.length === 0 || !idle.some(runs)) return []
  const list = idle?.join(', ') ?? ''
  const message = rules === undefined || idle?.length === rules.length ? {ar: 'لا يتجاهل هذا التعليق شيئا؛ احذفه.', en: 'This comment ignores nothing; remove it.'} : {ar: `لا يتجاهل هذا التعليق شيئا من: ${list}`, en: `This comment has nothing to ignore of: ${list}`}
  const fixes = idle !== undefined && idle.length < (rules?.length ?? 0) ? [] : [{title: {ar: 'احذف التعليق', en: 'Remove the comment'}, safe: false, edits: [{...wholeLine(article.text, start, end), text: ''}]}]
  return [{rule: unusedIgnore, severity: unusedIgnore.severity, message, start, end, fixes, related: []}]
}

/** A stretch, and the line it stands on where nothing else does. */
function wholeLine(text: string, start: number, end: number): {start: number; end: number} {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  if (text.slice(from, start).trim() !== '' || text.slice(end, to).trim() !== '') return {start, end}
  return {start: from, end: Math.min(text.length, text.startsWith('\r\n', to) ? to + 2 : to + 1)}
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

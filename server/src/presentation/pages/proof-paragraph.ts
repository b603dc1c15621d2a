import {MASK, NOTE, OBJECT} from '../../engine/arabic/characters.ts'
import type {Article, Block} from '../../engine/document/article.ts'
import type {Paragraph} from '../../engine/document/paragraph.ts'
import type {Finding, IgnoredFinding} from '../../engine/linting/finding.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {ignoredPhrase, severityNames} from '../../protocol/wording.ts'
import type {View} from '../reporters/result.ts'
import {escapeHtml, escapeMessage} from './page-frame.ts'
import {structureOf} from './proof-structure.ts'

/** A stretch to be marked, in UTF-16 code units from the start of its paragraph. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly classes: string
}

/** A finding as it is numbered in the proof. */
export interface Numbered {
  readonly finding: Finding
  readonly number: number
}

/** A paragraph to be shown, and what is told of it. */
export interface ProofParagraph {
  readonly article: Article
  readonly block: Block
  readonly marks: readonly Marked[]
  readonly findings: readonly Numbered[]
  /** What is ignored in it. */
  readonly ignored: readonly IgnoredFinding[]
  readonly language: View['language']
  /** The first headline of the article. */
  readonly isTitle: boolean
}

const words = {
  note: {ar: 'ملاحظة', en: 'Finding'},
  notes: {ar: 'ملاحظات الفقرة', en: 'Findings in this paragraph'}
} as const satisfies Record<string, Bilingual>

const made = new WeakMap<Paragraph, {readonly key: string; readonly html: string}>()

/** The paragraph as it was made before, unless something else is said of it now. */
export function keptHtml(shown: ProofParagraph): string {
  const {paragraph} = shown.block
  // What stands for markup has its words in the article.
  if (paragraph.text.includes(OBJECT) || paragraph.text.includes(NOTE)) return paragraphHtml(shown)
  const key = keyOf(shown)
  const known = made.get(paragraph)
  if (known?.key === key) return known.html
  const html = paragraphHtml(shown)
  made.set(paragraph, {key, html})
  return html
}

/** All that is told of a paragraph. */
function keyOf(shown: ProofParagraph): string {
  const start = shown.article.startOf(shown.block)
  const marks = shown.marks.map(({start: from, end, classes}) => `${from}-${end} ${classes}`)
  const findings = shown.findings.map(
    ({finding: {start: from, end, severity, message}}) =>
      `${from - start}-${end - start} ${severity} ${message.ar} ${message.en}`
  )
  const ignored = shown.ignored.map(({finding, reason}) => `${finding.start - start} ${finding.message.ar} ${reason}`)
  const head = tagOf(shown) + shown.language + structureOf(shown.article, shown.block)
  return [head, ...marks, ...findings, ...ignored].join('\n')
}

/** The paragraph with its marks, and below it what is found in it. */
export function paragraphHtml(shown: ProofParagraph): string {
  const {article, block} = shown
  const tag = tagOf(shown)
  const structure = structureOf(article, block)
  const text = `<${tag} class="${block.paragraph.zone}${structure === '' ? '' : ` ${structure}`}" lang="ar" dir="rtl">${markedText(shown)}</${tag}>`
  return text + notes(shown)
}

function tagOf({block, isTitle}: ProofParagraph): 'h1' | 'h2' | 'p' {
  if (block.paragraph.zone !== 'headline') return 'p'
  return isTitle ? 'h1' : 'h2'
}

const markup = new RegExp(`${MASK}+|${OBJECT}+|${NOTE}+`, 'g')

/** The text of a paragraph, cut wherever a mark begins or ends, each piece with the marks it lies in. */
function markedText(paragraph: ProofParagraph): string {
  const {article, block, marks} = paragraph
  const {text} = block.paragraph
  const start = article.startOf(block)
  const numbers = numbersByEnd(paragraph)
  const cuts = cutsOf(text, marks)
  const begins = [...marks].sort((a, b) => a.start - b.start)
  let active: Marked[] = []
  let next = 0
  let out = ''
  for (const [i, from] of cuts.entries()) {
    out += (numbers.get(from) ?? []).join('')
    if (i + 1 === cuts.length) break
    active = active.filter((mark) => mark.end > from)
    for (; next < begins.length && begins[next].start <= from; next++)
      if (begins[next].end > from) active.push(begins[next])
    const piece = text.slice(from, cuts[i + 1])
    if (piece[0] === MASK) continue
    const source = article.text.slice(start + from, start + cuts[i + 1])
    out += `<span${classAttribute(active)} data-at="${from}">${shownPiece(piece, source)}</span>`
  }
  return out
}

/** Where a mark, or what stands for markup, begins or ends. */
function cutsOf(text: string, marks: readonly Marked[]): number[] {
  const hidden = [...text.matchAll(markup)].flatMap(({index, 0: run}) => [index, index + run.length])
  const cuts = new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end]), ...hidden])
  return [...cuts].sort((a, b) => a - b)
}

/** The numbers of the findings, by where the words they are about end. */
function numbersByEnd({article, block, findings, language}: ProofParagraph): Map<number, string[]> {
  const start = article.startOf(block)
  const {length} = block.paragraph.text
  const numbers = new Map<number, string[]>()
  for (const {finding, number} of findings) {
    const at = Math.min(finding.end - start, length)
    numbers.set(at, [...(numbers.get(at) ?? []), reference(finding, number, start, language)])
  }
  return numbers
}

/** Words as they are; of what the paragraph does not hold (code, a footnote's mark) the source. */
function shownPiece(piece: string, source: string): string {
  if (piece[0] === OBJECT || piece[0] === NOTE) return `<code dir="auto">${escapeHtml(source)}</code>`
  return escapeHtml(piece)
}

function classAttribute(active: readonly Marked[]): string {
  const classes = new Set(active.flatMap((mark) => mark.classes.split(' ')))
  return classes.size === 0 ? '' : ` class="${[...classes].join(' ')}"`
}

/** The number behind underlined words; a caret where there are no words. */
function reference(
  {start, end, severity, message}: Finding,
  number: number,
  from: number,
  language: View['language']
): string {
  const label = `${words.note[language]} ${number}: ${message[language]}`
  return `${start === end ? `<span class="finding ${severity}">‸</span>` : ''}<a class="ref ${severity}" id="r${number}" href="#n${number}" data-at="${start - from}" aria-label="${escapeHtml(label)}">${number}</a>`
}

/** What is found, each behind its number, and then what is ignored. */
function notes({article, block, findings, ignored, language}: ProofParagraph): string {
  if (findings.length + ignored.length === 0) return ''
  const from = article.startOf(block)
  const items = findings.map(({finding: {severity, message, start, end}, number}) => {
    const told = `<span class="number">${number}</span><a id="n${number}" href="#r${number}" data-at="${start - from}" data-to="${end - from}">${escapeMessage(message[language], language)}</a>`
    return `<li class="${severity}" title="${severityNames[severity][language]}">${told}</li>`
  })
  const settled = ignored.map(({finding: {message, start, end}, reason}) => {
    const why = escapeMessage(ignoredPhrase(reason)[language], language)
    return `<li class="ignored"><a href="#ignored" data-at="${start - from}" data-to="${end - from}">${escapeMessage(message[language], language)}</a> <span class="why">${why}</span></li>`
  })
  return `<ol class="notes" dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}" aria-label="${words.notes[language]}">${[...items, ...settled].join('')}</ol>`
}

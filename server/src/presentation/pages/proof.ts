import {figuresOf} from '../../engine/analysis/figures/figures.ts'
import {articleQuotations} from '../../engine/analysis/quotations/quotations.ts'
import {MASK, NOTE, OBJECT} from '../../engine/arabic/characters.ts'
import type {Article, Block} from '../../engine/document/article.ts'
import type {Paragraph} from '../../engine/document/paragraph.ts'
import type {Finding} from '../../engine/linting/lint.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import type {AttributionMap} from '../attribution-map.ts'
import type {View} from '../reporters/result.ts'
import {counted, severityNames} from '../wording.ts'
import {escapeHtml, escapeMessage, pageEnd, pageHead} from './page-frame.ts'
import {proofStyle} from './proof-style.ts'

/** A paragraph of the proof. */
export interface ProofBlock {
  /** UTF-16 code units from the start of the article. */
  readonly start: number
  /** Escaped; `data-at` counts from `start`, so that a paragraph stays the same wherever it stands. */
  readonly html: string
  /** How many findings are told below it. */
  readonly findings: number
}

/** A stretch to be marked, in UTF-16 code units from the start of its paragraph. */
interface Marked {
  readonly start: number
  readonly end: number
  readonly classes: string
}

/** A finding as it is numbered in the proof. */
interface Numbered {
  readonly finding: Finding
  readonly number: number
}

const words = {
  title: {ar: 'معاينة التدقيق', en: 'Proof'},
  note: {ar: 'ملاحظة', en: 'Finding'},
  notes: {ar: 'ملاحظات الفقرة', en: 'Findings in this paragraph'},
  legend: [
    ['source', {ar: 'المصدر', en: 'source'}],
    ['cue', {ar: 'لفظ الإسناد', en: 'attributing words'}],
    ['quote', {ar: 'اقتباس', en: 'quotation'}],
    ['figure', {ar: 'رقم', en: 'figure'}],
    ['finding warning', {ar: 'ملاحظة', en: 'finding'}]
  ]
} as const satisfies Record<string, Bilingual | ReadonlyArray<readonly [string, Bilingual]>>

/**
 * The paragraphs of an article as a reader sees them: quotations, figures and attributions tinted, findings underlined,
 * numbered and told below.
 *
 * @param numbering whether findings are numbered through the article, or anew in every paragraph: then a paragraph stays
 * the same whatever is found above it, and is not made again
 */
export function proofBlocks(
  article: Article,
  findings: readonly Finding[],
  map: AttributionMap,
  language: View['language'],
  numbering: 'article' | 'paragraph' = 'article'
): ProofBlock[] {
  const statements = [...map.sources, ...map.vague].flatMap((source) => source.statements)
  const said = statements
    .flatMap(({cue, source}) => [
      {...cue, classes: 'cue'},
      ...(source === undefined ? [] : [{...source, classes: 'source'}])
    ])
    .sort((a, b) => a.start - b.start)
  const quotations = articleQuotations(article)
  let headlines = 0
  let f = 0
  let s = 0
  return article.blocks.map((block) => {
    const {paragraph, index} = block
    const start = article.startOf(block)
    const end = start + paragraph.text.length
    const here: Numbered[] = []
    for (; f < findings.length && findings[f].start <= end; f++)
      if (findings[f].start >= start)
        here.push({finding: findings[f], number: numbering === 'article' ? f + 1 : here.length + 1})
    const marks: Marked[] = quotations.blocks[index].spans.map((span) => ({...span, classes: 'quote'}))
    for (; s < said.length && said[s].start < end; s++)
      if (said[s].start >= start)
        marks.push({start: said[s].start - start, end: said[s].end - start, classes: said[s].classes})
    marks.push(...figureMarks(block))
    for (const {finding} of here)
      marks.push({
        start: finding.start - start,
        end: Math.min(finding.end - start, paragraph.text.length),
        classes: `finding ${finding.severity}`
      })
    const tag = paragraph.zone === 'headline' ? (headlines++ === 0 ? 'h1' : 'h2') : 'p'
    const make = (): string =>
      `<${tag} class="${paragraph.zone}" lang="ar" dir="rtl">${markedText(article, block, marks, here, language)}</${tag}>${notes(here, start, language)}`
    return {
      start,
      html: numbering === 'article' ? make() : kept(paragraph, start, tag + language, marks, here, make),
      findings: here.length
    }
  })
}

const made = new WeakMap<Paragraph, {readonly key: string; readonly html: string}>()

/** The paragraph as it was made before, unless something else is said of it now. */
function kept(
  paragraph: Paragraph,
  start: number,
  manner: string,
  marks: readonly Marked[],
  findings: readonly Numbered[],
  make: () => string
): string {
  // What stands for markup has its words in the article.
  if (paragraph.text.includes(OBJECT) || paragraph.text.includes(NOTE)) return make()
  const told = findings.map(
    ({finding: {start: from, end, severity, message}}) =>
      `${from - start}-${end - start} ${severity} ${message.ar} ${message.en}`
  )
  const key = [manner, ...marks.map(({start: from, end, classes}) => `${from}-${end} ${classes}`), ...told].join('\n')
  let known = made.get(paragraph)
  if (known?.key !== key) made.set(paragraph, (known = {key, html: make()}))
  return known.html
}

/** How many findings and sources there are, and what the tints mean. */
export function proofHeader(findings: readonly Finding[], map: AttributionMap, language: View['language']): string {
  const sources = map.sources.length + map.vague.length
  const counts = [counted(findings.length, 'finding', language), counted(sources, 'source', language)].join(' · ')
  const legend = words.legend
    .map(([classes, name]) => `<span><span class="${classes}">${name[language]}</span></span>`)
    .join(' ')
  return `<div dir="${language === 'ar' ? 'rtl' : 'ltr'}"><p role="status">${counts}</p><p class="legend">${legend}</p></div>`
}

/** The proof as one page to be sent to a colleague. It loads and runs nothing. */
export function proofPage(
  title: string,
  article: Article,
  findings: readonly Finding[],
  map: AttributionMap,
  language: View['language']
): string {
  const blocks = proofBlocks(article, findings, map, language).map(
    ({html}) => `<section class="block">${html}</section>`
  )
  return `${pageHead(`${words.title[language]} — ${title}`, language, proofStyle)}<header>${proofHeader(findings, map, language)}</header>\n<main>\n${blocks.join('\n')}\n</main>\n${pageEnd}`
}

function figureMarks({paragraph}: Block): Marked[] {
  const {figures, months} = figuresOf(paragraph)
  const ofFigures = figures.map(({start, end, percent, scale}) => ({
    start: percent?.start ?? start,
    end: percent?.end ?? (scale === undefined ? end : paragraph.tokens[scale.token].end),
    classes: 'figure'
  }))
  return [...ofFigures, ...months.map(({start, end}) => ({start, end, classes: 'figure'}))]
}

const markup = new RegExp(`${MASK}+|${OBJECT}+|${NOTE}+`, 'g')

/** The text of a paragraph, cut wherever a mark begins or ends, each piece with the marks it lies in. */
function markedText(
  article: Article,
  block: Block,
  marks: readonly Marked[],
  findings: readonly Numbered[],
  language: View['language']
): string {
  const {text} = block.paragraph
  const start = article.startOf(block)
  const begins = [...marks].sort((a, b) => a.start - b.start)
  const hidden = [...text.matchAll(markup)].flatMap(({index, 0: run}) => [index, index + run.length])
  const numbers = new Map<number, Numbered[]>()
  for (const each of findings) {
    const at = Math.min(each.finding.end - start, text.length)
    numbers.set(at, [...(numbers.get(at) ?? []), each])
  }
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end]), ...hidden])].sort(
    (a, b) => a - b
  )
  let active: Marked[] = []
  let next = 0
  let out = ''
  for (let i = 0; i < cuts.length; i++) {
    const from = cuts[i]
    for (const {finding, number} of numbers.get(from) ?? []) out += reference(finding, number, start, language)
    if (i + 1 === cuts.length) break
    active = active.filter((mark) => mark.end > from)
    for (; next < begins.length && begins[next].start <= from; next++)
      if (begins[next].end > from) active.push(begins[next])
    const piece = text.slice(from, cuts[i + 1])
    if (piece[0] === MASK) continue
    const shown =
      piece[0] === OBJECT || piece[0] === NOTE
        ? `<code dir="auto">${escapeHtml(article.text.slice(start + from, start + cuts[i + 1]))}</code>`
        : escapeHtml(piece)
    const classes = [...new Set(active.flatMap((mark) => mark.classes.split(' ')))].join(' ')
    out += `<span${classes === '' ? '' : ` class="${classes}"`} data-at="${from}">${shown}</span>`
  }
  return out
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

function notes(findings: readonly Numbered[], from: number, language: View['language']): string {
  if (findings.length === 0) return ''
  const items = findings.map(({finding: {severity, message, start, end}, number}) => {
    const told = `<span class="number">${number}</span><a id="n${number}" href="#r${number}" data-at="${start - from}" data-to="${end - from}">${escapeMessage(message[language], language)}</a>`
    return `<li class="${severity}" title="${severityNames[severity][language]}">${told}</li>`
  })
  return `<ol class="notes" dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}" aria-label="${words.notes[language]}">${items.join('')}</ol>`
}

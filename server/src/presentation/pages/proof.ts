import {figuresOf} from '../../engine/analysis/figures/figures.ts'
import {articleQuotations} from '../../engine/analysis/quotations/quotations.ts'
import type {Block} from '../../engine/document/article.ts'
import type {Finding} from '../../engine/linting/finding.ts'
import {findingCount, isFolded} from '../../engine/linting/fold.ts'
import type {Linted} from '../../engine/linting/safe/check.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {counted, countedFindings, foldedPhrase, ignoredCount} from '../../protocol/wording.ts'
import type {AttributionMap} from '../attribution-map.ts'
import type {View} from '../reporters/result.ts'
import pageCss from './page.css'
import {pageEnd, pageHead} from './page-frame.ts'
import proofCss from './proof.css'
import {keptHtml, type Marked, paragraphHtml} from './proof-paragraph.ts'

/** The style of a view that shows the proof. */
export const proofStyle = pageCss + proofCss

/** A paragraph of the proof. */
export interface ProofBlock {
  /** UTF-16 code units from the start of the article. */
  readonly start: number
  /** Escaped; `data-at` counts from `start`, so that a paragraph stays the same wherever it stands. */
  readonly html: string
  /** How many findings are told below it. */
  readonly findings: number
}

const words = {
  title: {ar: 'معاينة التدقيق', en: 'Proof'},
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
  {article, findings, ignored = []}: Linted,
  map: AttributionMap,
  language: View['language'],
  numbering: 'article' | 'paragraph' = 'article'
): ProofBlock[] {
  const attributing = new Cursor(attributingMarks(map))
  const found = new Cursor(findings.map((finding, i) => ({start: finding.start, finding, number: i + 1})))
  const settled = new Cursor(
    ignored.flatMap((each) => (isFolded(each.finding) ? [] : {start: each.finding.start, ...each}))
  )
  const quotations = articleQuotations(article)
  const title = article.blocks.find(({paragraph}) => paragraph.zone === 'headline')
  return article.blocks.map((block) => {
    const start = article.startOf(block)
    const {length} = block.paragraph.text
    const here = found.from(start, start + length + 1)
    const ignoredHere = settled.from(start, start + length + 1)
    const numbered = numbering === 'article' ? here : here.map(({finding}, i) => ({finding, number: i + 1}))
    const marks: Marked[] = [
      ...quotations.blocks[article.indexOf(block)].spans.map((span) => ({...span, classes: 'quote'})),
      ...attributing.from(start, start + length).map((mark) => placedIn(start, mark)),
      ...figureMarks(block),
      ...ignoredHere.map(({finding}) => ({...findingMark(finding, start, length), classes: 'ignored'})),
      ...here.map(({finding}) => findingMark(finding, start, length))
    ]
    const told = {
      article,
      block,
      marks,
      findings: numbered,
      ignored: ignoredHere,
      language,
      isTitle: block === title
    }
    const html = numbering === 'article' ? paragraphHtml(told) : keptHtml(told)
    return {start, html, findings: here.length}
  })
}

/** Goes once through what is sorted by its start. */
class Cursor<T extends {readonly start: number}> {
  readonly #all: readonly T[]
  #next = 0

  constructor(all: readonly T[]) {
    this.#all = all
  }

  /**
   * Those that start at one place or after it and before another; each call asks for later places than the one before.
   */
  from(start: number, end: number): T[] {
    const here: T[] = []
    for (; this.#next < this.#all.length && this.#all[this.#next].start < end; this.#next++)
      if (this.#all[this.#next].start >= start) here.push(this.#all[this.#next])
    return here
  }
}

/** The words that attribute and the sources, in the order of the article. */
function attributingMarks({sources, vague}: AttributionMap): Marked[] {
  return [...sources, ...vague]
    .flatMap(({statements}) => statements)
    .flatMap(({cue, source}) => [
      {...cue, classes: 'cue'},
      ...(source === undefined ? [] : [{...source, classes: 'source'}])
    ])
    .sort((a, b) => a.start - b.start)
}

function placedIn(paragraph: number, {start, end, classes}: Marked): Marked {
  return {start: start - paragraph, end: end - paragraph, classes}
}

function findingMark({start, end, severity}: Finding, paragraph: number, length: number): Marked {
  return {start: start - paragraph, end: Math.min(end - paragraph, length), classes: `finding ${severity}`}
}

/** How many findings and sources there are, and what the tints mean. */
export function proofHeader(
  {findings, ignored = []}: Omit<Linted, 'article'>,
  map: AttributionMap,
  language: View['language']
): string {
  const sources = map.sources.length + map.vague.length
  const folded = foldedPhrase(findings.filter(isFolded).length, language)
  const notOpen = ignoredCount(ignored.filter(({finding}) => !isFolded(finding)).length, language)
  const counts = [countedFindings(findingCount(findings), language), counted(sources, 'source', language)]
    .concat([folded, notOpen].filter((part) => part !== ''))
    .join(' · ')
  const legend = words.legend
    .map(([classes, name]) => `<span><span class="${classes}">${name[language]}</span></span>`)
    .join(' ')
  return `<div dir="${language === 'ar' ? 'rtl' : 'ltr'}"><p role="status">${counts}</p><p class="legend">${legend}</p></div>`
}

/** The proof as one page to be sent to a colleague. It loads and runs nothing. */
export function proofPage(title: string, linted: Linted, map: AttributionMap, language: View['language']): string {
  const blocks = proofBlocks(linted, map, language).map(({html}) => `<section class="block">${html}</section>`)
  return `${pageHead(`${words.title[language]} — ${title}`, language, proofCss)}<header>${proofHeader(linted, map, language)}</header>\n<main>\n${blocks.join('\n')}\n</main>\n${pageEnd}`
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

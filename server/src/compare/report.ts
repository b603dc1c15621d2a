import type {Article} from '../engine/document/article.ts'
import {Lines} from '../engine/document/positions.ts'
import type {Finding} from '../engine/linting/finding.ts'
import {printable} from '../engine/linting/foreign.ts'
import {outcomeNames} from '../protocol/wording.ts'
import {type Compared, outcomes} from './compare-quotations.ts'

/** An article whose quotations were looked for in another text. */
export interface Comparison {
  readonly path: string
  readonly article: Article
  readonly original: {readonly path: string; readonly article: Article}
  readonly quotations: readonly Compared[]
  /** Marks without a partner: what they were to quote could not be looked for. */
  readonly unpaired: readonly Finding[]
}

/** Of a quotation so much is shown, in UTF-16 code units. */
const SHOWN = 120

/** Whether a quotation wants looking at before it is printed. */
export function isAmiss({outcome}: Compared): boolean {
  return outcome === 'changed' || outcome === 'missing'
}

/** For people: the quotations that are not word for word, what differs, and how many there are of each. */
export function comparisonText(
  {path, article, original, quotations, unpaired}: Comparison,
  language: 'ar' | 'en'
): string {
  const [lines, theirs] = [new Lines(article.text), new Lines(original.article.text)]
  const rows = quotations
    .filter(({outcome, speakers}) => outcome !== 'exact' || speakers !== undefined)
    .flatMap((one) => {
      const {line, column} = lines.pointAt(one.start)
      const there =
        one.original === undefined ? '' : ` (${printable(original.path)}:${theirs.pointAt(one.original.start).line})`
      return [
        `${printable(path)}:${line}:${column}  ${outcomeNames[one.outcome][language]}${there}`,
        `  ${printable(shortened(article.text.slice(one.start, one.end)))}`,
        ...differencesOf(one, language).map((row) => `  ${printable(row)}`),
        ''
      ]
    })
  const open = unpaired.flatMap(({start, message}) => {
    const {line, column} = lines.pointAt(start)
    return [`${printable(path)}:${line}:${column}  ${notCompared[language]}`, `  ${printable(message[language])}`, '']
  })
  return `${[...rows, ...open, summary({quotations, unpaired}, path, language)].join('\n')}\n`
}

/** A quotation in one line that is not too long. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN).replace(/\s\S*$/u, '')}…`
}

/** What differs between a quotation and the original, a line each: words, then the speaker. */
export function differencesOf({changes, speakers}: Compared, language: 'ar' | 'en'): string[] {
  const rows = changes.map(({article, original}) => {
    if (original === '') return {ar: `زيد: «${article}»`, en: `added: «${article}»`}[language]
    if (article === '') return {ar: `حُذف: «${original}»`, en: `left out: «${original}»`}[language]
    return {ar: `في الأصل «${original}»، هنا «${article}»`, en: `the original has «${original}», here «${article}»`}[
      language
    ]
  })
  if (speakers === undefined) return rows
  const {article, original} = speakers
  return [
    ...rows,
    {
      ar: `القائل هنا «${article}»، وفي الأصل «${original}»`,
      en: `said here by «${article}», in the original by «${original}»`
    }[language]
  ]
}

const notCompared = {ar: 'لم يُقارن: علامة بلا شريكتها', en: 'not compared: a mark without its partner'}

function summary(
  {quotations, unpaired}: Pick<Comparison, 'quotations' | 'unpaired'>,
  path: string,
  language: 'ar' | 'en'
): string {
  const counts = outcomes.map(
    (outcome) => `${outcomeNames[outcome][language]}: ${quotations.filter((one) => one.outcome === outcome).length}`
  )
  const head = {
    ar: `اقتباسات ${printable(path)}: ${quotations.length}`,
    en: `quotations of ${printable(path)}: ${quotations.length}`
  }[language]
  const open = unpaired.length === 0 ? [] : [`${{ar: 'لم تُقارن', en: 'not compared'}[language]}: ${unpaired.length}`]
  return [head, ...counts, ...open].join(' · ')
}

/** For programs. */
export function comparisonJson({path, article, original, quotations, unpaired}: Comparison): object {
  const [lines, theirs] = [new Lines(article.text), new Lines(original.article.text)]
  return {
    path,
    original: original.path,
    quotations: quotations.map(({start, end, outcome, changes, speakers, original: there}) => ({
      outcome,
      line: lines.pointAt(start).line,
      column: lines.pointAt(start).column,
      start,
      end,
      text: article.text.slice(start, end),
      original:
        there === undefined
          ? null
          : {
              line: theirs.pointAt(there.start).line,
              ...there,
              text: original.article.text.slice(there.start, there.end)
            },
      changes,
      speakers: speakers ?? null
    })),
    unpaired: unpaired.map(({start, end}) => ({...lines.pointAt(start), start, end}))
  }
}

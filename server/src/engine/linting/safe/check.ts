import type {Article} from '../../document/article.ts'
import type {Finding, IgnoredFinding, PlacedEdit} from '../finding.ts'
import {Shift} from './shift.ts'
import {skeleton} from './skeleton.ts'

/** A text as read, and what is to be said of it. */
export interface Linted {
  readonly article: Article
  readonly findings: readonly Finding[]
  /** What is left unreported because somebody wants it ignored; see `foldIgnored`. */
  readonly ignored?: readonly IgnoredFinding[]
}

/**
 * Whether edits have kept the promise of a safe fix: the text says the same to the letter, its markup is the same, and
 * nothing is found that was not there.
 *
 * @param edits in order, without overlap
 */
export function keepsPromise(before: Linted, after: Linted, edits: readonly PlacedEdit[]): boolean {
  return (
    saysTheSame(before.article, after.article) &&
    hasSameSyntax(before.article, after.article) &&
    findsNothingNew(before.findings, after.findings, edits)
  )
}

function saysTheSame({blocks}: Article, after: Article): boolean {
  if (blocks.length !== after.blocks.length) return false
  return blocks.every(({paragraph}, i) => {
    const other = after.blocks[i].paragraph
    return paragraph === other || paragraph.text === other.text || skeleton(paragraph.text) === skeleton(other.text)
  })
}

/** A blank in the wrong place makes two asterisks of what was bold. */
function hasSameSyntax(before: Article, after: Article): boolean {
  return syntaxOf(before) === syntaxOf(after)
}

function syntaxOf({text, markup}: Article): string {
  let syntax = ''
  for (const {start, end, kind} of markup.all)
    if (kind !== 'entity') syntax += text.slice(start, end) + (kind === 'syntax' ? '' : '\n')
  return syntax
}

function findsNothingNew(before: readonly Finding[], after: readonly Finding[], edits: readonly PlacedEdit[]): boolean {
  const shift = new Shift(edits)
  const known = new Map<string, Array<{low: number; high: number}>>()
  for (const {rule, start, end} of before) {
    const {low, high} = shift.moved(start)
    const ends = shift.moved(end)
    for (const at of low === high ? [low] : [low, high]) {
      const key = `${rule.id} ${at}`
      const there = known.get(key)
      if (there === undefined) known.set(key, [ends])
      else there.push(ends)
    }
  }
  return after.every(
    ({rule, start, end}) => known.get(`${rule.id} ${start}`)?.some(({low, high}) => low <= end && end <= high) === true
  )
}

import {Lines} from '../../engine/document/positions.ts'
import type {Finding, PlacedEdit} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {textKey} from '../../engine/linting/suppressions/side-file.ts'
import type {Result} from '../reporters/result.ts'

/** A place where a word, a mark or a blank is not as a desk writes it. Plain data: it travels between threads. */
export interface CopySlip {
  readonly rule: string
  /** As it stands; '' where the finding is about more than a few words. */
  readonly words: string
  /** As the first fix would have it. */
  readonly better: string | undefined
  readonly path: string
  readonly line: number
  /** Where the page tells of it. */
  readonly anchor: string
}

/** The same slip, wherever it was made. */
export interface SlipGroup {
  readonly rule: string
  readonly words: string
  readonly better: string | undefined
  readonly places: readonly CopySlip[]
}

/** Code units of words that stand for a slip; a finding about more is known by its rule. */
const LONGEST = 40

/** What an article is called in the links of a page. */
export function articleAnchor(path: string): string {
  return `a-${textKey(path)}`
}

/** What a finding is called, by its place among the findings of its article. */
export function findingAnchor(path: string, index: number): string {
  return `${articleAnchor(path)}-${index}`
}

/** What the family of spelling and punctuation found in an article, those among it that another finding tells. */
export function copySlips({path, article, findings}: Result): CopySlip[] {
  const lines = new Lines(article.text)
  return findings.flatMap((finding, index) => {
    if (finding.rule.family !== 'copy') return []
    const anchor = isFolded(finding) ? articleAnchor(path) : findingAnchor(path, index)
    const {line} = lines.pointAt(finding.start)
    return [{rule: finding.rule.id, ...correction(article.text, finding), path, line, anchor}]
  })
}

/** What is written and what would be, as far as a fix changes what the finding is about. */
function correction(text: string, finding: Finding): Pick<CopySlip, 'words' | 'better'> {
  const edits = (finding.fixes[0]?.edits ?? []).filter((edit) => edit.start <= finding.end && edit.end >= finding.start)
  const start = Math.min(finding.start, ...edits.map((edit) => edit.start))
  const end = Math.max(finding.end, ...edits.map((edit) => edit.end))
  if (end - start > LONGEST) return {words: '', better: undefined}
  const words = text.slice(start, end)
  return {words, better: edits.length === 0 ? undefined : edited(text, start, end, edits)}
}

function edited(text: string, start: number, end: number, edits: readonly PlacedEdit[]): string {
  let out = ''
  let at = start
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at, end)
}

/** Slips of the same words together: first those of Arabic words, then of marks and blanks; the commonest first. */
export function groupSlips(slips: readonly CopySlip[]): {words: SlipGroup[]; marks: SlipGroup[]} {
  const groups = new Map<string, SlipGroup & {places: CopySlip[]}>()
  for (const slip of slips) {
    const {rule, words, better} = slip
    const key = JSON.stringify([rule, words, better])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {rule, words, better, places: [slip]})
    else group.places.push(slip)
  }
  const sorted = [...groups.values()].sort((a, b) => b.places.length - a.places.length || compare(a.words, b.words))
  return {words: sorted.filter(isOfWords), marks: sorted.filter((group) => !isOfWords(group))}
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isOfWords({words}: SlipGroup): boolean {
  return words === '' || /[\u0621-\u064a]/.test(words)
}

/** Words as a reader can tell them apart: blanks and what has no shape of its own are shown. */
export function withBlanksShown(words: string): string {
  return words.replaceAll(/[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, shown)
}

function shown(character: string): string {
  if (character === ' ') return '␣'
  if (character === '\n' || character === '\r') return '↵'
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

import {applyEdits, modify, type Node, type ParseError} from 'jsonc-parser'
import type {Article} from '../../document/article.ts'
import {firstEndingAfter} from '../../document/ordered.ts'
import type {Finding} from '../finding.ts'
import {parseJson} from '../json.ts'

/**
 * The side file that holds what plain copy cannot: which findings are to be left unreported. It lies in the workspace
 * and is shared through version control.
 */
export const SUPPRESSION_FILE = '.mudaqqiq-ignore.json'

/** One suppression: of a rule in one sentence, wherever that stands, or in one article. */
export interface Suppression {
  readonly rule: string
  /** The article, from the folder of the side file, with `/`. */
  readonly file: string
  /** {@link sentenceKey} of the sentence; the whole article where there is none. */
  readonly sentence?: string
  /** How the sentence begins, for the reader of the side file. */
  readonly excerpt?: string
  readonly reason?: string
}

/** A suppression where it stands in the side file. UTF-16 code units. */
export interface PlacedSuppression extends Suppression {
  readonly start: number
  readonly end: number
}

/** Code units of a sentence that an excerpt shows. */
const EXCERPT = 60
const formattingOptions = {insertSpaces: true, tabSize: 2, eol: '\n'}

/**
 * The suppressions of a side file. What is no suppression is left out of account, so that a slip of the pen in one of them does
 * not bring back all others.
 */
export function parseSuppressions(text: string): PlacedSuppression[] {
  const root = parseJson(text)
  if (root === 'too deep') return []
  const list =
    root?.type === 'object'
      ? root.children?.find((child) => child.children?.[0].value === 'ignores')?.children?.[1]
      : undefined
  if (list?.type !== 'array') return []
  return (list.children ?? []).flatMap((node) => {
    const {rule, file, sentence, excerpt, reason} = fieldsOf(node)
    return rule === undefined || file === undefined
      ? []
      : [{rule, file, sentence, excerpt, reason, start: node.offset, end: node.offset + node.length}]
  })
}

function fieldsOf(node: Node): Readonly<Record<string, string | undefined>> {
  const fields: Record<string, string> = {}
  for (const child of node.type === 'object' ? (node.children ?? []) : []) {
    const [key, value] = child.children ?? []
    if (value?.type === 'string') fields[String(key.value)] = String(value.value)
  }
  return fields
}

/**
 * The text of a side file with one more suppression.
 *
 * @param text what it was; blank where there is none yet
 * @returns `undefined` where it is broken: it may hold what somebody wants back
 */
export function addSuppression(text: string, suppression: Suppression): string | undefined {
  const before = text.trim() === '' ? '{"ignores": []}\n' : text
  const errors: ParseError[] = []
  const root = parseJson(before, errors)
  if (root === 'too deep' || errors.length > 0 || root?.type !== 'object') return undefined
  const list = root.children?.find((child) => child.children?.[0].value === 'ignores')?.children?.[1]
  if (list !== undefined && list.type !== 'array') return undefined
  const edits =
    list === undefined
      ? modify(before, ['ignores'], [suppression], {formattingOptions})
      : modify(before, ['ignores', -1], suppression, {formattingOptions, isArrayInsertion: true})
  return applyEdits(before, edits)
}

/**
 * The text of a side file with one suppression less.
 *
 * @param start where that stands, as `PlacedSuppression.start`
 * @returns `undefined` where none stands there
 */
export function removeSuppression(text: string, start: number): string | undefined {
  const root = parseJson(text)
  if (root === 'too deep' || root?.type !== 'object') return undefined
  const list = root.children?.find((child) => child.children?.[0].value === 'ignores')?.children?.[1]
  const at = list?.type === 'array' ? (list.children ?? []).findIndex(({offset}) => offset === start) : -1
  return at < 0 ? undefined : applyEdits(text, modify(text, ['ignores', at], undefined, {formattingOptions}))
}

/**
 * The findings that the side file does not suppress.
 *
 * @param file the article, as `Suppression.file`
 * @param silence told of each of the others, and of the suppressions that suppress it
 */
export function suppressBySideFile(
  article: Article,
  findings: readonly Finding[],
  suppressions: readonly PlacedSuppression[],
  file: string,
  silence: (finding: Finding, by: readonly PlacedSuppression[]) => void = () => undefined
): readonly Finding[] {
  if (suppressions.length === 0 || findings.length === 0) return findings
  const index = indexOf(suppressions)
  return findings.filter((finding) => {
    const ofRule = index.get(finding.rule.id)
    if (ofRule === undefined) return true
    const matching = [
      ...(ofRule.byFile.get(file) ?? []),
      ...(ofRule.bySentence.size === 0
        ? []
        : (ofRule.bySentence.get(sentenceKey(sentenceAt(article, finding.start))) ?? []))
    ]
    if (matching.length > 0) silence(finding, matching)
    return matching.length === 0
  })
}

/** The suppressions of one rule: those of whole articles by their file, all others by the key of their sentence. */
interface OfRule {
  readonly byFile: Map<string, PlacedSuppression[]>
  readonly bySentence: Map<string, PlacedSuppression[]>
}
const indexes = new WeakMap<readonly PlacedSuppression[], ReadonlyMap<string, OfRule>>()

/** The suppressions of a side file by rule, told once as long as the file stays. */
function indexOf(suppressions: readonly PlacedSuppression[]): ReadonlyMap<string, OfRule> {
  const known = indexes.get(suppressions)
  if (known !== undefined) return known
  const index = new Map<string, OfRule>()
  for (const suppression of suppressions) {
    const ofRule = index.get(suppression.rule) ?? {byFile: new Map(), bySentence: new Map()}
    index.set(suppression.rule, ofRule)
    const [map, key] =
      suppression.sentence === undefined ? [ofRule.byFile, suppression.file] : [ofRule.bySentence, suppression.sentence]
    const list = map.get(key)
    if (list === undefined) map.set(key, [suppression])
    else list.push(suppression)
  }
  indexes.set(suppressions, index)
  return index
}

/** The suppression of one occurrence, or of the rule in the whole article. */
export function suppressionOf(
  article: Article,
  finding: Finding,
  file: string,
  whole: boolean,
  reason: string
): Suppression {
  const {id: rule} = finding.rule
  const why = reason === '' ? {} : {reason}
  if (whole) return {rule, file, ...why}
  const text = sentenceAt(article, finding.start)
  return {rule, file, sentence: sentenceKey(text), excerpt: spaced(text).slice(0, EXCERPT), ...why}
}

/** The text of the sentence in which a place lies; of its paragraph where it lies in none. */
function sentenceAt(article: Article, offset: number): string {
  const block = article.blockAt(offset)
  if (block === undefined) return ''
  const {text, sentences} = block.paragraph
  const at = firstEndingAfter(sentences, offset - article.startOf(block))
  const sentence = sentences.at(Math.min(at, sentences.length - 1))
  return sentence === undefined ? text : text.slice(sentence.start, sentence.end)
}

/**
 * What tells a sentence from others, so that the side file need not hold the copy. Runs of white space count as one
 * blank.
 */
export function sentenceKey(sentence: string): string {
  return textKey(spaced(sentence))
}

/** What tells a text from others: 53 bits of it (cyrb53, by bryc, public domain). */
export function textKey(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0')
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

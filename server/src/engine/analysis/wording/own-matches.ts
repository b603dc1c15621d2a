import {Char, charClass} from '../../arabic/characters.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraphUnder} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {type OwnBeginning, type OwnEntry, type OwnIndex, withLetters} from '../../lexicon/own/own-index.ts'
import type {OwnPlace, OwnRow} from '../../lexicon/own/own-row.ts'
import {lettersOf} from '../../lexicon/spelling/letters.ts'
import {insideSpans, quotedStretches} from '../quotations/quotations.ts'

/** A word as it stands and what it becomes, in UTF-16 code units from the start of the paragraph. */
export interface OwnEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a desk's own rule looks for, where it stands. */
export interface OwnMatch {
  readonly row: OwnRow
  readonly start: number
  readonly end: number
  /** What is to be written instead, and how; `undefined` where there is nothing, or its form cannot be told. */
  readonly put: {readonly text: string; readonly edits: readonly OwnEdit[]} | undefined
}

/** A match, and its paragraph. */
export interface PlacedOwnMatch {
  readonly block: Block
  readonly match: OwnMatch
}

const nothing: readonly never[] = []

function matchesIn({tokens, text, zone}: Paragraph, index: OwnIndex): readonly OwnMatch[] {
  if (zone === 'link' || zone === 'byline') return nothing
  const found: OwnMatch[] = []
  for (let at = 0; at < tokens.length; at++)
    if (tokens[at].word !== undefined) found.push(...matchesAt(text, tokens, at, index))
  return found.length === 0 ? nothing : found
}

/** What begins at a word: of each row the longest. */
function matchesAt(text: string, tokens: readonly Token[], at: number, index: OwnIndex): readonly OwnMatch[] {
  const begun = index.begunBy(tokens[at].word!)
  if (begun.length === 0) return nothing
  const matches = new Map<OwnRow, OwnMatch>()
  for (const beginning of begun) {
    const rest = restOf(tokens, at, beginning.entry)
    if (rest === undefined) continue
    const match = matchOf(text, tokens, at, beginning, rest)
    if (match.end > (matches.get(match.row)?.end ?? 0)) matches.set(match.row, match)
  }
  return [...matches.values()]
}

/** The articles before each word after the first, «ال» or nothing; `undefined` where another word stands. */
function restOf(tokens: readonly Token[], first: number, {words, spelled, row}: OwnEntry): string[] | undefined {
  const articles: string[] = []
  for (let i = 1; i < words.length; i++) {
    const token = tokens[first + i]
    if (token?.spaced !== true || token.word === undefined) return undefined
    const written = spelled ? lettersOf(token.word.text) : token.word.fold
    if (written !== words[i] && (row.bare === true || written !== `ال${words[i]}`)) return undefined
    articles.push(written === words[i] ? '' : 'ال')
  }
  return articles
}

function matchOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  {entry, prefix, suffix}: OwnBeginning,
  articles: readonly string[]
): OwnMatch {
  const {row, put} = entry
  const last = tokens[first + articles.length]
  const skipped = conjunctionIn(text, tokens[first].start, prefix)
  const start = tokens[first].start + skipped
  const words = put === undefined ? undefined : putWords(put, prefix.slice(skipped), suffix, articles)
  if (words === undefined) return {row, start, end: last.end, put: undefined}
  const spans = words.length === articles.length + 1 ? tokens.slice(first, first + words.length) : undefined
  const edits = spans?.flatMap(({start: from, end}, i) => {
    const at = i === 0 ? start : from
    return text.slice(at, end) === words[i] ? [] : [{start: at, end, text: words[i]}]
  }) ?? [{start, end: last.end, text: words.join(' ')}]
  return {row, start, end: last.end, put: {text: words.join(' '), edits}}
}

/** Letters of the conjunction before a word, where it is written without marks: it stays as it is. */
function conjunctionIn(text: string, start: number, prefix: string): number {
  if (prefix[0] !== 'و' && prefix[0] !== 'ف') return 0
  return text[start] === prefix[0] && charClass(text.charCodeAt(start + 1)) !== Char.mark ? 1 : 0
}

/**
 * The words to be written instead, with what was written onto those that stand there.
 *
 * @returns `undefined` where it cannot be told which of them takes it
 */
function putWords(
  put: readonly string[],
  prefix: string,
  suffix: string,
  articles: readonly string[]
): string[] | undefined {
  const [head, ...rest] = put
  const isSingle = rest.length === 0
  if (suffix !== '' && !isSingle) return undefined
  const isAlike = rest.length === articles.length
  const isDefinite = /[ال]ل$/.test(prefix)
  // «الرجل» with two words, «رجل الأعمال»: which of them takes the article hangs on what they are to each other.
  const isTold = isAlike ? articles.every((article) => (article === 'ال') === isDefinite) : isSingle || !isDefinite
  if (!isTold || (!isAlike && articles.includes('ال'))) return undefined
  const first = withLetters(prefix, head, suffix)
  if (first === undefined) return undefined
  return [first, ...rest.map((word, i) => (isAlike && !word.startsWith('ال') ? articles[i] + word : word))]
}

type ByRow = ReadonlyMap<OwnRow, readonly PlacedOwnMatch[]>
type Matcher = (article: Article, index: OwnIndex, row: OwnRow) => readonly PlacedOwnMatch[]
type InParagraph = (paragraph: Paragraph, index: OwnIndex) => readonly OwnMatch[]

/** What was found under the rows that were asked for last; each matcher keeps its own. */
function matcher(): Matcher {
  const inParagraph: InParagraph = perParagraphUnder(matchesIn)
  const known = new WeakMap<Article, {readonly index: OwnIndex; readonly byRow: ByRow}>()
  return (article, index, row) => {
    let found = known.get(article)
    if (found?.index !== index) {
      found = {index, byRow: byRowIn(article, index, inParagraph)}
      known.set(article, found)
    }
    return found.byRow.get(row) ?? nothing
  }
}

/**
 * Where an article has what a row of a desk's own rules looks for, in the parts of the article that the row is about. Each
 * paragraph is read once for all rows, as long as they stay.
 */
export const ownMatches = matcher()

/** The same of the rows of its bank of names. */
export const bankMatches = matcher()

/** The same of its names in full, and of their last words alone. */
export const mentionMatches = matcher()

function byRowIn(article: Article, index: OwnIndex, inParagraph: InParagraph): ByRow {
  const byRow = new Map<OwnRow, PlacedOwnMatch[]>()
  for (const {blocks, quotations} of quotedStretches(article)) {
    for (const [i, block] of blocks.entries()) {
      for (const match of inParagraph(block.paragraph, index)) {
        const quoted = insideSpans(quotations[i].spans, match.start, match.end)
        if (!match.row.where.includes(placeOf(block, quoted))) continue
        const list = byRow.get(match.row)
        if (list === undefined) byRow.set(match.row, [{block, match}])
        else list.push({block, match})
      }
    }
  }
  return byRow
}

function placeOf({paragraph}: Block, quoted: boolean): OwnPlace {
  if (quoted) return 'quotations'
  return paragraph.zone === 'headline' ? 'headline' : 'body'
}

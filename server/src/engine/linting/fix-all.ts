import {Char, charClass, isArabicWordPart} from '../arabic/characters.ts'
import type {Article, Block} from '../document/article.ts'
import {firstEndingAfter} from '../document/ordered.ts'
import {TokenKind} from '../document/tokens.ts'
import {hasPlaceholder, placeholdersIn} from '../lexicon/placeholders.ts'
import type {PlacedEdit, PlacedFix} from './finding.ts'
import {applyEdits, combineFixes, MOST_ROUNDS} from './fixes.ts'
import type {Linted} from './safe/check.ts'

/**
 * The edits of fixes that can be applied together without an editor between them. Left out are those that would put a
 * second placeholder into a sentence, change one, or split a word.
 */
export function together(article: Article, fixes: Iterable<PlacedFix>): PlacedEdit[] {
  const places = placeholdersIn(article.text)
  const filled = new Set<string>()
  const admitted: PlacedFix[] = []
  let reached = -1
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(fix) <= reached || fix.edits.some((edit) => touches(places, edit) || splitsWord(article, edit)))
      continue
    const sentences = fix.edits.flatMap((edit) => (hasPlaceholder(edit.text) ? sentencesAt(article, edit) : []))
    if (sentences.some(({key, start, end}) => filled.has(key) || touches(places, {start, end}))) continue
    for (const {key} of sentences) filled.add(key)
    admitted.push(fix)
    reached = Math.max(...fix.edits.map(({end}) => end))
  }
  return combineFixes(admitted)
}

/**
 * Applies the first fix of every finding, unless the text does not decide which that is, until there is nothing left to apply that {@link together} admits.
 *
 * @param before the text as it is
 * @param lint how a text is linted
 */
export function fixAll(before: Linted, lint: (text: string) => Linted): Linted & {readonly count: number} {
  const seen = new Set<string>()
  let now = before
  let count = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = now.findings.flatMap(({fixes}) => fixes.slice(0, 1).filter(({unsure}) => !unsure))
    const edits = together(now.article, fixes)
    const text = applyEdits(now.article.text, edits)
    // Two rules at odds undo each other's work: the text has been there before.
    if (text === now.article.text || seen.has(text)) break
    seen.add(now.article.text)
    const applied = new Set(edits)
    count += fixes.filter((fix) => fix.edits.some((edit) => applied.has(edit))).length
    now = lint(text)
  }
  return {...now, count}
}

interface Range {
  readonly start: number
  readonly end: number
}

function startOf({edits}: PlacedFix): number {
  return edits.reduce((least, {start}) => Math.min(least, start), Infinity)
}

/** Whether an edit changes a placeholder, or stands inside one. */
function touches(places: readonly Range[], {start, end}: Range): boolean {
  const place = places[firstEndingAfter(places, start)]
  return place !== undefined && (start === end ? place.start < start : place.start < end)
}

/** The sentences in which an edit stands, in the source: two where it stands between them. */
function sentencesAt(article: Article, {start, end}: PlacedEdit): Array<Range & {readonly key: string}> {
  const block = article.blockAround(start)
  if (block === undefined) return []
  const at = article.startOf(block)
  const {sentences} = block.paragraph
  const found: Array<Range & {key: string}> = []
  for (
    let i = firstEndingAfter(sentences, start - at - 1);
    i < sentences.length && at + sentences[i].start <= end;
    i++
  ) {
    found.push({
      start: at + sentences[i].start,
      end: at + sentences[i].end,
      key: `${article.indexOf(block)} ${sentences[i].first}`
    })
  }
  return found
}

/** Whether an edit puts something other than letters, or digits, into a word or a figure; the conjunction و may part from its word. */
function splitsWord(article: Article, {start, end, text}: PlacedEdit): boolean {
  const block = article.blockAround(start)
  if (block === undefined || text === '') return false
  return splitsAt(article, block, start, text) || (end > start && splitsAt(article, block, end, text))
}

function splitsAt(article: Article, block: Block, offset: number, text: string): boolean {
  const at = offset - article.startOf(block)
  const {tokens, text: whole} = block.paragraph
  const token = tokens[firstEndingAfter(tokens, at)]
  if (token === undefined || token.start >= at) return false
  if (token.kind === TokenKind.number) return !/^[\p{Nd}.,٫٬]+$/u.test(text)
  if (token.kind !== TokenKind.word || isSpelling(text)) return false
  const head = [...whole.slice(token.start, at)].filter((char) => charClass(char.charCodeAt(0)) === Char.arabic)
  // «قرارا ًمهما»: what stands before the letters of a word is no part of it.
  return head.length > 1 || (head.length === 1 && head[0] !== 'و')
}

/** Whether a text is letters and what is written on them. */
function isSpelling(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isArabicWordPart(text.charCodeAt(i))) return false
  return true
}

import {type Token, TokenKind} from '../../document/tokens.ts'
import type {Features} from './weights.ts'
import {isCliticRun, shapeOf, type WordShape} from './words.ts'

/*
 * What is known of a place where a lost mark may have stood. Features are names; their weights are data, fitted by
 * `tools/fit/quotation-sites.ts`. A name says what an editor looks at: what announces the quotation, how long it
 * would be, what stands on both sides of the place, whether the same words are quoted elsewhere.
 */

/** What the rest of the article tells of its quotations. */
export interface Evidence {
  /** Whether a stop stands inside the closing mark: `in`, `out`, `mostly …`, `once …`, `?`; of a name; and a comma. */
  readonly stop: string
  readonly stopByName: string
  readonly comma: string
  /** Whether its quotations are names or statements. */
  readonly size: string
  /** Whether these folded words are quoted nearby. */
  quoted(phrase: string): boolean
  /** Whether a quotation nearby begins with this folded word; ends with it. */
  begins(word: string): boolean
  ends(word: string): boolean
  /** The size of the quotation nearby that this stem announces; `undefined` for none. */
  announces(stem: string): string | undefined
  /** Whether these two folded words stand together nearby. */
  together(pair: string): boolean
}

/** Counts over a stretch of tokens, built up as sites are read one after the other. */
export interface Passed {
  words: number
  commas: number
  stops: number
  colons: number
  /** Words in the first person, finite verbs of speech, and أن after them. */
  first: number
  says: number
  innas: number
}
export const nothingPassed = (): Passed => ({words: 0, commas: 0, stops: 0, colons: 0, first: 0, says: 0, innas: 0})

const STOP = 0x2e
const COMMA = 0x060c
const COLON = 0x3a

/** Counts one more token. */
export function pass(passed: Passed, token: Token): void {
  if (token.kind <= TokenKind.latin) {
    passed.words++
    if (token.word === undefined) return
    const shape = shapeOf(token.word)
    if (shape.firstPerson) passed.first++
    if (shape.reports) passed.says++
    if (shape.inna) passed.innas++
  } else if (token.code === COMMA) passed.commas++
  else if (isStop(token)) passed.stops++
  else if (token.code === COLON) passed.colons++
}

/** Whether a token ends a sentence. */
export function isStop({code}: Token): boolean {
  return code === STOP || code === 0x061f || code === 0x21
}

const lengths = [1, 2, 3, 4, 6, 9, 14, 20, 30, 45]
/** The length of a quotation of so many words, as features name it. */
export function lengthClass(words: number): string {
  for (const most of lengths) if (words <= most) return String(most)
  return 'x'
}

/** The sizes of a quotation by its number of words at most: a word or a name, a phrase, a clause, a sentence, a speech. */
const sizes: ReadonlyArray<readonly [most: number, size: string]> = [
  [1, 'a'],
  [3, 'b'],
  [7, 'c'],
  [15, 'd'],
  [30, 'e'],
  [Infinity, 'f']
]
const SMALLEST_CLAUSE = 'c'

/** The size of a quotation of so many words, as features name it. */
export function sizeOf(words: number): string {
  return sizes.find(([most]) => words <= most)![1]
}

/** Whether a size is that of a name, a title or a term: up to three words. */
export function isNameSize(size: string): boolean {
  return size < SMALLEST_CLAUSE
}

/** A small count, as features name it. */
export function few(count: number): string {
  return count > 2 ? '3' : String(count)
}

/** What a token is to its neighbour: the mark itself, or the kind of word. */
export function kindOf(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind === TokenKind.word) return shapeOf(token.word!).kind
  if (token.kind === TokenKind.number) return '0'
  if (token.kind === TokenKind.latin) return 'L'
  return markOf(token)
}

/** What a token is to its neighbour, all words alike. */
export function markOf(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind <= TokenKind.latin) return 'w'
  if (token.kind === TokenKind.quote) return '"'
  if (token.kind === TokenKind.open) return '('
  if (token.kind === TokenKind.close) return ')'
  return token.kind === TokenKind.punctuation ? String.fromCharCode(token.code) : '?'
}

/** How a quotation is announced by what stands before it. */
export function announcedBy(tokens: readonly Token[], first: number): string {
  const token = tokens[first - 1]
  if (token === undefined) return 'start'
  if (token.word === undefined) return markOf(token)
  if (tokens[first] !== undefined && !tokens[first].spaced && isCliticRun(token.word))
    return `clitic ${token.word.fold}`
  if (token.word.text.endsWith('ـ')) return 'clitic'
  return shapeOf(token.word).kind
}

/** What a word beside the place shows of itself. */
export function lexical(out: Features, name: string, token: Token | undefined, size: string): void {
  if (token?.word === undefined) return
  const {bare, waw, stem, suffix, kind} = shapeOf(token.word)
  out.add(name, '=', token.word.fold)
  out.add(name, '~', stem)
  out.add(name, '~', stem, ' ', size)
  out.add(name, '$', suffix)
  out.add(name, ':', kind, ' ', size)
  if (waw) {
    out.add(name, '=و ', size)
    out.add(name, '=و:', kind)
  }
  if (bare !== stem) out.add(name, '/', bare, ' ', size)
}

/** Longer quotations do not come again word for word. */
const PHRASE_WORDS = 6

/** The folded words of a short quotation, by which it is known when it comes again; `undefined` for a long one. */
export function quotedPhrase(tokens: readonly Token[], from: number, to: number, letters = 0): string | undefined {
  if (to <= from || to - from > PHRASE_WORDS) return undefined
  let out = ''
  for (let i = from; i < to; i++) out += `${tokens[i].word?.fold ?? String(tokens[i].code)} `
  return out.slice(letters)
}

/** Whether the two words around the place stand together elsewhere, where no mark parts them. */
export function together(out: Features, evidence: Evidence, left: Token | undefined, right: Token | undefined): void {
  if (
    left?.word !== undefined &&
    right?.word !== undefined &&
    evidence.together(`${left.word.fold} ${right.word.fold}`)
  )
    out.add('together')
}

/** Words that open, close or announce other quotations nearby. */
export function alike(
  out: Features,
  evidence: Evidence,
  size: string,
  {announcing, first, last}: Readonly<Record<'announcing' | 'first' | 'last', Token | undefined>>
): void {
  const before = announcing?.word && evidence.announces(shapeOf(announcing.word).stem)
  if (before !== undefined) {
    out.add('announces ', String(before === size))
    out.add('announces ', before, ' ', size)
  }
  if (first?.word !== undefined && evidence.begins(first.word.fold)) {
    out.add('begins alike')
    out.add('begins alike ', size)
  }
  if (last?.word !== undefined && evidence.ends(last.word.fold)) {
    out.add('ends alike')
    out.add('ends alike ', size)
  }
}

/** Gender and article of neighbours: an adjective after the mark agrees with what it belongs to. */
export function agreement(out: Features, size: string, ...around: ReadonlyArray<Token | undefined>): void {
  let name = 'agree '
  for (const token of around) {
    const shape: WordShape | undefined = token?.word && shapeOf(token.word)
    name += shape === undefined ? '-' : `${shape.definite ? 'D' : 'i'}${/[ةه]$/.test(shape.bare) ? 'f' : ''} `
  }
  out.add(name)
  out.add(name, size)
}

/** Whether the same words are quoted nearby. */
export function sameElsewhere(out: Features, evidence: Evidence, size: string, phrase: string | undefined): void {
  if (phrase === undefined || !evidence.quoted(phrase)) return
  out.add('same')
  out.add('same ', size)
}

/** How little is left between the place and what the quotation cannot contain. */
export function addRest(out: Features, rest: number, limit: Token | undefined, size: string, announced: string): void {
  if (rest > SHORT_REST) return
  out.add('rest ', String(rest), ' ', markOf(limit))
  out.add('rest ', String(rest), ' ', markOf(limit), ' ', size)
  out.add('rest ', String(rest), ' ', announced)
}
const SHORT_REST = 3

/** How far back the verb of speech is, and whether أن stands between. */
export function spokenBefore(tokens: readonly Token[], k: number, limit: number): string {
  let innas = 0
  for (let i = k - 1; i >= limit && i > k - SPOKEN_REACH; i--) {
    if (isStop(tokens[i])) return `none ${few(innas)}`
    const word = tokens[i].word
    if (word === undefined) continue
    const shape = shapeOf(word)
    if (shape.inna && i < k - 1) innas++
    if (shape.reports) return `v ${distanceOf(k - i)} ${few(innas)}`
    if (shape.speech !== undefined) return `${shape.speech} ${distanceOf(k - i)} ${few(innas)}`
  }
  return `none ${few(innas)}`
}

/** How many tokens before a quotation its verb of speech is looked for. */
const SPOKEN_REACH = 20
const FAR = 6
const NEAR = 2

function distanceOf(tokens: number): string {
  if (tokens > FAR) return 'far'
  return tokens > NEAR ? 'near' : String(tokens)
}

import {perWord} from '../language/word.ts'
import type {Paragraph} from '../parse/paragraph.ts'
import {type Token, TokenKind} from '../parse/tokens.ts'
import {isCliticRun} from './quotations-marks.ts'

/**
 * What is known of a place where a lost mark may have stood. Features are names; their weights are data, fitted by
 * `scripts/fit-quotation-sites.mjs`. A name says what an editor looks at: what announces the quotation, how long it
 * would be, what stands on both sides of the place, whether the same words are quoted elsewhere.
 */
export type Features = string[]

/** What the rest of the article tells of its quotations. */
export interface Evidence {
  /** How often a stop stands before the closing mark, and after it; likewise a comma. */
  readonly stopInside: number
  readonly stopOutside: number
  readonly commaInside: number
  readonly commaOutside: number
  /** Folded words of quotations of up to {@link PHRASE_WORDS} words. */
  readonly phrases: ReadonlySet<string>
}
export const PHRASE_WORDS = 6

const STOP = 0x2e
const COMMA = 0x060c

/** What a word shows without a dictionary: article, ending, verbal prefix. */
interface Shape {
  readonly bare: string
  readonly waw: boolean
  readonly definite: boolean
  readonly prefix: string
  readonly suffix: string
}

const shapeOf = perWord((word): Shape => {
  const {fold, text} = word
  const waw = fold.length > 3 && (fold[0] === 'و' || fold[0] === 'ف')
  const bare = waw ? fold.slice(1) : fold
  const tanwin = /[\u064b]/.test(text) ? 'ً' : ''
  return {bare, waw, definite: /^(?:[بك]?ال|لل)/.test(bare) && bare.length > 3, prefix: bare.slice(0, 1), suffix: tanwin || bare.slice(bare.length > 3 ? -2 : -1)}
})

const lengths = [1, 2, 3, 4, 6, 9, 14, 20, 30, 45]
/** A length in words, in steps that widen. */
export function lengthClass(words: number): string {
  for (const most of lengths) if (words <= most) return String(most)
  return 'x'
}

function coarse(words: number): string {
  return words <= 1 ? 'a' : words <= 3 ? 'b' : words <= 7 ? 'c' : words <= 15 ? 'd' : 'e'
}

function few(count: number): string {
  return count > 3 ? '3+' : String(count)
}

/** What a token is to its neighbour: the mark itself, or the kind of word. */
export function kindOf(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind === TokenKind.word) return 'w'
  if (token.kind === TokenKind.number) return '0'
  if (token.kind === TokenKind.latin) return 'L'
  if (token.kind === TokenKind.quote) return '"'
  if (token.kind === TokenKind.open) return '('
  if (token.kind === TokenKind.close) return ')'
  return token.kind === TokenKind.punctuation ? String.fromCharCode(token.code) : '?'
}

/** How a quotation is announced by what stands before it. */
export function announcedBy(tokens: readonly Token[], first: number): string {
  const token = tokens[first - 1]
  if (token === undefined) return 'start'
  if (token.kind !== TokenKind.word) return kindOf(token)
  const {fold} = token.word!
  if (!tokens[first].spaced && isCliticRun(token.word!)) return `clitic ${fold}`
  if (token.word!.text.endsWith('ـ')) return 'clitic ـ'
  if (/^[وف]?[بلك]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم|ا)?$/.test(fold)) return 'inna'
  const {definite} = shapeOf(token.word!)
  return definite ? 'definite' : 'word'
}

function wordFeatures(out: Features, name: string, token: Token | undefined, length: string): void {
  if (token?.word === undefined) return
  const {bare, waw, definite, prefix, suffix} = shapeOf(token.word)
  out.push(`${name}=${token.word.fold}`, `${name}/=${bare}`, `${name}/=${bare} ${length}`, `${name}^${waw ? 'و' : ''}${definite ? 'ال' : prefix}`, `${name}$${suffix}`)
  if (waw) out.push(`${name} waw ${length}`)
}

function phrase(tokens: readonly Token[], from: number, to: number): string | undefined {
  if (to - from > PHRASE_WORDS) return undefined
  let out = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    out += token.word?.fold ?? String(token.code)
    out += ' '
  }
  return out
}

/** The folded words of a quotation, as {@link Evidence.phrases} keeps them. */
export const quotedPhrase = phrase

/** Counts over a stretch of tokens, built up as sites are read from left to right. */
export interface Passed {
  words: number
  commas: number
  stops: number
  colons: number
}

export function pass(passed: Passed, token: Token): void {
  if (token.kind <= TokenKind.latin) passed.words++
  else if (token.code === COMMA) passed.commas++
  else if (token.code === STOP || token.code === 0x061f || token.code === 0x21) passed.stops++
  else if (token.code === 0x3a) passed.colons++
}

function habit(inside: number, outside: number): string {
  if (inside + outside === 0) return '?'
  const share = inside / (inside + outside)
  return share > 0.8 ? 'in' : share < 0.2 ? 'out' : share > 0.5 ? 'mostly in' : 'mostly out'
}

/**
 * A closing mark after token `k`, for an opener that token `first` follows.
 *
 * @param first index of the first token of the quotation
 * @param ends whether no other site follows
 */
export function closerFeatures({tokens}: Paragraph, opener: number, first: number, k: number, passed: Passed, ends: boolean, evidence: Evidence): Features {
  const here = tokens[k]
  const next = tokens[k + 1]
  const announced = announcedBy(tokens, opener)
  const length = lengthClass(passed.words)
  const size = coarse(passed.words)
  const before = kindOf(here)
  const after = kindOf(next)
  const out: Features = [`len ${length}`, `ann ${announced} ${length}`, `<${before}>${after}`, `<${before}>${after} ${size}`, `ann ${announced} <${before}>${after}`, `stops ${few(passed.stops)}`, `stops ${few(passed.stops)} ${announced}`, `commas ${few(passed.commas)}`, `commas ${few(passed.commas)} ${announced}`]
  if (ends) out.push('last', `last ${size}`, `last ${announced}`)
  if (here.code === STOP && here.kind === TokenKind.punctuation) out.push(`stop in ${habit(evidence.stopInside, evidence.stopOutside)}`)
  else if (next?.code === STOP && next.kind === TokenKind.punctuation) out.push(`stop out ${habit(evidence.stopInside, evidence.stopOutside)}`)
  if (here.code === COMMA) out.push(`comma in ${habit(evidence.commaInside, evidence.commaOutside)}`)
  else if (next?.code === COMMA) out.push(`comma out ${habit(evidence.commaInside, evidence.commaOutside)}`)
  if (next === undefined && here.kind > TokenKind.latin) out.push(`end after mark ${habit(evidence.stopInside, evidence.stopOutside)}`)
  if (next !== undefined && next.kind > TokenKind.latin) {
    const beyond = tokens[k + 2]
    if (beyond === undefined) out.push(`then end ${size}`)
    else wordFeatures(out, `${after}n`, beyond, size)
  } else wordFeatures(out, 'n', next, size)
  if (here.kind <= TokenKind.latin) wordFeatures(out, 'p', here, size)
  const q = phrase(tokens, first, k + 1)
  if (q !== undefined && evidence.phrases.has(q)) out.push('same', `same ${size}`)
  const announcing = tokens[opener - 1]
  if (announcing?.word !== undefined) out.push(`a=${shapeOf(announcing.word).bare} ${size}`)
  if (next?.word !== undefined && here.word !== undefined) out.push(`al ${shapeOf(here.word).definite}${shapeOf(next.word).definite} ${size}`)
  const start = tokens[first]
  if (start?.word !== undefined) out.push(`f^${shapeOf(start.word).definite ? 'ال' : shapeOf(start.word).prefix} ${size}`, `f/=${shapeOf(start.word).bare} ${size}`)
  return out
}

/**
 * An opening mark before token `k`, or inside it after an attached particle, for a closer before which token `last`
 * stands.
 *
 * @param passed what lies between the site and the closer
 * @param particle the attached particle after which the mark would stand
 */
export function openerFeatures({tokens}: Paragraph, k: number, particle: Particle | null, closer: number, afterCloser: number, passed: Passed, starts: boolean, evidence: Evidence): Features {
  const here = tokens[k]
  const previous = tokens[k - 1]
  const length = lengthClass(passed.words)
  const size = coarse(passed.words)
  const announced = particle !== null ? `inside ${particle.name}` : k === 0 ? 'start' : announcedBy(tokens, k)
  const before = kindOf(previous)
  const after = kindOf(tokens[afterCloser])
  const within = kindOf(tokens[closer - 1])
  const out: Features = [`len ${length}`, `ann ${announced}`, `ann ${announced} ${size}`, `<${before} ${length}`, `end ${within}${after} ${length}`, `end ${within}${after} ${announced}`, `stops ${few(passed.stops)}`, `stops ${few(passed.stops)} ${within}${after}`, `commas ${few(passed.commas)}`, `commas ${few(passed.commas)} ${announced}`, `colons ${few(passed.colons)}`, `${kindOf(here)}${size}`]
  if (starts) out.push('first', `first ${size}`, `first ${announced}`)
  if (!here.spaced && particle === null && k > 0) out.push(`glued ${before}`)
  if (particle === null) {
    wordFeatures(out, 'n', here, size)
    wordFeatures(out, 'm', tokens[k + 1], size)
  } else out.push(`in ${particle.name} ${size}`, `in ${particle.name} ${here.word!.fold.slice(particle.letters, particle.letters + 2)}`)
  if (previous !== undefined && previous.kind <= TokenKind.latin) {
    wordFeatures(out, 'p', previous, size)
    wordFeatures(out, 'q', tokens[k - 2], size)
  } else if (previous !== undefined) wordFeatures(out, `${before}p`, tokens[k - 2], size)
  if (here.word !== undefined && previous?.word !== undefined && particle === null) out.push(`al ${shapeOf(previous.word).definite}${shapeOf(here.word).definite} ${size}`)
  const beyond = tokens[afterCloser]
  if (beyond?.word !== undefined) wordFeatures(out, 'z', beyond, size)
  let q = phrase(tokens, k, closer)
  if (q !== undefined && particle !== null) q = q.slice(particle.letters)
  if (q !== undefined && evidence.phrases.has(q)) out.push('same', `same ${size}`)
  return out
}

/** An attached particle at the head of a word, after which an opening mark may have stood: «بـالإرهاب»، «وأنه». */
export interface Particle {
  /** Code units of the word, tatweel included. */
  readonly length: number
  /** How many letters it has. */
  readonly letters: number
  readonly name: string
}

export const attachedParticle = perWord((word): Particle | null => {
  const drawn = /^([وف]?(?:[بلك]|ال|لل)?)ـ+/.exec(word.text)
  const match = drawn !== null && drawn[1] !== '' ? drawn : /^([وفبلك])/.exec(word.text)
  if (match === null || word.fold.length - match[1].length < 2) return null
  return {length: match[0].length, letters: match[1].length, name: match[1] + (match === drawn ? 'ـ' : '')}
})

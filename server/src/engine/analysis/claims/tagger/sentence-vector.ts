import {lightStem} from '../../../arabic/light-stem.ts'
import {perSentence} from '../../../document/incremental/facts.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {kindIn, numberOfAnyStem, stemIn} from '../../../lexicon/gist.ts'
import type {Attribution} from '../../attributions/attributions.ts'
import type {Coverage} from '../coverage.ts'
import {FOUND, MARK, STEM, TOKEN, vectorOfStem, type Weights, WORD, weightsOfTagger} from './weights.ts'

/*
 * What a sentence says, as numbers: the vectors of its tokens, seen with those beside them, twice; then of each number the
 * greatest and the mean (a convolution as of Kim 2014). All that depends on one token alone is put together once a stem.
 */

/** Tokens of a sentence that are read. */
export const READ = 64
/** The widths of a token before, at and behind a place. */
const SIDES = 3
const TOKEN_VECTOR = STEM + WORD + MARK + TOKEN

/** Whose words a token is of, added up. */
const Part = {cue: 1, statement: 2, source: 4} as const

interface Kept {
  /** By token, whose words it was of; a sentence of which that has changed is read again. */
  readonly parts: Uint8Array
  readonly vector: Float32Array
}

const keptOf = perSentence((): {kept: Kept | undefined} => ({kept: undefined}))

/** What a sentence says, before what stands around it is added: {@link FOUND} numbers. */
export function sentenceVector({block: {paragraph}, sentence, own}: Coverage): Float32Array {
  const memory = keptOf(paragraph, sentence)
  const parts = partsOf(paragraph, sentence, own)
  if (memory.kept === undefined || !isSame(memory.kept.parts, parts))
    memory.kept = {parts, vector: readAlike(paragraph, sentence, parts)}
  return memory.kept.vector
}

/** Sentences of which one that reads alike is remembered: an edit changes one of its paragraph, and makes all of them anew. */
const ALIKE = 512
const alike = new Map<string, Float32Array>()

function readAlike(paragraph: Paragraph, sentence: number, parts: Uint8Array): Float32Array {
  const key = keyOf(paragraph, sentence, parts)
  const known = alike.get(key)
  if (known !== undefined) return known
  const vector = read(paragraph, sentence, parts)
  if (alike.size >= ALIKE) alike.clear()
  alike.set(key, vector)
  return vector
}

/** All that a reading hangs on: the words, what tokens they were cut into, and whose words they are of. */
function keyOf({tokens, text, sentences}: Paragraph, sentence: number, parts: Uint8Array): string {
  const {start, end, first} = sentences[sentence]
  let shape = ''
  for (let i = 0; i < parts.length; i++)
    shape += String.fromCharCode(0x100 + parts[i] * 16 + tokens[first + i].kind, tokens[first + i].start - start)
  return `${shape}\0${text.slice(start, end)}`
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** By token that is read, whose words it is of: see {@link Part}. */
export function partsOf({tokens, sentences}: Paragraph, sentence: number, own: readonly Attribution[]): Uint8Array {
  const {first, last} = sentences[sentence]
  const parts = new Uint8Array(Math.min(READ, last - first))
  for (const {span, statement, cue} of own) {
    for (let i = 0; i < parts.length; i++) {
      const {start, end} = tokens[first + i]
      if (start >= span.start && end <= span.end) parts[i] |= Part.cue
      if (start >= statement.start && start < statement.end) parts[i] |= Part.statement
      if (cue.source !== undefined && first + i >= cue.source.first && first + i < cue.source.last)
        parts[i] |= Part.source
    }
  }
  return parts
}

const found = new Float64Array(READ * FOUND)
const deeper = new Float64Array(READ * FOUND)

function read({tokens, text, sentences}: Paragraph, sentence: number, parts: Uint8Array): Float32Array {
  const weights = weightsOfTagger()
  const {first} = sentences[sentence]
  const n = parts.length
  found.fill(0, 0, n * FOUND)
  for (let i = 0; i < n; i++) {
    const token = tokens[first + i]
    addToken(stemLayer(weights, rowOf(weights, token, text)), i, n)
    addToken(rolesLayer(weights, kindIn(token.gist) + 1, parts[i], token.kind), i, n)
  }
  addBias(found, weights.first.bias, n)
  look(weights, n)
  return pooled(weights, n)
}

function rowOf({rowOf}: Weights, token: Token, text: string): number {
  return rowOf.get(token.word === undefined ? numberOfAnyStem(nameOfToken(token, text)) : stemIn(token.gist)) ?? 0
}

/** What a token goes by: a word by its light stem, marks and numbers by how they begin and how long they are. */
export function nameOfToken({word, kind, start, end}: Token, text: string): string {
  if (word !== undefined) return lightStem(word)
  const digit = text.charCodeAt(start)
  if (kind === TokenKind.quote || (digit >= 0x30 && digit <= 0x39)) return `#${Math.min(6, end - start)}`
  return text.slice(start, Math.min(end, start + 3))
}

/** Adds what a token gives to the place before it, its own and the one behind it. */
function addToken(layer: Float32Array, i: number, n: number): void {
  // The first third of the weights is for the token before a place: for it, this place is the one behind.
  for (let side = 0; side < SIDES; side++) {
    const place = i + 1 - side
    if (place < 0 || place >= n) continue
    const from = side * FOUND
    const at = place * FOUND
    for (let k = 0; k < FOUND; k++) found[at + k] += layer[from + k]
  }
}

function addBias(places: Float64Array, bias: Float64Array, n: number): void {
  for (let i = 0, at = 0; i < n; i++)
    for (let k = 0; k < FOUND; k++, at++) places[at] = Math.max(0, places[at] + bias[k])
}

/** The second look: each place with those beside it, added to what was found there. */
function look({second: {weights, bias}}: Weights, n: number): void {
  deeper.fill(0, 0, n * FOUND)
  // About half of what was found is nothing.
  for (let i = 0, at = 0; i < n; i++)
    for (let k = 0; k < FOUND; k++, at++) if (found[at] !== 0) lookFrom(weights, i, k, n)
  for (let i = 0, at = 0; i < n; i++)
    for (let k = 0; k < FOUND; k++, at++) found[at] += Math.max(0, deeper[at] + bias[k])
}

/** What number `k` of place `i` gives to the places around it. */
function lookFrom(weights: Float64Array, i: number, k: number, n: number): void {
  const amount = found[i * FOUND + k]
  for (let side = 0; side < SIDES; side++) {
    const place = i + 1 - side
    if (place < 0 || place >= n) continue
    const at = place * FOUND
    const from = (side * FOUND + k) * FOUND
    for (let o = 0; o < FOUND; o++) deeper[at + o] += amount * weights[from + o]
  }
}

/** The greatest and the mean of all places, through the part of the sentence layer that is theirs. */
function pooled({sentence: {weights, bias}}: Weights, n: number): Float32Array {
  const vector = Float32Array.from(bias)
  for (let k = 0; k < FOUND; k++) {
    let most = n === 0 ? 0 : -Infinity
    let sum = 0
    for (let i = 0, at = k; i < n; i++, at += FOUND) {
      if (found[at] > most) most = found[at]
      sum += found[at]
    }
    const mean = sum / Math.max(1, n)
    for (let o = 0; o < FOUND; o++) vector[o] += most * weights[k * FOUND + o] + mean * weights[(FOUND + k) * FOUND + o]
  }
  return vector
}

/** What the tokens of a stem give to the first look, by row; made when a stem is first met. */
const stemLayers: Float32Array[] = []

function stemLayer(weights: Weights, row: number): Float32Array {
  stemLayers[row] ??= layerOf(weights, vectorOfStem(row), 0, STEM, 0)
  return stemLayers[row]
}

/** What the kind of a word, whose words it is of and the kind of its token give together. */
const rolesLayers: Float32Array[] = []

function rolesLayer(weights: Weights, word: number, part: number, kind: number): Float32Array {
  const roles = (word * PARTS + part) * KINDS + kind
  rolesLayers[roles] ??= sumOf(
    layerOf(weights, weights.words, word, WORD, STEM),
    layerOf(weights, weights.marks, part, MARK, STEM + WORD),
    layerOf(weights, weights.tokens, kind, TOKEN, STEM + WORD + MARK)
  )
  return rolesLayers[roles]
}

const PARTS = 8
const KINDS = 16

function sumOf(...layers: readonly Float32Array[]): Float32Array {
  return layers[0].map((_, k) => layers.reduce((sum, layer) => sum + layer[k], 0))
}

/**
 * What one vector gives to the places before, at and behind it.
 *
 * @param length how long it is
 * @param at where in the vector of a token it stands
 */
function layerOf(
  {first: {weights}}: Weights,
  vectors: Float32Array,
  row: number,
  length: number,
  at: number
): Float32Array {
  const layer = new Float32Array(SIDES * FOUND)
  for (let side = 0; side < SIDES; side++)
    for (let k = 0; k < length; k++) {
      const amount = vectors[row * length + k]
      const from = (side * TOKEN_VECTOR + at + k) * FOUND
      for (let o = 0; o < FOUND; o++) layer[side * FOUND + o] += amount * weights[from + o]
    }
  return layer
}

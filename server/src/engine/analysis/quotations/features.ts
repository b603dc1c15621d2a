import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {isCliticRun} from './marks.ts'
import type {Features} from './weights.ts'
import {type Particle, shapeOf, type WordShape} from './words.ts'

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

function isStop({code}: Token): boolean {
  return code === STOP || code === 0x061f || code === 0x21
}

const lengths = [1, 2, 3, 4, 6, 9, 14, 20, 30, 45]
function lengthClass(words: number): string {
  for (const most of lengths) if (words <= most) return String(most)
  return 'x'
}

/** A word or a name, a phrase, a clause, a sentence, a speech. */
export function sizeOf(words: number): string {
  return words <= 1 ? 'a' : words <= 3 ? 'b' : words <= 7 ? 'c' : words <= 15 ? 'd' : words <= 30 ? 'e' : 'f'
}

function few(count: number): string {
  return count > 2 ? '3' : String(count)
}

/** What a token is to its neighbour: the mark itself, or the kind of word. */
function kindOf(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind === TokenKind.word) return shapeOf(token.word!).kind
  if (token.kind === TokenKind.number) return '0'
  if (token.kind === TokenKind.latin) return 'L'
  return markOf(token)
}

function markOf(token: Token | undefined): string {
  if (token === undefined) return 'end'
  if (token.kind <= TokenKind.latin) return 'w'
  if (token.kind === TokenKind.quote) return '"'
  if (token.kind === TokenKind.open) return '('
  if (token.kind === TokenKind.close) return ')'
  return token.kind === TokenKind.punctuation ? String.fromCharCode(token.code) : '?'
}

/** How a quotation is announced by what stands before it. */
function announcedBy(tokens: readonly Token[], first: number): string {
  const token = tokens[first - 1]
  if (token === undefined) return 'start'
  if (token.word === undefined) return markOf(token)
  if (tokens[first] !== undefined && !tokens[first].spaced && isCliticRun(token.word))
    return `clitic ${token.word.fold}`
  if (token.word.text.endsWith('ـ')) return 'clitic'
  return shapeOf(token.word).kind
}

function lexical(out: Features, name: string, token: Token | undefined, size: string): void {
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

const PHRASE_WORDS = 6
/** The folded words of a short quotation, by which it is known when it comes again; `undefined` for a long one. */
export function quotedPhrase(tokens: readonly Token[], from: number, to: number, letters = 0): string | undefined {
  if (to <= from || to - from > PHRASE_WORDS) return undefined
  let out = ''
  for (let i = from; i < to; i++) out += `${tokens[i].word?.fold ?? String(tokens[i].code)} `
  return out.slice(letters)
}

function together(out: Features, evidence: Evidence, left: Token | undefined, right: Token | undefined): void {
  if (
    left?.word !== undefined &&
    right?.word !== undefined &&
    evidence.together(`${left.word.fold} ${right.word.fold}`)
  )
    out.add('together')
}

/** Words that open, close or announce other quotations nearby. */
function alike(
  out: Features,
  evidence: Evidence,
  announcing: Token | undefined,
  first: Token | undefined,
  last: Token | undefined,
  size: string
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
function agreement(out: Features, size: string, ...around: ReadonlyArray<Token | undefined>): void {
  let name = 'agree '
  for (const token of around) {
    const shape: WordShape | undefined = token?.word && shapeOf(token.word)
    name += shape === undefined ? '-' : `${shape.definite ? 'D' : 'i'}${/[ةه]$/.test(shape.bare) ? 'f' : ''} `
  }
  out.add(name)
  out.add(name, size)
}

/** The sentence that would come after the closing mark: of the speaker or of the narrator. */
function sentenceAfter(tokens: readonly Token[], from: number, limit: number): string {
  if (from >= limit) return limit >= tokens.length ? 'none' : 'mark'
  const head = tokens[from].word
  const passed = nothingPassed()
  for (let i = from; i < limit && passed.stops === 0 && i < from + 30; i++) pass(passed, tokens[i])
  if (head !== undefined && shapeOf(head).reports) return 'says'
  if (passed.first > 0) return 'I'
  return passed.says > 0 ? 'reports' : 'plain'
}

/** The quotation whose end is sought. */
export interface Opened {
  /** See {@link spokenBefore}. */
  readonly spoken: string
  readonly paragraph: Paragraph
  /** Index of the opener's token, of the first token of the quotation, and of the token that it cannot contain. */
  readonly opener: number
  readonly first: number
  readonly limit: number
  readonly evidence: Evidence
}

/** A closing mark after token `k`; `passed` lies between the opener and there. */
export function closerFeatures(
  {paragraph: {tokens}, spoken, opener, first, limit, evidence}: Opened,
  k: number,
  passed: Passed,
  out: Features
): void {
  const here = tokens[k]
  const next = tokens[k + 1]
  const announced = announcedBy(tokens, opener)
  const length = lengthClass(passed.words)
  const size = sizeOf(passed.words)
  const [before, after] = [markOf(here), markOf(next)]
  const [hereKind, nextKind, firstKind] = [kindOf(here), kindOf(next), kindOf(tokens[first])]
  out.add('len ', length)
  out.add('len ', length, ' of ', evidence.size)
  out.add('ann ', announced, ' ', length)
  out.add('<', before, '>', after, ' ', size)
  out.add('ann ', announced, ' <', before, '>', after)
  out.add(hereKind, '|', nextKind)
  out.add(hereKind, '|', nextKind, ' ', size)
  out.add('ann ', announced, ' ', size, '|', nextKind)
  out.add(firstKind, '..', hereKind, '|', nextKind)
  out.add(firstKind, ' ', length)
  out.add('|', nextKind, ' ', kindOf(tokens[k + 2]), ' ', size)
  out.add(kindOf(tokens[k - 1]), ' ', hereKind, '|', size)
  out.add('stops ', few(passed.stops), ' ', announced)
  out.add('commas ', few(passed.commas), ' ', announced)
  out.add('says ', few(passed.says))
  out.add('says ', few(passed.says), ' ', announced)
  out.add('I ', few(passed.first), ' ', after)
  out.add('innas ', few(passed.innas), ' ', size)
  const edge = before === '.' || after === '.' || before === '؟' || before === '!' || next === undefined
  if (edge) {
    const follows = sentenceAfter(tokens, before === 'w' ? k + 2 : k + 1, limit)
    out.add('edge ', follows)
    out.add('edge ', follows, ' I ', few(passed.first))
    out.add('edge ', follows, ' ', announced)
    out.add('edge ', few(passed.stops), ' ', announced)
    const [habit, other] = size < 'c' ? [evidence.stopByName, evidence.stop] : [evidence.stop, evidence.stopByName]
    const known = habit === '?' ? `of others ${other}` : habit
    if (before === '.') {
      out.add('stop in ', known)
      out.add('stop in ', known, ' ', String(size < 'c'))
      out.add('stop in ', known, ' ', String(next === undefined))
    } else if (after === '.') {
      out.add('stop out ', known)
      out.add('stop out ', known, ' ', String(size < 'c'))
      out.add('stop out ', known, ' ', String(tokens[k + 2] === undefined))
    }
  }
  if (before === '،') out.add('comma in ', evidence.comma)
  else if (after === '،') out.add('comma out ', evidence.comma)
  const rest = limit - k - 1
  if (rest <= 3) {
    out.add('rest ', String(rest), ' ', markOf(tokens[limit]))
    out.add('rest ', String(rest), ' ', markOf(tokens[limit]), ' ', size)
    out.add('rest ', String(rest), ' ', announced)
  }
  if (before === 'w') lexical(out, 'p', here, size)
  if (after === 'w') lexical(out, 'n', next, size)
  else lexical(out, `${after}n`, tokens[k + 2], size)
  const announcing = tokens[opener - 1]
  if (announcing?.word !== undefined) {
    out.add('a~', shapeOf(announcing.word).stem, ' ', length)
    out.add('a~', shapeOf(announcing.word).stem, '|', nextKind)
  }
  const opening = tokens[first]?.word
  if (opening !== undefined) out.add('f~', shapeOf(opening).stem, ' ', size)
  agreement(out, size, announcing, tokens[first], here, next)
  alike(out, evidence, announcing, tokens[first], here, size)
  out.add('spoken ', spoken, ' ', length)
  out.add('spoken ', spoken, ' <', before, '>', after)
  out.add('spoken ', spoken, '|', nextKind)
  if (edge) out.add('edge spoken ', spoken, ' ', few(passed.stops))
  together(out, evidence, here, next)
  const phrase = quotedPhrase(tokens, first, k + 1)
  if (phrase !== undefined && evidence.quoted(phrase)) {
    out.add('same')
    out.add('same ', size)
  }
}

/** The quotation whose beginning is sought. */
export interface Closed {
  readonly paragraph: Paragraph
  /** Index of the closer's token, of the token after it, and of the first token that the quotation can contain. */
  readonly closer: number
  readonly after: number
  readonly limit: number
  readonly evidence: Evidence
}

/** How far back the verb of speech is, and whether أن stands between. */
export function spokenBefore(tokens: readonly Token[], k: number, limit: number): string {
  let innas = 0
  for (let i = k - 1; i >= limit && i > k - 20; i--) {
    if (isStop(tokens[i])) return `none ${few(innas)}`
    const word = tokens[i].word
    if (word === undefined) continue
    const shape = shapeOf(word)
    if (shape.inna && i < k - 1) innas++
    if (shape.reports || shape.kind.startsWith('says'))
      return `${shape.reports ? 'v' : shape.kind.slice(5)} ${k - i > 6 ? 'far' : k - i > 2 ? 'near' : k - i} ${few(innas)}`
  }
  return `none ${few(innas)}`
}

/**
 * An opening mark before token `k`, or inside it after an attached particle; `passed` lies between there and the
 * closer.
 */
export function openerFeatures(
  {paragraph: {tokens}, closer, after: beyond, limit, evidence}: Closed,
  k: number,
  particle: Particle | null,
  passed: Passed,
  out: Features
): void {
  const here = tokens[k]
  const previous = tokens[k - 1]
  const length = lengthClass(passed.words)
  const size = sizeOf(passed.words)
  const announced = particle !== null ? `inside ${particle.name}` : announcedBy(tokens, k)
  const [within, after] = [markOf(tokens[closer - 1]), markOf(tokens[beyond])]
  const [hereKind, lastKind, afterKind] = [
    particle === null ? kindOf(here) : 'part',
    kindOf(tokens[closer - 1]),
    kindOf(tokens[beyond])
  ]
  const spoken = spokenBefore(tokens, k, limit)
  out.add('len ', length)
  out.add('len ', length, ' of ', evidence.size)
  out.add('ann ', announced)
  out.add('ann ', announced, ' ', length)
  out.add('end ', within, after, ' ', length)
  out.add('end ', within, after, ' ', announced)
  out.add('ann ', announced, '|', hereKind)
  out.add('ann ', announced, '|', hereKind, ' ', size)
  out.add(kindOf(tokens[k - 2]), ' ', announced, '|', size)
  out.add('|', hereKind, ' ', kindOf(tokens[k + 1]), ' ', size)
  out.add(hereKind, '..', lastKind, '|', afterKind)
  out.add('spoken ', spoken)
  out.add('spoken ', spoken, ' ', announced)
  out.add('spoken ', spoken, ' ', size)
  out.add('spoken ', spoken, ' ', within, after)
  out.add('stops ', few(passed.stops), ' ', within, after)
  out.add('stops ', few(passed.stops), ' ', announced)
  out.add('commas ', few(passed.commas), ' ', announced)
  out.add('colons ', few(passed.colons), ' ', size)
  out.add('says ', few(passed.says), ' ', announced)
  out.add('says ', few(passed.says), ' ', size)
  out.add('I ', few(passed.first), ' ', announced)
  out.add('innas ', few(passed.innas), ' ', announced)
  out.add('innas ', few(passed.innas), ' ', size)
  const rest = k - limit
  if (rest <= 3) {
    out.add('rest ', String(rest), ' ', markOf(tokens[limit - 1]))
    out.add('rest ', String(rest), ' ', markOf(tokens[limit - 1]), ' ', size)
    out.add('rest ', String(rest), ' ', announced)
  }
  if (!here.spaced && particle === null && k > 0) out.add('glued ', markOf(previous))
  if (particle === null) {
    lexical(out, 'n', here, size)
    lexical(out, 'm', tokens[k + 1], size)
    together(out, evidence, previous, here)
    alike(out, evidence, previous, here, tokens[closer - 1], size)
    agreement(out, size, previous, here, tokens[closer - 1], tokens[beyond])
  } else {
    out.add('in ', particle.name, ' ', size)
    out.add('in ', particle.name, ' ', here.word!.fold.slice(particle.letters, particle.letters + 2))
    out.add('in ', particle.name, ' ', spoken)
  }
  if (previous !== undefined && previous.kind <= TokenKind.latin) {
    lexical(out, 'p', previous, size)
    lexical(out, 'q', tokens[k - 2], size)
  } else if (previous !== undefined) lexical(out, `${markOf(previous)}p`, tokens[k - 2], size)
  lexical(out, 'z', tokens[beyond], size)
  lexical(out, 'y', tokens[closer - 1], size)
  const phrase = quotedPhrase(tokens, k, closer, particle?.letters)
  if (phrase !== undefined && evidence.quoted(phrase)) {
    out.add('same')
    out.add('same ', size)
  }
}

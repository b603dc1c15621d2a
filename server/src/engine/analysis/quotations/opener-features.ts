import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {
  addRest,
  agreement,
  alike,
  announcedBy,
  type Evidence,
  few,
  kindOf,
  lengthClass,
  lexical,
  markOf,
  type Passed,
  quotedPhrase,
  sameElsewhere,
  sizeOf,
  spokenBefore,
  together
} from './features.ts'
import type {Features} from './weights.ts'
import type {Particle} from './words.ts'

/** The quotation whose beginning is sought. */
export interface Closed {
  readonly paragraph: Paragraph
  /** Index of the closer's token, of the token after it, and of the first token that the quotation can contain. */
  readonly closer: number
  readonly after: number
  readonly limit: number
  readonly evidence: Evidence
}

/** A place where the opening mark may have stood, and what is around it. */
interface OpenerPlace extends Closed {
  readonly k: number
  /** The attached particle after which the mark would stand: «بـ«السلال»». */
  readonly particle: Particle | null
  readonly tokens: readonly Token[]
  readonly passed: Passed
  readonly here: Token
  readonly previous: Token | undefined
  readonly announced: string
  readonly length: string
  readonly size: string
  /** What stands before the closer and after it, as one name. */
  readonly end: string
  readonly spoken: string
}

/**
 * An opening mark before token `k`, or inside it after an attached particle; `passed` lies between there and the
 * closer.
 */
export function openerFeatures(
  closed: Closed,
  k: number,
  particle: Particle | null,
  passed: Passed,
  out: Features
): void {
  const place = placeBefore(closed, k, particle, passed)
  addLengthAndNeighbours(place, out)
  addPassed(place, out)
  addRest(out, k - closed.limit, place.tokens[closed.limit - 1], place.size, place.announced)
  addHead(place, out)
  addAround(place, out)
  sameElsewhere(out, place.evidence, place.size, quotedPhrase(place.tokens, k, closed.closer, particle?.letters))
}

function placeBefore(closed: Closed, k: number, particle: Particle | null, passed: Passed): OpenerPlace {
  const {closer, after} = closed
  const {tokens} = closed.paragraph
  return {
    ...closed,
    k,
    particle,
    tokens,
    passed,
    here: tokens[k],
    previous: tokens[k - 1],
    announced: particle !== null ? `inside ${particle.name}` : announcedBy(tokens, k),
    length: lengthClass(passed.words),
    size: sizeOf(passed.words),
    end: markOf(tokens[closer - 1]) + markOf(tokens[after]),
    spoken: spokenBefore(tokens, k, closed.limit)
  }
}

/** How long the quotation would be, how it is announced, and how it begins and ends. */
function addLengthAndNeighbours(place: OpenerPlace, out: Features): void {
  const {tokens, k, closer, after, evidence, announced, length, size, end, spoken} = place
  const hereKind = place.particle === null ? kindOf(place.here) : 'part'
  out.add('len ', length)
  out.add('len ', length, ' of ', evidence.size)
  out.add('ann ', announced)
  out.add('ann ', announced, ' ', length)
  out.add('end ', end, ' ', length)
  out.add('end ', end, ' ', announced)
  out.add('ann ', announced, '|', hereKind)
  out.add('ann ', announced, '|', hereKind, ' ', size)
  out.add(kindOf(tokens[k - 2]), ' ', announced, '|', size)
  out.add('|', hereKind, ' ', kindOf(tokens[k + 1]), ' ', size)
  out.add(hereKind, '..', kindOf(tokens[closer - 1]), '|', kindOf(tokens[after]))
  out.add('spoken ', spoken)
  out.add('spoken ', spoken, ' ', announced)
  out.add('spoken ', spoken, ' ', size)
  out.add('spoken ', spoken, ' ', end)
}

/** What the quotation would hold: sentences, verbs of speech, words in the first person. */
function addPassed({passed, announced, end, size}: OpenerPlace, out: Features): void {
  out.add('stops ', few(passed.stops), ' ', end)
  out.add('stops ', few(passed.stops), ' ', announced)
  out.add('commas ', few(passed.commas), ' ', announced)
  out.add('colons ', few(passed.colons), ' ', size)
  out.add('says ', few(passed.says), ' ', announced)
  out.add('says ', few(passed.says), ' ', size)
  out.add('I ', few(passed.first), ' ', announced)
  out.add('innas ', few(passed.innas), ' ', announced)
  out.add('innas ', few(passed.innas), ' ', size)
}

/** The first word of the quotation, or the particle and the letters after it. */
function addHead(place: OpenerPlace, out: Features): void {
  const {tokens, k, closer, after, particle, evidence, here, previous, size, spoken} = place
  if (!here.spaced && particle === null && k > 0) out.add('glued ', markOf(previous))
  if (particle !== null) {
    out.add('in ', particle.name, ' ', size)
    out.add('in ', particle.name, ' ', here.word!.fold.slice(particle.letters, particle.letters + 2))
    out.add('in ', particle.name, ' ', spoken)
    return
  }
  lexical(out, 'n', here, size)
  lexical(out, 'm', tokens[k + 1], size)
  together(out, evidence, previous, here)
  alike(out, evidence, size, {announcing: previous, first: here, last: tokens[closer - 1]})
  agreement(out, size, previous, here, tokens[closer - 1], tokens[after])
}

/** The words before the quotation, its last, and the one after it. */
function addAround({tokens, k, closer, after, previous, size}: OpenerPlace, out: Features): void {
  if (previous !== undefined && previous.kind <= TokenKind.latin) {
    lexical(out, 'p', previous, size)
    lexical(out, 'q', tokens[k - 2], size)
  } else if (previous !== undefined) lexical(out, `${markOf(previous)}p`, tokens[k - 2], size)
  lexical(out, 'z', tokens[after], size)
  lexical(out, 'y', tokens[closer - 1], size)
}

import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {
  addRest,
  agreement,
  alike,
  announcedBy,
  type Evidence,
  few,
  isNameSize,
  kindOf,
  lengthClass,
  lexical,
  markOf,
  nothingPassed,
  type Passed,
  pass,
  quotedPhrase,
  sameElsewhere,
  sizeOf,
  together
} from './features.ts'
import type {Features} from './weights.ts'
import {shapeOf} from './words.ts'

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

/** A place where the closing mark may have stood, and what is around it. */
interface CloserPlace extends Opened {
  readonly k: number
  readonly tokens: readonly Token[]
  readonly passed: Passed
  readonly here: Token
  readonly next: Token | undefined
  readonly announced: string
  readonly length: string
  readonly size: string
  /** What the tokens on both sides are to each other, all words alike. */
  readonly before: string
  readonly after: string
  readonly hereKind: string
  readonly nextKind: string
}

/** A closing mark after token `k`; `passed` lies between the opener and there. */
export function closerFeatures(opened: Opened, k: number, passed: Passed, out: Features): void {
  const place = placeAfter(opened, k, passed)
  addLengthAndNeighbours(place, out)
  addPassed(place, out)
  const isEdge = endsOrBeginsSentence(place)
  if (isEdge) addEdge(place, out)
  if (place.before === '،') out.add('comma in ', place.evidence.comma)
  else if (place.after === '،') out.add('comma out ', place.evidence.comma)
  addRest(out, opened.limit - k - 1, place.tokens[opened.limit], place.size, place.announced)
  addWords(place, out)
  addSpoken(place, out, isEdge)
  together(out, place.evidence, place.here, place.next)
  sameElsewhere(out, place.evidence, place.size, quotedPhrase(place.tokens, opened.first, k + 1))
}

function placeAfter(opened: Opened, k: number, passed: Passed): CloserPlace {
  const {tokens} = opened.paragraph
  const here = tokens[k]
  const next = tokens[k + 1]
  return {
    ...opened,
    k,
    tokens,
    passed,
    here,
    next,
    announced: announcedBy(tokens, opened.opener),
    length: lengthClass(passed.words),
    size: sizeOf(passed.words),
    before: markOf(here),
    after: markOf(next),
    hereKind: kindOf(here),
    nextKind: kindOf(next)
  }
}

/** How long the quotation would be, and what stands on both sides of its end. */
function addLengthAndNeighbours(place: CloserPlace, out: Features): void {
  const {tokens, k, evidence, announced, length, size, before, after, hereKind, nextKind} = place
  const firstKind = kindOf(tokens[place.first])
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
}

/** What the quotation would hold: sentences, verbs of speech, words in the first person. */
function addPassed({passed, announced, after, size}: CloserPlace, out: Features): void {
  out.add('stops ', few(passed.stops), ' ', announced)
  out.add('commas ', few(passed.commas), ' ', announced)
  out.add('says ', few(passed.says))
  out.add('says ', few(passed.says), ' ', announced)
  out.add('I ', few(passed.first), ' ', after)
  out.add('innas ', few(passed.innas), ' ', size)
}

/** Whether a sentence ends at the place. */
function endsOrBeginsSentence({before, after, next}: CloserPlace): boolean {
  return before === '.' || after === '.' || before === '؟' || before === '!' || next === undefined
}

/** What the next sentence shows, and on which side of the mark this article puts its stops. */
function addEdge(place: CloserPlace, out: Features): void {
  const {tokens, k, limit, evidence, passed, announced, before, after, size, next} = place
  const follows = sentenceAfter(tokens, before === 'w' ? k + 2 : k + 1, limit)
  out.add('edge ', follows)
  out.add('edge ', follows, ' I ', few(passed.first))
  out.add('edge ', follows, ' ', announced)
  out.add('edge ', few(passed.stops), ' ', announced)
  const isName = isNameSize(size)
  const [habit, other] = isName ? [evidence.stopByName, evidence.stop] : [evidence.stop, evidence.stopByName]
  const known = habit === '?' ? `of others ${other}` : habit
  if (before === '.') addStop(out, 'stop in ', known, isName, next === undefined)
  else if (after === '.') addStop(out, 'stop out ', known, isName, tokens[k + 2] === undefined)
}

function addStop(out: Features, where: string, habit: string, isName: boolean, isLast: boolean): void {
  out.add(where, habit)
  out.add(where, habit, ' ', String(isName))
  out.add(where, habit, ' ', String(isLast))
}

/** The words around the place, before the opener, and after it. */
function addWords(place: CloserPlace, out: Features): void {
  const {tokens, k, opener, first, evidence, here, next, before, after, length, size, nextKind} = place
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
  alike(out, evidence, size, {announcing, first: tokens[first], last: here})
}

/** How the verb of speech before the opener and the place go together. */
function addSpoken(
  {spoken, passed, length, before, after, nextKind}: CloserPlace,
  out: Features,
  isEdge: boolean
): void {
  out.add('spoken ', spoken, ' ', length)
  out.add('spoken ', spoken, ' <', before, '>', after)
  out.add('spoken ', spoken, '|', nextKind)
  if (isEdge) out.add('edge spoken ', spoken, ' ', few(passed.stops))
}

/** How much of the next sentence is read. */
const SENTENCE_REACH = 30

/** The sentence that would come after the closing mark: of the speaker or of the narrator. */
function sentenceAfter(tokens: readonly Token[], from: number, limit: number): string {
  if (from >= limit) return limit >= tokens.length ? 'none' : 'mark'
  const head = tokens[from].word
  const passed = nothingPassed()
  for (let i = from; i < limit && passed.stops === 0 && i < from + SENTENCE_REACH; i++) pass(passed, tokens[i])
  if (head !== undefined && shapeOf(head).reports) return 'says'
  if (passed.first > 0) return 'I'
  return passed.says > 0 ? 'reports' : 'plain'
}

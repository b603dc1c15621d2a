import {Family, isBracket, isSingle, Measure, Side} from './families.ts'
import type {QuoteMark} from './marks.ts'

/** Which of the two curly marks opens: “ as in Latin script, or ” as in the Arabic locale of CLDR. */
export type Orientation = 66 | 99

/** What the cheapest reading makes of a mark. */
export const Role = {
  open: 0,
  close: 1,
  orphanOpener: 2,
  orphanCloser: 3,
  /** Not a quotation mark: an apostrophe, a measure. */ none: 4
} as const

/** A reading of the marks of one paragraph. */
export interface Pairing {
  /** By mark, one of {@link Role}. */
  readonly roles: Uint8Array
  /** By mark, the index of its partner; -1 where it has none in the paragraph. */
  readonly partners: Int32Array
  /** Quotation marks without a partner. */
  readonly orphans: readonly number[]
  readonly cost: number
  /** How much dearer the next best reading is, in the unit of one contradicted neighbour. */
  readonly margin: number
}

/** Costs, in the unit of one contradicted neighbour. Measured on untouched and on broken copy. */
const ORPHAN = 2.2
const ORPHAN_BRACKET = 1.1
const ORPHAN_INSIDE = 1.5
const NESTED_ALIKE = 0.9
const REVERSED = 1.6
/** Both neighbours say the contrary: two such marks are rather two without partners than a pair. */
const OPPOSED = 0.5
const BLIND = 2
const MISMATCHED = 1.9
const BRACKET_FOR_QUOTE = 2.6
const LEFT_OUT = 0.3
/** Of two equal readings the one that blames the earlier mark. */
const EARLIER = 1e-9
/** A mark that is still open at the end, and was to be left as an orphan. */
const LEFT_OPEN = 100
/** How many stacks are kept at each mark. */
const BEAM = 10
const MAX_DEPTH = 4
const BITS = 4
const TOP = (1 << BITS) - 1

/**
 * The cheapest assignment of roles to marks, found by dynamic programming over the stacks of open marks; the ten
 * cheapest stacks are kept at each mark, so time is linear in the number of marks.
 *
 * @param marks of one paragraph
 * @param carried the family of a quotation open since an earlier paragraph and to be closed in this one; 0 for none
 * @param blind whether guillemets are read by their neighbours alone, whichever way they face
 */
export function pairMarks(marks: readonly QuoteMark[], orientation: Orientation, carried = 0, blind = false): Pairing {
  const count = marks.length
  const ways: Ways = {parents: new Uint8Array(count * BEAM), actions: new Uint8Array(count * BEAM)}
  let [beam, next] = beams
  beam.clear()
  beam.offer(carried, 0, Infinity, 0, 0)
  for (let i = 0; i < count; i++) {
    const mark = weigh(marks[i], i, orientation, blind)
    next.clear()
    for (let k = 0; k < beam.size; k++) step(mark, beam, k, next)
    ways.parents.set(next.parent.subarray(0, next.size), i * BEAM)
    ways.actions.set(next.action.subarray(0, next.size), i * BEAM)
    const spent = beam
    beam = next
    next = spent
  }
  const best = cheapest(beam)
  const roles = rolesAlong(ways, best, count)
  return {roles, cost: endCost(beam, best), margin: marginOf(beam, best), ...partnersOf(marks, roles, carried !== 0)}
}

/** By mark and stack: the stack before it, and the role that leads from there. */
interface Ways {
  readonly parents: Uint8Array
  readonly actions: Uint8Array
}

/** The roles on the way to a stack. */
function rolesAlong({parents, actions}: Ways, best: number, count: number): Uint8Array {
  const roles = new Uint8Array(count)
  let k = best
  for (let i = count - 1; i >= 0; i--) {
    roles[i] = actions[i * BEAM + k]
    k = parents[i * BEAM + k]
  }
  return roles
}

/** The stack with the least cost at the end. */
function cheapest(beam: Beam): number {
  let best = 0
  for (let k = 1; k < beam.size; k++) if (endCost(beam, k) < endCost(beam, best)) best = k
  return best
}

/** How much dearer the next best reading is than the best. */
function marginOf(beam: Beam, best: number): number {
  const cost = endCost(beam, best)
  let second = cost - beam.cost[best] + beam.second[best]
  for (let k = 0; k < beam.size; k++) if (k !== best) second = Math.min(second, endCost(beam, k))
  return second - cost
}

/** The cheapest stacks so far, each with the way it was reached. */
class Beam {
  size = 0
  readonly stack = new Int32Array(BEAM)
  readonly cost = new Float64Array(BEAM)
  /** The cost of the next best way to the same stack. */
  readonly second = new Float64Array(BEAM)
  readonly parent = new Uint8Array(BEAM)
  readonly action = new Uint8Array(BEAM)

  clear(): void {
    this.size = 0
  }

  /** @param other how much dearer the next best way to the stack it comes from is */
  offer(stack: number, cost: number, other: number, parent: number, action: number): void {
    let place = -1
    let worst = 0
    for (let k = 0; k < this.size; k++) {
      if (this.stack[k] === stack) {
        place = k
        break
      }
      if (this.cost[k] > this.cost[worst]) worst = k
    }
    if (place === -1) {
      if (this.size === BEAM && this.cost[worst] <= cost) return
      place = this.size < BEAM ? this.size++ : worst
      this.second[place] = cost + other
    } else if (this.cost[place] <= cost) {
      this.second[place] = Math.min(this.second[place], cost)
      return
    } else this.second[place] = Math.min(this.cost[place], cost + other)
    this.stack[place] = stack
    this.cost[place] = cost
    this.parent[place] = parent
    this.action[place] = action
  }
}

/** Reused from paragraph to paragraph. */
const beams = [new Beam(), new Beam()] as const

/** A stack that is not empty at the end cannot be read: its marks were to be left as orphans. */
function endCost(beam: Beam, k: number): number {
  let cost = beam.cost[k]
  for (let stack = beam.stack[k]; stack !== 0; stack >>= BITS) cost += LEFT_OPEN
  return cost
}

/** A mark, and what it costs in each role whatever is open before it. */
interface WeighedMark {
  readonly family: number
  readonly isBracket: boolean
  readonly isSingle: boolean
  readonly measure: number
  /** `Infinity` where it cannot open; where it cannot close. */
  readonly asOpener: number
  readonly asCloser: number
  /** Not a quotation mark at all. */
  readonly leftOut: number
  /** A bracket by itself is no slip, whichever way it faces. */
  readonly bracketRole: number
  readonly orphanOpener: number
  readonly orphanCloser: number
  /** Of two equal readings the one that blames the earlier mark. */
  readonly earlier: number
}

function weigh(mark: QuoteMark, index: number, orientation: Orientation, blind: boolean): WeighedMark {
  const {family, opens, closes, measure} = mark
  const face = blind && family === Family.guillemets ? 0 : facing(mark, orientation)
  // A glyph that is not looked at leaves all to the neighbours, which then have to be the surer.
  const weight = face === 0 && mark.side !== Side.none ? BLIND : 1
  const asOpener = openCost(mark, face) * weight
  const asCloser = closeCost(mark, face) * weight
  const single = isSingle(family)
  return {
    family,
    isBracket: isBracket(family),
    isSingle: single,
    measure,
    asOpener,
    asCloser,
    leftOut: single && Math.abs(opens - closes) >= 2 ? LEFT_OUT * 2 : LEFT_OUT,
    bracketRole: face === 1 ? Role.orphanOpener : Role.orphanCloser,
    orphanOpener: orphanCost(asOpener, opens - closes),
    orphanCloser: orphanCost(asCloser, closes - opens),
    earlier: index * EARLIER
  }
}

/** Goes on from a stack with each role that a mark can have there. */
function step(mark: WeighedMark, beam: Beam, k: number, next: Beam): void {
  open(mark, beam, k, next)
  close(mark, beam, k, next)
  leaveAlone(mark, beam, k, next)
}

function open({family, asOpener}: WeighedMark, beam: Beam, k: number, next: Beam): void {
  const stack = beam.stack[k]
  const before = beam.cost[k]
  if (asOpener === Infinity || depthOf(stack) >= MAX_DEPTH) return
  const cost = before + asOpener + (holds(stack, family) ? NESTED_ALIKE : 0)
  next.offer((stack << BITS) | family, cost, beam.second[k] - before, k, Role.open)
}

function close(mark: WeighedMark, beam: Beam, k: number, next: Beam): void {
  const stack = beam.stack[k]
  const before = beam.cost[k]
  if (stack === 0 || mark.asCloser === Infinity) return
  const extra = mixingCost(stack & TOP, mark)
  if (extra === Infinity) return
  next.offer(stack >> BITS, before + mark.asCloser + extra, beam.second[k] - before, k, Role.close)
}

/** What it costs more to close a mark by one of another family; `Infinity` where that cannot be. */
function mixingCost(top: number, mark: WeighedMark): number {
  if (top === mark.family || canClose(top, mark.family)) return 0
  if (mark.isSingle) return Infinity
  if (!isSingle(top) && isBracket(top) !== mark.isBracket) return BRACKET_FOR_QUOTE
  return mark.isBracket ? Infinity : MISMATCHED
}

function leaveAlone(mark: WeighedMark, beam: Beam, k: number, next: Beam): void {
  const stack = beam.stack[k]
  const before = beam.cost[k]
  const other = beam.second[k] - before
  const isQuoted = holdsQuote(stack)
  if (mayBeNone(mark, isQuoted)) {
    next.offer(stack, before + mark.leftOut, other, k, Role.none)
  } else if (mark.isBracket) {
    next.offer(stack, before + ORPHAN_BRACKET + mark.earlier, other, k, mark.bracketRole)
  } else {
    const orphan = ORPHAN + (isQuoted ? ORPHAN_INSIDE : 0) + mark.earlier
    next.offer(stack, before + orphan + mark.orphanOpener, other, k, Role.orphanOpener)
    next.offer(stack, before + orphan + mark.orphanCloser, other, k, Role.orphanCloser)
  }
}

/** Whether a mark may be no quotation mark: an apostrophe, or a measure, which inside a quotation its neighbours tell. */
function mayBeNone({isSingle: single, measure}: WeighedMark, isQuoted: boolean): boolean {
  return single || measure === Measure.told || (measure === Measure.possible && !isQuoted)
}

/** Alone, a mark is what its surroundings say, whatever its glyph: `و”بعضهم` opens. */
function orphanCost(own: number, lean: number): number {
  return lean >= 1 ? Math.min(own, LEFT_OUT) : own
}

function holdsQuote(stack: number): boolean {
  for (let rest = stack; rest !== 0; rest >>= BITS) if (!isBracket(rest & TOP)) return true
  return false
}

function depthOf(stack: number): number {
  let depth = 0
  for (let rest = stack; rest !== 0; rest >>= BITS) depth++
  return depth
}

function holds(stack: number, family: number): boolean {
  for (let rest = stack; rest !== 0; rest >>= BITS) if ((rest & TOP) === family) return true
  return false
}

/** A prime is what content systems make of any double mark after a digit. */
function canClose(open: number, close: number): boolean {
  return close === Family.prime && (open === Family.curly || open === Family.straight)
}

type Facing = -1 | 0 | 1

/** Whether the glyph itself opens (1), closes (-1) or says nothing (0). */
export function facing({side}: QuoteMark, orientation: Orientation): Facing {
  if (side === Side.none) return 0
  if (side === Side.open) return 1
  if (side === Side.close) return -1
  return (side === Side.six) === (orientation === 66) ? 1 : -1
}

function openCost(mark: QuoteMark, face: Facing): number {
  if (mark.family === Family.prime) return Infinity
  const contradicted = Math.max(0, 2 - mark.opens)
  if (face === 0) return contradicted + (mark.closes - mark.opens >= 2 ? OPPOSED : 0)
  if (face === 1) return contradicted / 4
  return isBracket(mark.family) ? Infinity : REVERSED + contradicted * 0.75
}

function closeCost(mark: QuoteMark, face: Facing): number {
  const contradicted = Math.max(0, 2 - mark.closes)
  if (face === 0) return contradicted + (mark.opens - mark.closes >= 2 ? OPPOSED : 0)
  if (face === -1) return contradicted / 4
  return isBracket(mark.family) ? Infinity : REVERSED + contradicted * 0.75
}

function partnersOf(
  marks: readonly QuoteMark[],
  roles: Uint8Array,
  carried: boolean
): {partners: Int32Array; orphans: number[]} {
  const partners = new Int32Array(marks.length).fill(-1)
  const orphans: number[] = []
  const open: number[] = carried ? [-1] : []
  for (let i = 0; i < marks.length; i++) {
    if (roles[i] === Role.open) open.push(i)
    else if (roles[i] === Role.close) {
      const partner = open.pop()!
      partners[i] = partner
      if (partner >= 0) partners[partner] = i
    } else if (roles[i] !== Role.none && !isBracket(marks[i].family)) orphans.push(i)
  }
  return {partners, orphans}
}

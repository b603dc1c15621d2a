import {Family, isBracket, isSingle, Measure, type QuoteMark, Side} from './marks.ts'

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
  const parents = new Uint8Array(count * BEAM)
  const actions = new Uint8Array(count * BEAM)
  let [beam, next] = beams
  beam.clear()
  beam.offer(carried, 0, Infinity, 0, 0)
  for (let i = 0; i < count; i++) {
    next.clear()
    for (let k = 0; k < beam.size; k++)
      step(
        marks[i],
        i,
        blind && marks[i].family === Family.guillemets ? 0 : facing(marks[i], orientation),
        beam,
        k,
        next
      )
    for (let k = 0; k < next.size; k++) {
      parents[i * BEAM + k] = next.parent[k]
      actions[i * BEAM + k] = next.action[k]
    }
    const spent = beam
    beam = next
    next = spent
  }
  let best = 0
  for (let k = 1; k < beam.size; k++) if (endCost(beam, k) < endCost(beam, best)) best = k
  const roles = new Uint8Array(count)
  const cost = endCost(beam, best)
  let second = cost - beam.cost[best] + beam.second[best]
  for (let k = 0; k < beam.size; k++) if (k !== best) second = Math.min(second, endCost(beam, k))
  for (let i = count - 1, k = best; i >= 0; i--) {
    roles[i] = actions[i * BEAM + k]
    k = parents[i * BEAM + k]
  }
  return {roles, cost, margin: second - cost, ...partnersOf(marks, roles, carried !== 0)}
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
  for (let stack = beam.stack[k]; stack !== 0; stack >>= BITS) cost += 100
  return cost
}

function step(mark: QuoteMark, index: number, face: Facing, beam: Beam, k: number, next: Beam): void {
  const stack = beam.stack[k]
  const before = beam.cost[k]
  const other = beam.second[k] - before
  const {family} = mark
  const bracket = isBracket(family)
  // A glyph that is not looked at leaves all to the neighbours, which then have to be the surer.
  const weight = face === 0 && mark.side !== Side.none ? BLIND : 1
  const asOpener = openCost(mark, face) * weight
  const asCloser = closeCost(mark, face) * weight
  const depth = depthOf(stack)
  const quoted = holdsQuote(stack)
  if (depth < MAX_DEPTH && asOpener < Infinity)
    next.offer(
      (stack << BITS) | family,
      before + asOpener + (holds(stack, family) ? NESTED_ALIKE : 0),
      other,
      k,
      Role.open
    )
  if (stack !== 0 && asCloser < Infinity) {
    const top = stack & TOP
    if (top === family || canClose(top, family)) next.offer(stack >> BITS, before + asCloser, other, k, Role.close)
    else if (!isSingle(top) && !isSingle(family) && isBracket(top) !== bracket)
      next.offer(stack >> BITS, before + asCloser + BRACKET_FOR_QUOTE, other, k, Role.close)
    else if (!bracket && !isSingle(family))
      next.offer(stack >> BITS, before + asCloser + MISMATCHED, other, k, Role.close)
  }
  if (isSingle(family) || mark.measure === Measure.told || (mark.measure === Measure.possible && !quoted)) {
    next.offer(
      stack,
      before + (isSingle(family) && Math.abs(mark.opens - mark.closes) >= 2 ? LEFT_OUT * 2 : LEFT_OUT),
      other,
      k,
      Role.none
    )
    return
  }
  const earlier = index * EARLIER
  if (bracket) {
    next.offer(stack, before + ORPHAN_BRACKET + earlier, other, k, face === 1 ? Role.orphanOpener : Role.orphanCloser)
    return
  }
  const orphan = ORPHAN + (quoted ? ORPHAN_INSIDE : 0) + earlier
  next.offer(stack, before + orphan + orphanCost(asOpener, mark.opens - mark.closes), other, k, Role.orphanOpener)
  next.offer(stack, before + orphan + orphanCost(asCloser, mark.closes - mark.opens), other, k, Role.orphanCloser)
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

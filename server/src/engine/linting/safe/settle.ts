import type {Block} from '../../document/article.ts'
import type {Bilingual} from '../../rule/rule.ts'
import type {Finding, PlacedEdit, PlacedFix} from '../finding.ts'
import {applyEdits, combineFixes, MOST_ROUNDS} from '../fixes.ts'
import {keepsPromise, type Linted} from './check.ts'
import {Patch} from './shift.ts'

/** A text after its safe fixes. */
export interface Settled extends Linted {
  /** What was done to the text as it was, in order, without overlap. */
  readonly edits: readonly PlacedEdit[]
  /** How many fixes were applied. */
  readonly count: number
  /** Findings, as they are after the fixes, whose safe fix would have broken the promise and was left out. */
  readonly refused: readonly Finding[]
}

/** How a text is linted. */
export type Lint = (text: string) => Linted

/**
 * Texts that are linted in a round, at most and at least, to find which fixes break the promise, and their UTF-16 code units
 * all together: past that, all that is in doubt is left out.
 */
const MOST_TRIALS = 40
const LEAST_TRIALS = 8
const TRIED_UNITS = 3_000_000

/**
 * Applies the safe fixes until none is left, and only such as keep the promise of docs/safe-fixes.md: what they leave is
 * looked at as a whole, and only where that breaks the promise paragraph by paragraph and fix by fix. Doing it again
 * changes nothing: the last round is the one that found nothing to do.
 *
 * @param before the text as it is
 */
export function settle(before: Linted, lint: Lint): Settled {
  const patch = new Patch(before.article.text.length)
  let now = before
  let count = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const {taken, after, refused} = takeRound(now, lint)
    if (taken.length === 0) return {...now, edits: patch.edits, count, refused}
    patch.add(combineFixes(taken.map(({fix}) => fix)))
    count += taken.length
    now = after
  }
  // Two rules at odds: whatever they do, they would undo.
  return {...before, edits: [], count: 0, refused: offersOf(before).map(({finding}) => finding)}
}

/** The safe fix of a finding. */
interface Offer {
  readonly finding: Finding
  readonly fix: PlacedFix
}

/** The first fix of each finding, where it needs no editor's eye. */
function offersOf({findings}: Linted): Offer[] {
  return findings.flatMap((finding) => (finding.fixes[0]?.safe === true ? [{finding, fix: finding.fixes[0]}] : []))
}

interface Round {
  readonly taken: readonly Offer[]
  readonly after: Linted
  readonly refused: readonly Finding[]
}

/** The safe fixes that can be applied together and keep the promise. Those in the way of one that breaks it have their turn, too. */
export function takeRound(now: Linted, lint: Lint): Round {
  const trials = new Trials(now, lint)
  const refused = new Set<Offer>()
  const offers = offersOf(now)
  for (;;) {
    const left = offers.filter((offer) => !refused.has(offer))
    const together = new Set(combineFixes(left.map(({fix}) => fix)))
    const batch = left.filter(({fix}) => fix.edits.every((edit) => together.has(edit)) && fix.edits.length > 0)
    const found = trials.largest(batch)
    const taken = new Set(found.taken)
    for (const offer of batch) if (!taken.has(offer)) refused.add(offer)
    if (found.taken.length > 0 || batch.length === 0)
      return {...found, refused: [...refused].map(({finding}) => finding)}
  }
}

/** Tries which fixes keep the promise together. */
class Trials {
  readonly #before: Linted
  readonly #lint: Lint
  #left: number
  #taken: Offer[] = []
  #after: Linted

  constructor(before: Linted, lint: Lint) {
    this.#before = before
    this.#lint = lint
    this.#after = before
    this.#left = Math.max(LEAST_TRIALS, Math.min(MOST_TRIALS, TRIED_UNITS / before.article.text.length))
  }

  largest(batch: readonly Offer[]): {taken: readonly Offer[]; after: Linted} {
    this.#search(byParagraph(this.#before, batch))
    return {taken: this.#taken, after: this.#after}
  }

  /** @param groups fixes to be taken or left together, as long as that is possible */
  #search(groups: ReadonlyArray<readonly Offer[]>): void {
    if (groups.length === 0 || this.#left <= 0 || this.#take(groups.flat())) return
    if (groups.length > 1) {
      const middle = groups.length >> 1
      this.#search(groups.slice(0, middle))
      this.#search(groups.slice(middle))
    } else if (groups[0].length > 1) this.#search(groups[0].map((offer) => [offer]))
  }

  #take(more: readonly Offer[]): boolean {
    this.#left--
    const {article} = this.#before
    const taken = [...this.#taken, ...more]
    const edits = combineFixes(taken.map(({fix}) => fix))
    const text = applyEdits(article.text, edits)
    if (text === article.text) return false
    const after = this.#lint(text)
    if (!keepsPromise(this.#before, after, edits)) return false
    this.#taken = taken
    this.#after = after
    return true
  }
}

/** In the order of the text. */
function byParagraph({article}: Linted, offers: readonly Offer[]): Offer[][] {
  const groups = new Map<Block | undefined, Offer[]>()
  for (const offer of offers) {
    const block = article.blockAt(offer.fix.edits[0].start)
    const group = groups.get(block)
    if (group === undefined) groups.set(block, [offer])
    else group.push(offer)
  }
  return [...groups.values()]
}

/** What is told of safe fixes that were left out. */
export function refusedMessage(refused: readonly Finding[], lineOf: (offset: number) => number): Bilingual {
  const places = [...new Set(refused.map(({rule, start}) => `${rule.id}:${lineOf(start)}`))]
  const list = places.slice(0, 5).join(', ') + (places.length > 5 ? ', …' : '')
  return {
    ar: `تُركت تصحيحات مأمونة لأنها كانت ستغيّر أكثر من العلامات والمسافات، أو تُحدث ملاحظة لم تكن (العدد ${refused.length}): ${list}`,
    en: `safe fixes left out, as they would have changed more than marks and blanks, or made a finding that was not there (${refused.length}): ${list}`
  }
}

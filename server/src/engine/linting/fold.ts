import type {Config} from '../config/config.ts'
import {type Bilingual, type OptionSchema, severities} from '../rule/rule.ts'
import type {Finding, PlacedFix} from './finding.ts'
import {combineFixes} from './fixes.ts'

/** The setting: how often a habit is told before it is one message. */
export const foldOption = {
  type: 'integer',
  default: 3,
  minimum: 0,
  summary: {
    ar: 'من كم موضع في المقال تصير عادةُ الكتابة الواحدة ملاحظةً واحدة، وباقيها تلميحات (0: لا تُطوى أبدا)؛ وما كتبتَ درجته «warning» أو «error» لا يُطوى',
    en: 'From how many places in an article one habit of writing is one finding, the others hints (0: never); a rule that you set to “warning” or “error” yourself is not folded'
  }
} as const satisfies OptionSchema

/** Whether a finding is one more of a habit that another finding tells. */
export function isFolded(finding: Finding): boolean {
  return finding.folded ?? finding.data?.folded === true
}

/** How many findings there are but for hints, and how many hints; what another finding tells is in neither. */
export function findingCount(findings: readonly Finding[]): {readonly findings: number; readonly hints: number} {
  const told = findings.filter((finding) => !isFolded(finding))
  const hints = told.filter(({severity}) => severity === 'hint').length
  return {findings: told.length - hints, hints}
}

/** Whether a finding tells a habit, and stands for others. */
export function tellsHabit({data}: Finding): boolean {
  return data?.repeated !== undefined
}

/**
 * One habit is one message. What a house or its content system does alike throughout (`Rule.habit`, `Report.kind`) is
 * told at the first of the gravest places, with how many there are and a fix of them all; the others are hints, each
 * with its own fix. Where there are fewer places than that, those that are the very same slip (`Report.alike`) are told
 * once from two on. Of some rules (`Rule.slipWhenLone`) one place is a slip, and from two on all are hints, the first
 * included. What is a hint already neither counts nor is folded; nor does a rule that the desk itself made a warning or
 * an error: it wants to see every one.
 *
 * @param findings in the order of the text, without what is suppressed; the order and the first fixes stay
 */
export function foldHabits(findings: readonly Finding[], config: Config): readonly Finding[] {
  if (findings.length < 2) return findings
  const told = new Told(findings)
  for (const habit of habitsIn(findings, config)) foldHabit(habit, config.fold, told)
  return told.findings
}

/** Findings by their places in a list: a copy of that, once one of them is told otherwise. */
class Told {
  readonly all: readonly Finding[]
  #instead: Finding[] | undefined

  constructor(all: readonly Finding[]) {
    this.all = all
  }

  get findings(): readonly Finding[] {
    return this.#instead ?? this.all
  }

  put(place: number, finding: Finding): void {
    this.#instead ??= [...this.all]
    this.#instead[place] = finding
  }
}

/** @param fold from how many places on; 0 where nothing is to be folded, and then a habit of slips is hints all the same */
function foldHabit(habit: readonly number[], fold: number, told: Told): void {
  if (habit.length < 2) return
  const {rule, kind} = told.all[habit[0]]
  const isHint = rule.slipWhenLone === true && kind === undefined
  if (isHint && fold === 0) for (const place of habit) told.put(place, new Hint(told.all[place]))
  else if (isHint || (fold > 0 && habit.length >= fold)) tellOnce(habit, isHint, told)
  else if (fold > 0) for (const same of grouped(habit, (place) => told.all[place].alike)) tellOnce(same, false, told)
}

/** @param isHint whether the first, too, is no more than a hint */
function tellOnce(habit: readonly number[], isHint: boolean, told: Told): void {
  if (habit.length < 2) return
  const all = habit.map((place) => told.all[place])
  const first = gravest(all)
  for (let i = 0; i < habit.length; i++)
    told.put(habit[i], all[i] === first ? new Habit(first, all, isHint) : new Folded(all[i]))
}

/** The places of what counts as a habit, by rule and kind. */
function habitsIn(findings: readonly Finding[], {rules}: Config): number[][] {
  const counted: number[] = []
  for (let place = 0; place < findings.length; place++) {
    const {rule, severity} = findings[place]
    if (rule.habit === true && severity !== 'hint' && rules.get(rule.id)?.insisted !== true) counted.push(place)
  }
  return grouped(counted, (place) => findings[place].rule).flatMap((ofRule) =>
    grouped(ofRule, (place) => findings[place].kind ?? '')
  )
}

/** The places that have a key, by it, in order. */
function grouped<K>(places: readonly number[], keyOf: (place: number) => K | undefined): number[][] {
  const groups = new Map<K, number[]>()
  for (const place of places) {
    const key = keyOf(place)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place])
    else group.push(place)
  }
  return [...groups.values()]
}

function gravest(findings: readonly Finding[]): Finding {
  return findings.reduce((most, finding) =>
    severities.indexOf(finding.severity) > severities.indexOf(most.severity) ? finding : most
  )
}

/** A finding as it was, but for what a subclass says otherwise. Fixes are still worked out when first asked for. */
abstract class Wrapped implements Finding {
  readonly start
  readonly end
  protected readonly own: Finding

  constructor(own: Finding) {
    this.own = own
    this.start = own.start
    this.end = own.end
  }

  get rule(): Finding['rule'] {
    return this.own.rule
  }

  get expected(): Finding['expected'] {
    return this.own.expected
  }

  get related(): Finding['related'] {
    return this.own.related
  }

  get kind(): Finding['kind'] {
    return this.own.kind
  }

  get alike(): Finding['alike'] {
    return this.own.alike
  }

  get severity(): Finding['severity'] {
    return this.own.severity
  }

  get message(): Bilingual {
    return this.own.message
  }

  get fixes(): readonly PlacedFix[] {
    return this.own.fixes
  }

  get folded(): boolean {
    return false
  }

  abstract get data(): Finding['data']
}

/** One of a habit of slips, where nothing is to be folded. */
class Hint extends Wrapped {
  override get severity(): 'hint' {
    return 'hint'
  }

  override get data(): Finding['data'] {
    return this.own.data
  }
}

class Folded extends Hint {
  override get folded(): boolean {
    return true
  }

  override get data(): Finding['data'] {
    return {...this.own.data, folded: true}
  }
}

/** The finding that stands for all of its habit. */
class Habit extends Wrapped {
  readonly #all: readonly Finding[]
  readonly #isHint: boolean
  #fixes: readonly PlacedFix[] | undefined

  constructor(own: Finding, all: readonly Finding[], isHint: boolean) {
    super(own)
    this.#all = all
    this.#isHint = isHint
  }

  override get severity(): Finding['severity'] {
    return this.#isHint ? 'hint' : this.own.severity
  }

  override get message(): Bilingual {
    const {ar, en} = this.own.message
    const others = this.#all.length - 1
    return {ar: `${ar} (وفي المقال ${others} مثلها)`, en: `${en} (${others} more like it in this article)`}
  }

  override get fixes(): readonly PlacedFix[] {
    this.#fixes ??= withAll(this.own.fixes, this.#all)
    return this.#fixes
  }

  override get data(): Finding['data'] {
    return {...this.own.data, repeated: this.#all.length}
  }
}

/** The fixes of a finding, and behind the preferred one that of all. Where it has none of its own, none comes first in its stead. */
function withAll(own: readonly PlacedFix[], habit: readonly Finding[]): readonly PlacedFix[] {
  const firsts = habit.flatMap(({fixes}) => fixes.slice(0, 1).filter(({unsure}) => unsure !== true))
  if (own.length === 0 || firsts.length < 2) return own
  const title = {ar: `صحّحها كلها في المقال (${firsts.length})`, en: `Fix all ${firsts.length} of them in this article`}
  const all: PlacedFix = {title, safe: firsts.every(({safe}) => safe), edits: combineFixes(firsts)}
  return [own[0], all, ...own.slice(1)]
}

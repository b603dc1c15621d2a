import type {Bilingual} from '../bilingual.ts'
import {type Severity, severities} from '../rule/rule.ts'
import type {Finding, PlacedFix} from './finding.ts'
import {isFolded, tellsHabit} from './fold.ts'

/**
 * One figure is told of once. Where two findings of house style stand on one figure, the one within the other («%8,2»:
 * the side of the sign, and in it the decimal mark), the outer one is told, and its fix does what both ask: «8.2%». Two
 * that cannot be met together stay two.
 *
 * @param findings in the order of the text, without what is suppressed, habits folded; the order stays
 * @param text of the article
 */
export function joinFigures(findings: readonly Finding[], text: string): readonly Finding[] {
  if (!findings.some((finding, i) => i > 0 && meets(findings[i - 1], finding))) return findings
  const joined: Finding[] = []
  for (const finding of findings) {
    const before = joined.at(-1)
    const both = before === undefined ? undefined : joint(before, finding, text)
    if (both === undefined) joined.push(finding)
    else joined[joined.length - 1] = both
  }
  return joined.length === findings.length ? findings : joined
}

function joint(a: Finding, b: Finding, text: string): Finding | undefined {
  if (!meets(a, b)) return undefined
  const [outer, inner] = isWithin(b, a) ? [a, b] : [b, a]
  // What stands for others is not told away.
  if (!isWithin(inner, outer) || tellsHabit(inner)) return undefined
  const written = met(outer, inner, text)
  return written === undefined || !writesItsPlace(outer) ? undefined : new Joint(outer, inner, written)
}

/** Whether two findings of style, one after the other, stand on one place. */
function meets(a: Finding, b: Finding): boolean {
  return b.start < a.end && isOfStyle(a) && isOfStyle(b)
}

/** Whether the fix of a finding puts what is expected in its place, and does nothing else. */
function writesItsPlace({fixes: [first], start, end, expected}: Finding): boolean {
  const [edit, ...more] = first?.edits ?? []
  return more.length === 0 && edit?.text === expected?.[0] && edit?.start === start && edit?.end === end
}

/** Whether a finding holds one place to one dimension of style, and says what is to be written there. */
function isOfStyle({data, expected}: Finding): boolean {
  return typeof data?.dimension === 'string' && expected?.length === 1
}

function isWithin(a: Finding, b: Finding): boolean {
  return b.start <= a.start && a.end <= b.end
}

/** What the outer finding's place is to read where both are met; `undefined` where that cannot be told. */
function met(outer: Finding, inner: Finding, text: string): string | undefined {
  const [outermost] = outer.expected ?? []
  const [innermost] = inner.expected ?? []
  // «٣٥٪» in other digits has another sign, too, and «٣٥ في المئة» has none.
  if (inner.data?.dimension === 'digits' && /[%٪]/.test(outermost + innermost)) return undefined
  const now = text.slice(inner.start, inner.end)
  const whole = replacedOnce(outermost, now, innermost)
  if (whole !== undefined || now.length !== innermost.length) return whole
  // «٨,٢»: one wants other digits, the other another mark between them.
  const [from, to] = changedPart(now, innermost)
  return replacedOnce(outermost, now.slice(from, to), innermost.slice(from, to))
}

/** A text with a part of it replaced, where that part is in it exactly once. */
function replacedOnce(text: string, part: string, by: string): string | undefined {
  const at = text.indexOf(part)
  if (part === '' || at < 0 || text.includes(part, at + 1)) return undefined
  return text.slice(0, at) + by + text.slice(at + part.length)
}

/** Where two texts of one length differ, from the first difference to the last. */
function changedPart(a: string, b: string): [from: number, to: number] {
  let from = 0
  let to = a.length
  while (from < to && a[from] === b[from]) from++
  while (to > from && a[to - 1] === b[to - 1]) to--
  return [from, to]
}

/** Two findings on one figure, told as the outer one. */
class Joint implements Finding {
  readonly rule
  readonly severity: Severity
  readonly start
  readonly end
  readonly related
  readonly expected: readonly string[]
  readonly folded: boolean
  readonly #outer: Finding
  readonly #inner: Finding
  readonly #written: string
  #fixes: readonly PlacedFix[] | undefined

  constructor(outer: Finding, inner: Finding, written: string) {
    this.rule = outer.rule
    this.severity =
      severities.indexOf(inner.severity) > severities.indexOf(outer.severity) ? inner.severity : outer.severity
    this.start = outer.start
    this.end = outer.end
    this.related = outer.related
    this.expected = [written]
    this.folded = isFolded(outer) && isFolded(inner)
    this.#outer = outer
    this.#inner = inner
    this.#written = written
  }

  /** The outer one's, with what is to be written in the end. */
  get message(): Bilingual {
    const [single = ''] = this.#outer.expected ?? []
    const {ar, en} = this.#outer.message
    return {
      ar: ar.replaceAll(`«${single}»`, () => `«${this.#written}»`),
      en: en.replaceAll(`“${single}”`, () => `“${this.#written}”`)
    }
  }

  get data(): Finding['data'] {
    const {folded, ...data} = this.#outer.data ?? {}
    return {...data, ...(this.folded && {folded}), also: this.#inner.rule.id}
  }

  get fixes(): readonly PlacedFix[] {
    this.#fixes ??= this.#bothMet()
    return this.#fixes
  }

  #bothMet(): readonly PlacedFix[] {
    const [first, ...others] = this.#outer.fixes
    const title = {ar: `اكتب «${this.#written}»`, en: `Write “${this.#written}”`}
    const [second] = this.#inner.fixes
    const both = {
      ...first,
      title,
      safe: first.safe && second?.safe === true,
      edits: [{...first.edits[0], text: this.#written}]
    }
    return [both, ...others, ...this.#inner.fixes.slice(1)]
  }
}

import {defineRule, type Rule} from '../rule/rule.ts'
import type {Finding} from './finding.ts'

/** What an article is told of rules that threw. Not one of the rules: it cannot be turned off. */
export const failedRule: Rule = defineRule({
  id: 'rule-failed',
  family: 'copy',
  severity: 'information',
  summary: {ar: 'قاعدة تعذّر تطبيقها', en: 'A rule that could not be applied'},
  why: {
    ar: 'خطأ في «مُدقِّق» نفسه: قاعدة لم تستطع قراءة هذا النص، وسائر القواعد طُبّقت. أبلغنا به.',
    en: 'A mistake of Mudaqqiq itself: a rule could not read this text; all others were applied. Please report it.'
  },
  examples: []
})

/** What went wrong, by the finding that tells it. */
const errors = new WeakMap<Finding, readonly unknown[]>()

/** The rules that threw over an article, each once, and what they threw. */
export class Faults {
  #byRule: Map<Rule, unknown> | undefined

  note(rule: Rule, error: unknown): void {
    this.#byRule ??= new Map()
    if (!this.#byRule.has(rule)) this.#byRule.set(rule, error)
  }

  /** One finding for all of them, at the start of the article; none where no rule threw. */
  get findings(): Finding[] {
    if (this.#byRule === undefined) return []
    const list = [...this.#byRule.keys()].map(({id}) => id).join(', ')
    const message = {
      ar: `تعذّر تطبيق قواعد على هذا النص، وطُبّق سواها؛ أبلغنا: ${list}`,
      en: `Rules that failed on this text; all others were applied. Please report: ${list}`
    }
    const finding: Finding = {
      rule: failedRule,
      severity: failedRule.severity,
      message,
      start: 0,
      end: 0,
      fixes: [],
      related: []
    }
    errors.set(finding, [...this.#byRule.values()])
    return [finding]
  }
}

/** Notes that the fixes of a finding could not be made. */
export function noteLostFixes(finding: Finding, error: unknown): void {
  errors.set(finding, [...(errors.get(finding) ?? []), error])
}

/** What rules threw on the way to these findings. */
export function errorsOf(findings: readonly Finding[]): unknown[] {
  return findings.flatMap((finding) => errors.get(finding) ?? [])
}

/** An error as it is written into a log: what and where. */
export function tellError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
}

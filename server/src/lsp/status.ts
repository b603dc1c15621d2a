import {isFolded} from '../engine/linting/fold.ts'
import {type Family, families} from '../engine/rule/rule.ts'
import {rules} from '../engine/rules/index.ts'
import {PATIENCE} from '../engine/steps.ts'
import type {FamilyCount, Status} from '../protocol/messages.ts'
import type {FindingCount} from '../protocol/wording.ts'
import {countOf, type Reading} from './reading.ts'
import type {Settings} from './workspace/settings.ts'

/** What a document came to, for who shows it. */
export function statusOf(uri: string, reading: Reading, {config}: Settings): Status {
  const {version, state, milliseconds} = reading
  const isOff = ({id}: {readonly id: string}): boolean => !config.rules.has(id)
  return {
    uri,
    version,
    state,
    ...countOf(reading),
    families: familyCounts(reading),
    ignored: reading.ignored.filter(({finding}) => !isFolded(finding)).length,
    off: {
      chosen: rules.filter((rule) => rule.off !== true && isOff(rule)).map(({id}) => id),
      byDefault: rules.filter((rule) => rule.off === true && isOff(rule)).length
    },
    milliseconds,
    ...(milliseconds > PATIENCE && {slow: true})
  }
}

/** What each family has to say, hints apart; what another finding tells is left out. */
export function familyCounts({findings}: Reading): FamilyCount[] {
  return families.flatMap((family) => {
    const own = findings.filter((finding) => finding.rule.family === family && !isFolded(finding))
    const hints = own.filter(({severity}) => severity === 'hint').length
    return own.length === 0 ? [] : [{family, findings: own.length - hints, hints}]
  })
}

/** The counts of many documents. */
export class FamilyTotals {
  readonly #of = new Map<Family, FamilyCount>()

  add(counts: readonly FamilyCount[]): void {
    for (const {family, findings, hints} of counts) {
      const before = this.#of.get(family)
      this.#of.set(family, {
        family,
        findings: findings + (before?.findings ?? 0),
        hints: hints + (before?.hints ?? 0)
      })
    }
  }

  /** Of all families. */
  get sum(): FindingCount {
    const counts = [...this.#of.values()]
    return {
      findings: counts.reduce((sum, {findings}) => sum + findings, 0),
      hints: counts.reduce((sum, {hints}) => sum + hints, 0)
    }
  }

  /** In the order of families. */
  get counts(): FamilyCount[] {
    return families.flatMap((family) => this.#of.get(family) ?? [])
  }
}

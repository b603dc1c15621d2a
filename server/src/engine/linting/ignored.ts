import type {Config} from '../config/config.ts'
import type {Finding, IgnoredFinding} from './finding.ts'
import {foldHabits} from './fold.ts'

/**
 * What is ignored in an article, in the order of the text. As of what is reported, a habit is told by one of its
 * findings (`isFolded`); what is ignored for another reason is told apart.
 */
export function foldIgnored(ignored: readonly IgnoredFinding[], config: Config): readonly IgnoredFinding[] {
  const byReason = new Map<string | undefined, Finding[]>()
  for (const {finding, reason} of [...ignored].sort((a, b) => inOrder(a.finding, b.finding))) {
    const alike = byReason.get(reason)
    if (alike === undefined) byReason.set(reason, [finding])
    else alike.push(finding)
  }
  return [...byReason]
    .flatMap(([reason, alike]) => foldHabits(alike, config).map((finding) => ({finding, reason})))
    .sort((a, b) => inOrder(a.finding, b.finding))
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end
}

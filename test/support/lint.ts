import type {Config, RuleSetting} from '../../server/src/engine/config/config.ts'
import {type Format, lintText, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {applyEdits, combineFixes} from '../../server/src/engine/linting/fixes.ts'
import type {StyleValues} from '../../server/src/engine/rule/rule.ts'
import {rules} from '../../server/src/engine/rules/index.ts'

/** A configuration in which one rule runs and no other. */
export function only(
  ruleId: string,
  options: Readonly<Record<string, number | boolean | string | readonly string[]>> = {},
  style: StyleValues = {}
): Config {
  const settings: Record<string, RuleSetting> = {}
  for (const rule of rules) settings[rule.id] = rule.id === ruleId ? [true, options] : 'off'
  return resolveConfig({rules: settings, style})
}

/** The findings of one rule. */
export function lintWith(
  ruleId: string,
  text: string,
  options?: Parameters<typeof only>[1],
  style?: StyleValues,
  format?: Format
): Finding[] {
  return lintText(text, only(ruleId, options, style), format)
}

/** The text after the first fix of every finding that has one. */
export function fixedText(text: string, findings: readonly Finding[]): string {
  return applyEdits(text, combineFixes(findings.flatMap((finding) => finding.fixes.slice(0, 1))))
}

import type {Config} from '../engine/config/config.ts'
import type {Bilingual, OptionSchema, Rule} from '../engine/rule/rule.ts'
import {rules} from '../engine/rules/index.ts'
import {familyNames, severityNames} from '../protocol/wording.ts'

/** The project's own rules, and those that the desk has made itself and that run. */
export function allRules(config: Config): readonly Rule[] {
  return [...rules, ...[...config.rules.values()].map(({rule}) => rule).filter(({own}) => own === true)]
}

/** `--list-rules`: id, severity and summary, family by family. */
export function listRules(config: Config): string {
  const listed = allRules(config)
  const width = Math.max(0, ...listed.map(({id}) => id.length))
  const out: string[] = []
  let family: string | undefined
  for (const rule of listed) {
    if (rule.family !== family) out.push(`${out.length > 0 ? '\n' : ''}${familyNames[rule.family][config.language]}`)
    family = rule.family
    const severity = config.rules.get(rule.id)?.severity ?? 'off'
    out.push(`  ${rule.id.padEnd(width)}  ${severity.padEnd(11)}  ${rule.summary[config.language]}`)
  }
  return `${out.join('\n')}\n`
}

/** `--explain`: what a rule flags and why, its options, and examples. */
export function explain(rule: Rule, config: Config): string {
  const {language} = config
  const say = (text: Bilingual): string => text[language]
  const severity = config.rules.get(rule.id)?.severity
  const out = [
    `${rule.id} · ${say(familyNames[rule.family])} · ${severity === undefined ? 'off' : say(severityNames[severity])}`,
    '',
    say(rule.summary),
    '',
    say(rule.why).trim(),
    ''
  ]
  const options = Object.entries<OptionSchema>(rule.options ?? {})
  if (options.length > 0)
    out.push(
      say({ar: 'الخيارات:', en: 'Options:'}),
      ...options.map(([name, option]) => `  ${name} (${JSON.stringify(option.default)}): ${say(option.summary)}`),
      ''
    )
  for (const example of rule.examples) {
    if ('ok' in example) out.push(`  ✓ ${example.ok}`)
    else out.push(`  ✗ ${example.bad}`, ...(example.good === undefined ? [] : [`  → ${example.good}`]))
  }
  return `${out.join('\n')}\n`
}

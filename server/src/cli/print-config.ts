import type {Config, UserConfig} from '../engine/config/config.ts'
import {allRules} from '../presentation/rule-text.ts'
import {type FoundConfig, profileIn} from './find-config.ts'

/** `--print-config`: the configuration in force, as it could be written in a file, and where it comes from. */
export function printConfig(config: Config, found: FoundConfig | undefined, sources: readonly UserConfig[]): string {
  const levels = allRules(config).map((rule) => {
    const setting = config.rules.get(rule.id)
    if (setting === undefined) return [rule.id, 'off']
    return [rule.id, Object.keys(setting.options).length > 0 ? [setting.severity, setting.options] : setting.severity]
  })
  return `${JSON.stringify(
    {
      file: found?.path ?? null,
      ...(found !== undefined && found.extended.length > 0 && {extends: found.extended}),
      language: config.language,
      profile: profileIn(sources),
      style: Object.fromEntries(Object.entries(config.style).map(([name, choice]) => [name, choice?.value])),
      fold: config.fold,
      rules: Object.fromEntries(levels)
    },
    null,
    2
  )}\n`
}

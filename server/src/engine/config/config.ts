import {type Profile, profiles} from '../lexicon/generated/profiles.ts'
import type {NameRow} from '../lexicon/own/name-row.ts'
import type {OwnRow} from '../lexicon/own/own-row.ts'
import {lettersOf} from '../lexicon/spelling/letters.ts'
import {foldOption} from '../linting/fold.ts'
import {
  type OptionScalar,
  type Rule,
  type Severity,
  type Style,
  type StyleChoice,
  type StyleValues,
  severities
} from '../rule/rule.ts'

/** What a user writes, in a configuration file or the editor's settings. */
export interface UserConfig {
  /** The language of messages. */
  readonly language?: 'ar' | 'en'
  /** The house profile. */
  readonly profile?: string
  /** House style, dimension by dimension; outranks the profile. */
  readonly style?: StyleValues
  /** Severity by rule id, or `[severity, options]`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** See `foldOption`. */
  readonly fold?: number
  /** See `wordsOption`. */
  readonly words?: readonly string[]
  /** Configuration files that this one goes on from, by their paths from its folder; the later outranks the earlier, this one all. */
  readonly extends?: readonly string[]
  /** Which articles below its folder are not linted unasked, as lines of a .gitignore. */
  readonly ignores?: readonly string[]
  /** What else holds for some articles below its folder; the later outranks the earlier. */
  readonly overrides?: readonly Override[]
  /** The desk's own rules; see `OwnRow`. They come from files of their own, never from `.mudaqqiqrc.json`. */
  readonly own?: readonly OwnRow[]
  /** The desk's bank of names, from a file of its own. */
  readonly names?: readonly NameRow[]
}

/** Settings for some files. */
export interface Override extends Pick<UserConfig, 'profile' | 'style' | 'rules'> {
  /** Which, as lines of a .gitignore. */
  readonly files: readonly string[]
}

/** `on` and `true`: at the rule's own severity. */
export type RuleLevel = Severity | 'off' | 'on' | boolean
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, OptionScalar>>]

/** A configuration with every default filled in. Its identity is part of cache keys: make one a change, not one a run. */
export interface Config {
  readonly language: 'ar' | 'en'
  readonly style: Style
  /** The rules that run, by id, in the order in which they do. */
  readonly rules: ReadonlyMap<string, RuleConfig>
  /** The ids of all rules that may be named, also of those that do not run. */
  readonly known: ReadonlySet<string>
  /** From how many places on a habit is told once; 0 for never. */
  readonly fold: number
  /** Words that the desk spells as they are, without marks. */
  readonly words: ReadonlySet<string>
  /** The desk's bank of names. */
  readonly names: readonly NameRow[]
}
export interface RuleConfig {
  readonly rule: Rule
  /** Its place among all rules: of what two report of one place, the earlier rule's comes first. */
  readonly order: number
  readonly severity: Severity
  /** The user made it a warning or an error: its findings are not folded. */
  readonly insisted: boolean
  readonly options: Readonly<Record<string, OptionScalar>>
}

/**
 * A configuration from what the user wrote; later settings outrank earlier ones. Values are expected to be valid
 * (`readConfigFile` tells); what is unknown is left out of account.
 *
 * @param rules in the order in which they run
 * @param sources from the weakest to the strongest
 * @param others rules that do not run, and may be named all the same
 */
export function configOf(rules: readonly Rule[], sources: readonly UserConfig[], others: readonly Rule[] = []): Config {
  let language: 'ar' | 'en' = 'ar'
  let profile = 'none'
  let fold: number = foldOption.default
  const words = new Set<string>()
  const decided: Record<string, string | undefined> = {}
  const settings = new Map<string, RuleSetting>()
  for (const source of sources) {
    language = source.language ?? language
    profile = source.profile ?? profile
    fold = source.fold ?? fold
    for (const word of source.words ?? []) words.add(lettersOf(word))
    for (const [id, setting] of Object.entries(source.rules ?? {})) settings.set(id, setting)
    Object.assign(decided, source.style)
  }
  const resolved = new Map<string, RuleConfig>()
  for (const [order, rule] of rules.entries()) {
    const config = ruleConfig(rule, order, settings.get(rule.id))
    if (config !== undefined) resolved.set(rule.id, config)
  }
  const house = profiles.find((p) => p.id === profile)
  return {
    language,
    style: styleOf(house, decided),
    rules: resolved,
    known: new Set([...rules, ...others].map(({id}) => id)),
    fold,
    words,
    names: sources.flatMap(({names = []}) => names)
  }
}

/** How a rule runs; `undefined` where it does not. */
function ruleConfig(rule: Rule, order: number, setting: RuleSetting | undefined): RuleConfig | undefined {
  const [level, given] = levelOf(setting)
  const on = level === undefined ? rule.off !== true : level !== 'off' && level !== false
  if (!on) return undefined
  const options: Record<string, OptionScalar> = {}
  for (const [name, schema] of Object.entries(rule.options ?? {})) options[name] = given[name] ?? schema.default
  return {
    rule,
    order,
    severity: typeof level === 'string' && level !== 'off' && level !== 'on' ? level : rule.severity,
    insisted: level === 'warning' || level === 'error',
    options
  }
}

/** The style of a profile, and what a desk has written itself, which outranks it and confirms it. */
function styleOf(house: Profile | undefined, decided: StyleValues): Style {
  const style: Record<string, StyleChoice> = {}
  for (const [name, value] of Object.entries(house?.style ?? {}))
    style[name] = {value, confidence: house?.evidence[name] === 'assumed' ? 'assumed' : 'known'}
  for (const [name, value] of Object.entries(decided))
    if (value !== undefined) style[name] = {value, confidence: 'known'}
  return style
}

function levelOf(
  setting: RuleSetting | undefined
): readonly [RuleLevel | undefined, Readonly<Record<string, OptionScalar>>] {
  return typeof setting === 'object' ? setting : [setting, {}]
}

/**
 * The severity of a finding: as far below or above the configured severity as the rule put it below or above its own.
 *
 * @param own the rule's severity
 * @param reported that of the finding
 * @param configured what the user asked for
 */
export function effectiveSeverity(own: Severity, reported: Severity | undefined, configured: Severity): Severity {
  if (reported === undefined || reported === own) return configured
  const down = severities.indexOf(own) - severities.indexOf(reported)
  return severities[Math.min(severities.length - 1, Math.max(0, severities.indexOf(configured) - down))]
}

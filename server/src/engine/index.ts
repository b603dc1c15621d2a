/*
 * The engine for whoever uses it: what reads an article, what lints one, and the rules it is linted by. Rooms of the engine
 * import each other, never this file.
 */

import * as configuration from './config/config.ts'
import * as configurationFile from './config/config-file.ts'
import type {Article} from './document/article.ts'
import type {Format} from './document/formats/registry.ts'
import {readArticle} from './document/read-article.ts'
import type {Finding} from './linting/finding.ts'
import {lintArticle} from './linting/lint.ts'
import type {Rule} from './rule/rule.ts'
import {rules} from './rules/index.ts'
import {ownRules} from './rules/own/own-rules.ts'

export type {Bilingual} from './bilingual.ts'
export type {Config, RuleLevel, RuleSetting, UserConfig} from './config/config.ts'
export {type Format, formats} from './document/formats/registry.ts'
export {readArticle, readSteps} from './document/read-article.ts'
export type {Finding, PlacedEdit, PlacedFix} from './linting/finding.ts'
export {lintArticle, lintSteps} from './linting/lint.ts'
export {mudaqqiq, onlyRule, type PluginOptions} from './plugin.ts'
export {rules} from './rules/index.ts'

/** Rules under a configuration, ready to lint. */
export interface Linter {
  readonly config: configuration.Config
  /** The findings of a text, in the order of the text. */
  lint(text: string, format?: Format): Finding[]
  /** Those of an article that is read already. */
  lintArticle(article: Article): Finding[]
}

/**
 * A linter of given rules: the project's own ({@link rules}), some of them, or rules of one's own (`defineRule`).
 *
 * @param settings what the user has configured, from the weakest to the strongest
 */
export function createLinter(ofRules: readonly Rule[], ...settings: readonly configuration.UserConfig[]): Linter {
  const config = configuration.configOf(withOwn(ofRules, settings), settings, rules)
  const lintRead = (article: Article): Finding[] => lintArticle(article, config)
  return {config, lint: (text, format) => lintRead(readArticle(text, format)), lintArticle: lintRead}
}

/** A configuration of the project's own rules, and of those the desk has made itself; see `configOf`. */
export function resolveConfig(...settings: readonly configuration.UserConfig[]): configuration.Config {
  return configuration.configOf(withOwn(rules, settings), settings)
}

/** Rules, and after them those that a desk has made itself. */
function withOwn(ofRules: readonly Rule[], settings: readonly configuration.UserConfig[]): readonly Rule[] {
  const rows = settings.flatMap(({own = []}) => own)
  return rows.length === 0 ? ofRules : [...ofRules, ...ownRules(rows)]
}

/** Reads a configuration file that sets the project's own rules; see `readConfigFile`. */
export function parseConfigFile(text: string, key?: string): configurationFile.ConfigFile {
  return configurationFile.readConfigFile(text, rules, key)
}

/** The findings of a text, from reading to rules. */
export function lintText(text: string, config: configuration.Config = resolveConfig(), format?: Format): Finding[] {
  return lintArticle(readArticle(text, format), config)
}

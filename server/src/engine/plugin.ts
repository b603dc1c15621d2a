import type {Root} from 'nlcst'
import type {Parser, Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {type Config, resolveConfig, type UserConfig} from './config/config.ts'
import {toNlcst} from './document/nlcst.ts'
import {Lines} from './document/positions.ts'
import {type Format, readArticle} from './index.ts'
import {type Finding, lintArticle} from './linting/lint.ts'
import {product} from './product.ts'
import type {Rule} from './rule/rule.ts'

export interface PluginOptions extends UserConfig {
  readonly format?: Format
}

/**
 * The unified plugin: a parser from Arabic news copy to nlcst, and a transformer that runs the rules and leaves
 * VFileMessages. `unified().use(mudaqqiq, config)`.
 */
export const mudaqqiq: Plugin<[PluginOptions?], Root> = function (this: Processor, options: PluginOptions = {}) {
  this.parser = ((document: string) => {
    const lines = new Lines(document)
    return toNlcst(readArticle(document, options.format), (offset) => lines.pointAt(offset))
  }) as Parser<Root>
  const config = resolveConfig(options)
  return (_tree: Root, file: VFile) => report(file, options.format, config)
}

/**
 * One rule alone, for any retext chain: `unified().use(retextEnglish).use(onlyRule('unbalanced-quotes'))`.
 *
 * @throws RangeError where there is no such rule
 */
export function onlyRule(id: string, options: PluginOptions = {}): Plugin<[], Root> {
  const whole = resolveConfig(options, {rules: {[id]: true}})
  const rule = whole.rules.get(id)
  if (rule === undefined) throw new RangeError(`there is no rule «${id}»`)
  const config: Config = {...whole, rules: new Map([[id, rule]])}
  return () => (_tree: Root, file: VFile) => report(file, options.format, config)
}

function report(file: VFile, format: Format | undefined, config: Config): void {
  const text = String(file)
  const lines = new Lines(text)
  for (const finding of lintArticle(readArticle(text, format), config))
    file.messages.push(toMessage(finding, lines, config.language))
}

/** A finding as a VFileMessage: `fatal` is true for an error, undefined for information and hints. */
export function toMessage(finding: Finding, lines: Lines, language: 'ar' | 'en'): VFileMessage {
  const message = new VFileMessage(finding.message[language], {
    place: {start: lines.pointAt(finding.start), end: lines.pointAt(finding.end)},
    ruleId: finding.rule.id,
    source: 'mudaqqiq'
  })
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  message.expected = expectedOf(finding)
  message.note = finding.rule.why[language]
  message.url = ruleUrl(finding.rule)
  return message
}

/** What may stand in place of the whole range, as vfile means it. */
function expectedOf(finding: Finding): string[] | undefined {
  if (finding.expected !== undefined) return [...finding.expected]
  const whole = finding.fixes.filter(
    ({edits}) => edits.length === 1 && edits[0].start === finding.start && edits[0].end === finding.end
  )
  return whole.length > 0 ? whole.map((fix) => fix.edits[0].text) : undefined
}

/** Where the reference explains a rule. */
export function ruleUrl(rule: Rule): string {
  return `${product.homepage}/blob/main/docs/rules/${rule.id}.md`
}

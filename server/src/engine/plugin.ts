import type {Nodes, Root} from 'nlcst'
import type {Parser, Plugin, Processor, Transformer} from 'unified'
import type {Position} from 'unist'
import {VFileMessage} from 'vfile-message'
import {type Config, configOf, type UserConfig} from './config/config.ts'
import type {Article} from './document/article.ts'
import type {Format} from './document/formats/registry.ts'
import {toNlcst} from './document/nlcst.ts'
import {countAtHead} from './document/ordered.ts'
import {Lines, type Point} from './document/positions.ts'
import {readArticle} from './document/read-article.ts'
import type {Finding} from './linting/finding.ts'
import {lintArticle} from './linting/lint.ts'
import {product} from './product.ts'
import type {Rule} from './rule/rule.ts'
import {rules} from './rules/index.ts'

export interface PluginOptions extends UserConfig {
  readonly format?: Format
}

/**
 * The unified plugin: a parser from Arabic news copy to nlcst, and a transformer that runs the rules over a tree and leaves
 * VFileMessages. `unified().use(mudaqqiq, config)`; plugins of retext may stand before and after it. In a chain that has a
 * parser already, it only lints: `unified().use(retextArabic).use(mudaqqiq)`.
 */
export const mudaqqiq: Plugin<[PluginOptions?], Root> = function (this: Processor, options: PluginOptions = {}) {
  this.parser ??= ((document: string) => parse(document, options.format)) as Parser<Root>
  return linterOf(configOf(rules, [options]), options.format)
}

/**
 * One rule alone, for any retext chain: `unified().use(retextEnglish).use(onlyRule('unbalanced-quotes'))`.
 *
 * @throws RangeError where there is no such rule
 */
export function onlyRule(id: string, options: PluginOptions = {}): Plugin<[], Root> {
  const whole = configOf(rules, [options, {rules: {[id]: options.rules?.[id] ?? true}}])
  const rule = whole.rules.get(id)
  if (rule === undefined) throw new RangeError(`there is no rule «${id}»`)
  return () => linterOf({...whole, rules: new Map([[id, rule]])}, options.format)
}

/** The articles that {@link parse} has read, by the tree that it made of them: a text is read once. */
const articles = new WeakMap<Root, Article>()

function parse(document: string, format: Format | undefined): Root {
  const lines = new Lines(document)
  const article = readArticle(document, format)
  const tree = toNlcst(article, (offset) => lines.pointAt(offset))
  articles.set(tree, article)
  return tree
}

/**
 * Lints what a tree says. That of {@link parse} is not read again, unless a plugin before has changed its words; of the
 * tree of another parser, the words are read. What is found is told where these words stand in the file.
 */
function linterOf(config: Config, format: Format | undefined): Transformer<Root> {
  return (tree, file) => {
    const words = new TreeText(tree, new Lines(String(file)))
    const known = articles.get(tree)
    const article = known?.text === words.text ? known : readArticle(words.text, format)
    for (const finding of lintArticle(article, config)) file.messages.push(toMessage(finding, words, config.language))
  }
}

/** A node of text, marks or blanks, and where its value begins in the text of its tree. */
interface Leaf {
  readonly at: number
  readonly position: Position | undefined
}

/** The text of a tree, marks and blanks included, and where it stands in the file. */
class TreeText {
  readonly text: string
  readonly #leaves: Leaf[] = []
  readonly #lines: Lines

  constructor(tree: Root, lines: Lines) {
    this.#lines = lines
    const values: string[] = []
    let at = 0
    const add = (node: Nodes): void => {
      if ('value' in node) {
        values.push(node.value)
        this.#leaves.push({at, position: node.position})
        at += node.value.length
      } else for (const child of node.children) add(child)
    }
    add(tree)
    this.text = values.join('')
  }

  /** The place of a stretch; `undefined` where a plugin has made the words up. */
  placeOf(start: number, end: number): Position | undefined {
    const from = this.#pointAt(start, start)
    const to = this.#pointAt(end, Math.max(start, end - 1))
    return from === undefined || to === undefined ? undefined : {start: from, end: to}
  }

  /** @param inside an offset inside the node by which the place is told: an end stands in the node before it */
  #pointAt(offset: number, inside: number): Point | undefined {
    const leaf = this.#leaves[countAtHead(this.#leaves, ({at}) => at <= inside) - 1]
    const start = leaf?.position?.start.offset
    return start === undefined ? undefined : this.#lines.pointAt(start + offset - leaf.at)
  }
}

/** A finding as a VFileMessage: `fatal` is true for an error, undefined for information and hints. */
function toMessage(finding: Finding, words: TreeText, language: 'ar' | 'en'): VFileMessage {
  const message = new VFileMessage(finding.message[language], {
    place: words.placeOf(finding.start, finding.end),
    ruleId: finding.rule.id,
    source: product.name
  })
  message.fatal = fatality[finding.severity]
  message.expected = expectedOf(finding)
  message.note = finding.rule.why[language]
  if (finding.rule.own !== true) message.url = ruleUrl(finding.rule)
  return message
}

const fatality = {error: true, warning: false, information: undefined, hint: undefined} as const

/** What may stand in place of the whole range, as vfile means it. */
function expectedOf(finding: Finding): string[] | undefined {
  if (finding.expected !== undefined) return [...finding.expected]
  const whole = finding.fixes.filter(
    ({edits}) => edits.length === 1 && edits[0].start === finding.start && edits[0].end === finding.end
  )
  return whole.length > 0 ? whole.map((fix) => fix.edits[0].text) : undefined
}

/** Where the reference explains a rule. */
function ruleUrl(rule: Rule): string {
  return `${product.homepage}/blob/main/docs/rules/${rule.id}.md`
}

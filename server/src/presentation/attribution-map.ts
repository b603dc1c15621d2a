import {type Attribution, articleAttributions} from '../engine/analysis/attributions/attributions.ts'
import type {Strength} from '../engine/analysis/attributions/sources/strength.ts'
import type {Article, Span} from '../engine/document/article.ts'
import {firstEndingAfter} from '../engine/document/ordered.ts'
import type {Finding, IgnoredFinding} from '../engine/linting/finding.ts'
import {SourceNames} from './source-names.ts'
import {visibleText} from './visible-text.ts'

/** What somebody is cited for. Offsets are UTF-16 code units from the start of the article. */
export interface Statement extends Place {
  /** The words that attribute: «قالت», «بحسب», «وأضافت». */
  readonly cue: Place
  /** The source as it stands there; missing where the subject is dropped. */
  readonly source?: Place
  /** That nobody can name the source is ignored here. */
  readonly ignored?: IgnoredFinding
}

/** A stretch of the article and the words that stand there, without markup. */
export interface Place extends Span {
  readonly text: string
}

/** One who is cited, or whom nobody can name. */
export interface Source {
  /** As first written, without what is attached to it; empty where no one is named at all. */
  readonly name: string
  readonly strength: Strength
  /** In the order of the text. */
  readonly statements: readonly Statement[]
}

/** A finding of the sourcing rules: a claim or a quotation that rests on nobody. */
export interface Unattributed extends Place {
  readonly finding: Finding
}

/** Who is cited in an article, for what, and what rests on nobody. */
export interface AttributionMap {
  /** Those whom a reader can name, in the order of their first statement. */
  readonly sources: readonly Source[]
  /** Those whom no reader can: «مصادر مطلعة», «يُعتقد أن». */
  readonly vague: readonly Source[]
  readonly unattributed: readonly Unattributed[]
  /** What would be unattributed, but is ignored. */
  readonly ignored: readonly IgnoredClaim[]
}

/** A claim or a quotation that rests on nobody, and that somebody wants ignored. */
export interface IgnoredClaim extends Unattributed, IgnoredFinding {}

/** The rules whose findings are of words that rest on nobody. */
const unattributedRules: ReadonlySet<string> = new Set(['unattributed-claim', 'unattributed-quote'])

/** The attribution map of an article: what the tree view, the outline, the lenses and the reports show. */
export function attributionMap(
  article: Article,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[] = []
): AttributionMap {
  const sources = sourcesOf(article)
  return {
    sources: sources.filter(({strength}) => strength !== 'vague'),
    vague: withIgnored(
      sources.filter(({strength}) => strength === 'vague'),
      ignored.filter(({finding}) => finding.rule.id === 'vague-source')
    ),
    unattributed: findings
      .filter(({rule}) => unattributedRules.has(rule.id))
      .map((finding) => ({...placeOf(article, finding), finding})),
    ignored: ignored
      .filter(({finding}) => unattributedRules.has(finding.rule.id))
      .map((each) => ({...placeOf(article, each.finding), ...each}))
  }
}

/** Vague sources, and where somebody has said that they may be. */
function withIgnored(vague: readonly Source[], ignored: readonly IgnoredFinding[]): readonly Source[] {
  if (ignored.length === 0) return vague
  const places = ignored.map(({finding}) => finding)
  return vague.map((source) => ({
    ...source,
    statements: source.statements.map((statement) => {
      const {start, end} = statement.source ?? statement.cue
      const found = ignored[firstEndingAfter(places, start)]
      return found !== undefined && found.finding.start < end ? {...statement, ignored: found} : statement
    })
  }))
}

/** The map of one of several articles in a source, and what it is called. */
export interface ItemMap extends AttributionMap {
  readonly title: Place
}

/** The map of each article of a source that holds several; none of a source that is one. */
export function itemMaps(
  {articles}: Article,
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[] = []
): ItemMap[] {
  return articles.flatMap((article, i) => {
    const title = titleOf(article)
    if (title === undefined) return []
    const next = articles[i + 1]?.blocks[0]
    const end = next === undefined ? Infinity : articles[i + 1].startOf(next)
    const isOwn = ({start}: Finding): boolean => start >= article.startOf(article.blocks[0]) && start < end
    const own = attributionMap(
      article,
      findings.filter(isOwn),
      ignored.filter(({finding}) => isOwn(finding))
    )
    return [{...own, title}]
  })
}

/** Its headline; where it has none, its first paragraph. */
function titleOf(article: Article): Place | undefined {
  const block = article.blocks.find(({paragraph}) => paragraph.zone === 'headline') ?? article.blocks[0]
  if (block === undefined) return undefined
  const start = article.startOf(block)
  return placeOf(article, {start, end: start + block.paragraph.text.length})
}

/**
 * Everyone who is cited, in the order of the first statement. A dropped subject speaks for the speaker named last. Of
 * several articles in one source, each has its own.
 */
export function sourcesOf(article: Article): Source[] {
  if (article.articles.length > 0) return article.articles.flatMap(sourcesOf)
  const names = new SourceNames()
  const groups = new Map<string, {name: string; strength: Strength; statements: Statement[]}>()
  let last = ''
  for (const attribution of articleAttributions(article)) {
    const key = names.keyOf(attribution, last)
    let group = groups.get(key)
    if (group === undefined) {
      group = {name: names.nameOf(key), strength: attribution.strength, statements: []}
      groups.set(key, group)
    }
    group.statements.push(statementOf(article, attribution))
    last = key
  }
  return [...groups.values()]
}

function statementOf(article: Article, {block, span, source, statement}: Attribution): Statement {
  const from = article.startOf(block)
  const at = ({start, end}: Span): Place => placeOf(article, {start: from + start, end: from + end})
  return {...at(statement), cue: at(span), ...(source !== undefined && {source: at(source)})}
}

function placeOf(article: Article, {start, end}: Span): Place {
  return {start, end, text: visibleText(article, start, end)}
}

import {
  leadingVariant,
  type SpellingFamily,
  spelledAs,
  spellingFamilies,
  type Vote
} from '../../analysis/wording/spelling-families.ts'
import type {Article} from '../../document/article.ts'
import {perArticleFrom} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import type {Bilingual, Edit, Fix, PlacedReport, Report, Severity, Style} from '../../rule/rule.ts'
import {houseSpelling, twoLetters, twoSpellings, WRITTEN_HERE} from './name-reports.ts'

/** What a family is to be, and how sure that is. */
interface Verdict {
  readonly target: string
  readonly severity: Severity
  readonly byHouse: boolean
}

/** A foreign sound is one decision for all names: it is told once. */
const TOLD_ONCE = 'foreignG'

/** What was told of the families of an article under the last style. */
interface Told {
  style: Style | undefined
  byFamily: ReadonlyMap<SpellingFamily, readonly PlacedReport[]>
}

const told = perArticleFrom(
  (_: Article, before: Told | undefined): Told => before ?? {style: undefined, byFamily: new Map()}
)

/** The names of an article that are not spelled as the house has them, or as most of it does. */
export function spellingReports(article: Article, style: Style): PlacedReport[] {
  const kept = told(article)
  const known = kept.style === style ? kept.byFamily : undefined
  const byFamily = new Map<SpellingFamily, readonly PlacedReport[]>()
  for (const family of spellingFamilies(article))
    byFamily.set(family, known?.get(family) ?? familyReports(family, style))
  kept.style = style
  kept.byFamily = byFamily
  return flattened([...byFamily.values()])
}

/** The mentions of a family that are not spelled as the house has it, or as most of the article does. */
function familyReports(family: SpellingFamily, style: Style): PlacedReport[] {
  const verdict = verdictOf(family, style)
  if (verdict === undefined) return []
  const away = awayFrom(family, verdict.target)
  const model = family.votes.find(({variant}) => variant === verdict.target)
  const here = family.dimension === TOLD_ONCE ? away.slice(0, 1) : away
  return here.map((vote, i) => ({
    block: vote.block,
    finding: {
      ...reportOf(family, vote, verdict, model),
      // What reaches over the whole article is offered at its first place: at every place it would be as long as all of them.
      fixes: () => [turned(vote, verdict.target), ...(i === 0 ? wideFixes(family, away, verdict) : [])]
    }
  }))
}

function verdictOf(family: SpellingFamily, style: Style): Verdict | undefined {
  const {dimension, counts} = family
  const house = dimension === undefined ? undefined : style[dimension]
  if (house !== undefined)
    return {target: house.value, severity: house.confidence === 'assumed' ? 'hint' : 'information', byHouse: true}
  if (counts.size === 0) return undefined
  if (counts.size < 2) return quotedVerdict(family)
  const {variant, isTie} = leadingVariant(family)
  return {target: variant, severity: isTie ? 'hint' : 'information', byHouse: false}
}

/** What is quoted was heard, not written: how its foreign sounds are spelled is the desk's affair too, as a hint. */
function quotedVerdict({dimension, votes, quoted}: SpellingFamily): Verdict | undefined {
  const target = votes[0].variant
  if (dimension !== TOLD_ONCE || quoted.every(({variant}) => variant === target)) return undefined
  return {target, severity: 'hint', byHouse: false}
}

/** The mentions that are spelled otherwise; those in quotations where there is nothing else to say of a sound. */
function awayFrom({dimension, votes, quoted, counts}: SpellingFamily, target: string): readonly Vote[] {
  const heard = dimension === TOLD_ONCE && counts.size === 1 && counts.has(target) ? quoted : votes
  return heard.filter((vote) => vote.variant !== target && spelledAs(vote, target) !== undefined)
}

function reportOf(family: SpellingFamily, vote: Vote, verdict: Verdict, model: Vote | undefined): Report {
  const {counts, dimension} = family
  const {target, severity} = verdict
  return {
    ...rangeOf(vote),
    severity,
    message: messageOf(family, vote, verdict, model),
    expected: [spelledAs(vote, target)!],
    alike: `${dimension ?? vote.mention.group} ${vote.variant}`,
    ...(model !== undefined && {related: [{block: model.block, ...rangeOf(model), message: WRITTEN_HERE}]}),
    data: {
      variant: vote.variant,
      target,
      counts: Object.fromEntries(counts),
      ...(dimension !== undefined && {dimension})
    }
  }
}

function messageOf(
  {counts, quoted, dimension}: SpellingFamily,
  vote: Vote,
  {target, byHouse}: Verdict,
  model: Vote | undefined
): Bilingual {
  const written = textOf(vote)
  const wanted = spelledAs(vote, target)!
  if (byHouse) return houseSpelling(written, wanted)
  const here = counts.get(vote.variant) ?? quoted.filter(({variant}) => variant === vote.variant).length
  const compared = {written, here, other: model === undefined ? wanted : textOf(model), there: counts.get(target)!}
  return dimension === TOLD_ONCE ? twoLetters(compared) : twoSpellings(compared)
}

/** All names of a sound at once; and where as many mentions go either way, those of the other way. */
function wideFixes({dimension, votes}: SpellingFamily, away: readonly Vote[], verdict: Verdict): Fix[] {
  const fixes: Fix[] = []
  if (dimension === TOLD_ONCE && away.length > 1)
    fixes.push({
      title: {ar: `صحّحها كلها في المقال (${away.length})`, en: `Fix all ${away.length} of them in this article`},
      safe: false,
      edits: away.map((vote) => editOf(vote, verdict.target))
    })
  const [{variant}] = away
  const others =
    verdict.severity === 'hint' && !verdict.byHouse
      ? votes.filter((vote) => vote.variant === verdict.target && spelledAs(vote, variant) !== undefined)
      : []
  if (others.length > 0) {
    const text = spelledAs(others[0], variant)!
    const title = {ar: `بل اكتب «${text}»`, en: `Or write “${text}”`}
    fixes.push({title, safe: false, edits: others.map((vote) => editOf(vote, variant))})
  }
  return fixes
}

function turned(vote: Vote, variant: string): Fix {
  const edit = editOf(vote, variant)
  return {title: {ar: `اكتب «${edit.text}»`, en: `Write “${edit.text}”`}, safe: false, edits: [edit]}
}

function editOf(vote: Vote, variant: string): Edit {
  return {...rangeOf(vote), text: spelledAs(vote, variant)!, block: vote.block}
}

function rangeOf({block, index}: Vote): {start: number; end: number} {
  const {start, end} = block.paragraph.tokens[index]
  return {start, end}
}

function textOf(vote: Vote): string {
  const {start, end} = rangeOf(vote)
  return vote.block.paragraph.text.slice(start, end)
}

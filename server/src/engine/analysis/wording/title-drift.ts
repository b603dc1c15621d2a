import type {Article, Block} from '../../document/article.ts'
import {nameClass} from '../../lexicon/names.ts'
import {type Place, placesOf} from './habits.ts'
import {beginsTitle, type TitledName, titledNames} from './titled-names.ts'

/** How two titles of one person differ. */
export type DriftKind = 'rank' | 'office' | 'country' | 'former' | 'form'

/** A title and the name after it, where it stands. UTF-16 code units of the paragraph. */
export interface TitlePlace {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** A title that is not the one that the same person has elsewhere in the article. */
export interface TitleDrift {
  readonly kind: DriftKind
  readonly place: TitlePlace
  /** The other: the one that the person has more often, or first. */
  readonly model: TitlePlace
  /** The person, as written at the place. */
  readonly person: string
}

type Mention = Place<TitledName>

/** Titles of one person in an article that are at odds with each other, outside quotations. */
export function titleDrifts(article: Article): TitleDrift[] {
  const places = placesOf(article, titledNames)
  if (places.length < 2) return []
  return persons(places).flatMap((mentions) => driftsOf(mentions))
}

/** Who is named, by given name and family name; a family name alone is whose it can only be. */
function persons(places: readonly Mention[]): Mention[][] {
  const whole = new Map<string, Mention[]>()
  const givenOf = new Map<string, Set<string>>()
  for (const place of places) {
    const {given, family} = place.of.name
    if (given === undefined) continue
    add(whole, `${given} ${family}`, place)
    givenOf.set(family, (givenOf.get(family) ?? new Set()).add(given))
  }
  for (const place of places) {
    const {given, family} = place.of.name
    const [only, ...others] = givenOf.get(family) ?? []
    if (given === undefined && only !== undefined && others.length === 0) add(whole, `${only} ${family}`, place)
  }
  return [...whole.values()].filter(({length}) => length > 1)
}

function add(map: Map<string, Mention[]>, key: string, place: Mention): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [place])
  else known.push(place)
}

/** Mentions of a person with one title: the first, and how many there are. */
interface Titled {
  readonly first: Mention
  count: number
}

/** Titles of one person that are compared, at most: what has more is no article. */
const MOST = 24

function titlesOf(mentions: readonly Mention[]): Titled[] {
  const titles = new Map<string, Titled>()
  for (const first of mentions) {
    const {kind, office, form, portfolio, country, former, of, changing, name} = first.of
    const key = [kind, office, form, portfolio.join(' '), country, former, of, changing, name.next].join('|')
    const known = titles.get(key)
    if (known !== undefined) known.count++
    else if (titles.size < MOST) titles.set(key, {first, count: 1})
  }
  return [...titles.values()]
}

/** Of each way in which they differ, the first mention that does. */
function driftsOf(mentions: readonly Mention[]): TitleDrift[] {
  const titles = titlesOf(mentions)
  const found = new Map<DriftKind, TitleDrift>()
  for (const [i, {first: one}] of titles.entries())
    for (const {first: other} of titles.slice(i + 1)) {
      const kind = driftBetween(one, other)
      if (kind !== undefined && !found.has(kind)) found.set(kind, told(kind, one, other, titles))
    }
  return [...found.values()]
}

/** The rarer of two titles is the one at odds; of two as common, the later. */
function told(kind: DriftKind, one: Mention, other: Mention, all: readonly Titled[]): TitleDrift {
  const alike = (of: Mention): number =>
    all.reduce((sum, {first, count}) => (driftBetween(of, first) === undefined ? sum + count : sum), 0)
  const [model, place] = alike(other) > alike(one) ? [other, one] : [one, other]
  return {kind, place: titleOf(place), model: titleOf(model), person: nameOf(place)}
}

function titleOf({block, index, of: {last}}: Mention): TitlePlace {
  const {tokens, text} = block.paragraph
  const {word, start} = tokens[index]
  const conjunction = word!.fold[0] === 'و' && text[start] === 'و' && beginsTitle(word!.fold.slice(1)) ? 1 : 0
  return {block, start: start + conjunction, end: tokens[last].end}
}

function nameOf({block, of: {last, lastOfName}}: Mention): string {
  const {tokens, text} = block.paragraph
  return text.slice(tokens[last + 1].start, tokens[lastOfName].end)
}

function driftBetween({of: one}: Mention, {of: other}: Mention): DriftKind | undefined {
  if (one.kind !== other.kind || isOther(one, other)) return undefined
  if (one.former !== other.former) return isEarlier(one, other) ? 'former' : undefined
  if (isAtOdds(one, other)) return one.changing || other.changing ? undefined : oddsOf(one)
  if (one.office !== other.office) return undefined
  if (isOfOtherCountry(one, other)) return 'country'
  return one.form !== other.form && one.of === other.of ? 'form' : undefined
}

/** «محمد علي الزهراني» and «محمد علي العسيري». */
function isOther({name: one}: TitledName, {name: other}: TitledName): boolean {
  return one.next !== other.next && isSurname(one.next) && isSurname(other.next)
}

/** Whether a word after two names may be a third. */
function isSurname(fold: string | undefined): boolean {
  return fold !== undefined && (/^ال.*ي$/.test(fold) || nameClass(fold) !== undefined)
}

/** «السابق» is who was before, «الأسبق» who was before him. */
function isEarlier(one: TitledName, other: TitledName): boolean {
  const both = [one.former, other.former]
  return one.office === other.office && both.includes('former') && both.includes('earlier')
}

/** Two ranks, the heads of state and government, two ministries. */
function isAtOdds(one: TitledName, other: TitledName): boolean {
  if (one.kind === 'minister') return !one.portfolio.some((ministry) => other.portfolio.includes(ministry))
  return one.office !== other.office
}

function oddsOf({kind}: TitledName): DriftKind {
  return kind === 'rank' ? 'rank' : 'office'
}

function isOfOtherCountry({country: one}: TitledName, {country: other}: TitledName): boolean {
  return one !== undefined && other !== undefined && one !== other
}

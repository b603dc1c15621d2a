import type {Article, Block} from '../../document/article.ts'
import {perArticleFrom, perFound} from '../../document/incremental/facts.ts'
import {nameGroups} from '../../lexicon/generated/name-spellings.ts'
import {allPlacesOf, isSamePlace} from './habits.ts'
import {type NameMention, nameSpellings} from './name-spellings.ts'

/** One mention of a name, and which way of spelling it speaks for. */
export interface Vote {
  readonly block: Block
  /** Its token. */
  readonly index: number
  readonly quoted: boolean
  readonly mention: NameMention
  readonly variant: string
}

/** Mentions that are to be spelled one way: of one name, or of all names that one dimension of style decides. */
export interface SpellingFamily {
  /** The dimension of house style, where there is one. */
  readonly dimension: string | undefined
  readonly votes: readonly Vote[]
  /** Those in quotations, which have no vote. */
  readonly quoted: readonly Vote[]
  readonly counts: ReadonlyMap<string, number>
}

/** How a spelling is called in its family: by its value of the dimension, or by its number. */
function variantOf({group, spelling}: NameMention): string {
  return nameGroups[group].values?.[spelling] ?? String(spelling)
}

type Families = ReadonlyMap<string, SpellingFamily>

/** The families of an article; one whose mentions an edit has left is the very same. */
const familiesFound = perArticleFrom((article: Article, before: Families | undefined): Families => {
  const families = new Map(familiesIn(article))
  for (const [key, family] of families) {
    const known = before?.get(key)
    if (known !== undefined && isSameFamily(known, family)) families.set(key, known)
  }
  return families
})

const familiesIn = perFound(
  (article: Article) => allPlacesOf(article, nameSpellings),
  (places): Families => {
    const families = new Map<string, SpellingFamily & {votes: Vote[]; quoted: Vote[]; counts: Map<string, number>}>()
    for (const {block, index, of, quoted} of places) {
      for (const mention of of) {
        const {dimension, id} = nameGroups[mention.group]
        const key = dimension ?? id
        const family = families.get(key) ?? {dimension, votes: [], quoted: [], counts: new Map<string, number>()}
        families.set(key, family)
        const variant = variantOf(mention)
        const vote = {block, index, quoted, mention, variant}
        if (quoted) {
          family.quoted.push(vote)
          continue
        }
        family.votes.push(vote)
        family.counts.set(variant, (family.counts.get(variant) ?? 0) + 1)
      }
    }
    return families
  }
)

function isSameFamily(a: SpellingFamily, b: SpellingFamily): boolean {
  return areSame(a.votes, b.votes) && areSame(a.quoted, b.quoted)
}

function areSame(a: readonly Vote[], b: readonly Vote[]): boolean {
  return a.length === b.length && a.every((vote, i) => isSamePlace(vote, b[i]) && vote.mention === b[i].mention)
}

/** The families of which an article has a mention, each in the order of the text. */
export function spellingFamilies(article: Article): readonly SpellingFamily[] {
  return [...familiesFound(article).values()]
}

/** A mention as it would be written in another way of its family; `undefined` where its name has no such spelling. */
export function spelledAs({mention: {group, texts}}: Vote, variant: string): string | undefined {
  const {values} = nameGroups[group]
  return texts[values === undefined ? Number(variant) : values.indexOf(variant)]
}

/** The way of a family that most of its mentions take; where as many take another, the first of them. */
export function leadingVariant({votes, counts}: SpellingFamily): {readonly variant: string; readonly isTie: boolean} {
  const most = Math.max(...counts.values())
  const leaders = [...counts.keys()].filter((variant) => counts.get(variant) === most)
  return {variant: votes.find(({variant}) => leaders.includes(variant))!.variant, isTie: leaders.length > 1}
}

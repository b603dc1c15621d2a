import {fold} from '../engine/arabic/fold.ts'
import type {Article} from '../engine/document/article.ts'
import {Lines} from '../engine/document/positions.ts'
import {type NamePair, namesIn} from './names-in.ts'

/** How often a spelling stands in the articles, and where first. */
interface Spelling {
  readonly given: string
  readonly family: string
  readonly foreign: boolean
  count: number
  articles: number
  last: string
  readonly place: string
}

/** A name in its spellings, the commonest first. */
export interface BuiltName {
  readonly name: Spelling
  readonly variants: readonly Spelling[]
  /** As common as the name, nearly: which is right, somebody has to say. */
  readonly undecided: readonly Spelling[]
}

/** Articles in which a name must stand to be put into a bank. */
export const LEAST_ARTICLES = 3
/** How often a word must stand after a given name, of all its places, to be a family name. */
const LEAST_SHARE = 0.2
/** A spelling so many times as common as another is the right one. */
const DECIDED = 3
/** A family name of fewer letters, alone, is as likely a word. */
const LEAST_ALONE = 5

/** Counts the names of articles, and makes a bank of them. */
export class NameCounter {
  readonly #groups = new Map<string, Map<string, Spelling>>()
  readonly #words = new Map<string, number>()
  readonly #afterGiven = new Map<string, number>()

  /** @param path of the article, to say where a name stands */
  add(article: Article, path: string): void {
    const lines = new Lines(article.text)
    for (const block of article.blocks) {
      for (const {word} of block.paragraph.tokens) if (word !== undefined) increase(this.#words, word.fold)
      for (const pair of namesIn(block.paragraph))
        this.#note(pair, path, () => `${path}:${lines.pointAt(article.startOf(block) + pair.start).line}`)
    }
  }

  /** The names, the commonest first. */
  names(): BuiltName[] {
    const built = [...this.#groups.values()].flatMap((spellings) => this.#built([...spellings.values()]) ?? [])
    return built.sort((a, b) => b.name.count - a.name.count)
  }

  #note({key, given, family, familyFold, foreign}: NamePair, path: string, place: () => string): void {
    increase(this.#afterGiven, lastWord(familyFold))
    const group = this.#groups.get(key) ?? new Map<string, Spelling>()
    this.#groups.set(key, group)
    const text = `${given} ${family}`
    const known = group.get(text)
    if (known === undefined)
      group.set(text, {given, family, foreign, count: 1, articles: 1, last: path, place: place()})
    else {
      known.count++
      if (known.last !== path) known.articles++
      known.last = path
    }
  }

  #built(spellings: Spelling[]): BuiltName | undefined {
    const [name, ...others] = spellings.filter((one) => this.#isName(one)).sort((a, b) => b.count - a.count)
    if (name === undefined || name.articles < LEAST_ARTICLES) return undefined
    const isDecided = ({count}: Spelling): boolean => name.count >= DECIDED * count
    return {name, variants: others.filter(isDecided), undecided: others.filter((one) => !isDecided(one))}
  }

  /** «بن سلمان» says of itself that it is a name; another word does by where it stands. */
  #isName({family}: Spelling): boolean {
    if (family.includes(' ')) return true
    const folded = fold(family)
    return (this.#afterGiven.get(folded) ?? 0) >= LEAST_SHARE * (this.#words.get(folded) ?? 1)
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function lastWord(folded: string): string {
  return folded.split(' ').at(-1) ?? folded
}

/** The spellings to be looked for: of a foreign name the family name alone too, where it is long enough to be no word. */
export function variantsOf({name, variants}: BuiltName): string[] {
  return variants.flatMap(({given, family, foreign}) => {
    const whole = `${given} ${family}`
    const isAlone = foreign && family !== name.family && family.length >= LEAST_ALONE
    return isAlone ? [whole, family] : [whole]
  })
}

/** A bank as it is written to a file, with counts and places for whoever reads it through. */
export function namesYaml(names: readonly BuiltName[], articles: number, schema: string): string {
  const rows = names.map((built) => {
    const {name, variants, undecided} = built
    const head = `  - name: ${name.given} ${name.family} # ${told(name)}`
    const listed = variantsOf(built).map((spelling) => {
      const counted = variants.find(({given, family}) => `${given} ${family}` === spelling)
      return `      - ${spelling}${counted === undefined ? '' : ` # ${told(counted)}`}`
    })
    const open = undecided.map((one) => `    # also ${one.given} ${one.family}: ${told(one)}`)
    return [head, ...(listed.length > 0 ? ['    variants:', ...listed] : []), ...open].join('\n')
  })
  const list = rows.length > 0 ? `names:\n${rows.join('\n')}` : 'names: []'
  return `# yaml-language-server: $schema=${schema}\n# ${articles} articles: read it through before you use it.\n${list}\n`
}

function told({count, articles, place}: Spelling): string {
  return `${count} in ${articles} articles, first at ${place.replace(/[\p{Cc}\u2028\u2029]/gu, '?')}`
}

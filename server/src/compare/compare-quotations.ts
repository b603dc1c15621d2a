import type {Article} from '../engine/document/article.ts'
import type {Outcome} from '../protocol/compared-quotations.ts'
import {indexOfRun, nearestRun, type Pair, placesOf} from './align.ts'
import {type CopyWord, wordsOf} from './copy-words.ts'
import {type Quoted, type QuotedWord, quotedIn} from './quoted.ts'
import {SpeakersOf} from './speakers.ts'

/**
 * What became of a quotation: word for word; but for what the sentence around it or the house wants (hamza, a name, case,
 * a conjunction); in other words; or not found.
 */
export const outcomes = ['exact', 'spelling', 'changed', 'missing'] as const satisfies readonly Outcome[]

/** Words that differ: of the article, and of the original in their place. Either may be empty. */
export interface Change {
  readonly article: string
  readonly original: string
  /** In spelling, in case or in a conjunction alone. */
  readonly spelling: boolean
}

/** A quotation of an article, and what the original says. Offsets are UTF-16 code units. */
export interface Compared {
  readonly start: number
  readonly end: number
  readonly outcome: Outcome
  readonly changes: readonly Change[]
  /** Where the original says it; `undefined` where it does not. */
  readonly original: {readonly start: number; readonly end: number} | undefined
  /** Whose words it is in either, where both name somebody and not the same. */
  readonly speakers: {readonly article: string; readonly original: string} | undefined
}

/** Fewer words than this are a name, a title or a word held at arm's length: they are not looked for. */
const LEAST_WORDS = 3
/** Of its words so many must stand in the original for it to be the same quotation, changed. */
const LEAST_SHARE = 0.5
const LEAST_SAME = 3
/** A word of fewer letters says little of what is said. */
const CONTENT_LETTERS = 4
/** Words that are aligned at once; longer quotations are looked for in parts. */
const LONGEST_PART = 200

/** Looks for every quotation of an article, of three words or more, in the text it was taken from. */
export function compareQuotations(article: Article, original: Article): Compared[] {
  const source = new Original(original)
  const [ours, theirs] = [new SpeakersOf(article), new SpeakersOf(original)]
  return quotedIn(article)
    .filter(({words}) => words.length >= LEAST_WORDS)
    .map((quoted) => {
      const found = source.find(quoted)
      const speakers = found.original === undefined ? undefined : ours.differ(quoted, theirs, found.original)
      return {start: quoted.start, end: quoted.end, ...found, speakers}
    })
}

type Found = Pick<Compared, 'outcome' | 'changes' | 'original'>
const missing: Found = {outcome: 'missing', changes: [], original: undefined}

/** The text that quotations are looked for in. */
class Original {
  readonly #text: string
  readonly #words: readonly CopyWord[]
  readonly #keys: readonly string[]
  readonly #letters: readonly string[]
  readonly #places: ReadonlyMap<string, readonly number[]>

  constructor(article: Article) {
    this.#text = article.text
    this.#words = wordsOf(article)
    this.#keys = this.#words.map(({key}) => key)
    this.#letters = this.#words.map(({letters}) => letters)
    this.#places = placesOf(this.#keys)
  }

  /** As a whole; without what stands in brackets; in its parts, where dots say that something was left out. */
  find({words, article}: Quoted): Found {
    const said = words.filter(({bracketed}) => !bracketed)
    for (const run of said.length < words.length && said.length > 0 ? [words, said] : [words]) {
      const exact = this.#exact(run)
      if (exact !== undefined) return exact
    }
    const parts = partsOf(said.length > 0 ? said : words)
    const found = parts.map((part) => this.#exact(part) ?? this.#nearest(part, article.text))
    return found.length === 1 ? found[0] : joined(found)
  }

  #exact(run: readonly QuotedWord[]): Found | undefined {
    const keys = run.map(({key}) => key)
    const first = indexOfRun(keys, this.#keys)
    if (first < 0) return undefined
    // What is said twice may be spelled so once.
    const spelled = indexOfRun(
      run.map(({letters}) => letters),
      this.#letters
    )
    const at = spelled < 0 ? first : spelled
    const changes = run.flatMap(({letters}, i) => {
      const other = this.#words[at + i].letters
      return other === letters ? [] : [{article: letters, original: other, spelling: true}]
    })
    return {
      outcome: changes.length > 0 ? 'spelling' : 'exact',
      changes,
      original: this.#placeOf(at, at + run.length - 1)
    }
  }

  #nearest(run: readonly QuotedWord[], text: string): Found {
    const keys = run.map(({key}) => key)
    const pairs = nearestRun(keys, this.#keys, this.#places)
    const same = pairs.filter(({mine, theirs}) => mine >= 0 && theirs >= 0 && keys[mine] === this.#keys[theirs])
    const content = same.filter(({mine}) => keys[mine].length >= CONTENT_LETTERS)
    if (same.length < LEAST_SAME || content.length < 2 || same.length / run.length < LEAST_SHARE) return missing
    const changes = this.#changes(run, pairs, text)
    const theirs = pairs.map((pair) => pair.theirs).filter((index) => index >= 0)
    return {
      outcome: changes.every(({spelling}) => spelling) ? 'spelling' : 'changed',
      changes,
      original: this.#placeOf(theirs[0], theirs[theirs.length - 1])
    }
  }

  /** The words that differ, those side by side as one change. */
  #changes(run: readonly QuotedWord[], pairs: readonly Pair[], text: string): Change[] {
    const changes: Change[] = []
    let [mine, theirs]: [QuotedWord[], CopyWord[]] = [[], []]
    const close = (): void => {
      const [article, original] = [stretch(mine, text), stretch(theirs, this.#text)]
      if (mine.length + theirs.length > 0) changes.push({article, original, spelling: isSlight(mine, theirs)})
      mine = []
      theirs = []
    }
    for (const pair of pairs) {
      const [ours, other] = [run[pair.mine], this.#words[pair.theirs]]
      if (ours !== undefined && other !== undefined && ours.key === other.key) {
        close()
        if (ours.letters !== other.letters)
          changes.push({article: ours.letters, original: other.letters, spelling: true})
        continue
      }
      if (ours !== undefined) mine.push(ours)
      if (other !== undefined) theirs.push(other)
    }
    close()
    return changes
  }

  #placeOf(first: number, last: number): {start: number; end: number} {
    return {start: this.#words[first].start, end: this.#words[last].end}
  }
}

/** As written, from the first word to the last. */
function stretch(words: readonly CopyWord[], text: string): string {
  const last = words.at(-1)
  return last === undefined ? '' : text.slice(words[0].start, last.end).replace(/\s+/g, ' ')
}

/**
 * Whether words differ as the sentence around a quotation wants it, and in nothing else: a conjunction before them
 * («ونحن» quoted as «نحن»), or case.
 */
function isSlight(mine: readonly CopyWord[], theirs: readonly CopyWord[]): boolean {
  return mine.length === theirs.length && mine.every(({key}, i) => isSlightly(key, theirs[i].key))
}

function isSlightly(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => key.replace(/^[وف](?=..)/, ''))
  return a === b || a === `${b}ا` || b === `${a}ا` || isCaseOf(a, b) || isCaseOf(b, a)
}

/** «مسؤولين» for «مسؤولون» or «مسؤولان»; never one of these for the other, which is another number. */
function isCaseOf(oblique: string, nominative: string): boolean {
  return oblique.endsWith('ين') && /[او]ن$/.test(nominative) && oblique.slice(0, -2) === nominative.slice(0, -2)
}

/** A quotation where dots leave something out, and where it is too long to be aligned at once. */
function partsOf(words: readonly QuotedWord[]): QuotedWord[][] {
  const parts: QuotedWord[][] = [[]]
  for (const word of words) {
    const part = parts[parts.length - 1]
    if (part.length > 0 && (word.afterGap || part.length >= LONGEST_PART)) parts.push([word])
    else part.push(word)
  }
  return parts
}

/** What became of a quotation, from what became of its parts: the gravest. */
function joined(parts: readonly Found[]): Found {
  const places = parts.flatMap(({original}) => original ?? [])
  const gravest = Math.max(...parts.map(({outcome}) => outcomes.indexOf(outcome)))
  if (places.length === 0) return missing
  return {
    // A part that is nowhere is words that were changed, as long as the others are there.
    outcome: outcomes[Math.min(gravest, outcomes.indexOf('changed'))],
    changes: parts.flatMap(({changes}) => changes),
    original: {start: Math.min(...places.map(({start}) => start)), end: Math.max(...places.map(({end}) => end))}
  }
}

import type {Report, Severity} from '../../../rule/rule.ts'

/** A vague source, as it is reported where it stands first, and where it was cited before. */
export interface Vague {
  readonly first: Report
  readonly again: Report | undefined
  /** Its words. */
  readonly words: string
  /** The noun at its head: «مصادر مطلعة» is «المصادر» later on. */
  readonly noun: string | undefined
  readonly definite: boolean
  /** Several of a trade, or «عدد من»: as a lead sums up who speaks below it. */
  readonly gathers: boolean
  /** Outlets without a name. */
  readonly generic: boolean
  /** «وأضاف»: he was cited before. */
  readonly goesOn: boolean
}

/** Of what is no phrase nothing more is known. */
export const nobody = {noun: undefined, definite: false, gathers: false, generic: false, goesOn: false} as const

/** A word with the article. */
const THE = /(?:^| )[وف]?[بل]?ال/

/** The vague sources that were reported so far in an article, read in order. */
export class Cited {
  readonly #words = new Set<string>()
  readonly #nouns = new Set<string>()
  /** How loud outlets without a name were told of when they were first. */
  #outlets: Severity | undefined
  /** Whether one was told of in this paragraph whom a desk would ask to be named. */
  #told = false
  /** Whether the last one is one of those. */
  #asked = false

  openParagraph(): void {
    this.#told = false
  }

  /**
   * What is said of a vague source where it stands; `undefined` for nothing.
   *
   * @param isSummed a lead sums up who speaks by name below it
   */
  say(one: Vague, isSummed: boolean): Report | undefined {
    // «وأوضحوا», after those whom a lead sums up: they are named below.
    if (one.goesOn) return this.#asked ? one.first : undefined
    const again = this.#isAgain(one)
    const said = (again ? one.again : undefined) ?? one.first
    const isHalfNamed = again && one.generic && this.#outlets === 'hint'
    this.#asked = said.severity !== 'hint' && !isSummed && !isHalfNamed
    if (!this.#asked) return said.severity === 'hint' ? said : {...said, severity: 'hint'}
    // Each paragraph that rests on a vague source is told of once.
    const isKnown = again && this.#told
    this.#told = true
    return isKnown ? {...said, severity: 'hint'} : said
  }

  /** Whether a source was reported before, in the same words or with the article that points back; it is noted if it was not. */
  #isAgain({words, noun, definite, first, generic}: Vague): boolean {
    if (this.#words.has(words) || (definite && noun !== undefined && this.#nouns.has(noun))) return true
    if (generic) {
      // «وسائل إعلام ليبية» are «وسائل الإعلام» later on.
      const isAgain = this.#outlets !== undefined && THE.test(words)
      this.#outlets ??= first.severity
      if (isAgain) return true
    }
    if (first.severity === 'hint') return false
    this.#words.add(words)
    if (noun !== undefined) this.#nouns.add(noun)
    return false
  }
}

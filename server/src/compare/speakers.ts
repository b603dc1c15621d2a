import {lettersToArticleEnd} from '../engine/arabic/affixes.ts'
import {fold} from '../engine/arabic/fold.ts'
import type {Article} from '../engine/document/article.ts'
import {nameClass} from '../engine/lexicon/names.ts'
import {sourcesOf} from '../presentation/attribution-map.ts'
import {articlesIn} from './copy-words.ts'

/** A stretch of a text. */
interface Range {
  readonly start: number
  readonly end: number
}

/** Who is cited where in a text, of those who are named as persons. */
export class SpeakersOf {
  readonly #statements: ReadonlyArray<Range & {readonly name: string}>

  constructor(source: Article) {
    this.#statements = articlesIn(source).flatMap((article) =>
      sourcesOf(article).flatMap(({name, strength, statements}) =>
        strength === 'named' && isPerson(name) ? statements.map(({start, end}) => ({start, end, name})) : []
      )
    )
  }

  /** The persons of two texts where neither shares a word with the other: of an office nobody can tell who holds it. */
  differ(
    here: Range,
    other: SpeakersOf,
    there: Range
  ): {readonly article: string; readonly original: string} | undefined {
    const [article, original] = [this.#at(here), other.#at(there)]
    if (article === undefined || original === undefined) return undefined
    const words = new Set(wordsOf(original))
    return wordsOf(article).some((word) => words.has(word)) ? undefined : {article, original}
  }

  /** The one whose statement covers the most of a stretch. */
  #at({start, end}: Range): string | undefined {
    let [best, most] = [undefined as string | undefined, 0]
    for (const one of this.#statements) {
      const shared = Math.min(end, one.end) - Math.max(start, one.start)
      if (shared > most) [best, most] = [one.name, shared]
    }
    return best
  }
}

function isPerson(name: string): boolean {
  return name.split(/\s+/).some((word) => nameClass(fold(word)) !== undefined)
}

/** Folded, without the article; short words say nothing. */
function wordsOf(name: string): string[] {
  return name
    .split(/\s+/)
    .map((word) => fold(word))
    .map((word) => word.slice(lettersToArticleEnd(word, 2)))
    .filter((word) => word.length > 2)
}

/*
 * The one memo. What is known of a thing that never changes (a paragraph, the quotations in it, an article) is worked out
 * when it is first asked for and lies with the thing from then on, so that it is forgotten with it. A WeakMap would say the
 * same, but that of all paragraphs of an archive is what collecting garbage then spends its time on.
 *
 * Who writes a fact needs nothing of this file: see facts.ts. Words have a memo of their own, made for tens of thousands
 * of them (`perWord`, arabic/vocabulary.ts).
 */

import type {Article} from '../article.ts'
import type {Paragraph} from '../paragraph.ts'

/** What a fact may be: anything but `undefined`, which stands for what is not known yet. */
export type Known = NonNullable<unknown> | null

/** A thing that keeps what has been found of it. */
export interface Remembering {
  /** By the number of the fact; made by {@link Memo.room}. */
  readonly facts: unknown[]
}

/** The facts of one kind of things: each has a number, under which every thing keeps what it is of it. */
export class Memo<H extends Remembering> {
  #facts = 0

  /** Room for the facts of a new thing. A fact that is declared later still finds a place. */
  room(): unknown[] {
    return new Array<unknown>(this.#facts)
  }

  /** The number of a new fact. */
  protected number(): number {
    return this.#facts++
  }

  /**
   * A fact of things by themselves, worked out once a thing.
   *
   * @param read what is to be known; never `undefined`. What stands beside the thing (the paragraph of its quotations, say)
   *   must be the same each time
   */
  fact<T extends Known, B = void>(read: (thing: H, beside: B) => T): (thing: H, beside: B) => T {
    const number = this.number()
    return (thing, beside) => {
      const known = thing.facts[number] as T | undefined
      if (known !== undefined) return known
      const found = read(thing, beside)
      thing.facts[number] = found
      return found
    }
  }

  /**
   * A fact of things and a key, worked out once for each key that is asked for: what a paragraph says if a quotation runs
   * into it, and if none does.
   *
   * @returns a function that takes the thing, the key, and how to work out what is not yet known
   */
  factBy<K, T extends Known>(): (thing: H, key: K, read: () => T) => T {
    const shelf = this.fact((): Map<K, T> => new Map())
    return (thing, key, read) => {
      const shelved = shelf(thing)
      const known = shelved.get(key)
      if (known !== undefined) return known
      const found = read()
      shelved.set(key, found)
      return found
    }
  }

  /**
   * A fact of things that also depends on something else, of which there is one at a time: the configuration. What was
   * found under the last one is kept, and nothing of those before.
   */
  factUnder<S, T extends Known>(read: (thing: H, setting: S) => T): (thing: H, setting: S) => T {
    const kept = this.fact((): {setting: S | undefined; found: T | undefined} => ({
      setting: undefined,
      found: undefined
    }))
    return (thing, setting) => {
      const last = kept(thing)
      if (last.found === undefined || last.setting !== setting) {
        last.found = read(thing, setting)
        last.setting = setting
      }
      return last.found
    }
  }
}

/** A thing that may be what became of another one. */
export interface Succeeding extends Remembering {
  /** What was found of the one before, for those facts that ask; until the same has been found of this one. */
  readonly earlier: unknown[] | undefined
}

/** The memo of things that are edited: an article is made anew at every keystroke, and little of it is new. */
export class SuccessionMemo<H extends Succeeding> extends Memo<H> {
  /** The numbers of those facts that are told from the thing before. */
  readonly #handedOn: number[] = []

  /**
   * A fact that is cheaper to tell from the same fact of the thing before. What it tells must be what it would tell without.
   *
   * @param read as of {@link fact}; what it finds must not keep the thing alive
   */
  factFrom<T extends NonNullable<unknown>>(read: (thing: H, before: T | undefined) => T): (thing: H) => T {
    const number = this.number()
    this.#handedOn.push(number)
    return (thing) => {
      const known = thing.facts[number] as T | undefined
      if (known !== undefined) return known
      const found = read(thing, thing.earlier?.[number] as T | undefined)
      thing.facts[number] = found
      if (thing.earlier !== undefined) thing.earlier[number] = undefined
      return found
    }
  }

  /** What a new thing takes over from the one before: what was found of it, or of one before that. */
  handOn(before: H): unknown[] {
    const earlier = this.room()
    for (const number of this.#handedOn) earlier[number] = before.facts[number] ?? before.earlier?.[number]
    return earlier
  }
}

/** The facts of paragraphs; see `perParagraph`. */
export const paragraphMemo = new Memo<Paragraph>()
/** The facts of articles; see `perArticle`. */
export const articleMemo = new SuccessionMemo<Article>()

import {type Segmentation, stripNounClitics, stripVerbClitics} from '../../arabic/clitics.ts'
import {fold} from '../../arabic/fold.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import {lettersOf} from '../spelling/letters.ts'
import {pairedForms} from './own-forms.ts'
import type {OwnRow} from './own-row.ts'

/** Something that a desk looks for, its first word in one form. */
export interface OwnEntry {
  readonly row: OwnRow
  /** Folded; with {@link OwnRow.exact}, its letters as spelled. */
  readonly words: readonly string[]
  /** What is to be written instead, word by word. */
  readonly put: readonly string[] | undefined
  /** Only what is spelled just so: what is put instead differs in nothing that folding leaves. */
  readonly spelled: boolean
}

/** An entry that a word may begin, and what is written onto the word. */
export interface OwnBeginning {
  readonly entry: OwnEntry
  /** As {@link Segmentation}. */
  readonly prefix: string
  readonly suffix: string
}

const nothing: readonly OwnBeginning[] = []
/** Letters that must be left after a preposition; fewer are as likely a word of their own («لها», «بعد»). */
const LEAST_STEM = 3

/** The rows of a desk, by the folded first words of what they look for. */
export class OwnIndex {
  readonly #nouns = new Map<string, OwnEntry[]>()
  readonly #verbs = new Map<string, OwnEntry[]>()
  /** Each spelling is taken apart once. */
  readonly #begun = new WeakMap<Word, readonly OwnBeginning[]>()

  constructor(rows: readonly OwnRow[]) {
    for (const row of rows)
      for (const [i, phrase] of row.find.entries()) this.#add(row, phrase, row.replace[i] ?? row.replace[0])
  }

  /** What a word may begin; of one row the reading that takes least off the word. */
  begunBy(word: Word): readonly OwnBeginning[] {
    let begun = this.#begun.get(word)
    if (begun === undefined) {
      begun = this.#read(word)
      this.#begun.set(word, begun)
    }
    return begun
  }

  #add(row: OwnRow, phrase: string, put: string | undefined): void {
    const [head, ...rest] = phrase.split(/\s+/)
    const [first, ...others] = put?.split(/\s+/) ?? []
    const map = row.inflect === 'verb' ? this.#verbs : this.#nouns
    const spelled = row.exact === true || (put !== undefined && fold(put) === fold(phrase))
    for (const form of pairedForms(head, first, row)) {
      const words = [form.text, ...rest].map(spelled ? lettersOf : fold)
      const entry = {row, words, put: form.put === undefined ? undefined : [form.put, ...others], spelled}
      const key = fold(form.text)
      const known = map.get(key)
      if (known === undefined) map.set(key, [entry])
      else if (!known.some((one) => one.row === row && one.words.join(' ') === words.join(' '))) known.push(entry)
    }
  }

  #read(word: Word): readonly OwnBeginning[] {
    const begun: OwnBeginning[] = []
    if (this.#nouns.size > 0) collect(this.#nouns, nounCuts(word.fold), word, begun)
    if (this.#verbs.size > 0) collect(this.#verbs, stripVerbClitics(word.fold), word, begun)
    return begun.length === 0 ? nothing : begun
  }
}

function collect(
  map: ReadonlyMap<string, readonly OwnEntry[]>,
  cuts: readonly Segmentation[],
  word: Word,
  begun: OwnBeginning[]
): void {
  const letters = lettersOf(word.text)
  for (const cut of cuts) {
    for (const entry of map.get(cut.stem) ?? []) {
      const isKnown = begun.some((one) => one.entry.row === entry.row && one.entry.words.length === entry.words.length)
      if (!isKnown && fits(entry, cut, letters)) begun.push({entry, prefix: cut.prefix, suffix: cut.suffix})
    }
  }
}

/** Whether what is written onto a word may stand on the first word of an entry. */
function fits({row, words, spelled}: OwnEntry, {prefix, suffix}: Segmentation, letters: string): boolean {
  if (row.bare === true && prefix + suffix !== '') return false
  // A pronoun ends a phrase: after it no other word of it can come.
  if (suffix !== '' && (words.length > 1 || spelled)) return false
  return !spelled || letters.slice(prefix.length) === words[0]
}

/** As {@link stripNounClitics}, and of a word with لل the noun with its article: «للكيان» is ل and «الكيان». */
function nounCuts(folded: string): readonly Segmentation[] {
  const cuts = stripNounClitics(folded, LEAST_STEM)
  const merged = cuts.filter(({prefix}) => prefix.endsWith('لل'))
  if (merged.length === 0) return cuts
  return [...cuts, ...merged.map((cut) => ({...cut, prefix: cut.prefix.slice(0, -1), stem: `ال${cut.stem}`}))]
}

/**
 * A word with what was written onto another: «بال» and «قتيل» are «بالقتيل», «لل» and «لجنة» are «للجنة», «ل» and «الدولة»
 * are «للدولة», «ضحية» and «هم» are «ضحيتهم», «قالوا» and «ها»
 * «قالوها».
 *
 * @returns `undefined` where its spelling would hang on case: «أبناء» and «هم»
 */
export function withLetters(prefix: string, word: string, suffix: string): string | undefined {
  if (suffix === '') return joinedHead(prefix, word)
  const open = word.replace(/وا$/, 'و')
  if (/[ءا]$/.test(open)) return undefined
  return joinedHead(prefix, open.replace(/ة$/, 'ت').replace(/ى$/, 'ا')) + suffix
}

function joinedHead(prefix: string, word: string): string {
  if (prefix.endsWith('لل') && word.startsWith('ل')) return prefix.slice(0, -1) + word
  if (!prefix.endsWith('ل') || prefix.endsWith('ال') || !word.startsWith('ال')) return prefix + word
  const noun = word.slice(2)
  return prefix + (noun.startsWith('ل') ? '' : 'ل') + noun
}

import {inflectVerb} from '../../arabic/inflection.ts'
import {inflectNoun, type NounForm} from '../../arabic/noun-inflection.ts'
import {verbEntryOf} from '../../arabic/verb-shape.ts'
import type {OwnRow} from './own-row.ts'

/** A form of a word, and the word to write instead in the same form; `undefined` where there is none. */
export interface PairedForm {
  readonly text: string
  readonly put: string | undefined
}

/**
 * The forms of the first word of something looked for, each with the form of what is to be written instead: «شهداء» with
 * «قتلى», «شهيدا» with «قتيلا». A form that the other word has not is found all the same, and nothing is put instead.
 *
 * @param word as it is looked for
 * @param put the first word to be written instead, if any
 */
export function pairedForms(word: string, put: string | undefined, row: OwnRow): PairedForm[] {
  if (row.inflect === 'noun') return nounForms(word, put, row)
  if (row.inflect === 'verb') return verbForms(word, put, row)
  return [{text: word, put}]
}

/** What the case and the number write at the end of a noun. */
const NOUN_ENDING = /(?:ان|ون|ين|ات|ا|و|ي)$/

function nounForms(word: string, put: string | undefined, {plural, replacePlural, feminine}: OwnRow): PairedForm[] {
  const endingsOf = (noun: string, plurals: readonly string[]) =>
    inflectNoun({noun, plural: plurals, ...(feminine && {feminine})}).map((form) => ({
      ...form,
      ending: endingOf(form, noun)
    }))
  const others = put === undefined ? [] : endingsOf(put, replacePlural)
  return endingsOf(word, plural).map((form) => {
    const alike = others.filter(
      ({number, gender}) => number === form.number && (number !== 'sg' || gender === form.gender)
    )
    const same = alike.find(({ending}) => ending === form.ending) ?? alike.find(({ending}) => ending === '')
    // «شهيدة» with «ضحية»: the other word has one gender for both.
    const only = others.find(({number, ending}) => number === form.number && ending === '')
    return {text: form.text, put: (same ?? only)?.text}
  })
}

/** The ending of a form, where it is no letter of the word: of a broken plural only the ا of tanwin is. */
function endingOf({text}: NounForm, noun: string): string {
  const stem = noun.replace(/ة$/, '')
  if (text === noun || !text.startsWith(stem.slice(0, -1))) return text.endsWith('ا') ? 'ا' : ''
  return NOUN_ENDING.exec(text.slice(stem.length))?.[0] ?? ''
}

function verbForms(word: string, put: string | undefined, {verb}: OwnRow): PairedForm[] {
  const entry = verbEntryOf(word, verb)
  // what is put instead is told by its letters alone
  const other = put === undefined ? undefined : verbEntryOf(put)
  const others = new Map<string, string>()
  for (const {form, person, text} of other === undefined ? [] : inflectVerb(other, false)) {
    const key = `${form} ${person}`
    if (!others.has(key)) others.set(key, text)
  }
  if (entry === undefined) return [{text: word, put}]
  return inflectVerb(entry, false).map(({form, person, text}) => ({text, put: others.get(`${form} ${person}`)}))
}

import {withoutTashkeel} from '../../arabic/characters.ts'
import {inflectVerb, type VerbEntry} from '../../arabic/inflection.ts'
import {inflectNoun, type NounForm} from '../../arabic/noun-inflection.ts'
import {type VerbHints, verbEntryOf} from '../../arabic/verb-shape.ts'
import {verbRows} from '../rows.ts'
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

/** A form with what the case and the number write at its end. */
interface EndedForm extends NounForm {
  readonly ending: string
}

/** What the case and the number write at the end of a noun. */
const NOUN_ENDING = /(?:ان|ون|ين|ات|و|ي)$/

function nounForms(word: string, put: string | undefined, {plural, replacePlural, feminine}: OwnRow): PairedForm[] {
  const endingsOf = (noun: string, plurals: readonly string[]): EndedForm[] => {
    const forms = inflectNoun({noun, plural: plurals, ...(feminine && !noun.endsWith('ة') && {feminine})})
    const texts = new Set(forms.map(({text}) => text))
    return forms.map((form) => ({...form, ending: endingOf(form, noun, texts)}))
  }
  const others = put === undefined ? [] : endingsOf(put, replacePlural)
  return endingsOf(word, plural).map((form) => {
    const alike = others.filter(({number}) => number === form.number)
    const ofGender = alike.filter(({gender}) => gender === form.gender)
    // «شهيدتين» with «ضحيتين»: the other word has one gender for both.
    const ofEither = form.number === 'sg' ? alike.filter(({ending}) => ending === '') : alike
    const candidates = ofGender.length > 0 ? ofGender : ofEither
    const same =
      candidates.find(({ending}) => ending === form.ending) ??
      candidates.find(({ending}) => ending === '') ??
      others.find((other) => isSpelledAlike(other, form))
    return {text: form.text, put: same?.text}
  })
}

/** «شهيدين» with «مسؤولين», which is entered as the plural: dual and sound plural are spelled alike in the oblique case. */
function isSpelledAlike(other: EndedForm, form: EndedForm): boolean {
  return form.ending === 'ين' && other.ending === 'ين' && other.gender === form.gender
}

/**
 * The ending of a form, where it is no letter of the word: of a broken plural only the ا of tanwin is, and «ضحايا» has none.
 *
 * @param texts all forms of the noun
 */
function endingOf({text}: NounForm, noun: string, texts: ReadonlySet<string>): string {
  const stem = noun.replace(/ة$/, '')
  if (text === noun || !text.startsWith(stem.slice(0, -1)) || text.endsWith('ا'))
    return text.endsWith('ا') && texts.has(text.slice(0, -1)) ? 'ا' : ''
  return NOUN_ENDING.exec(text.slice(stem.length))?.[0] ?? ''
}

function verbForms(word: string, put: string | undefined, {verb, replaceVerb}: OwnRow): PairedForm[] {
  const entry = ownVerb(word, verb)
  const other = put === undefined ? undefined : ownVerb(put, replaceVerb)
  const others = new Map<string, string>()
  for (const {form, person, text} of other === undefined ? [] : inflectVerb(other, false)) {
    const key = `${form} ${person}`
    if (!others.has(key)) others.set(key, text)
  }
  if (entry === undefined) return [{text: word, put}]
  return inflectVerb(entry, false).map(({form, person, text}) => ({text, put: others.get(`${form} ${person}`)}))
}

/**
 * A verb as a desk gives it: as it says itself, as the letters tell, or as the reporting verbs have it («قال»).
 *
 * @returns `undefined` where nobody can tell how it is inflected
 */
export function ownVerb(lemma: string, hints: VerbHints | undefined): VerbEntry | undefined {
  return verbEntryOf(lemma, hints) ?? verbRows.all().find((verb) => verb.lemma === withoutTashkeel(lemma))
}

import {conjoined, personPronouns, withClitics} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import {wordsOf} from '../attribution-words.ts'
import {functionWords} from '../generated/function-words.ts'
import {classes, type FunctionClass, Place, placeOfClass} from './closed-places.ts'
import {packNumbers} from './spelling-table.ts'

const closedForms = new Map<string, number>()

function note(form: string, bit: number): void {
  closedForms.set(form, (closedForms.get(form) ?? 0) | bit)
}

for (const name of classes) {
  for (const word of functionWords[name].split(' ').map(fold)) noteForms(name, word)
}

/** The forms in which a function word is known: with و and ف, but for those classes that take clitics of their own. */
function noteForms(name: FunctionClass, word: string): void {
  const bit = 1 << placeOfClass(name)
  if (name === 'feeling') noteFeeling(word)
  else if (name === 'occasion') noteNoun(word, bit)
  else if (name === 'quantifier') noteAll(withClitics(word), bit)
  // و and ف are themselves conjunctions.
  else noteAll(word.length > 1 ? conjoined([word]) : [word], bit)
}

function noteAll(forms: Iterable<string>, bit: number): void {
  for (const form of forms) note(form, bit)
}

/** With the article and without; a noun that itself begins like the article needs one more. */
function noteNoun(word: string, bit: number): void {
  if (!word.startsWith('ال')) note(word, bit)
  note(`ال${word}`, bit)
}

/** A noun of the list, with or without a pronoun: أمله، قلقها، خشيته. */
function noteFeeling(word: string): void {
  note(word, 1 << placeOfClass('feeling'))
  const stem = word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word
  for (const pronoun of personPronouns) {
    note(word + pronoun, 1 << placeOfClass('feeling'))
    note(stem + pronoun, 1 << placeOfClass('feeling'))
  }
}

/** Every pronoun that may be written onto إن and أن; and none. */
const allPronouns = ['', ...personPronouns, 'هن', 'ي', 'نا', 'ني', 'ك', 'كم']
/** What a participle ends in. */
const participleEndings = ['', 'ا', 'ة', 'ين', 'ان', 'ات']

// إن, أن with و/ف/ب and any pronoun; «لأن» and «كأن» give reasons and likeness and are left out.
for (const particle of wordsOf('complementisers'))
  for (const pronoun of allPronouns)
    noteAll(conjoined([particle + pronoun, `ب${particle}${pronoun}`]), 1 << Place.complementiser)
for (const sayer of wordsOf('sayers'))
  noteAll(conjoined(participleEndings.map((ending) => sayer + ending)), 1 << Place.saying)
for (const noun of wordsOf('speech'))
  for (const pronoun of personPronouns)
    noteAll(
      [noun, `ب${noun}`, `ل${noun}`].map((form) => form + pronoun),
      1 << Place.saying
    )
noteAll(wordsOf('bySaying'), 1 << Place.saying)
for (const rumour of wordsOf('rumours')) noteNoun(rumour, 1 << Place.rumour)

/**
 * Folded form, clitics included → a bit at the place of each of its classes and traits. All forms are listed, so that one
 * look tells everything. The build has it as a string.
 */
export const closedTable: string = packNumbers(closedForms)

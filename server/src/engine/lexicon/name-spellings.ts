import {nounStems} from '../arabic/clitics.ts'
import {nameGroups} from './generated/name-spellings.ts'
import {noteLexiconStems} from './tables/note-stems.ts'
import {spelledForms} from './tables/spelled-endings.ts'
import {spelledTable} from './tables/spelled-forms.ts'
import {digitAt, findIn, numberAt, type Place} from './tables/spelling-table.ts'

/** A form of a name in all its spellings; and which of them this one is. */
export interface NameForm {
  /** Its place in {@link nameGroups}. */
  readonly group: number
  /** The form in each spelling of the group, in its order: أميركية، أمريكية. */
  readonly texts: readonly string[]
  readonly spelling: number
}

/** A form of a name at the end of a word, and what stands before it. */
export interface NamedForm extends NameForm {
  /** Letters of the folded word before the form: و ف, ب ل ك, the article. */
  readonly prefix: number
}

/** The forms that a folded word may be, clitics taken off, the least first. Two spellings of one group may fold alike. */
export function nameForms(folded: string): readonly NamedForm[] {
  noteLexiconStems()
  for (const {prefix, stem, suffix} of nounStems(folded)) {
    const place = suffix === '' ? findIn(spelledTable, stem) : undefined
    if (place !== undefined) return formsAt(place, prefix.length)
  }
  return none
}

function formsAt({from, to}: Place, prefix: number): NamedForm[] {
  const forms: NamedForm[] = []
  for (let at = from; at < to; at += 5) {
    const group = numberAt(spelledTable, at)
    const texts = spelledForms(nameGroups[group])[numberAt(spelledTable, at + 2)]
    forms.push({group, texts, spelling: digitAt(spelledTable, at + 4), prefix})
  }
  return forms
}

const none: readonly NamedForm[] = []

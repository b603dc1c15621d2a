import {nounStems} from '../arabic/clitics.ts'
import {fold} from '../arabic/fold.ts'
import {noteStem} from '../arabic/known-stems.ts'
import {type NameGroup, nameGroups} from './generated/name-spellings.ts'

/** A form of a name in all its spellings; and which of them this one is. */
export interface NameForm {
  /** Its place in {@link nameGroups}. */
  readonly group: number
  /** The form in each spelling of the group, in its order: أميركية، أمريكية. */
  readonly texts: readonly string[]
  readonly spelling: number
}

/** Endings of an adjective in ي. */
const NISBA = ['', 'ة', 'ا', 'ين', 'ون', 'ان', 'ات', 'تان', 'تين']
/** Endings of a noun that names persons. */
const PERSON = ['', 'ا', 'ة', 'ين', 'ون', 'ي', 'و', 'يها', 'يهم']

let index: Map<string, NameForm[]> | undefined

function build(): Map<string, NameForm[]> {
  const map = new Map<string, NameForm[]>()
  for (const [group, row] of nameGroups.entries()) for (const texts of formsOf(row)) note(map, group, texts)
  for (const stem of map.keys()) noteStem(stem)
  return map
}

function note(map: Map<string, NameForm[]>, group: number, texts: readonly string[]): void {
  for (const [spelling, text] of texts.entries()) {
    const folded = fold(text)
    const known = map.get(folded)
    const form = {group, texts, spelling}
    if (known === undefined) map.set(folded, [form])
    else if (!known.some((one) => one.group === group && one.texts[one.spelling] === text)) known.push(form)
  }
}

/** The forms of a group, each in all spellings. A spelling that lacks a part borrows the first one's. */
function formsOf({words = [], nisba = [], plural = [], person}: NameGroup): string[][] {
  const ended = (stems: readonly string[], endings: readonly string[]): string[][] =>
    stems.length === 0 ? [] : endings.map((ending) => stems.map((stem) => joinEnding(stem, ending)))
  return [...ended(words, person === true ? PERSON : ['']), ...ended(plural, ['']), ...ended(nisba, NISBA)]
}

function joinEnding(stem: string, ending: string): string {
  return ending.startsWith('ت') && stem.endsWith('ي') ? `${stem}${ending}` : stem + ending
}

/** A form of a name at the end of a word, and what stands before it. */
export interface NamedForm extends NameForm {
  /** Letters of the folded word before the form: و ف, ب ل ك, the article. */
  readonly prefix: number
}

/** The forms that a folded word may be, clitics taken off, the least first. Two spellings of one group may fold alike. */
export function nameForms(folded: string): readonly NamedForm[] {
  index ??= build()
  for (const {prefix, stem, suffix} of nounStems(folded)) {
    const found = suffix === '' ? index.get(stem) : undefined
    if (found !== undefined) return found.map((form) => ({...form, prefix: prefix.length}))
  }
  return none
}

const none: readonly NamedForm[] = []

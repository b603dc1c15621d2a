import {noteStems} from '../../arabic/known-stems.ts'
import {lexiconStems} from './lexicon-stems.ts'

/** Notes the stems of the lexicons that have tables, for who is about to ask for the stems of a word. */
export function noteLexiconStems(): void {
  noteStems(lexiconStems)
}

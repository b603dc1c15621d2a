import type {NameRow} from '../engine/lexicon/own/name-row.ts'
import {readNamesFile} from './names-file.ts'
import {type FileProblems, NAMES_FILE, unreadable} from './rules-folder.ts'

/** The bank of names in a file as read from wherever it is; `null` where it cannot be. */
export function readNames(text: string | null): {readonly names: readonly NameRow[]; readonly file: FileProblems} {
  if (text === null) return {names: [], file: {name: NAMES_FILE, text: '', problems: [unreadable]}}
  const {names, problems} = readNamesFile(text, NAMES_FILE)
  return {names, file: {name: NAMES_FILE, text, problems}}
}

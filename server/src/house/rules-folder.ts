import type {OwnRow} from '../engine/lexicon/own/own-row.ts'
import type {HouseProblem} from './yaml-fields.ts'

/** The folder of a desk's own rules. */
export const RULES_FOLDER = '.mudaqqiq'
/** The file of a desk's bank of names. */
export const NAMES_FILE = '.mudaqqiq-names.yaml'

/** Whether a file of that folder is read. */
export function isRulesFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** A file of the desk's, as read from wherever it is. */
export interface HouseText {
  readonly name: string
  /** `null` where it cannot be read. */
  readonly text: string | null
}

/** What is wrong in one of the files. */
export interface FileProblems {
  readonly name: string
  readonly text: string
  readonly problems: readonly HouseProblem[]
}

/** The rules of a folder. */
export interface RulesFolder {
  readonly rows: readonly OwnRow[]
  /** Of every file, empty where nothing is wrong. */
  readonly files: readonly FileProblems[]
}

/** What is said of a file that is no text, no regular file, or too large. */
export const unreadable: HouseProblem = {
  message: {
    ar: 'لا يُقرأ: ليس ملفًا عاديًّا، أو ليس نصًّا بترميز UTF-8، أو أكبر من 1 م.ب',
    en: 'not read: it is no regular file, no text in UTF-8, or larger than 1 MB'
  },
  start: 0,
  end: 0,
  line: 1,
  column: 1
}

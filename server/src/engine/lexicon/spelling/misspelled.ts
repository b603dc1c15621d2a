import {misspellings} from '../generated/copy.ts'
import {byLastLetter, headCuts} from './letters.ts'

let table: Map<string, string> | undefined
/** Those that take nothing but a conjunction: verbs («دعى»), plurals with the alef of a verb («موظفوا»). */
let bare: Map<string, string> | undefined

/** Endings of nouns that a listed stem may take. */
const endings = byLastLetter(['ه', 'ها', 'هم', 'نا', 'ي', 'و', 'ين', 'ون', 'ات', 'ان'])
const SHORTEST = 4

/** The right spelling of a word that is often misspelled: «لاكن», «ظابط»; with what is written onto its head and its end. */
export function misspelledRights(letters: string): readonly string[] {
  table ??= pairs(misspellings.words)
  bare ??= new Map([...pairs(misspellings.verbs), ...misspellings.construct.split(' ').map(withAlef)])
  for (const {conjunction, particle, stem} of headCuts(letters)) {
    const right = (particle === '' ? bare.get(stem) : undefined) ?? table.get(stem) ?? inflected(stem, table)
    if (right !== undefined) return [conjunction + particle + right]
  }
  return none
}
const none: readonly string[] = []

function pairs(words: string): Map<string, string> {
  return new Map(words.split('\n').map((line) => line.split('=') as [string, string]))
}

function withAlef(plural: string): [string, string] {
  return [`${plural}ا`, plural]
}

/** What is listed with its article is listed whole: «الرئس» is الرئيس, «الرئسي» may be that or الرئيسي. */
function inflected(stem: string, words: ReadonlyMap<string, string>): string | undefined {
  if (stem.startsWith('ال')) return undefined
  for (const ending of endings.get(stem[stem.length - 1]) ?? none) {
    if (stem.length - ending.length < SHORTEST || !stem.endsWith(ending)) continue
    const bare = stem.slice(0, -ending.length)
    const right = words.get(bare)
    if (right !== undefined) return right + ending
    const noun = bare.endsWith('ت') ? words.get(`${bare.slice(0, -1)}ة`) : undefined
    if (noun !== undefined) return `${noun.slice(0, -1)}ت${ending}`
  }
  return undefined
}

import {cliticised} from '../arabic/affixes.ts'
import {fold} from '../arabic/fold.ts'
import {type TitleRow, titles} from './generated/titles.ts'

/** A title whose first word stands there, and the folded words after it. */
export interface TitleEntry {
  readonly row: TitleRow
  readonly rest: readonly string[]
}

/** How an office is told to be another's now, or to have been. */
export type Former = keyof typeof titles.former

const folded = (words: readonly string[]): string[] => words.map(fold)
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(folded(words))

/** «للرئيس» beside «الرئيس», «رئيس»: all that is written onto a word. */
function written(word: string): string[] {
  const bare = fold(word)
  const forms = [...cliticised([bare])]
  return bare.startsWith('ال') ? [...forms, `لل${bare.slice(2)}`, `ولل${bare.slice(2)}`] : forms
}

function ofWoman([first, ...rest]: readonly string[]): string[][] {
  return [
    [first, ...rest],
    [`${first}ة`, ...rest]
  ]
}

/** «ترقية», «ترقيته», «ترقيتها». */
function withPronouns(word: string): string[] {
  const stem = word.replace(/ة$/, 'ت')
  return [word, `${stem}ه`, `${stem}ها`]
}

function byFirstWord(): ReadonlyMap<string, readonly TitleEntry[]> {
  const map = new Map<string, TitleEntry[]>()
  for (const row of titles.offices)
    for (const [first, ...rest] of ofWoman(row.title.split(' ')))
      for (const form of written(first)) {
        const entries = map.get(form) ?? []
        entries.push({row, rest: folded(rest)})
        map.set(form, entries)
      }
  for (const entries of map.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return map
}

function countryWords(): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const [key, place, adjective] of titles.countries) {
    map.set(fold(place), key)
    map.set(fold(`ال${adjective}`), key)
    map.set(fold(`ال${adjective}ة`), key)
  }
  return map
}

const offices = byFirstWord()
const ranks: ReadonlyMap<string, string> = new Map(
  titles.ranks.flatMap((rank) => written(`ال${rank}`).map((form) => [form, rank] as const))
)
const ministers: ReadonlySet<string> = new Set(titles.minister.flatMap(written))
const countries = countryWords()
const halves = {north: setOf(titles.halves.north), south: setOf(titles.halves.south)}
const former: ReadonlyMap<string, Former> = new Map(
  Object.entries(titles.former).flatMap(([of, words]) => folded(words).map((word) => [word, of as Former] as const))
)
const beside = setOf(titles.beside)
const outer: ReadonlySet<string> = cliticised(folded(titles.outer))
const changes: ReadonlySet<string> = cliticised(folded(titles.changes).flatMap(withPronouns))

/** The offices whose title begins with a folded word, the longest first; none, for most words. */
export function officesFrom(word: string): readonly TitleEntry[] {
  return offices.get(word) ?? []
}

/** The military rank that a folded word is, «للعميد» too. */
export function rankOf(word: string): string | undefined {
  return ranks.get(word)
}

/** «وزير», «ولوزيرة»: before what the ministry is for. */
export function isMinister(word: string): boolean {
  return ministers.has(word)
}

/** The country that a place or an adjective with the article names. */
export function countryOf(word: string): string | undefined {
  return countries.get(word)
}

/** Which half of a country that has two: «الكوري الشمالي». */
export function halfOf(word: string): keyof typeof halves | undefined {
  if (halves.north.has(word)) return 'north'
  return halves.south.has(word) ? 'south' : undefined
}

/** What an adjective says of when an office is held. */
export function formerOf(word: string): Former | undefined {
  return former.get(word)
}

/** «الدكتور», «الركن»: between a title and a name, and part of neither. */
export function standsBeside(word: string): boolean {
  return beside.has(word)
}

/** «منصب», «باسم»: the title after it is not that of who is named. */
export function isOuter(word: string): boolean {
  return outer.has(word)
}

/** «تعيين», «آنذاك»: tells of a change of titles. */
export function tellsChange(word: string): boolean {
  return changes.has(word)
}

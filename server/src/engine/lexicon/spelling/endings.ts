import {alifMaqsura, hamza, taMarbuta} from '../generated/copy.ts'
import {headCuts, isEnding, lettersOf} from './letters.ts'

/** Wrong stem → right. */
type Table = ReadonlyMap<string, string>

interface Tables {
  readonly plain: Table
  /** Only with the article. */
  readonly defined: Table
}

let maqsura: Tables | undefined
let marbuta: Tables | undefined

function maqsuraTables(): Tables {
  const all = [...ending(alifMaqsura.maqsura, 'ي'), ...ending(alifMaqsura.ya, 'ى')]
  const isDefined = ([wrong]: readonly [string, string]): boolean => wrong.startsWith('ال') && wrong.length > 4
  return {
    plain: new Map(all.filter((pair) => !isDefined(pair))),
    defined: new Map(all.filter(isDefined).map(([wrong, right]) => [wrong.slice(2), right.slice(2)]))
  }
}

function marbutaTables(): Tables {
  return {
    plain: new Map([...ending(taMarbuta.plain, 'ه'), ...ending(taMarbuta.ha, 'ة')]),
    defined: new Map([
      ...ending(taMarbuta.defined, 'ه'),
      ...ending(nounsOf(hamza.dropped), 'ه'),
      ...ending(nounsOf(hamza.joining), 'ه')
    ])
  }
}

/** Those of a list that end in ة: with the article «الإداريه» is wrong as well as «الحكومه». */
function nounsOf(words: string): string {
  return words
    .split(' ')
    .filter((word) => word.endsWith('ة'))
    .join(' ')
}

function ending(words: string, wrong: string): Array<[string, string]> {
  return words.split(' ').map((right) => [right.slice(0, -1) + wrong, right])
}

/** Words that are wrong only beside others; {@link isBeside} tells. */
const besideWords = new Map([
  ['علي', 'على'],
  ['وعلي', 'وعلى'],
  ['إلي', 'إلى']
])
const alaBefore = new Set(alifMaqsura.alaBefore.split(' '))
const alaAfter = new Set(alifMaqsura.alaAfter.split(' '))
const ilaAfter = new Set(alifMaqsura.ilaAfter.split(' '))

/**
 * Whether a word that is wrong only beside others is so here: «علي الرغم», «بناء علي»; not «الإمام علي», nor «عليّ». True of
 * all other words.
 *
 * @param text the word as written
 * @param before the word before it, if there is one
 * @param after the word after it
 */
export function isBeside(text: string, before: string | undefined, after: string | undefined): boolean {
  const letters = lettersOf(text)
  if (!besideWords.has(letters)) return true
  if (letters !== text) return false
  if (letters === 'إلي') return before !== undefined && ilaAfter.has(before)
  return (
    (after !== undefined && alaBefore.has(after)) || (before !== undefined && letters === 'علي' && alaAfter.has(before))
  )
}

/** The right spelling of a word with ي for a final ى, or ى for ي: «حتي», «الوطنى», «السياسىة». */
export function maqsuraRights(letters: string): readonly string[] {
  const beside = besideWords.get(letters)
  if (beside !== undefined) return [beside]
  maqsura ??= maqsuraTables()
  return isFinal(letters, 'ي', 'ى') ? listed(letters, maqsura) : insideRights(letters)
}

/** No ending follows a ى: «السياسىة», «علىها» have a ي. */
function insideRights(letters: string): readonly string[] {
  const at = letters.indexOf('ى')
  return at > 1 && isEnding(letters.slice(at + 1)) ? [letters.replace('ى', 'ي')] : none
}

/** Whether a word is known to end in ى: «ملتقى». */
export function endsInMaqsura(letters: string): boolean {
  maqsura ??= maqsuraTables()
  return listed(`${letters.slice(0, -1)}ي`, maqsura).includes(letters)
}

/** The right spelling of a word with ه for a final ة, or ة for ه: «القاهره», «هذة». */
export function marbutaRights(letters: string): readonly string[] {
  marbuta ??= marbutaTables()
  return isFinal(letters, 'ه', 'ة') ? listed(letters, marbuta) : none
}

function isFinal(letters: string, one: string, other: string): boolean {
  const last = letters[letters.length - 1]
  return last === one || last === other
}

/** What a letter before a short stem is, is a guess: «بلدي» is no ب and لدي. */
const SHORT = 4

function listed(letters: string, {plain, defined}: Tables): readonly string[] {
  for (const {conjunction, particle, stem} of headCuts(letters)) {
    const known = particle.length === 1 && stem.length < SHORT ? undefined : plain.get(stem)
    const right = known ?? (particle.endsWith('ال') || particle === 'لل' ? defined.get(stem) : undefined)
    if (right !== undefined) return [conjunction + particle + right]
  }
  return none
}
const none: readonly string[] = []

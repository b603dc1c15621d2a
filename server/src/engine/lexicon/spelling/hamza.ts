import {hamza} from '../generated/copy.ts'
import {byLastLetter, type Cut, headCuts} from './letters.ts'

/** The right spelling of a stem that is listed under a wrong one, by its first letter; of two, the likelier first. */
interface Entry {
  readonly first: string
  readonly second?: string
}

interface Tables {
  /** Wrong stem → its first letters, right. */
  readonly stems: ReadonlyMap<string, Entry>
  /** Whatever begins so is wrong, however it ends: «إنتخا…». */
  readonly beginnings: ReadonlySet<string>
  readonly inside: ReadonlyMap<string, readonly string[]>
  readonly whole: ReadonlyMap<string, readonly string[]>
  /** Words that only look like one with a particle. */
  readonly others: ReadonlySet<string>
}

let tables: Tables | undefined

function build(): Tables {
  const stems = new Map<string, Entry>()
  const beginnings = new Set<string>()
  const seconds = rightsOf(hamza.second)
  for (const right of hamza.dropped.split(' '))
    stems.set(`ا${right.slice(1)}`, {first: right[0], second: seconds.get(right)?.[0][0]})
  for (const right of hamza.neverAbove.split(' ')) stems.set(`أ${right.slice(1)}`, {first: 'إ'})
  for (const right of hamza.joining.split(' ')) {
    for (const seat of VERBAL_NOUN.test(right) ? 'إأ' : 'إ') {
      const wrong = seat + right.slice(1)
      stems.set(wrong, {first: 'ا'})
      if (right.length >= BEGINNING) beginnings.add(wrong.slice(0, LONGEST_BEGINNING))
    }
  }
  return {
    stems,
    beginnings,
    inside: rightsOf(hamza.inside),
    whole: rightsOf(hamza.whole),
    others: new Set(hamza.notThese.split(' '))
  }
}

function rightsOf(table: string): Map<string, readonly string[]> {
  return new Map(
    table.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split('/')])
  )
}

/** استخدام، اجتماع، انتقال، اتحاد: with أ these are no first person of a verb. */
const VERBAL_NOUN = /^(?:است..?.?ا|ا.[تطد].ا|ان..ا|ات.ا)/
const BEGINNING = 5
const LONGEST_BEGINNING = 9

/**
 * The right spellings of a word whose hamza is left out, misplaced or one too many: «الاسلامية», «إجتماع», «مسؤل»; the
 * likelier first. None where the word is right as it is, or may be.
 *
 * @param letters of a word as it is spelled; see `lettersOf`
 */
export function hamzaRights(letters: string): readonly string[] {
  if (letters.length < 2) return none
  tables ??= build()
  const whole = tables.whole.get(letters)
  if (whole !== undefined) return whole
  if (tables.others.has(letters)) return none
  for (const cut of headCuts(letters)) {
    const rights = hehRights(cut, tables.stems) ?? initialRights(cut, tables) ?? insideRights(cut, tables)
    if (rights !== undefined) return rights
  }
  return none
}
const none: readonly string[] = []

function initialRights(written: Cut, {stems, beginnings}: Tables): readonly string[] | undefined {
  // No pronoun follows a noun with the article: «الاداره» is «الإدارة», both letters at once; «الإكراه» ends in a ه of its own.
  const cut = definite(written, stems)
  const {conjunction, particle, stem} = cut
  const seat = stem[0]
  if (seat !== 'ا' && seat !== 'إ' && seat !== 'أ') return undefined
  const known =
    seat === 'ا'
      ? stemFor(cut, stems)
      : (stems.get(stem) ?? (beginsWith(stem, beginnings) ? {first: 'ا'} : stemFor(cut, stems)))
  if (known === undefined) return undefined
  const head = conjunction + particle
  return [known.first, known.second].flatMap((letter) => (letter === undefined ? [] : [head + letter + stem.slice(1)]))
}

function definite(cut: Cut, stems: ReadonlyMap<string, Entry>): Cut {
  if (!isDefined(cut)) return cut
  const noun = withMarbuta(cut)
  return stems.has(noun.stem) || !stems.has(cut.stem) ? noun : cut
}

/** Whether a word has the article. */
function isDefined({particle}: Cut): boolean {
  return particle.endsWith('ال') || particle === 'لل'
}

/** The same word with ة for a final ه. */
function withMarbuta({conjunction, particle, stem}: Cut): Cut {
  return {conjunction, particle, stem: stem.endsWith('ه') ? `${stem.slice(0, -1)}ة` : stem}
}

/**
 * Letters of a stem that may be a noun in ة without the article: «امه» is «his mother» too, «اقليه» tells a woman to fry it, and
 * «لاوعيه» has a لا.
 */
const WITH_HEH = 5

function isLongEnough({conjunction, particle, stem}: Cut): boolean {
  const least = stem.endsWith('يه') || particle === 'ل' ? WITH_HEH + 1 : WITH_HEH
  return stem.length >= Math.max(least, minLength(conjunction, particle, stem))
}

/**
 * The readings of an indefinite word whose ه may be a ة: «اداره» is «إدارة», or «أداره», he ran it. None where no noun in ة is
 * known, or the word before the pronoun is two words already (أمامه).
 */
function hehRights(cut: Cut, stems: ReadonlyMap<string, Entry>): readonly string[] | undefined {
  const {conjunction, particle, stem} = cut
  // «أتاحه» is right as it is
  if (!/^[اإ].*ه$/.test(stem) || isDefined(cut) || !isLongEnough(cut)) return undefined
  const noun = withMarbuta(cut).stem
  const known = stems.get(noun) ?? nisba(noun, stems)
  const bare = stems.get(stem.slice(0, -1))
  if (known === undefined || bare?.second !== undefined) return undefined
  const isVerb = known.first === 'إ' && isHollow(stem) && bare?.first !== 'إ'
  const head = conjunction + particle
  const other = isVerb ? verbOf(cut) : withPronoun(stem, bare, stems)
  return [known.first + noun.slice(1), ...(other === undefined ? [] : [other + stem.slice(1)])].map(
    (right) => head + right
  )
}

/** The first letter of the word with its pronoun; «أمريكيه» is no word. */
function withPronoun(stem: string, bare: Entry | undefined, stems: ReadonlyMap<string, Entry>): string | undefined {
  return stems.get(stem)?.first ?? (stem.endsWith('يه') ? undefined : bare?.first)
}

/** Verbs of form IV with a weak letter inside, whose noun is إفالة: أدار and إدارة, أقام and إقامة. */
function isHollow(stem: string): boolean {
  return stem.length === 5 && stem[2] === 'ا'
}

function verbOf({particle, stem}: Cut): string | undefined {
  return particle === '' && stem[0] !== 'إ' ? 'أ' : undefined
}

/** «إنسانية» of إنسان; not «أراضية», for «أراضيه» is the listed أراضي with its pronoun. */
function nisba(noun: string, stems: ReadonlyMap<string, Entry>): Entry | undefined {
  const at = noun.length - 2
  return noun.endsWith('ية') && at >= WITH_HEH && !stems.has(noun.slice(0, -1))
    ? stems.get(noun.slice(0, at))
    : undefined
}

function beginsWith(stem: string, beginnings: ReadonlySet<string>): boolean {
  for (let length = Math.min(stem.length, LONGEST_BEGINNING); length >= BEGINNING; length--)
    if (beginnings.has(stem.slice(0, length))) return true
  return false
}

/** Endings of nouns, and the pronouns. */
const endings = byLastLetter([
  'ه',
  'ها',
  'هم',
  'هن',
  'هما',
  'نا',
  'كم',
  'ي',
  'ا',
  'ان',
  'ين',
  'ون',
  'ات',
  'ية',
  'يا',
  'يين',
  'يون',
  'اته',
  'اتها',
  'اتهم',
  'اتهما',
  'اتنا'
])
const pronouns = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم'])
/** Those that four letters may take, where no preposition is guessed as well. */
const shortEndings = new Set(['ه', 'ها', 'هم', 'ين', 'ات'])

/** A stem of the list, alone or with an ending. What is short may take little: «كان», «فاخر», «كاميرا» begin like particles. */
function stemFor(cut: Cut, stems: ReadonlyMap<string, Entry>): Entry | undefined {
  const {conjunction, particle, stem} = cut
  if (stem.length < minLength(conjunction, particle, stem)) return undefined
  const known = stems.get(stem)
  if (known !== undefined) return particle === '' ? known : {first: known.first}
  // القـ، المـ: what begins so is an article first
  return stem[1] === 'ل' && !stem.startsWith('الكترون') ? undefined : inflected(cut, stems)
}

function inflected(cut: Cut, stems: ReadonlyMap<string, Entry>): Entry | undefined {
  const {particle, stem} = cut
  const guessed = particle.length === 1
  for (const ending of endings.get(stem[stem.length - 1]) ?? none) {
    if (isDefined(cut) && pronouns.has(ending)) continue
    const at = stem.length - ending.length
    const least = !guessed && shortEndings.has(ending) ? 4 : 5
    const found = at >= least && stem.endsWith(ending) ? withEnding(stem.slice(0, at), ending, stems) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** «إقامتها» is إقامة, «أقامتها» is أقامت: where the list has both, both are offered. */
function withEnding(bare: string, ending: string, stems: ReadonlyMap<string, Entry>): Entry | undefined {
  // «امنيه» is half mended as «أمنيه»
  if (ending === 'ه' && bare.endsWith('ي') && stems.has(`${bare}ة`)) return undefined
  const noun = stems.get(feminine(bare, ending))
  const other = stems.get(bare)
  const first = noun?.first ?? other?.first
  if (first === undefined) return undefined
  return other === undefined || other.first === first ? {first} : {first, second: other.first}
}

/** The noun in ة that takes an ending: «إدارات», «إدارتها»; '' where none does. With أ it is a verb: «أدانتها», she condemned it. */
function feminine(bare: string, ending: string): string {
  if (ending.startsWith('ات')) return `${bare}ة`
  return pronouns.has(ending) && bare.endsWith('ت') && bare[0] !== 'أ' ? `${bare.slice(0, -1)}ة` : ''
}

/** Letters that a stem must have, so that what stands before it is no guess. */
function minLength(conjunction: string, particle: string, stem: string): number {
  if (particle === 'ك' || (conjunction === 'ف' && particle === '') || (stem[1] === 'ل' && particle !== '')) return 6
  return particle === 'ب' || particle === 'ل' ? 5 : 3
}

function insideRights({conjunction, particle, stem}: Cut, {inside}: Tables): readonly string[] | undefined {
  const right = inside.get(stem)
  // «فراس» is a name, and no ف before راس
  if (right === undefined || (stem.length < 4 && (particle.length === 1 || conjunction === 'ف'))) return undefined
  return [conjunction + particle + right[0]]
}

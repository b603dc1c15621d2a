import {Char, charClass} from '../../arabic/characters.ts'

/**
 * The letters of a word as it is spelled: without tashkeel, tatweel and what has no width. Unlike a folded form it keeps
 * what spelling is about: where hamza sits, ى and ي, ة and ه.
 *
 * @param text a word as written
 */
export function lettersOf(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const klass = charClass(text.charCodeAt(i))
    if (klass !== Char.mark && klass !== Char.tatweel && klass !== Char.invisible) continue
    out += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** A replacement in a word as written, in UTF-16 code units from its start. */
export interface LetterEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * What turns a word as written into other letters: only the letters that differ are replaced, so the marks on the others
 * stay.
 *
 * @param text the word as written
 * @param right the letters it is to have
 */
export function respelled(text: string, right: string): LetterEdit {
  const places: number[] = []
  for (let i = 0; i < text.length; i++) {
    const klass = charClass(text.charCodeAt(i))
    if (klass !== Char.mark && klass !== Char.tatweel && klass !== Char.invisible) places.push(i)
  }
  let head = 0
  while (head < places.length && head < right.length && text[places[head]] === right[head]) head++
  let tail = 0
  while (
    tail < places.length - head &&
    tail < right.length - head &&
    text[places[places.length - 1 - tail]] === right[right.length - 1 - tail]
  )
    tail++
  const start = head < places.length ? places[head] : text.length
  const end = tail === places.length - head ? start : places[places.length - 1 - tail] + 1
  // a letter and its marks are changed as one
  let marked = end
  while (end > start && charClass(text.charCodeAt(marked)) === Char.mark) marked++
  return {start, end: marked, text: right.slice(head, right.length - tail) + text.slice(end, marked)}
}

const endings = new Set('ه ها هم هما هن نا كم ة ين ون ان ات ا تين تان تها ته تهم يا يين يون'.split(' '))

/** Whether letters are a pronoun or an ending of nouns, and no word. */
export function isEnding(letters: string): boolean {
  return endings.has(letters)
}

/** Endings by their last letter, each list in the order of all: of a word those alone are tried that it may have. */
export function byLastLetter(endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>()
  for (const ending of endings) {
    const letter = ending[ending.length - 1]
    const known = byLetter.get(letter)
    if (known === undefined) byLetter.set(letter, [ending])
    else known.push(ending)
  }
  return byLetter
}

/** A way to take a word apart: what is written onto its head, and the rest. */
export interface Cut {
  /** و or ف. */
  readonly conjunction: string
  /** A preposition, the article, or both. */
  readonly particle: string
  readonly stem: string
}

const particles = ['', 'ب', 'ك', 'ل', 'ال', 'بال', 'كال', 'لل']

/**
 * The ways to read the head of a word as `(و|ف)(ب|ك|ل)(ال)`, the whole word first. They are guesses: «كان» is no «ك» and
 * «ان», so whoever takes one asks how long the stem is.
 *
 * @param letters of a word; see {@link lettersOf}
 */
export function headCuts(letters: string): readonly Cut[] {
  if (letters !== lastCut.letters) lastCut = {letters, cuts: cutsOf(letters)}
  return lastCut.cuts
}

/** The lists ask for the cuts of a new word one after the other. */
let lastCut: {readonly letters: string; readonly cuts: readonly Cut[]} = {letters: '', cuts: []}

function cutsOf(letters: string): readonly Cut[] {
  const cuts: Cut[] = []
  const conjunctions = letters[0] === 'و' || letters[0] === 'ف' ? ['', letters[0]] : ['']
  for (const conjunction of conjunctions) {
    const rest = letters.slice(conjunction.length)
    for (const particle of particles)
      if (rest.startsWith(particle) && rest.length - particle.length >= 2)
        cuts.push({conjunction, particle, stem: rest.slice(particle.length)})
  }
  return cuts
}

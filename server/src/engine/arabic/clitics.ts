import {mayBeStem, stemsNoted, takeWord} from './known-stems.ts'

/**
 * Words that Arabic writes onto the next or the last: and, so, will, by, like, to, the, and the pronouns.
 *
 * Stripping is by guess: `وصف` is "described", not "and" + صف. So these functions only list candidates, the whole word
 * first, and the caller takes the first that its lexicon knows. {@link verbStems} and {@link nounStems} leave out those
 * whose stem no lexicon has, which are nearly all.
 */

/** A word taken apart. All parts are folded forms; `prefix` and `suffix` may be empty. */
export interface Segmentation {
  readonly prefix: string
  readonly stem: string
  readonly suffix: string
}

/** Common words that begin with what looks like a clitic, and whose rest is a word of some lexicon. */
const whole = (
  'وجد وصف وعد وصل ورد وفق وسط وضع وقف وقع وزير فكر فقد فتح فجر بين بلغ بعد بحث بدا كشف كتب كرر كبير لفت لقي لجا لحق ليس سجل سال سلم ' +
  'فرد فردا فرق فضل فصل فهم فشل فدان فحسب فقط فورا فيما فرص فنون فرنسا وفد وقت وطن ولد وزن ورق وحد وحدة وعي وفاة وكالة ولاية وسيلة وثيقة وصية ورشة ' +
  'سيدة سيد سيرة ستة سوق سلام سلاح لكن لدي لماذا لجنة لقاء لواء لسان لغة كلام كان كانت كاتب كلمة كما كذلك كي بلاد بلد بيان بناء بنك بيت باب باحث ' +
  'ابلغ واشنطن وارسو ودية واضح واسع واقع واحد والد والدة والي وراء وجه وجهة وضوح وسائل هناك هنالك بينه بينها بينهم بينهما بينهن بيننا بعضها بالنسبة فايد'
).split(' ')

/** Nouns with a pronoun that would also be a verb with its object: وزارته is no «and she visited him». */
const neverVerbs = 'وزارة وزارته وزارتها وزارتهم وزاراتها'.split(' ')

/** What is known beforehand of how a word may be cut: only before its conjunction; not at all; not as a verb. */
const Cut = {conjunction: 1, never: 2, noVerb: 3} as const
const protections = new Map<string, number>()
for (const word of whole)
  for (const conjunction of word.length >= 4 ? 'وف' : '') protections.set(conjunction + word, Cut.conjunction)
for (const word of whole) protections.set(word, Cut.never)
for (const word of neverVerbs) if (!protections.has(word)) protections.set(word, Cut.noVerb)

/** Without ك and كم: the reader is addressed in quotations only, and الحكم، تشارك، هناك end so. */
const objectPronouns = byEnding(['هما', 'هم', 'هن', 'ها', 'ني', 'نا', 'ه'])
/** Without ي as well: رئيسي، دولي، عالمي are adjectives. */
const possessivePronouns = byEnding(['هما', 'هم', 'هن', 'ها', 'نا', 'ه'])

/** By their last letter: most words end in none of those. */
function byEnding(pronouns: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>()
  for (const pronoun of pronouns) {
    const last = pronoun.charCodeAt(pronoun.length - 1)
    map.set(last, [...(map.get(last) ?? []), pronoun])
  }
  return map
}

const WAW_HAMZA = 0x624
const YA_HAMZA = 0x626
const ALEF = 0x627
const BA = 0x628
const TA = 0x62a
const SIN = 0x633
const FA = 0x641
const KAF = 0x643
const LAM = 0x644
const WAW = 0x648
const YA = 0x64a

/** The segmentations of a word, as they are found. */
class Cuts {
  readonly out: Segmentation[] = []
  readonly folded: string
  readonly #all: boolean

  /** @param all whether to list stems that no lexicon has */
  constructor(folded: string, all: boolean) {
    this.folded = folded
    this.#all = all
  }

  /** Adds the stem from `from` to the end. */
  bare(from: number, prefix = from): void {
    const {folded} = this
    if (this.#all || mayBeStem(from, folded.length))
      this.out.push({prefix: folded.slice(0, prefix), stem: folded.slice(from), suffix: ''})
  }

  /** Adds the stem from `from` to `to`, with `ending` for what the pronoun at `suffix` has changed. */
  before(suffix: number, from: number, to = suffix, ending = ''): void {
    const {folded} = this
    if (this.#all || mayBeStem(from, to, ending === '' ? 0 : ending.charCodeAt(0)))
      this.out.push({
        prefix: folded.slice(0, from),
        stem: folded.slice(from, to) + ending,
        suffix: folded.slice(suffix)
      })
  }
}

function startsWithConjunction(folded: string): boolean {
  const first = folded.charCodeAt(0)
  return first === WAW || first === FA
}

/** Letters that a stem must have for what follows it to be a pronoun: «منه» is no verb with its object. */
const STEM_BEFORE_PRONOUN = 3

/** Adds what stands before a pronoun, wherever the word ends in one. */
function addSuffixed(
  cuts: Cuts,
  from: number,
  pronouns: ReadonlyMap<number, readonly string[]>,
  addStems: (cuts: Cuts, from: number, pronoun: number) => void
): void {
  const {folded} = cuts
  const ending = pronouns.get(folded.charCodeAt(folded.length - 1))
  if (ending === undefined) return
  for (const pronoun of ending) {
    const at = folded.length - pronoun.length
    if (at - from >= STEM_BEFORE_PRONOUN && folded.endsWith(pronoun)) addStems(cuts, from, at)
  }
}

/** Adds the verb that stands before its object, with the letters that it may have had in place of its last. */
function addVerbsBefore(cuts: Cuts, from: number, pronoun: number): void {
  cuts.before(pronoun, from)
  const last = cuts.folded.charCodeAt(pronoun - 1)
  if (last === ALEF)
    cuts.before(pronoun, from, pronoun - 1, 'ي') // نفاه: نفى
  else if (last === WAW)
    cuts.before(pronoun, from, pronoun, 'ا') // قالوه: قالوا
  else if (isSeatOfHamza(last)) cuts.before(pronoun, from, pronoun - 1, 'ء')
}

/** The same of a noun before its possessor. */
function addNounsBefore(cuts: Cuts, from: number, pronoun: number): void {
  const last = cuts.folded.charCodeAt(pronoun - 1)
  if (last === TA) cuts.before(pronoun, from, pronoun - 1, 'ة') // إشارته: إشارة
  cuts.before(pronoun, from)
  if (isSeatOfHamza(last)) cuts.before(pronoun, from, pronoun - 1, 'ء')
}

/** A final hamza takes a seat before a pronoun: أنباء, أنباؤه, أنبائه. */
function isSeatOfHamza(letter: number): boolean {
  return letter === WAW_HAMZA || letter === YA_HAMZA
}

/** Where stems may begin in the word that is being cut: code units before it. */
const heads = new Uint8Array(8)

/**
 * The ways to read a word as `(و|ف)(س|ل) verb (object pronoun)`, the whole word first, then the least cut.
 *
 * A stem of three letters or fewer takes و and ف only, but for an imperfect after س or ل (`سيرد`, `ليقل`). A bare ي is no object of a
 * verb (that is ني), so `رأيي` is not read as رأى.
 *
 * @param folded a folded form
 */
export function stripVerbClitics(folded: string): readonly Segmentation[] {
  return cutVerb(new Cuts(folded, true))
}

function cutVerb(cuts: Cuts): Segmentation[] {
  const {folded, out} = cuts
  cuts.bare(0)
  const protection = protections.get(folded)
  if (protection === Cut.conjunction) cuts.bare(1)
  if (protection !== undefined) return out
  const count = findVerbHeads(folded)
  for (let i = 1; i < count; i++) cuts.bare(heads[i])
  for (let i = 0; i < count; i++) addSuffixed(cuts, heads[i], objectPronouns, addVerbsBefore)
  return out
}

/** Puts into {@link heads} where a verb may begin: the word itself, past و or ف, past س or ل after either. Returns how many. */
function findVerbHeads(folded: string): number {
  let count = 0
  heads[count++] = 0
  if (folded.length > 2 && startsWithConjunction(folded)) heads[count++] = 1
  const particles = count
  for (let i = 0; i < particles; i++) if (isParticle(folded, heads[i])) heads[count++] = heads[i] + 1
  return count
}

/** Whether a letter is س of the future, before an imperfect only («سيرد»), or ل before a long verb or an imperfect («ليقل»). */
function isParticle(folded: string, at: number): boolean {
  const particle = folded.charCodeAt(at)
  if (particle !== SIN && particle !== LAM) return false
  const length = folded.length - at - 1
  const first = folded.charCodeAt(at + 1)
  const imperfect = first === YA || first === TA
  return (imperfect && length >= 3) || (particle === LAM && length > 3)
}

/** Letters a stem must have to take a preposition that nothing announces. */
const PREPOSITION_STEM = 4

/**
 * The ways to read a word as `(و|ف)(ب|ك|ل)(ال) noun` or `(و|ف)(ب|ك|ل) noun (pronoun)`, the whole word first.
 *
 * @param folded a folded form
 * @param minStem letters a stem must have to take ب, ك or ل without the article; lower it where the preposition is
 *   expected (after `وفقا`, ل is no guess)
 */
export function stripNounClitics(folded: string, minStem = PREPOSITION_STEM): readonly Segmentation[] {
  return cutNoun(new Cuts(folded, true), minStem)
}

function cutNoun(cuts: Cuts, minStem = PREPOSITION_STEM): Segmentation[] {
  const {folded, out} = cuts
  cuts.bare(0)
  const protection = minStem > 2 ? protections.get(folded) : undefined
  if (protection === Cut.conjunction) cuts.bare(1)
  if (protection === Cut.conjunction || protection === Cut.never) return out
  addAfterArticle(cuts, 0)
  let count = 0
  if (takesPreposition(folded, 0, minStem)) heads[count++] = 1
  if (folded.length > 3 && startsWithConjunction(folded)) {
    addAfterArticle(cuts, 1)
    heads[count++] = 1
    if (takesPreposition(folded, 1, minStem)) heads[count++] = 2
  }
  for (let i = 0; i < count; i++) cuts.bare(heads[i])
  addSuffixed(cuts, 0, possessivePronouns, addNounsBefore)
  for (let i = 0; i < count; i++) addSuffixed(cuts, heads[i], possessivePronouns, addNounsBefore)
  return out
}

function isPreposition(letter: number): boolean {
  return letter === BA || letter === KAF || letter === LAM
}

/** Whether ب, ك or ل stands at a place, with letters enough after it for a noun. */
function takesPreposition(folded: string, head: number, minStem: number): boolean {
  return isPreposition(folded.charCodeAt(head)) && folded.length - head - 1 >= minStem
}

/** Adds what stands after the article, where one begins at a place. */
function addAfterArticle(cuts: Cuts, head: number): void {
  const {folded} = cuts
  const article = endOfArticle(folded, head)
  if (article === 0 || folded.length - article < 2) return
  cuts.bare(article)
  // للجنة is ل + اللجنة: of three ل two are written
  if (folded.charCodeAt(head) === LAM && article === head + 2) cuts.bare(head + 1, article)
}

/** Where the article that begins at a place ends, written out, after a preposition or merged with ل; 0 where none does. */
function endOfArticle(folded: string, head: number): number {
  const first = folded.charCodeAt(head)
  const second = folded.charCodeAt(head + 1)
  if ((first === ALEF || first === LAM) && second === LAM) return head + 2
  return isPreposition(first) && second === ALEF && folded.charCodeAt(head + 2) === LAM ? head + 3 : 0
}

const none: readonly Segmentation[] = []

/** Of {@link stripVerbClitics}, the segmentations whose stem some lexicon may have. */
export const verbStems = stemsBy(cutVerb)

/** Of {@link stripNounClitics}, the segmentations whose stem some lexicon may have. */
export const nounStems = stemsBy(cutNoun)

/** The same where a preposition before two letters is no guess. */
export const shortNounStems = stemsBy((cuts) => cutNoun(cuts, 2))

/** The lexicons ask for the stems of a new word one after the other, so those of the last word are kept. */
function stemsBy(cut: (cuts: Cuts) => Segmentation[]): (folded: string) => readonly Segmentation[] {
  let last = ''
  let noted = 0
  let stems = none
  return (folded) => {
    if (folded === last && noted === stemsNoted()) return stems
    last = folded
    noted = stemsNoted()
    stems = takeWord(folded) ? cut(new Cuts(folded, false)) : none
    return stems
  }
}

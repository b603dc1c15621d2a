import {mayBeStem, stemsNoted, takeWord} from './stems.ts'

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
const whole = new Set(
  ('وجد وصف وعد وصل ورد وفق وسط وضع وقف وقع وزير فكر فقد فتح فجر بين بلغ بعد بحث بدا كشف كتب كرر كبير لفت لقي لجا لحق ليس سجل سال سلم ' +
    'فرد فردا فرق فضل فصل فهم فشل فدان فحسب فقط فورا فيما فرص فنون فرنسا وفد وقت وطن ولد وزن ورق وحد وحدة وعي وفاة وكالة ولاية وسيلة وثيقة وصية ورشة ' +
    'سيدة سيد سيرة ستة سوق سلام سلاح لكن لدي لماذا لجنة لقاء لواء لسان لغة كلام كان كانت كاتب كلمة كما كذلك كي بلاد بلد بيان بناء بنك بيت باب باحث ' +
    'ابلغ واشنطن وارسو ودية واضح واسع واقع واحد والد والدة والي وراء وجه وجهة وضوح وسائل هناك هنالك بينه بينها بينهم بينهما بينهن بيننا بعضها بالنسبة فايد').split(' ')
)

/** Nouns with a pronoun that would also be a verb with its object: وزارته is no «and she visited him». */
const neverVerbs = new Set('وزارة وزارته وزارتها وزارتهم وزاراتها'.split(' '))

/** Without ك and كم: the reader is addressed in quotations only, and الحكم، تشارك، هناك end so. */
const objectPronouns = ['هما', 'هم', 'هن', 'ها', 'ني', 'نا', 'ه']
/** Without ي as well: رئيسي، دولي، عالمي are adjectives. */
const possessivePronouns = ['هما', 'هم', 'هن', 'ها', 'نا', 'ه']

const PRONOUN_ENDS = 'اهمني'

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
    if (this.#all || mayBeStem(from, folded.length)) this.out.push({prefix: folded.slice(0, prefix), stem: folded.slice(from), suffix: ''})
  }

  /** Adds the stem from `from` to `to`, with `ending` for what the pronoun at `suffix` has changed. */
  before(suffix: number, from: number, to = suffix, ending = ''): void {
    const {folded} = this
    if (this.#all || mayBeStem(from, to, ending === '' ? 0 : ending.charCodeAt(0))) this.out.push({prefix: folded.slice(0, from), stem: folded.slice(from, to) + ending, suffix: folded.slice(suffix)})
  }
}

/** Adds the readings of a protected word: as it stands, and after a conjunction (وهناك). Says whether it is one. */
function addProtected(cuts: Cuts): boolean {
  const {folded} = cuts
  if (whole.has(folded)) return true
  if (folded.length <= 4 || !startsWithConjunction(folded) || !whole.has(folded.slice(1))) return false
  cuts.bare(1)
  return true
}

function startsWithConjunction(folded: string): boolean {
  return folded[0] === 'و' || folded[0] === 'ف'
}

/** Adds what stands before a pronoun, with the letters that the stem may have had in place of its last. */
function addSuffixed(cuts: Cuts, from: number, pronouns: readonly string[], noun: boolean): void {
  const {folded} = cuts
  // most words end in none of their last letters
  if (!PRONOUN_ENDS.includes(folded[folded.length - 1])) return
  for (const pronoun of pronouns) {
    const at = folded.length - pronoun.length
    if (at - from < 3 || !folded.endsWith(pronoun)) continue
    const last = folded[at - 1]
    if (noun && last === 'ت') cuts.before(at, from, at - 1, 'ة') // إشارته: إشارة
    cuts.before(at, from)
    if (!noun && last === 'ا') cuts.before(at, from, at - 1, 'ي') // نفاه: نفى
    else if (!noun && last === 'و') cuts.before(at, from, at, 'ا') // قالوه: قالوا
    else if (last === 'ؤ' || last === 'ئ') cuts.before(at, from, at - 1, 'ء') // أنباؤه: أنباء
  }
}

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
  if (neverVerbs.has(folded) || addProtected(cuts)) return out
  const heads = folded.length > 2 && startsWithConjunction(folded) ? [0, 1] : [0]
  for (let n = heads.length, i = 0; i < n; i++) {
    const head = heads[i]
    const next = folded[head]
    if (next !== 'س' && next !== 'ل') continue
    const rest = folded.length - head - 1
    const imperfect = folded[head + 1] === 'ي' || folded[head + 1] === 'ت'
    if (next === 'س' ? imperfect && rest >= 3 : rest > 3 || (imperfect && rest === 3)) heads.push(head + 1)
  }
  for (const head of heads) if (head > 0) cuts.bare(head)
  for (const head of heads) addSuffixed(cuts, head, objectPronouns, false)
  return out
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
  if (minStem > 2 && addProtected(cuts)) return out
  const bare: number[] = []
  for (let head = 0; head < (folded.length > 3 && startsWithConjunction(folded) ? 2 : 1); head++) {
    if (head > 0) bare.push(head)
    const first = folded[head]
    const preposition = first === 'ب' || first === 'ك' || first === 'ل'
    const article = folded.startsWith('ال', head) || folded.startsWith('لل', head) ? head + 2 : preposition && folded.startsWith('ال', head + 1) ? head + 3 : 0
    if (article > 0 && folded.length - article >= 2) {
      cuts.bare(article)
      // للجنة is ل + اللجنة: of three ل two are written
      if (first === 'ل' && article === head + 2) cuts.bare(head + 1, article)
    }
    if (preposition && folded.length - head - 1 >= minStem) bare.push(head + 1)
  }
  for (const head of bare) cuts.bare(head)
  addSuffixed(cuts, 0, possessivePronouns, true)
  for (const head of bare) addSuffixed(cuts, head, possessivePronouns, true)
  return out
}

/** Of {@link stripVerbClitics}, the segmentations whose stem some lexicon may have. */
export const verbStems = stemsBy(cutVerb)

/** Of {@link stripNounClitics}, the segmentations whose stem some lexicon may have. */
export const nounStems = stemsBy(cutNoun)

/** The lexicons ask for the stems of a new word one after the other, so those of the last word are kept. */
function stemsBy(cut: (cuts: Cuts) => Segmentation[]): (folded: string) => readonly Segmentation[] {
  let last = ''
  let noted = 0
  let stems: readonly Segmentation[] = []
  return (folded) => {
    if (folded === last && noted === stemsNoted()) return stems
    last = folded
    noted = stemsNoted()
    return (stems = takeWord(folded) ? cut(new Cuts(folded, false)) : [])
  }
}

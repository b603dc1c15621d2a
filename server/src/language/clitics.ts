/**
 * Words that Arabic writes onto the next or the last: and, so, will, by, like, to, the, and the pronouns.
 *
 * Stripping is by guess: `وصف` is "described", not "and" + صف. So these functions only list candidates, the whole word
 * first, and the caller takes the first that its lexicon knows.
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

/** The readings of a protected word: as it stands, and after a conjunction (وهناك). */
function wholeOnly(folded: string): Segmentation[] | undefined {
  if (whole.has(folded)) return [{prefix: '', stem: folded, suffix: ''}]
  if (folded.length <= 4 || (folded[0] !== 'و' && folded[0] !== 'ف')) return undefined
  const rest = folded.slice(1)
  return whole.has(rest) ? [{prefix: '', stem: folded, suffix: ''}, {prefix: folded[0], stem: rest, suffix: ''}] : undefined
}

/** What the stem may have been before a pronoun changed its last letter. */
function beforeSuffix(stem: string, noun: boolean): string[] {
  const rest = stem.slice(0, -1)
  switch (stem.at(-1)) {
    case 'ا':
      return noun ? [stem] : [stem, rest + 'ي'] // نفاه: نفى
    case 'و':
      return noun ? [stem] : [stem, stem + 'ا'] // قالوه: قالوا
    case 'ت':
      return noun ? [rest + 'ة', stem] : [stem] // إشارته: إشارة
    case 'ؤ':
    case 'ئ':
      return [stem, rest + 'ء'] // أنباؤه: أنباء
    default:
      return [stem]
  }
}

function withSuffixes(prefix: string, rest: string, pronouns: readonly string[], noun: boolean, out: Segmentation[]): void {
  // most words end in none of their last letters
  if (!PRONOUN_ENDS.includes(rest[rest.length - 1])) return
  for (const suffix of pronouns) {
    if (!rest.endsWith(suffix)) continue
    const base = rest.slice(0, -suffix.length)
    if (base.length < 3) continue
    for (const stem of beforeSuffix(base, noun)) out.push({prefix, stem, suffix})
  }
}

/** Every lexicon asks for the segmentations of a new word, one soon after the other. */
const LATE = 1024
const lateVerbs = new Map<string, readonly Segmentation[]>()
const lateNouns = new Map<string, readonly Segmentation[]>()

function lately(known: Map<string, readonly Segmentation[]>, folded: string, strip: (folded: string) => Segmentation[]): readonly Segmentation[] {
  let out = known.get(folded)
  if (out === undefined) {
    if (known.size >= LATE) known.clear()
    known.set(folded, (out = strip(folded)))
  }
  return out
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
  return lately(lateVerbs, folded, verbSegmentations)
}

function verbSegmentations(folded: string): Segmentation[] {
  const out: Segmentation[] = [{prefix: '', stem: folded, suffix: ''}]
  if (neverVerbs.has(folded)) return out
  const protectedWord = wholeOnly(folded)
  if (protectedWord !== undefined) return protectedWord
  const heads = ['']
  const first = folded[0]
  if ((first === 'و' || first === 'ف') && folded.length > 2) heads.push(first)
  for (const head of [...heads]) {
    const next = folded[head.length]
    const rest = folded.length - head.length - 1
    const imperfect = folded[head.length + 1] === 'ي' || folded[head.length + 1] === 'ت'
    if (next === 'س' && imperfect && rest >= 3) heads.push(head + 'س')
    if (next === 'ل' && (rest > 3 || (imperfect && rest === 3))) heads.push(head + 'ل')
  }
  for (const head of heads) if (head !== '') out.push({prefix: head, stem: folded.slice(head.length), suffix: ''})
  for (const head of heads) withSuffixes(head, folded.slice(head.length), objectPronouns, false, out)
  return out
}

/**
 * The ways to read a word as `(و|ف)(ب|ك|ل)(ال) noun` or `(و|ف)(ب|ك|ل) noun (pronoun)`, the whole word first.
 *
 * @param folded a folded form
 * @param minStem letters a stem must have to take ب, ك or ل without the article; lower it where the preposition is
 *   expected (after `وفقا`, ل is no guess)
 */
export function stripNounClitics(folded: string, minStem = PREPOSITION_STEM): readonly Segmentation[] {
  return minStem === PREPOSITION_STEM ? lately(lateNouns, folded, nounSegmentations) : nounSegmentations(folded, minStem)
}

/** Letters a stem must have to take a preposition that nothing announces. */
const PREPOSITION_STEM = 4

function nounSegmentations(folded: string, minStem = PREPOSITION_STEM): Segmentation[] {
  const out: Segmentation[] = [{prefix: '', stem: folded, suffix: ''}]
  const protectedWord = minStem > 2 ? wholeOnly(folded) : undefined
  if (protectedWord !== undefined) return protectedWord
  const heads = folded.length > 3 && (folded[0] === 'و' || folded[0] === 'ف') ? ['', folded[0]] : ['']
  const bare: string[] = []
  for (const head of heads) {
    const rest = folded.slice(head.length)
    if (head !== '') bare.push(head)
    const preposition = rest[0] === 'ب' || rest[0] === 'ك' || rest[0] === 'ل' ? rest[0] : ''
    const article = rest.startsWith('ال') ? 'ال' : rest.startsWith('لل') ? 'لل' : preposition !== '' && rest.startsWith('ال', 1) ? preposition + 'ال' : ''
    if (article !== '' && rest.length - article.length >= 2) {
      out.push({prefix: head + article, stem: rest.slice(article.length), suffix: ''})
      // للجنة is ل + اللجنة: of three ل two are written
      if (article === 'لل') out.push({prefix: head + article, stem: rest.slice(1), suffix: ''})
    }
    if (preposition !== '' && rest.length - 1 >= minStem) bare.push(head + preposition)
  }
  for (const head of bare) out.push({prefix: head, stem: folded.slice(head.length), suffix: ''})
  for (const head of ['', ...bare]) withSuffixes(head, folded.slice(head.length), possessivePronouns, true, out)
  return out
}

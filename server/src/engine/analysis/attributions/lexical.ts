import {withoutConjunction} from '../../arabic/affixes.ts'
import {perWord, trait, type Word} from '../../arabic/vocabulary.ts'
import {type AttributionPhrase, type Beginning, phrasesFrom} from '../../lexicon/attribution-phrases.ts'
import {nameClass} from '../../lexicon/names.ts'
import {type ReportingReading, reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {type SourceReading, sourceReading} from '../../lexicon/sources.ts'
import {closedTable} from '../../lexicon/tables/closed-forms.ts'
import {classes, FURTHER, type FunctionClass, Place, placeOfClass, SCANNED} from '../../lexicon/tables/closed-places.ts'
import {valueIn} from '../../lexicon/tables/spelling-table.ts'

const SHIFT = trait(SCANNED + FURTHER, (word) => (lexicalOf(word).bits >>> SHIFT) & ((1 << (SCANNED + FURTHER)) - 1))
const bit = (place: number): number => 1 << (SHIFT + place)
const classBit = (name: FunctionClass): number => bit(placeOfClass(name))
const after = (place: number): number => bit(SCANNED + place)

/**
 * What a scan asks of a word, one bit each: of {@link Lexical.bits}, and of the traits of tokens and sentences, so that a
 * scan over a sentence need not look a word up that it passes over.
 */
export const PREPOSITION = classBit('preposition')
export const RELATIVE = classBit('relative')
export const TIME = classBit('time')
export const PARTICLE = classBit('particle')
export const CONJUNCTION = classBit('conjunction')
export const DEMONSTRATIVE = classBit('demonstrative')
export const NEGATION = classBit('negation')
export const CONDITIONAL = classBit('conditional')
const FEELING = classBit('feeling')
export const QUANTIFIER = classBit('quantifier')
const ANYBODY = classBit('anybody')
export const MARKER = classBit('marker')
export const LINKING = classBit('linking')
export const BLOCKER = classBit('blocker')
export const OCCASION = classBit('occasion')
export const COMPLEMENTISER = bit(Place.complementiser)
export const SAYING = bit(Place.saying)
export const RUMOUR = bit(Place.rumour)
const VAGUE_MODIFIER = bit(classes.length + FURTHER)
/** Whether there are {@link Lexical.verbs}, {@link Lexical.phrases}, a {@link Lexical.source}, a preposition written onto the word, a {@link Lexical.name}. */
export const VERB = after(3)
export const PHRASE = after(4)
export const SOURCE = after(5)
export const ATTACHED = after(6)
export const NAME = after(7)

/** What the lexicons know of a word. */
type Known = Pick<Lexical, 'phrases' | 'verbs' | 'source' | 'attached' | 'name'>

/** What the sourcing engine knows of a word by itself. */
export class Lexical {
  /** The phrases of the lexicon that it may begin. */
  readonly phrases: Beginning<AttributionPhrase> | undefined
  readonly verbs: readonly ReportingReading[]
  /** One who can speak: a person, an institution, a document… */
  readonly source: SourceReading | undefined
  /** The preposition written onto the word: ب، ل، ك. */
  readonly attached: string | undefined
  readonly name: ReturnType<typeof nameClass>
  /** Its classes and traits: {@link PREPOSITION} and the others. */
  readonly bits: number

  constructor(bits: number, {phrases, verbs, source, attached, name}: Known) {
    this.bits = bits
    this.phrases = phrases
    this.verbs = verbs
    this.source = source
    this.attached = attached
    this.name = name
  }

  /** تقارير، أنباء: what is passed round by nobody. */
  get rumour(): boolean {
    return (this.bits & RUMOUR) !== 0
  }

  /** مطلعة، أمني: says what kind of nobody the source is. */
  get vagueModifier(): boolean {
    return (this.bits & VAGUE_MODIFIER) !== 0
  }

  /** إنّ، أنّ and what is made of them. */
  get complementiser(): boolean {
    return (this.bits & COMPLEMENTISER) !== 0
  }

  /** After it a complementiser opens no report: بعد أن، منذ أن. */
  get blocksComplementiser(): boolean {
    return (this.bits & BLOCKER) !== 0
  }

  /** قائلا، قوله، بالقول: what follows is what was said. */
  get saying(): boolean {
    return (this.bits & SAYING) !== 0
  }

  get preposition(): boolean {
    return (this.bits & PREPOSITION) !== 0
  }

  /** A preposition that may go on inside a noun phrase: المتحدث باسم …، وزير في … */
  get linksNouns(): boolean {
    return (this.bits & LINKING) !== 0
  }

  get relative(): boolean {
    return (this.bits & RELATIVE) !== 0
  }

  get time(): boolean {
    return (this.bits & TIME) !== 0
  }

  get particle(): boolean {
    return (this.bits & PARTICLE) !== 0
  }

  get conjunction(): boolean {
    return (this.bits & CONJUNCTION) !== 0
  }

  get demonstrative(): boolean {
    return (this.bits & DEMONSTRATIVE) !== 0
  }

  get negation(): boolean {
    return (this.bits & NEGATION) !== 0
  }

  /** إذا، لو. */
  get conditional(): boolean {
    return (this.bits & CONDITIONAL) !== 0
  }

  /** أمله، قلقها: what «عبّر عن» takes. */
  get feeling(): boolean {
    return (this.bits & FEELING) !== 0
  }

  /** أحد، عدد، بعض: how many of those named next. */
  get quantifier(): boolean {
    return (this.bits & QUANTIFIER) !== 0
  }

  /** الجميع، أي: a subject that is nobody in particular. */
  get anybody(): boolean {
    return (this.bits & ANYBODY) !== 0
  }

  /** من جانبه، بدوره: a change of speaker. */
  get marker(): boolean {
    return (this.bits & MARKER) !== 0
  }

  /** Opens an adverbial that is no noun phrase: خلال، عبر، بعد. */
  get adverbialHead(): boolean {
    return (this.bits & (PREPOSITION | LINKING)) === PREPOSITION
  }

  /** After في or على: a place or an occasion of speech, not what was said. */
  get occasion(): boolean {
    return (this.bits & OCCASION) !== 0
  }
}

const none: readonly ReportingReading[] = []

const nothing: Known = {phrases: undefined, verbs: none, source: undefined, attached: undefined, name: undefined}
const plainOnes = new Map<number, Lexical>()

/** One record for all words of which nothing is known but their class: nearly all of a vocabulary. */
function plain(bits: number): Lexical {
  let known = plainOnes.get(bits)
  if (known === undefined) {
    known = new Lexical(bits, nothing)
    plainOnes.set(bits, known)
  }
  return known
}

/** Letters of the shortest word that is a preposition, the article and a noun. */
const SHORTEST_GOVERNED = 5

/** بال…، لل…، كال… are a preposition and the article; بـ and لـ alone stand before a mark or a figure. */
function attachedTo(bare: string): string | undefined {
  const head = bare[0]
  if (head !== 'ب' && head !== 'ل' && head !== 'ك') return undefined
  if (bare.length === 1) return head
  return bare.length >= SHORTEST_GOVERNED && bare.startsWith(head === 'ل' ? 'ل' : 'ال', 1) ? head : undefined
}

/** What a word may be as a reporting verb: قائلا is none, for it reports by itself; a preposition only as a perfect (عبر). */
function verbsOf(word: Word, closed: number): readonly ReportingReading[] {
  if ((closed & SAYING) !== 0) return none
  const readings = reportingReadings(word)
  if ((closed & PREPOSITION) === 0) return readings
  return readings.filter(({verb, form}) => verb.homograph === 'preposition' && form === 'pf')
}

/** The bits that say which of what may be known of a word is known. */
function bitsOf({phrases, verbs, source, attached, name}: Known): number {
  return (
    (verbs.length > 0 ? VERB : 0) |
    (phrases === undefined ? 0 : PHRASE) |
    (source === undefined ? 0 : SOURCE) |
    (attached === undefined ? 0 : ATTACHED) |
    (name === undefined ? 0 : NAME)
  )
}

/** The classes and traits of a word that the lists of function words tell. */
function closedBits(folded: string): number {
  const places = valueIn(closedTable, folded)
  return places < 0 ? 0 : places << SHIFT
}

/** What is known of a word; see {@link Lexical}. */
export const lexicalOf: (word: Word) => Lexical = perWord((word) => {
  const full = word.fold
  const bare = withoutConjunction(full, 2)
  const reading = sourceReading(word)
  const source = reading?.vagueModifier === true ? undefined : reading
  const closed = closedBits(full) | (source === reading ? 0 : VAGUE_MODIFIER)
  const known: Known = {
    phrases: phrasesFrom(full),
    verbs: verbsOf(word, closed),
    source,
    attached: source?.preposition ?? attachedTo(bare),
    name: nameClass(full) ?? (bare === full ? undefined : nameClass(bare))
  }
  const bits = bitsOf(known)
  return bits === 0 ? plain(closed) : new Lexical(closed | bits, known)
}, plain(0))

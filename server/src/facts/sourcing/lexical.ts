import {functionWords} from '../../generated/function-words.ts'
import {type AttributionPhrase, type Beginning, phrasesFrom} from '../../language/attribution-phrases.ts'
import {nameClass} from '../../language/names.ts'
import {fold} from '../../language/fold.ts'
import {type ReportingReading, reportingReadings} from '../../language/reporting-verbs.ts'
import {type SourceReading, sourceReading} from '../../language/sources.ts'
import {type Word, perWord} from '../../language/word.ts'

/** The classes of function words, one bit each. */
const classes = Object.keys(functionWords) as Array<keyof typeof functionWords>
const bit = (name: keyof typeof functionWords): number => 1 << classes.indexOf(name)
/** Folded word → the classes it is in. */
const classesOf = new Map<string, number>()
for (const name of classes) {
  for (const word of functionWords[name].split(' ')) classesOf.set(fold(word), (classesOf.get(fold(word)) ?? 0) | bit(name))
}
const classed = (folded: string): number => classesOf.get(folded) ?? 0

const PREPOSITION = bit('preposition')
const RELATIVE = bit('relative')
const TIME = bit('time')
const PARTICLE = bit('particle')
const CONJUNCTION = bit('conjunction')
const DEMONSTRATIVE = bit('demonstrative')
const NEGATION = bit('negation')
const CONDITIONAL = bit('conditional')
const FEELING = bit('feeling')
const QUANTIFIER = bit('quantifier')
const ANYBODY = bit('anybody')
const MARKER = bit('marker')
const LINKING = bit('linking')
const BLOCKER = bit('blocker')
const OCCASION = bit('occasion')
const COMPLEMENTISER = 1 << classes.length
const SAYING = 2 << classes.length
const RUMOUR = 4 << classes.length
const VAGUE_MODIFIER = 8 << classes.length

/** إن، أن with و/ف/ب/ل/ك and any pronoun; «لأن» and «كأن» give reasons and likeness and are left out. */
const COMPLEMENTISERS = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|ي|نا|ني|ك|كم)?$/
const SAYINGS = /^[وف]?(?:قايل|قائل)(?:ا|ة|ين|ان|ات)?$|^(?:ب|ل)?قول(?:ه|ها|هم|هما)$|^بالقول$/

/** Nouns of what is passed round by nobody: «بعد تقارير عن غارة»، «وسط أنباء عن هدنة». */
const rumours: ReadonlySet<string> = new Set(['تقارير', 'أنباء', 'تسريبات', 'شائعات', 'إشاعات'].map(fold))

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
  /** Its classes and the traits below, one bit each: a record a word, of which there are many. */
  readonly #bits: number

  constructor(word: Word) {
    const full = word.fold
    const bare = full.length > 2 && (full[0] === 'و' || full[0] === 'ف') ? full.slice(1) : full
    const reading = sourceReading(word)
    const bits = classesAs(full, bare) | traitsOf(full) | (reading?.vagueModifier === true ? VAGUE_MODIFIER : 0)
    this.#bits = bits
    this.phrases = phrasesFrom(full)
    this.verbs = (bits & SAYING) !== 0 ? none : (bits & PREPOSITION) !== 0 ? reportingReadings(word).filter(({verb, form}) => verb.homograph === 'preposition' && form === 'pf') : reportingReadings(word)
    this.source = reading?.vagueModifier === true ? undefined : reading
    this.attached = this.source?.preposition ?? attachedTo(bare)
    this.name = nameClass(full) ?? nameClass(bare)
  }

  /** تقارير، أنباء: what is passed round by nobody. */
  get rumour(): boolean {
    return (this.#bits & RUMOUR) !== 0
  }

  /** مطلعة، أمني: says what kind of nobody the source is. */
  get vagueModifier(): boolean {
    return (this.#bits & VAGUE_MODIFIER) !== 0
  }

  /** إنّ، أنّ and what is made of them. */
  get complementiser(): boolean {
    return (this.#bits & COMPLEMENTISER) !== 0
  }

  /** After it a complementiser opens no report: بعد أن، منذ أن. */
  get blocksComplementiser(): boolean {
    return (this.#bits & BLOCKER) !== 0
  }

  /** قائلا، قوله، بالقول: what follows is what was said. */
  get saying(): boolean {
    return (this.#bits & SAYING) !== 0
  }

  get preposition(): boolean {
    return (this.#bits & PREPOSITION) !== 0
  }

  /** A preposition that may go on inside a noun phrase: المتحدث باسم …، وزير في … */
  get linksNouns(): boolean {
    return (this.#bits & LINKING) !== 0
  }

  get relative(): boolean {
    return (this.#bits & RELATIVE) !== 0
  }

  get time(): boolean {
    return (this.#bits & TIME) !== 0
  }

  get particle(): boolean {
    return (this.#bits & PARTICLE) !== 0
  }

  get conjunction(): boolean {
    return (this.#bits & CONJUNCTION) !== 0
  }

  get demonstrative(): boolean {
    return (this.#bits & DEMONSTRATIVE) !== 0
  }

  get negation(): boolean {
    return (this.#bits & NEGATION) !== 0
  }

  /** إذا، لو. */
  get conditional(): boolean {
    return (this.#bits & CONDITIONAL) !== 0
  }

  /** أمله، قلقها: what «عبّر عن» takes. */
  get feeling(): boolean {
    return (this.#bits & FEELING) !== 0
  }

  /** أحد، عدد، بعض: how many of those named next. */
  get quantifier(): boolean {
    return (this.#bits & QUANTIFIER) !== 0
  }

  /** الجميع، أي: a subject that is nobody in particular. */
  get anybody(): boolean {
    return (this.#bits & ANYBODY) !== 0
  }

  /** من جانبه، بدوره: a change of speaker. */
  get marker(): boolean {
    return (this.#bits & MARKER) !== 0
  }

  /** Opens an adverbial that is no noun phrase: خلال، عبر، بعد. */
  get adverbialHead(): boolean {
    return (this.#bits & (PREPOSITION | LINKING)) === PREPOSITION
  }

  /** After في or على: a place or an occasion of speech, not what was said. */
  get occasion(): boolean {
    return (this.#bits & OCCASION) !== 0
  }
}

/** What is known of a word; see {@link Lexical}. */
export const lexicalOf: (word: Word) => Lexical = perWord((word) => new Lexical(word))

/** The classes of a word, with or without و or ف; those that take clitics of their own are traits. */
function classesAs(full: string, bare: string): number {
  const known = bare === full ? classed(full) : classed(full) | classed(bare)
  return known & ~(FEELING | OCCASION)
}

function traitsOf(full: string): number {
  let traits = 0
  if (COMPLEMENTISERS.test(full)) traits |= COMPLEMENTISER
  if (SAYINGS.test(full)) traits |= SAYING
  if (isFeeling(full)) traits |= FEELING
  if ((classed(full.replace(/^[وف]?[بل]/, '')) & QUANTIFIER) !== 0) traits |= QUANTIFIER
  const noun = full.startsWith('ال') ? full.slice(2) : full
  if ((classed(noun) & OCCASION) !== 0) traits |= OCCASION
  if (rumours.has(noun)) traits |= RUMOUR
  return traits
}

const none: readonly ReportingReading[] = []

/** A noun of the list, with or without a pronoun: أمله، قلقها، خشيته. */
function isFeeling(full: string): boolean {
  if ((classed(full) & FEELING) !== 0) return true
  const pronoun = /(?:ها|هما?|ه)$/.exec(full)?.[0]
  if (pronoun === undefined) return false
  const noun = full.slice(0, -pronoun.length)
  return ((classed(noun) | (noun.endsWith('ت') ? classed(noun.slice(0, -1) + 'ة') : 0)) & FEELING) !== 0
}

/** بال…، لل…، كال… are a preposition and the article; بـ and لـ alone stand before a mark or a figure. */
function attachedTo(bare: string): string | undefined {
  if (bare === 'ب' || bare === 'ل' || bare === 'ك') return bare
  if (bare.length > 4 && (bare.startsWith('بال') || bare.startsWith('كال'))) return bare[0]
  if (bare.length > 4 && bare.startsWith('لل')) return 'ل'
  return undefined
}

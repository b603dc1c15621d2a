import {functionWords} from '../../generated/function-words.ts'
import {type AttributionPhrase, type Beginning, phrasesFrom} from '../../language/attribution-phrases.ts'
import {nameClass} from '../../language/names.ts'
import {fold} from '../../language/fold.ts'
import {type ReportingReading, reportingReadings} from '../../language/reporting-verbs.ts'
import {type SourceReading, sourceReading} from '../../language/sources.ts'
import {type Word, perWord} from '../../language/word.ts'

/** What the sourcing engine knows of a word by itself. */
export interface Lexical {
  /** The phrases of the lexicon that it may begin. */
  readonly phrases: Beginning<AttributionPhrase> | undefined
  /** تقارير، أنباء: what is passed round by nobody. */
  readonly rumour: boolean
  readonly verbs: readonly ReportingReading[]
  /** One who can speak: a person, an institution, a document… */
  readonly source: SourceReading | undefined
  /** مطلعة، أمني: says what kind of nobody the source is. */
  readonly vagueModifier: boolean
  /** The preposition written onto the word: ب، ل، ك. */
  readonly attached: string | undefined
  readonly name: ReturnType<typeof nameClass>
  /** إنّ، أنّ and what is made of them. */
  readonly complementiser: boolean
  /** After it a complementiser opens no report: بعد أن، منذ أن. */
  readonly blocksComplementiser: boolean
  /** قائلا، قوله، بالقول: what follows is what was said. */
  readonly saying: boolean
  readonly preposition: boolean
  /** A preposition that may go on inside a noun phrase: المتحدث باسم …، وزير في … */
  readonly linksNouns: boolean
  readonly relative: boolean
  readonly time: boolean
  readonly particle: boolean
  readonly conjunction: boolean
  readonly demonstrative: boolean
  readonly negation: boolean
  /** إذا، لو. */
  readonly conditional: boolean
  /** أمله، قلقها: what «عبّر عن» takes. */
  readonly feeling: boolean
  /** أحد، عدد، بعض: how many of those named next. */
  readonly quantifier: boolean
  /** الجميع، أي: a subject that is nobody in particular. */
  readonly anybody: boolean
  /** من جانبه، بدوره: a change of speaker. */
  readonly marker: boolean
  /** Opens an adverbial that is no noun phrase: خلال، عبر، بعد. */
  readonly adverbialHead: boolean
  /** After في or على: a place or an occasion of speech, not what was said. */
  readonly occasion: boolean
}

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

/** إن، أن with و/ف/ب/ل/ك and any pronoun; «لأن» and «كأن» give reasons and likeness and are left out. */
const COMPLEMENTISER = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|ي|نا|ني|ك|كم)?$/
const SAYING = /^[وف]?(?:قايل|قائل)(?:ا|ة|ين|ان|ات)?$|^(?:ب|ل)?قول(?:ه|ها|هم|هما)$|^بالقول$/

/** Nouns of what is passed round by nobody: «بعد تقارير عن غارة»، «وسط أنباء عن هدنة». */
const rumours: ReadonlySet<string> = new Set(['تقارير', 'أنباء', 'تسريبات', 'شائعات', 'إشاعات'].map(fold))

/** What is known of a word; see {@link Lexical}. */
export const lexicalOf: (word: Word) => Lexical = perWord((word): Lexical => {
  const full = word.fold
  const bare = full.length > 2 && (full[0] === 'و' || full[0] === 'ف') ? full.slice(1) : full
  const known = bare === full ? classed(full) : classed(full) | classed(bare)
  const preposition = (known & PREPOSITION) !== 0
  const saying = SAYING.test(full)
  const reading = sourceReading(word)
  const source = reading?.vagueModifier === true ? undefined : reading
  return {
    phrases: phrasesFrom(full),
    rumour: rumours.has(full.replace(/^ال/, '')),
    verbs: saying ? none : preposition ? reportingReadings(word).filter(({verb, form}) => verb.homograph === 'preposition' && form === 'pf') : reportingReadings(word),
    source,
    vagueModifier: reading?.vagueModifier === true,
    attached: source?.preposition ?? attachedTo(bare),
    name: nameClass(full) ?? nameClass(bare),
    complementiser: COMPLEMENTISER.test(full),
    blocksComplementiser: (known & BLOCKER) !== 0,
    saying,
    preposition,
    linksNouns: (known & LINKING) !== 0,
    relative: (known & RELATIVE) !== 0,
    time: (known & TIME) !== 0,
    particle: (known & PARTICLE) !== 0,
    conjunction: (known & CONJUNCTION) !== 0,
    demonstrative: (known & DEMONSTRATIVE) !== 0,
    negation: (known & NEGATION) !== 0,
    conditional: (known & CONDITIONAL) !== 0,
    feeling: isFeeling(full),
    quantifier: ((known | classed(full.replace(/^[وف]?[بل]/, ''))) & QUANTIFIER) !== 0,
    anybody: (known & ANYBODY) !== 0,
    marker: (known & MARKER) !== 0,
    adverbialHead: preposition && (known & LINKING) === 0,
    occasion: (classed(full.startsWith('ال') ? full.slice(2) : full) & OCCASION) !== 0
  }
})

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

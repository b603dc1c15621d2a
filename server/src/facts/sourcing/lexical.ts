import {functionWords} from '../../generated/function-words.ts'
import {nameClass} from '../../language/names.ts'
import {fold} from '../../language/fold.ts'
import {type ReportingReading, reportingReadings} from '../../language/reporting-verbs.ts'
import {type SourceReading, sourceReading} from '../../language/sources.ts'
import {type Word, perWord} from '../../language/word.ts'

/** What the sourcing engine knows of a word by itself. */
export interface Lexical {
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

const classOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
const prepositions = classOf(functionWords.preposition)
const relatives = classOf(functionWords.relative)
const times = classOf(functionWords.time)
const particles = classOf(functionWords.particle)
const conjunctions = classOf(functionWords.conjunction)
const demonstratives = classOf(functionWords.demonstrative)
const negations = classOf(functionWords.negation)
const conditionals = classOf(functionWords.conditional)
const feelings = classOf(functionWords.feeling)
const quantifiers = classOf(functionWords.quantifier)
const anybodies = classOf(functionWords.anybody)
const markers = classOf(functionWords.marker)
const links = classOf(functionWords.linking)
const blockers = classOf(functionWords.blocker)
const occasions = classOf(functionWords.occasion)

/** إن، أن with و/ف/ب/ل/ك and any pronoun; «لأن» and «كأن» give reasons and likeness and are left out. */
const COMPLEMENTISER = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|ي|نا|ني|ك|كم)?$/
const SAYING = /^[وف]?(?:قايل|قائل)(?:ا|ة|ين|ان|ات)?$|^(?:ب|ل)?قول(?:ه|ها|هم|هما)$|^بالقول$/

const CLITIC = /^[وف](?=..)/

/** What is known of a word; see {@link Lexical}. */
export const lexicalOf: (word: Word) => Lexical = perWord((word): Lexical => {
  const full = word.fold
  const bare = full.replace(CLITIC, '')
  const is = (set: ReadonlySet<string>): boolean => set.has(full) || set.has(bare)
  const preposition = is(prepositions)
  const reading = sourceReading(word)
  const source = reading?.vagueModifier === true ? undefined : reading
  return {
    verbs: SAYING.test(full) ? [] : preposition ? reportingReadings(word).filter(({verb, form}) => verb.homograph === 'preposition' && form === 'pf') : reportingReadings(word),
    source,
    vagueModifier: reading?.vagueModifier === true,
    attached: source?.preposition ?? attachedTo(bare),
    name: nameClass(full) ?? nameClass(bare),
    complementiser: COMPLEMENTISER.test(full),
    blocksComplementiser: is(blockers),
    saying: SAYING.test(full),
    preposition,
    linksNouns: is(links),
    relative: is(relatives),
    time: is(times),
    particle: is(particles),
    conjunction: is(conjunctions),
    demonstrative: is(demonstratives),
    negation: is(negations),
    conditional: is(conditionals),
    feeling: feelings.has(full.replace(/(?:ها|هم|هما|ه)$/, '')) || feelings.has(full.replace(/ت(?:ها|هم|هما|ه)$/, 'ة')) || feelings.has(full),
    quantifier: is(quantifiers) || quantifiers.has(full.replace(/^[وف]?[بل]/, '')),
    anybody: is(anybodies),
    marker: is(markers),
    adverbialHead: preposition && !is(links),
    occasion: occasions.has(full.replace(/^ال/, ''))
  }
})

/** بال…، لل…، كال… are a preposition and the article; بـ and لـ alone stand before a mark or a figure. */
function attachedTo(bare: string): string | undefined {
  if (bare === 'ب' || bare === 'ل' || bare === 'ك') return bare
  if (bare.length > 4 && (bare.startsWith('بال') || bare.startsWith('كال'))) return bare[0]
  if (bare.length > 4 && bare.startsWith('لل')) return 'ل'
  return undefined
}

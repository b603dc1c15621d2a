import {TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import type {Passage} from '../passage.ts'
import {isSpeaker, type SourcePhrase} from '../sources/source.ts'
import {sourceBefore} from '../sources/source-before.ts'
import {rejects} from './another-word.ts'
import {findComplement} from './complement.ts'
import {type Cue, cueAt} from './cue.ts'
import {nominalCue} from './nominal-cue.ts'
import {type NounPlace, participleCue} from './participle-cue.ts'

/** The cue that a participle («مضيفا أن») or a verbal noun («تصريحات الوزير بأن») makes. */
export function nounCue(passage: Passage, i: number, lexical: Lexical, cues: readonly Cue[]): Cue | undefined {
  const {paragraph, sentence, quotes} = passage
  for (const reading of lexical.verbs) {
    if (reading.verb.requires.length === 0) continue
    const cue = cueOf({paragraph, sentence, quotes, i, reading})
    if (cue === undefined) continue
    // «رد فلان، قائلا»: whose participle it is stands before it, where no verb has named him.
    return cue.kind === 'participle' && cues.every(({source}) => source === undefined)
      ? {...cue, source: mainSpeaker(passage, i)}
      : cue
  }
  return undefined
}

function cueOf(place: NounPlace): Cue | undefined {
  const {form} = place.reading
  if (form === 'masdar' || form === 'apn') return nominalCue(place)
  return form === 'ap' && !isNoun(place) ? participleCue(place) : undefined
}

/** «مدونات»، «مبررات» are nouns, «سائلا الله» a prayer. */
function isNoun({paragraph: {tokens}, i, sentence, reading}: NounPlace): boolean {
  return tokens[i].word!.fold.endsWith('ات') || rejects(reading, tokens, i, sentence.last)
}

function mainSpeaker({paragraph, quotes, sentence}: Passage, i: number): SourcePhrase | undefined {
  const source = sourceBefore(paragraph, quotes, sentence.first, i)
  return source !== undefined && isSpeaker(paragraph, source) ? source : undefined
}

/** Words from «قائلا» to what is said: «قائلا في كلمته أمام الحاضرين: "…"». */
const SAYING_REACH = 6
const noPrepositions: ReadonlySet<string> = new Set()
const scripture = setOf('scripture')

/** «قائلا "…"»، «بالقول إن»، «قوله إن»: reports by itself where no verb before it has taken it for its complement. */
export function sayingCue(passage: Passage, i: number, clause: number, cues: readonly Cue[]): Cue | undefined {
  if (cues.some((cue) => cue.complement.at === i)) return undefined
  const complement = findComplement(passage, i + 1, noPrepositions, SAYING_REACH)
  if (complement.kind === 'none') return undefined
  const {paragraph, sentence, quotes} = passage
  // «قوله تعالى: …» at the head is scripture put before its commentary.
  if (i === sentence.first && scripture.has(paragraph.tokens[i + 1]?.word?.fold ?? '')) return undefined
  return cueAt('participle', i, {source: sourceBefore(paragraph, quotes, clause, i), complement})
}

/** Adjectives between the noun and عن, at most. */
const ADJECTIVES = 2
/** Tokens of what the reports are about, at most: «عن غارة جوية قرب المدينة». */
const TOPIC_LENGTH = 4
const [ofWhat] = wordsOf('ofWhat')

/**
 * A mention of reports that nobody is said to have made, after a preposition: «يوما بعد التقارير عن غارة». Its source is
 * the noun, عن and the noun phrase that says of what.
 */
export function rumourCue(passage: Passage, i: number): Cue | undefined {
  const {paragraph, sentence} = passage
  const before = i === sentence.first ? undefined : paragraph.tokens[i - 1].word
  if (before === undefined || !lexicalOf(before).preposition) return undefined
  const about = aboutOf(passage, i)
  if (about === undefined) return undefined
  return cueAt('nominal', i, {
    source: {first: i, last: endOfTopic(passage, about)},
    complement: {kind: 'preposition', at: about, word: ofWhat},
    relative: true
  })
}

/** The token of the عن that follows a noun and its adjectives: «التقارير الأخيرة عن». */
function aboutOf({paragraph: {tokens}, sentence: {last}}: Passage, i: number): number | undefined {
  for (let at = i + 1; at < last - 1 && at <= i + 1 + ADJECTIVES && tokens[at].word !== undefined; at++)
    if (tokens[at].word!.fold === ofWhat) return at
  return undefined
}

/** Past the noun phrase after عن. */
function endOfTopic({paragraph: {tokens}, sentence}: Passage, about: number): number {
  let last = about + 1
  while (
    last < sentence.last &&
    last - about <= TOPIC_LENGTH &&
    tokens[last].kind === TokenKind.word &&
    (last === about + 1 || !endsNoun(lexicalOf(tokens[last].word!)))
  )
    last++
  return last
}

function endsNoun({preposition, relative, conjunction, particle, time, complementiser, attached}: Lexical): boolean {
  return preposition || relative || conjunction || particle || time || complementiser || attached !== undefined
}

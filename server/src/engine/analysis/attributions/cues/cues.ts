import {afterDateline} from '../../../document/dateline.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {PhraseKind} from '../../../lexicon/attribution-phrases.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {lexicalOf, PHRASE, RUMOUR, SAYING, VERB} from '../lexical.ts'
import {COLON, SEMICOLON} from '../marks.ts'
import type {Passage} from '../passage.ts'
import {colonCue} from './colon-cue.ts'
import type {Cue} from './cue.ts'
import {nounCue, rumourCue, sayingCue} from './noun-cues.ts'
import {type PhraseMatch, phraseAt} from './phrases.ts'
import {verbCue} from './verb-cues.ts'

/** Phrases whose verb reports nothing: «يذكر أن» opens background, «ما يسمى» doubts, «طلب عدم كشف هويته» excuses. */
const silencing: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'background',
  'presupposed',
  'reason',
  'weasel',
  'forecast'
])
/** Phrases after which a clause begins: «في سياق آخر أظهر تقرير». */
const turning: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['ender', 'switch'])

/** What a word must have to be a cue, and what to be one by itself. */
const CUE = VERB | PHRASE | SAYING | RUMOUR
const WORD_CUE = VERB | SAYING | RUMOUR
const none: readonly Cue[] = []

/** The cues of a sentence, in order. */
export function findCues(passage: Passage): readonly Cue[] {
  const {paragraph, sentence} = passage
  if ((sentence.traits & CUE) === 0) return none
  const start = sentence.first === 0 ? Math.min(afterDateline(paragraph), sentence.last - 1) : sentence.first
  const reader: Reader = {passage, cues: [], clause: start}
  const named = colonCue(passage, start)
  if (named !== undefined) reader.cues.push(named)
  for (let i = start; i < sentence.last; ) i = readToken(reader, i)
  return reader.cues
}

/** «وكان», «وكانت»: a verb that و joins opens a clause, wherever it stands. */
const anew: ReadonlySet<string> = new Set(wordsOf('kana').flatMap((verb) => [`و${verb}`, `ف${verb}`]))

/** What has been read of a sentence. */
interface Reader {
  readonly passage: Passage
  readonly cues: Cue[]
  /** The first token of the clause. */
  clause: number
}

/** Reads what begins at a token, and says where to read on. */
function readToken(reader: Reader, i: number): number {
  const token = reader.passage.paragraph.tokens[i]
  if (token.kind === TokenKind.quote) return pastStatement(reader.passage, i)
  if (token.kind === TokenKind.punctuation) {
    if (token.code === SEMICOLON || token.code === COLON) reader.clause = i + 1
    return i + 1
  }
  // «…، وكان الموظفون قد حذروا منه»: what stands before it has a verb of its own.
  if (anew.has(token.word?.fold ?? '')) reader.clause = i
  if ((token.traits & PHRASE) !== 0) {
    const after = readPhrase(reader, i)
    if (after !== undefined) return after
  }
  return (token.traits & WORD_CUE) === 0 ? i + 1 : readWord(reader, token, i)
}

/** Tokens from the mark that opens a name to the one that closes it, at most. */
const QUOTED_NAME = 4

/** A whole quoted statement is the speaker's: who speaks inside it attributes nothing of ours. */
function pastStatement({sentence, quotes}: Passage, i: number): number {
  const close = quotes.closers.get(i)
  return close !== undefined && close < sentence.last && close - i > QUOTED_NAME ? close + 1 : i + 1
}

/** Past a phrase that attributes or reports nothing; `undefined` where the word may be a cue of another kind. */
function readPhrase(reader: Reader, i: number): number | undefined {
  const phrase: PhraseMatch | undefined = phraseAt(reader.passage, i)
  if (phrase === undefined) return undefined
  if (phrase.cue !== undefined) reader.cues.push(phrase.cue)
  if (phrase.cue !== undefined || silencing.has(phrase.kind)) return Math.max(i + 1, phrase.last)
  if (turning.has(phrase.kind)) reader.clause = phrase.last
  return undefined
}

function readWord(reader: Reader, token: Token, i: number): number {
  const cue = wordCue(reader, token, i)
  if (cue === undefined) return i + 1
  reader.cues.push(cue)
  const {kind, at} = cue.complement
  return kind === 'quote' ? Math.max(i, reader.passage.quotes.closers.get(at) ?? at) + 1 : i + 1
}

function wordCue({passage, clause, cues}: Reader, {word}: Token, i: number): Cue | undefined {
  const lexical = lexicalOf(word!)
  if (lexical.saying) return sayingCue(passage, i, clause, cues)
  return (
    verbCue(passage, i, clause, lexical) ??
    nounCue(passage, i, lexical, cues) ??
    (lexical.rumour ? rumourCue(passage, i) : undefined)
  )
}

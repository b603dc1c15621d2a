import {fold} from '../../arabic/fold.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import {countAtHead} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {TokenKind} from '../../document/tokens.ts'
import {setOf} from '../../lexicon/attribution-words.ts'
import {fragmentNouns} from '../../lexicon/generated/fragments.ts'
import {phraseAt} from './cues/phrases.ts'
import {lexicalOf} from './lexical.ts'
import {isLoneSource} from './lone-source.ts'
import {STOP} from './marks.ts'
import {noQuotes} from './passage.ts'
import {isSpeaker} from './sources/source.ts'
import {sourceAfter} from './sources/source-after.ts'

/**
 * A sentence that only attributes, cut off from what it belongs to (desk specification 1.7): `source`, a lone «بحسب
 * وكالة …»; `residue`, a lone noun left over by a translation («تصريح.»); `verb`, a reporting verb with nothing said.
 */
export interface Fragment {
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  readonly kind: 'source' | 'residue' | 'verb'
}

const residues: ReadonlySet<string> = new Set(fragmentNouns.split(' ').map(fold))
const like = setOf('like')
/** The marks of a question and of a call. */
const calls: ReadonlySet<number> = new Set([...'؟?!'].map((mark) => mark.charCodeAt(0)))
/** Tokens of a fragment at most: «نقلا عن وكالة الأنباء السعودية الرسمية (واس).» */
const FRAGMENT_LENGTH = 12
/** Sentences of the shortest paragraph in which a lone noun is a slip: it stands beside whole sentences. */
const FEWEST_SENTENCES = 2

/** The fragments of a paragraph. */
export const fragmentsOf: (paragraph: Paragraph) => readonly Fragment[] = perParagraph((paragraph) => {
  if (paragraph.zone !== 'body') return []
  const fragments: Fragment[] = []
  paragraph.sentences.forEach((sentence, index) => {
    if (sentence.last - sentence.first > FRAGMENT_LENGTH) return
    const kind = kindOf(paragraph, sentence)
    if (kind === 'verb' && asksBefore(paragraph, sentence, paragraph.sentences[index - 1])) return
    if (kind !== undefined && (kind !== 'residue' || paragraph.sentences.length >= FEWEST_SENTENCES))
      fragments.push({sentence: index, kind})
  })
  return fragments
})

/** What a sentence of a paragraph is, where it is a fragment. */
export function fragmentAt(paragraph: Paragraph, sentence: number): Fragment['kind'] | undefined {
  const fragments = fragmentsOf(paragraph)
  const fragment = fragments[countAtHead(fragments, (each) => each.sentence < sentence)]
  return fragment?.sentence === sentence ? fragment.kind : undefined
}

/** «"من يقرر؟" قال فلان.»: the stop before was the quotation's, and the verb tells whose it is. */
function asksBefore({tokens}: Paragraph, {first}: Sentence, before: Sentence | undefined): boolean {
  if (before === undefined || like.has(tokens[first].word?.fold ?? '')) return false
  const last = tokens[before.last - 1]
  return last.kind === TokenKind.quote || calls.has(last.code)
}

function kindOf(paragraph: Paragraph, sentence: Sentence): Fragment['kind'] | undefined {
  const {tokens} = paragraph
  const last = tokens[sentence.last - 1]
  if (last.kind !== TokenKind.punctuation || last.code !== STOP) return undefined
  const first = tokens[sentence.first]
  if (first.kind !== TokenKind.word) return undefined
  const words = sentence.last - 1 - sentence.first
  if (words === 1 && residues.has(first.word!.fold.replace(/^ال/, ''))) return 'residue'
  const phrase = phraseAt({paragraph, sentence, quotes: noQuotes}, sentence.first)?.cue
  if (phrase?.source !== undefined && phrase.source.last >= sentence.last - 1 && isLoneSource(paragraph, phrase.source))
    return 'source'
  return isBareVerb(paragraph, sentence) ? 'verb' : undefined
}

/** Tokens of a subject after a verb that reports nothing: «كما أضاف المتحدث.» */
const SUBJECT_LENGTH = 4

/** «وقال.», «كما أضاف فلان.»: the verb with which one goes on, and at most its subject. */
function isBareVerb(paragraph: Paragraph, sentence: Sentence): boolean {
  const {tokens} = paragraph
  const at = like.has(tokens[sentence.first].word!.fold) ? sentence.first + 1 : sentence.first
  const word = tokens[at].word
  const end = sentence.last - 1
  if (word === undefined || end - at - 1 > SUBJECT_LENGTH) return false
  const saying = lexicalOf(word).verbs.some(
    ({verb, form, suffix}) =>
      verb.continues === true && form === 'pf' && suffix === '' && (end === at + 1 || verb.strictFrame !== true)
  )
  if (!saying) return false
  if (end === at + 1) return true
  const subject = sourceAfter(paragraph, noQuotes, at + 1, end)
  return (
    subject !== undefined &&
    subject.first === at + 1 &&
    subject.last === end &&
    (at > sentence.first || isSpeaker(paragraph, subject)) &&
    !/[اً]$/.test(tokens[at + 1].word?.text ?? '')
  )
}

import {TokenKind} from '../../../document/tokens.ts'
import {lexicalOf} from '../lexical.ts'
import type {Occurrence} from './verb-cues.ts'

/**
 * «وأخبرت عارضة الأزياء المجلة كيف …»، «أعلنت مدينة الملك الطبية عن …»: news opens its sentences with who said what, so
 * a perfect that is hardly ever another word reports there whoever its subject is, and whatever follows.
 */
export function opensSentence({
  reading: {verb, form, prefix, suffix},
  i,
  sentence,
  source,
  speaker,
  position,
  paragraph: {tokens}
}: Occurrence): boolean {
  if (
    (form !== 'pf' && !(form === 'impf' && speaker)) ||
    suffix !== '' ||
    (prefix !== '' && prefix !== 'و') ||
    position.negated
  )
    return false
  if (
    i !== sentence.first &&
    i !== position.clause &&
    !(i === sentence.first + 1 && tokens[sentence.first].word?.fold === 'كما')
  )
    return false
  if (
    verb.strictFrame === true ||
    verb.act === true ||
    verb.requireFollow !== undefined ||
    (verb.homograph !== undefined && verb.homograph !== 'adjective')
  )
    return false
  const next = tokens[i + 1]
  if (next?.kind !== TokenKind.word) return false
  // «وأكد أهمية …»: the speaker of before.
  if (verb.tag === 'A' && form === 'pf' && verb.frame.includes('np')) return !lexicalOf(next.word!).preposition
  if (!verb.requires.some(({subject, complement}) => subject === true || complement === 'window')) return false
  return source !== undefined && source.first === i + 1
}

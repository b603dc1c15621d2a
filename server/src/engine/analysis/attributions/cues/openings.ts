import {TokenKind} from '../../../document/tokens.ts'
import {setOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingVerb} from '../../../lexicon/reporting-verbs.ts'
import {Tag} from '../../../lexicon/verb-tags.ts'
import {lexicalOf} from '../lexical.ts'
import type {Occurrence} from './occurrence.ts'

/**
 * «وأخبرت عارضة الأزياء المجلة كيف …»، «أعلنت مدينة الملك الطبية عن …»: news opens its sentences with who said what, so
 * a perfect that is hardly ever another word reports there whoever its subject is, and whatever follows.
 */
export function opensSentence(occurrence: Occurrence): boolean {
  if (!isTelling(occurrence) || !isAtHead(occurrence) || isMostlyAnother(occurrence.reading.verb)) return false
  const {
    reading: {verb, form},
    paragraph: {tokens},
    source,
    i
  } = occurrence
  const next = tokens[i + 1]
  if (next?.kind !== TokenKind.word) return false
  // «وأكد أهمية …»: the speaker of before.
  if (verb.tag === Tag.assertive && form === 'pf' && verb.frame.includes('np'))
    return !lexicalOf(next.word!).preposition
  return (
    source?.first === i + 1 &&
    verb.requires.some(({subject, complement}) => subject === true || complement === 'window')
  )
}

/** A perfect, or the imperfect of one who can speak, with nothing but و written onto it: «وأخبرت», «تؤكد الوزارة». */
function isTelling({reading: {form, prefix, suffix}, speaker, position}: Occurrence): boolean {
  if (form !== 'pf' && !(form === 'impf' && speaker)) return false
  return suffix === '' && (prefix === '' || prefix === 'و') && !position.negated
}

const like = setOf('like')

/** The first word of the sentence or of its clause, or the first after «كما». */
function isAtHead({i, sentence: {first}, position, paragraph: {tokens}}: Occurrence): boolean {
  return i === first || i === position.clause || (i === first + 1 && like.has(tokens[first].word?.fold ?? ''))
}

/** A verb that is mostly something else than a report, or another word. */
function isMostlyAnother({strictFrame, act, requireFollow, homograph}: ReportingVerb): boolean {
  return (
    strictFrame === true ||
    act === true ||
    requireFollow !== undefined ||
    (homograph !== undefined && homograph !== 'adjective')
  )
}

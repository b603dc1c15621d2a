import type {ReportingReading} from '../../lexicon/reporting-verbs.ts'

const HAMZA = /[أإآؤئء]/

/**
 * Whether the letters as they are written are another word than the folded form says: «هنا» and no هنّأ, «إعادتهم» and
 * no أعاد, «آمل» of the writer and no أمل, «علما» and no dual.
 */
export function isOtherWord({verb, form, prefix, person}: ReportingReading, text: string): boolean {
  if (form !== 'pf') return false
  if (verb.spelled === true && !HAMZA.test(text)) return true
  const initial = text[prefix.length]
  if (initial === 'آ' && verb.lemma[0] !== 'آ') return true
  if (initial === 'إ' && verb.pattern === 'IV') return true
  return person === '3md' && prefix === ''
}

/** The forms whose imperfect ends in ي where the last radical is weak; in the others it may end in ى too. */
const endsInYa: ReadonlySet<string> = new Set(['II', 'III', 'IV', 'VII', 'VIII', 'X'])

/**
 * Whether a form with a weak last letter is written as the noun or the passive is: «رأي», «نفي», «يدعى», «تسمى». Copy that
 * never dots its last ya, or always does, writes the verb so too: what opens a report directly after tells.
 */
export function isWeakNoun({verb, form, person}: ReportingReading, text: string): boolean {
  if (verb.class !== 'defective' || (person !== '3ms' && person !== '3fs')) return false
  if (form === 'pf') return person === '3ms' && text.endsWith('ي') && !verb.lemma.endsWith('ي')
  return form === 'impf' && text.endsWith('ى') && endsInYa.has(verb.pattern)
}

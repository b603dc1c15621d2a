import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf} from '../../../lexicon/attribution-words.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {ATTACHED, COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import type {Complement} from './cue.ts'
import type {VerbPlace} from './occurrence.ts'

const DAMMA = 0x064f
const TATWEEL = 0x0640
const FIRST_MARK = 0x064b
const LAST_MARK = 0x0652

/** Forms of which the active imperfect has a damma after its first letter too: يُعلن، يُؤكّد. */
const dammaInActive: ReadonlySet<string> = new Set(['II', 'III', 'IV', 'Q'])
/** Forms with a ت before the first radical (تُوُقّع), and those with more (اتُّهم، اعتُبر، استُبعد): that letter has the damma too. */
const oneLetterBefore: ReadonlySet<string> = new Set(['V', 'VI', 'VII'])
const twoLettersBefore: ReadonlySet<string> = new Set(['VIII', 'X'])

/**
 * A damma after the first letter of the stem: قُتل, and يُعتقد where the active has a fatha there. In the forms II, III
 * and IV the active has it too (يُعلن).
 */
export function isVowelledPassive({form, prefix, verb, person}: ReportingReading, token: Token): boolean {
  if ((form !== 'impf' && form !== 'pf') || person === '3fp') return false
  if (form === 'impf' && dammaInActive.has(verb.pattern)) return false
  const last = prefix.length + (form === 'pf' ? lettersBefore(verb.pattern) : 0)
  return hasDamma(token.word!.text, prefix.length, last)
}

/** Letters of a perfect before its first radical that take a damma in the passive. */
function lettersBefore(pattern: string): number {
  if (twoLettersBefore.has(pattern)) return 2
  return oneLetterBefore.has(pattern) ? 1 : 0
}

/** Whether one of some letters of a word, counted without its marks, has a damma. */
function hasDamma(text: string, first: number, last: number): boolean {
  let letter = -1
  for (let j = 0; j < text.length && letter <= last; j++) {
    const code = text.charCodeAt(j)
    if (code === DAMMA && letter >= first) return true
    if (code !== TATWEEL && (code < FIRST_MARK || code > LAST_MARK)) letter++
  }
  return false
}

/**
 * «وصف بأنه», «نسبت إلى», «يُشتبه في»: the passive of a verb that judges. Where neither letters nor vowels show it, what the
 * verb takes tells: with nothing between it and its preposition it has no object, which then is its subject, and nobody is
 * said to judge.
 *
 * @param passive the letters or the vowels show it
 */
export function isAgentless(place: VerbPlace, complement: Complement, passive: boolean): boolean {
  const {
    reading: {verb, form, suffix},
    i,
    paragraph: {tokens}
  } = place
  if (verb.agentless === undefined || suffix !== '' || verb.copula?.includes(form) === true) return false
  if (passive && hasSubjectAfter(place, verb.agentless)) return true
  if (!isBeside(place, complement) || !opensWith(tokens[i + 1], verb.agentless)) return false
  return takesObject(verb) ? lacksObject(place, passive) : lacksSubject(place, passive)
}

/** «وصف الوزير القرار بأنه»: whether a verb takes an object besides its preposition. */
export function takesObject({frame}: ReportingReading['verb']): boolean {
  return frame.some((complement) => complement.startsWith('np+'))
}

const [towards] = setOf('towards')

/** «ويعزى السبب … إلى», «واعتُبر الحذاء أجمل الأحذية»: with its subject after it. */
function hasSubjectAfter({reading: {verb, form}, position}: VerbPlace, prepositions: readonly string[]): boolean {
  if (!takesObject(verb) || !position.joined) return false
  return form === 'impfp' ? prepositions.includes(towards) : form === 'pf'
}

/** With what it takes directly after it; «يُنظر إلى الجسر على أنه»: what opens the judgement comes after the thing judged. */
function isBeside({reading: {verb}, i}: VerbPlace, {at, before}: Complement): boolean {
  return at === i + 1 || at === i + 2 || (verb.requireFollow !== undefined && before !== undefined)
}

/** «وصف بأنه»: it would have an object if it were no passive. */
function lacksObject({reading: {form, person}}: VerbPlace, passive: boolean): boolean {
  return passive || (form === 'pf' && (person === '3ms' || person === '3fs'))
}

/** «اشتبه في», «أشاد بـ»: what takes no object but by a preposition has the same letters with its subject dropped. */
function lacksSubject({reading: {form, person}, position}: VerbPlace, passive: boolean): boolean {
  if (person !== '3ms') return false
  const {head, joined, relative} = position
  return passive ? head : form === 'impf' && (joined || (head && !relative))
}

const toIt = setOf('toIt')

/** «بأنه», «بالخطوة», «إلى»: one of the prepositions, alone or written onto the next word. */
function opensWith({kind, word, traits}: Token, prepositions: readonly string[]): boolean {
  if (kind !== TokenKind.word) return false
  const {fold} = word!
  if (prepositions.includes(fold)) return true
  if (!prepositions.includes(fold[0])) return false
  return (
    (traits & COMPLEMENTISER) !== 0 ||
    toIt.has(fold) ||
    ((traits & ATTACHED) !== 0 && lexicalOf(word!).attached === fold[0])
  )
}

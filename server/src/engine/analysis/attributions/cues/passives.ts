import {type Token, TokenKind} from '../../../document/tokens.ts'
import type {ReportingReading} from '../../../lexicon/reporting-verbs.ts'
import {ATTACHED, COMPLEMENTISER, lexicalOf} from '../lexical.ts'
import type {Complement} from './complement.ts'
import type {Position} from './position.ts'

/**
 * A damma after the first letter of the stem: قُتل, and يُعتقد where the active has a fatha there. In the forms II, III
 * and IV the active has it too (يُعلن).
 */
export function isVowelledPassive({form, prefix, verb, person}: ReportingReading, token: Token): boolean {
  if (form === 'impf' && /^(?:II|III|IV|Q)$/.test(verb.pattern)) return false
  if ((form !== 'impf' && form !== 'pf') || person === '3fp') return false
  const {text} = token.word!
  // اتُّهم، اعتُبر، استُبعد: in the forms with a ت or ن beside the first radical that letter has it too.
  const second =
    form === 'pf' && /^(?:V|VI|VII|VIII|X)$/.test(verb.pattern) ? (/^(?:VIII|X)$/.test(verb.pattern) ? 2 : 1) : 0
  let letters = -1
  for (let j = 0; j < text.length && letters <= prefix.length + second; j++) {
    const code = text.charCodeAt(j)
    if (code === 0x064f && letters >= prefix.length) return true
    if (code !== 0x0640 && (code < 0x064b || code > 0x0652)) letters++
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
export function isAgentless(
  {verb, form, person, suffix}: ReportingReading,
  tokens: readonly Token[],
  i: number,
  passive: boolean,
  {head, joined, relative}: Position,
  complement: Complement
): boolean {
  const {agentless} = verb
  if (agentless === undefined || suffix !== '' || verb.copula?.includes(form) === true) return false
  const object = verb.frame.some((frame) => frame.startsWith('np+'))
  // «ويعزى السبب … إلى», «واعتُبر الحذاء أجمل الأحذية»: with its subject after it.
  if (passive && object && joined && (form === 'impfp' ? agentless.includes('الي') : form === 'pf')) return true
  // «يُنظر إلى الجسر على أنه»: what opens the judgement comes after the thing judged.
  if (
    complement.at !== i + 1 &&
    complement.at !== i + 2 &&
    !(verb.requireFollow !== undefined && complement.before !== undefined)
  )
    return false
  const next = tokens[i + 1]
  if (!opens(next, agentless)) return false
  if (object) return passive || (form === 'pf' && (person === '3ms' || person === '3fs'))
  // «اشتبه في», «أشاد بـ»: what takes no object but by a preposition has the same letters with its subject dropped.
  return person === '3ms' && (passive ? head : form === 'impf' && (joined || (head && !relative)))
}

/** «بأنه», «بالخطوة», «إلى»: one of the prepositions, alone or written onto the next word. */
function opens({kind, word, traits}: Token, prepositions: readonly string[]): boolean {
  if (kind !== TokenKind.word) return false
  const {fold} = word!
  if (prepositions.includes(fold)) return true
  if (!prepositions.includes(fold[0])) return false
  return (
    (traits & COMPLEMENTISER) !== 0 ||
    /^به(?:ا|م)?$/.test(fold) ||
    ((traits & ATTACHED) !== 0 && lexicalOf(word!).attached === fold[0])
  )
}

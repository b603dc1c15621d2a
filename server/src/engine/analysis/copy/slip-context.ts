import {withoutConjunction} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import {type Word, wordOf} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {hamza} from '../../lexicon/generated/copy.ts'
import {letterNames} from '../../lexicon/generated/objects.ts'
import {nameClass} from '../../lexicon/names.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {isBeside} from '../../lexicon/spelling/endings.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'

/**
 * What its neighbours say of a misspelled word: nothing, that it is none («سي ان ان» is spelled out), or which of two
 * words is meant.
 *
 * @param i the index of its token
 */
export function inContext(slip: Slip, tokens: readonly Token[], i: number): Slip | undefined {
  if (isRecited(tokens[i]) || !isBeside(tokens[i].word!.text, tokens[i - 1]?.word?.text, tokens[i + 1]?.word?.text))
    return undefined
  if (isSurname(slip, tokens[i - 1]) || isArabSurname(slip, tokens[i - 1])) return undefined
  if (isPlural(slip) && !isDefinite(tokens[i + 1])) return undefined
  if (isShort(slip) && (isSpelledOut(tokens, i, -1) || isSpelledOut(tokens, i, 1))) return undefined
  if (slip.rights.length < 2 || !slip.rights[0].includes('أن')) return slip
  const right = innaOrAnna(tokens, i)
  return right === undefined ? slip : {...slip, rights: slip.rights.filter((each) => each.includes(right))}
}

/** Letters of a name, at least. */
const LEFT = 3

/** «ليونارد موتي»: after a foreign given name what ends like a slip of ي or ه is a name. */
function isSurname({rule, letters}: Slip, before: Token | undefined): boolean {
  return (
    (rule === 'alif-maqsura' || rule === 'ta-marbuta') &&
    !letters.startsWith('ال') &&
    before?.word !== undefined &&
    nameClass(withoutConjunction(before.word.fold, LEFT)) === 'foreign'
  )
}

/** «موظفوا الوزارة»: before anything else it may have lost a ن. */
function isPlural({rule, letters, rights}: Slip): boolean {
  return rule === 'common-misspelling' && letters === `${rights[0]}ا` && rights[0].endsWith('و')
}

function isDefinite(next: Token | undefined): boolean {
  return next?.spaced === true && /^ال(?!ذي|تي|لات|لوات|لذ|لت)/.test(next.word?.text ?? '')
}

/** «فارس الراس», «كاظم الكاس»: families have dropped the hamza inside their names; that at the head they keep («الأسد»). */
function isArabSurname({rule, letters, rights}: Slip, before: Token | undefined): boolean {
  return (
    rule === 'hamza' &&
    /^ال[^اأإ]/.test(letters) &&
    rights[0].startsWith('ال') &&
    rights[0].replaceAll('أ', 'ا') === letters &&
    before?.word !== undefined &&
    isGivenName(before.word)
  )
}

/** «على» folds like a name. */
function isGivenName({text, fold}: Word): boolean {
  return !text.endsWith('لى') && (nameClass(fold) ?? nameClass(withoutConjunction(fold, LEFT))) !== undefined
}

/** Marks on its letters: so scripture and verse are written, in their own spelling. */
const MARKED = 2

function isRecited({word, start, end}: Token): boolean {
  return end - start > word!.fold.length + MARKED
}

const SPELLED_OUT = 3
function isShort({letters}: Slip): boolean {
  return letters.length <= SPELLED_OUT
}

/** Names of letters that are no words themselves: «بي», «تي», «اف»; not «ان» or «او». «فاي» ends «واي فاي». */
const allLetters = new Set(letterNames.map(fold).concat('فاي'))
const spelledLetters = new Set([...allLetters].filter((name) => !/^ا[نويلم]$/.test(name)).concat('فاي'))

/** Whether a name of a letter that is no word stands next to it, or beyond another: «سي ان ان». */
function isSpelledOut(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  const next = tokens[i + step]?.word
  if (next === undefined || !allLetters.has(next.fold)) return false
  if (spelledLetters.has(next.fold)) return true
  const beyond = tokens[i + 2 * step]?.word
  return beyond !== undefined && spelledLetters.has(beyond.fold)
}

/** After these only أن stands; after a form of قال, and at the head of a sentence, only إن. */
const beforeAnna = new Set(hamza.beforeAnna.split(' '))

function innaOrAnna(tokens: readonly Token[], i: number): 'أن' | 'إن' | undefined {
  const before = tokens[i - 1]
  if (before === undefined) return 'إن'
  if (before.word === undefined)
    return before.kind === TokenKind.punctuation && (before.code === COLON || before.code === STOP) ? 'إن' : undefined
  if (beforeAnna.has(before.word.fold)) return 'أن'
  return isSaying(before) ? 'إن' : undefined
}
const COLON = 0x3a
const STOP = 0x2e

/** قال، يقول، قائلا. */
function isSaying({word}: Token): boolean {
  return word !== undefined && reportingReadings(wordOf(word.text)).some(({verb}) => verb.masdar === 'قول')
}

import {skeletonOf} from '../engine/analysis/wording/full-names.ts'
import {fold} from '../engine/arabic/fold.ts'
import {wordOf} from '../engine/arabic/vocabulary.ts'
import type {Paragraph} from '../engine/document/paragraph.ts'
import type {Token} from '../engine/document/tokens.ts'
import {functionWords} from '../engine/lexicon/generated/function-words.ts'
import {nameClass} from '../engine/lexicon/names.ts'
import {reportingReadings} from '../engine/lexicon/reporting-verbs.ts'
import {lettersOf} from '../engine/lexicon/spelling/letters.ts'

/** A given name and the name after it, where they stand; UTF-16 code units from the start of the paragraph. */
export interface NamePair {
  /** The same for spellings of one name. */
  readonly key: string
  /** As spelled, without marks. */
  readonly given: string
  readonly family: string
  /** Folded. */
  readonly familyFold: string
  readonly foreign: boolean
  readonly start: number
}

const others = new Set(Object.values(functionWords).flatMap((words) => words.split(' ').map(fold)))
/** A family name may be one word more: «بن سلمان», «أبو الغيط». */
const particles = new Set(['بن', 'بنت', 'ابو', 'ابن', 'ال', 'عبد'])
const LEAST = 3

/** Given names with a name after them, in a paragraph. Whether the second is a name, only how often it stands so tells. */
export function namesIn({tokens}: Paragraph): NamePair[] {
  const found: NamePair[] = []
  for (let at = 0; at < tokens.length; at++) {
    const given = givenAt(tokens, at)
    const family = given === undefined ? undefined : familyAt(tokens, at + given.words)
    if (given === undefined || family === undefined) continue
    const key = keyOf(given.text, family.text, given.foreign)
    found.push({
      key,
      given: given.text,
      family: family.text,
      familyFold: fold(family.text),
      foreign: given.foreign,
      start: tokens[at].start
    })
  }
  return found
}

/** A given name, «عبد الله» with its two words, without what is written onto it. */
function givenAt(tokens: readonly Token[], at: number): {text: string; words: number; foreign: boolean} | undefined {
  const {word} = tokens[at]
  if (word === undefined) return undefined
  const letters = lettersOf(word.text)
  if (fold(letters) === 'عبد' && tokens[at + 1]?.word !== undefined)
    return {text: `${letters} ${lettersOf(tokens[at + 1].word?.text ?? '')}`, words: 2, foreign: false}
  for (const bare of /^[وفبل]/.test(letters) ? [letters, letters.slice(1)] : [letters]) {
    const klass = nameClass(fold(bare))
    if (klass === 'given' || klass === 'foreign') return {text: bare, words: 1, foreign: klass === 'foreign'}
  }
  return undefined
}

function familyAt(tokens: readonly Token[], at: number): {text: string} | undefined {
  const token = tokens[at]
  if (token?.spaced !== true || token.word === undefined) return undefined
  const letters = lettersOf(token.word.text)
  if (particles.has(token.word.fold)) {
    const next = tokens[at + 1]
    return next?.spaced === true && next.word !== undefined
      ? {text: `${letters} ${lettersOf(next.word.text)}`}
      : undefined
  }
  const isName = letters.length >= LEAST && !others.has(token.word.fold) && reportingReadings(token.word).length === 0
  return isName ? {text: letters} : undefined
}

/**
 * Of a foreign name its consonants, which renderings share; of an Arabic one, whose long vowels tell Hasan from Husayn, its
 * letters but for hamza, ى and ة.
 */
function keyOf(given: string, family: string, foreign: boolean): string {
  const words = `${given} ${family}`.split(' ')
  if (foreign) return words.map((word) => skeletonOf(wordOf(word))).join(' ')
  return words.map((word) => fold(word).replace(/ة$/, 'ه').replaceAll('ؤ', 'و').replaceAll('ئ', 'ي')).join(' ')
}

import {cliticised, hasArticle} from '../../../arabic/affixes.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'
import {BEGINS_NAME, sourceName} from '../../../lexicon/sources.ts'
import {DEMONSTRATIVE, lexicalOf, NAME, QUANTIFIER, SOURCE} from '../lexical.ts'
import {STOP} from '../marks.ts'

/** A noun phrase that names who said it. Token indexes, the last one exclusive. */
export interface SourcePhrase {
  readonly first: number
  readonly last: number
}

/** Tokens before the noun that says who, at most: «أكثر من ثلاثة من كبار المسؤولين». */
const BEFORE_HEAD = 5

/** The kinds of tokens that a phrase may open with before its first noun: «"الوطن"», «12», «(». */
const beforeHead: ReadonlySet<number> = new Set([
  TokenKind.quote,
  TokenKind.number,
  TokenKind.punctuation,
  TokenKind.open
])

/** The token of the noun that says who: past «هذا», «أحد», «عدد من», figures; -1 where only those stand. */
export function headOf({tokens}: Paragraph, {first, last}: SourcePhrase): number {
  for (let i = first; i < Math.min(last, first + BEFORE_HEAD, tokens.length); i++) {
    const {kind, traits} = tokens[i]
    if (beforeHead.has(kind)) continue
    if (kind === TokenKind.latin) return i
    if (kind !== TokenKind.word) return -1
    if ((traits & SOURCE) !== 0 || (traits & (QUANTIFIER | DEMONSTRATIVE)) === 0) return i
  }
  return -1
}

/** Whether one who can speak heads a phrase: a source of the lexicon, a name, a word in Latin letters. */
export function isSpeaker(paragraph: Paragraph, phrase: SourcePhrase): boolean {
  const {tokens} = paragraph
  const at = headOf(paragraph, phrase)
  if (at < 0) return false
  if (tokens[at].kind === TokenKind.latin) return true
  if ((tokens[at].traits & (SOURCE | NAME)) !== 0 || beginsSourceName(tokens, at)) return true
  if (isTitleLetter(tokens[at]) && tokens[at + 1]?.code === STOP) return true
  return isNamedAfter(tokens, at, Math.min(phrase.last, at + 1 + NAME_AFTER, tokens.length))
}

/** Tokens after a word that is in no list in which the lexicon may know a name or an office. */
const NAME_AFTER = 2

/** A name whose first word the lexicon has not: «ديتر كيمبف», «منيب العلي»; «د. فلان», «م. فلان»; «الأخ الرئيس فلان». */
function isNamedAfter(tokens: readonly Token[], at: number, to: number): boolean {
  let i = at + 1
  while (i < to && tokens[i].kind === TokenKind.punctuation && tokens[i].code === STOP) i++
  if (i >= to || tokens[i].kind !== TokenKind.word) return false
  const {name, source} = lexicalOf(tokens[i].word!)
  const {fold} = tokens[at].word!
  if (source?.role === true && source.definite && hasArticle(fold)) return true
  return name !== undefined && name !== 'ambiguous' && name !== 'particle' && !isNoFirstName(fold)
}

/** «العميد», «مدينة», «شركات»: words with the article or an ending that no first name has. */
function isNoFirstName(folded: string): boolean {
  return /^(?:و?ال|.*(?:ة|ات)$)/.test(folded)
}

/** A letter, and one written onto it. */
const TITLE_LENGTH = 2
const titleLetters = cliticised(wordsOf('titleLetters'))

/** «د.»، «م.»: a title of one letter. */
export function isTitleLetter({word}: Token): boolean {
  return word !== undefined && word.fold.length <= TITLE_LENGTH && titleLetters.has(word.fold)
}

/** «الأمم المتحدة»، «فرانس برس»: a name of several words. */
export function beginsSourceName(tokens: readonly Token[], i: number): boolean {
  return (
    (tokens[i].traits & BEGINS_NAME) !== 0 &&
    sourceName(tokens[i].word!, (n) => tokens[i + n]?.word?.fold) !== undefined
  )
}

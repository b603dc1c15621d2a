import {endsInPronoun, hasAnyArticle, lettersToArticleEnd} from '../../arabic/affixes.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {nameClass} from '../../lexicon/names.ts'
import {sourceReading} from '../../lexicon/sources.ts'
import {
  countryOf,
  type Former,
  formerOf,
  halfOf,
  isMinister,
  isOuter,
  officesFrom,
  rankOf,
  standsBeside,
  tellsChange
} from '../../lexicon/titles.ts'
import type {Habit} from './habit.ts'
import {wordAfter} from './neighbours.ts'

/** A title, so far as it is compared with others. */
interface Title {
  /** What it can be at odds with: nobody has two ranks, or is head of the state and of the government. */
  readonly kind: 'rank' | 'head' | 'chief' | 'minister'
  readonly office: string
  /** The words for an office that has several. */
  readonly form: string | undefined
  /** Of a minister: what the ministry is for. */
  readonly portfolio: readonly string[]
  /** Whose office it is, where that is told and is one country. */
  readonly country: string | undefined
  readonly former: Former | undefined
  /** Of a chief executive: of what, as written; empty where that is not told. */
  readonly of: string
}

/** A person's name, folded. */
interface PersonName {
  /** `undefined` where the family name stands alone. */
  readonly given: string | undefined
  readonly family: string
  /** The word after it. */
  readonly next: string | undefined
}

/** A title and the name after it: «رئيس الوزراء الأردني فلان الفلاني». */
export interface TitledName extends Title {
  readonly name: PersonName
  /** The last token of the title, and of the name. */
  readonly last: number
  readonly lastOfName: number
  /** Its sentence tells how somebody came to a title, or of a year. */
  readonly changing: boolean
}

/** How far the words of a title reach, and what they say. */
interface Reading extends Title {
  /** The token after it. */
  readonly end: number
}

type Core = Omit<Title, 'portfolio' | 'country' | 'former' | 'of'> & {readonly end: number; readonly place: boolean}

/** Tokens between the core of a title and the name, at most. */
const GAP = 6
/** Letters of the shortest family name that tells whose it is without the given name. */
const LEAST_FAMILY = 4

/** Whether a title may begin with a folded word. */
export function beginsTitle(fold: string): boolean {
  return rankOf(fold) !== undefined || isMinister(fold) || officesFrom(fold).length > 0
}

/** Titles with a name after them. */
export const titledNames: Habit<TitledName> = {
  begins: ({fold}) => beginsTitle(fold),
  at(paragraph, index) {
    const {tokens} = paragraph
    const core = coreAt(tokens, index)
    if (core === undefined || isNested(tokens, index)) return undefined
    const title = readTitle(tokens, core)
    const name = title === undefined ? undefined : nameAt(tokens, title.end)
    if (title === undefined || name === undefined || (name.of.given === undefined && title.kind === 'rank'))
      return undefined
    const {end, ...rest} = title
    return {...rest, name: name.of, last: end - 1, lastOfName: name.last, changing: isChanging(paragraph, index)}
  }
}

function coreAt(tokens: readonly Token[], index: number): Core | undefined {
  const {fold} = tokens[index].word!
  const rank = rankOf(fold)
  if (rank !== undefined) return {kind: 'rank', office: rank, form: undefined, end: index + 1, place: false}
  if (isMinister(fold)) return {kind: 'minister', office: 'minister', form: undefined, end: index + 1, place: true}
  for (const {row, rest} of officesFrom(fold))
    if (rest.every((word, i) => foldAt(tokens, index + 1 + i) === word))
      return {
        kind: row.kind,
        office: row.office,
        form: row.form,
        end: index + 1 + rest.length,
        place: row.place === true
      }
  return undefined
}

/** The folded word at a token that follows a blank. */
function foldAt(tokens: readonly Token[], i: number): string | undefined {
  return i > 0 ? wordAfter(tokens, i - 1)?.fold : undefined
}

/** «مستشار الرئيس فلان», «منصب الرئيس»: the name is not that of who has the title. */
function isNested(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const {word} = tokens[i]
    if (word === undefined || !tokens[i + 1].spaced) return false
    if (isOuter(word.fold) || governs(word)) return true
    if (hasAnyArticle(word.fold)) return false
  }
  return false
}

/** An indefinite noun of persons: «مستشار», «قائد», «نواب». */
function governs(word: Word): boolean {
  const source = sourceReading(word)
  return source?.role === true && !source.definite
}

/** What the words after the core of a title have told so far. */
interface Told {
  readonly portfolio: string[]
  country: string | undefined
  /** «القبرصي التركي» */
  mixed: boolean
  former: Former | undefined
}

/** What the words between the core of a title and the name say; `undefined` where they are no part of a title. */
function readTitle(tokens: readonly Token[], core: Core): Reading | undefined {
  if (core.kind === 'chief') return readChief(tokens, core)
  const told: Told = {portfolio: [], country: undefined, mixed: false, former: undefined}
  let i = core.end
  for (; i < core.end + GAP && !beginsName(tokens, i); i++) {
    const word = wordAfter(tokens, i - 1)
    if (word === undefined || !(readAdjective(told, word.fold) || readMinistry(told, core, word.fold))) break
  }
  const {portfolio, country, mixed, former} = told
  const isWhole = core.kind === 'minister' ? portfolio.length > 0 : !core.place || country !== undefined
  if (!isWhole) return undefined
  const {kind, office, form} = core
  return {kind, office, form, portfolio, country: mixed ? undefined : country, former, of: '', end: i}
}

/** Reads whose an office is and since when; false for another word. */
function readAdjective(told: Told, fold: string): boolean {
  const country = countryOf(fold)
  const half = halfOf(fold)
  const former = formerOf(fold)
  if (country !== undefined) {
    told.mixed ||= told.country !== undefined
    told.country = country
  } else if (half !== undefined && told.country !== undefined) told.country += ` ${half}`
  else if (former !== undefined) told.former = former
  else return standsBeside(fold)
  return true
}

/** Reads what a minister is for: a word in construct, and what goes on with the article. */
function readMinistry({portfolio}: Told, {kind}: Core, fold: string): boolean {
  if (kind !== 'minister' || (portfolio.length > 0 && !hasAnyArticle(fold))) return false
  portfolio.push(ministryOf(fold))
  return true
}

/** «الخارجية», «وللمالية», «خارجيتها»: what a ministry is for, without what is written onto it. */
function ministryOf(fold: string): string {
  const bare = fold.slice(lettersToArticleEnd(fold, 2))
  return endsInPronoun(bare) ? bare.replace(/ت(?:ه|ها|هم)$/, 'ة') : bare
}

/** «الرئيس التنفيذي لشركة كذا»: of what, up to the name. */
function readChief(tokens: readonly Token[], {kind, office, form, end}: Core): Reading | undefined {
  const told: string[] = []
  let former: Former | undefined
  let i = end
  for (; i < end + GAP && i < tokens.length && !beginsName(tokens, i); i++) {
    const {kind: token, word} = tokens[i]
    if (token !== TokenKind.word && token !== TokenKind.latin && token !== TokenKind.quote) return undefined
    if (word === undefined) told.push(String(token))
    else if (formerOf(word.fold) !== undefined) former = formerOf(word.fold)
    else if (!standsBeside(word.fold)) told.push(word.fold)
  }
  // «لشركة»: anything else has begun a clause
  if (told.length > 0 && !told[0].startsWith('ل')) return undefined
  const of = told.length === 1 && told[0].startsWith('لل') ? '' : told.join(' ')
  return {kind, office, form, portfolio: [], country: undefined, former, of, end: i}
}

/** Whether a person's name begins at a token: a given name that is no other word, or one with a name after it. */
function beginsName(tokens: readonly Token[], i: number): boolean {
  const name = foldAt(tokens, i)
  const klass = name === undefined ? undefined : nameClass(name)
  if (klass === 'ambiguous') return nameClass(foldAt(tokens, i + 1) ?? '') !== undefined
  return klass === 'given' || klass === 'foreign' || klass === 'particle'
}

function nameAt(tokens: readonly Token[], i: number): {readonly of: PersonName; readonly last: number} | undefined {
  const first = partAt(tokens, i)
  if (first === undefined) return undefined
  if (!beginsName(tokens, i))
    return first.fold.length < LEAST_FAMILY
      ? undefined
      : {of: {given: undefined, family: first.fold, next: undefined}, last: first.last}
  const second = partAt(tokens, first.last + 1)
  if (second === undefined) return undefined
  const next = partAt(tokens, second.last + 1)?.fold
  return {of: {given: first.fold, family: second.fold, next}, last: second.last}
}

/** One part of a name: «سلمان», «بن سلمان», «عبد الله». */
function partAt(tokens: readonly Token[], i: number): {readonly fold: string; readonly last: number} | undefined {
  const word = foldAt(tokens, i)
  if (word === undefined) return undefined
  if (nameClass(word) !== 'particle') return {fold: word, last: i}
  const after = partAt(tokens, i + 1)
  return after === undefined ? undefined : {fold: `${word} ${after.fold}`, last: after.last}
}

/** Whether the sentence of a token tells how somebody came to a title or left it, or what he was in some year. */
function isChanging({sentences, tokens}: Paragraph, index: number): boolean {
  const at = tokens[index].start
  const sentence = sentences.find(({end}) => at < end)
  if (sentence === undefined) return false
  for (let i = sentence.first; i < sentence.last; i++) if (tellsChangeOf(tokens[i]) || isYear(tokens[i])) return true
  return false
}

function tellsChangeOf({word}: Token): boolean {
  return word !== undefined && tellsChange(word.fold)
}

const YEAR = 4

/** A number of four digits, which in copy is mostly a year. */
function isYear({kind, start, end}: Token): boolean {
  return kind === TokenKind.number && end - start === YEAR
}

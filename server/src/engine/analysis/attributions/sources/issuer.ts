import {hasAccusativeTanwin} from '../../../arabic/affixes.ts'
import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {setOf, wordsOf} from '../../../lexicon/attribution-words.ts'
import {BEGINS_NAME, sourceName} from '../../../lexicon/sources.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import {COLON, isComma} from '../marks.ts'

/** Who issued a document: somebody one can name, or nobody one knows. */
export type Issuer = 'somebody' | 'nobody'

/** Tokens after a document in which the one who issued it may stand: «دراسة نُشرت أمس في مجلة كذا». */
const ISSUER_REACH = 9

/** «أجرتها …», «صادر عن …»: who did it follows. */
const issues = new RegExp(
  `^(?:(?:${wordsOf('issuing').join('|')})\\S*(?:ها|ه|هم)|${wordsOf('issuingParticiples').join('|')})$`
)
const issued = setOf('issued')
const passedOn = setOf('passedOn')
const about = setOf('about')
const [ofWhat] = wordsOf('ofWhat')
const [inside] = wordsOf('inside')

/** «دراسة على مجموعة من الطلاب»: whether what a document is about, or on whom it was done, follows a word. */
export function opensTopic(fold: string): boolean {
  return about.has(fold)
}

/** «نُشرت», «صدر»: whether a word says that a document was issued. */
export function saysIssued(fold: string): boolean {
  return issued.has(fold)
}

/**
 * Who issued a document by its relative clause, before what it says: an institution, an outlet or a name; or nobody one knows.
 *
 * @param first the token after the document
 */
export function issuedBy({tokens}: Paragraph, {last}: Sentence, first: number): Issuer | undefined {
  /** «نُشرت», «صدر» has been met: where, or who did it, may follow, and so may when. */
  let wasIssued = false
  for (let i = first; i < Math.min(last, first + (wasIssued ? 2 : 1) * ISSUER_REACH); i++) {
    const told = toldAt(tokens, i, wasIssued)
    if (told !== undefined) return told === 'content' ? undefined : told
    const fold = tokens[i].word?.fold ?? ''
    wasIssued ||= issued.has(fold)
    // The next word is what it is about.
    if (about.has(fold)) i++
  }
  return undefined
}

/** What a token says of who issued a document; `content` where what the document says, or something else, begins. */
function toldAt(tokens: readonly Token[], i: number, wasIssued: boolean): Issuer | 'content' | undefined {
  const {kind, word} = tokens[i]
  if (kind === TokenKind.latin) return 'somebody'
  if (kind === TokenKind.punctuation && endsDescription(tokens[i], tokens[i + 1], wasIssued)) return 'content'
  if (word === undefined) return undefined
  if (issues.test(word.fold)) return issuerAt(tokens[i + 1])
  if (passedOn.has(word.fold)) return 'nobody'
  if (opensContent(tokens[i], wasIssued)) return 'content'
  return !about.has(word.fold) && namesBody(tokens, i, lexicalOf(word)) ? 'somebody' : undefined
}

/** A colon ends what is said of a document, and so does a comma, but for one before who issued it: «دراسة حديثة، نشرت في مجلة كذا». */
function endsDescription({code}: Token, next: Token | undefined, wasIssued: boolean): boolean {
  if (code === COLON) return true
  if (!isComma(code)) return false
  const fold = next?.word?.fold ?? ''
  return !issues.test(fold) && !issued.has(fold) && !(wasIssued && fold === inside)
}

/** «صور نشرها ناشطون»: and who they are says how much it tells. */
function issuerAt(token: Token | undefined): Issuer {
  return token?.word !== undefined && isNobody(lexicalOf(token.word)) ? 'nobody' : 'somebody'
}

/** «ناشطون», «مستخدمون», «باحث»: one of many. */
function isNobody({source}: Lexical): boolean {
  return (
    source !== undefined && !source.definite && (source.anonymous || (source.role && source.entry.vague === 'unnamed'))
  )
}

/** «تقارير كشفت عن اهتمام النادي», «تقرير اقتصادي انخفاضًا في البنك»: what it tells of did not issue it. */
function opensContent({word}: Token, wasIssued: boolean): boolean {
  return lexicalOf(word!).complementiser || (word!.fold === ofWhat && !wasIssued) || hasAccusativeTanwin(word!.text)
}

/** The name of several words that begins at a word. */
export function nameAt(tokens: readonly Token[], i: number): ReturnType<typeof sourceName> {
  return (tokens[i].traits & BEGINS_NAME) === 0
    ? undefined
    : sourceName(tokens[i].word!, (n) => tokens[i + n]?.word?.fold)
}

/** Whether an institution, an outlet or a name of several words begins at a word. */
export function namesBody(tokens: readonly Token[], i: number, {source}: Lexical): boolean {
  if (source?.class === 'institution' || (source?.class === 'media' && source.entry.vague !== 'always')) return true
  return nameAt(tokens, i) !== undefined
}

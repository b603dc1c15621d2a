import type {Paragraph} from '../../../document/paragraph.ts'
import type {Sentence} from '../../../document/sentences.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {BEGINS_NAME, sourceName} from '../../../lexicon/sources.ts'
import {type Lexical, lexicalOf} from '../lexical.ts'
import {isComma} from './source.ts'

/** Who issued a document: somebody one can name, or nobody one knows. */
export type Issuer = 'somebody' | 'nobody'

/** Words after a document in which the one who issued it may stand: «دراسة نُشرت أمس في مجلة كذا». */
const ISSUER = 9

/** «أجرتها …», «صادر عن …»: who did it follows. */
const ISSUES = /^(?:(?:ا?جر|نشر|اعد|انجز|اصدر|اشرف|[يت]?بث|التقط|وزع)\S*(?:ها|ه|هم)|صادر|صادرة)$/
/** «نُشرت …», «أجريت …», «صدر …»: where, or who did it, may follow, and so may when. */
const ISSUED = /^(?:نشر|نشرت|صدر|صدرت|اجري|اجريت|اعد|اعدت|انجز|انجزت|منشور|منشورة)$/
/** «مقاطع متداولة على …»: passed from hand to hand. */
const PASSED_ON = /^(?:متداولة?|[يت]?تداولها?|[يت]تداولونها?)$/
/** After these stands what it is about, or on whom it was done: «دراسة على مجموعة من الطلاب». */
const ABOUT = /^(?:علي|حول|بشان|شملت?|تناولت?)$/

/** Whether what a document is about, or on whom it was done, follows a word. */
export function opensTopic(fold: string): boolean {
  return ABOUT.test(fold)
}

/** «نُشرت», «صدر»: whether a word says that a document was issued. */
export function saysIssued(fold: string): boolean {
  return ISSUED.test(fold)
}

/**
 * Who issued a document by its relative clause, before what it says: an institution, an outlet or a name; or nobody one knows.
 *
 * @param from the token after the document
 */
export function issuedBy({tokens}: Paragraph, {last}: Sentence, from: number): Issuer | undefined {
  let issued = false
  for (let i = from; i < Math.min(last, from + (issued ? 2 * ISSUER : ISSUER)); i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.punctuation && endsDescription(token, tokens[i + 1], issued)) return undefined
    if (token.kind === TokenKind.latin) return 'somebody'
    if (token.kind !== TokenKind.word) continue
    const {fold} = token.word!
    if (ISSUES.test(fold)) return issuerAt(tokens[i + 1])
    if (PASSED_ON.test(fold)) return 'nobody'
    issued ||= ISSUED.test(fold)
    const lexical = lexicalOf(token.word!)
    // «تقارير كشفت عن اهتمام النادي», «تقرير اقتصادي انخفاضًا في البنك»: what it tells of did not issue it.
    if (lexical.complementiser || (fold === 'عن' && !issued) || /(?:ًا|اً)$/.test(token.word!.text)) return undefined
    if (ABOUT.test(fold)) i++
    else if (namesBody(tokens, i, lexical)) return 'somebody'
  }
  return undefined
}

/** A colon ends what is said of a document, and so does a comma, but for one before who issued it: «دراسة حديثة، نشرت في مجلة كذا». */
function endsDescription({code}: Token, next: Token | undefined, issued: boolean): boolean {
  if (code === 0x3a) return true
  if (!isComma(code)) return false
  const fold = next?.word?.fold ?? ''
  return !ISSUES.test(fold) && !ISSUED.test(fold) && !(issued && fold === 'في')
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

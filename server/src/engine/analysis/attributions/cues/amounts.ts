import {type Token, TokenKind} from '../../../document/tokens.ts'
import {wordsOf} from '../../../lexicon/attribution-words.ts'

const PERCENT = new Set(['%', '٪'].map((sign) => sign.charCodeAt(0)))
/** Characters of a year, and of a day of a month. */
const YEAR = 4
const DAY = 2

const amounts = wordsOf('amounts')
const percents = wordsOf('percents')
const [inside] = wordsOf('inside')

/** Whether a figure stands among tokens that is neither a year nor a day of a month: «5 ملايين», «12%», «350». */
export function hasAmount(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i].kind === TokenKind.number && isAmount(tokens, i)) return true
  return false
}

function isAmount(tokens: readonly Token[], i: number): boolean {
  const length = tokens[i].end - tokens[i].start
  if (length > DAY && length !== YEAR) return true
  const next = tokens[i + 1]
  if (next === undefined) return false
  if (next.word === undefined) return PERCENT.has(next.code)
  const {fold} = next.word
  return fold === inside ? beginsWith(tokens[i + 2], percents) : beginsWith(next, amounts)
}

/** «ملايين», «المئة»: whether a word begins with one of some stems. */
function beginsWith(token: Token | undefined, stems: readonly string[]): boolean {
  return token?.word !== undefined && stems.some((stem) => token.word!.fold.startsWith(stem))
}

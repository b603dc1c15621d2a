import {type Token, TokenKind} from '../../document/tokens.ts'
import {sourceReading} from '../../lexicon/sources.ts'
import type {QuoteMark} from './marks.ts'

/** Tokens of a line of credits at most, and words of a paper's name. */
const LINE = 14
const NAME = 3

/**
 * Where the name of a paper ends which a mark opens in a line of credits, «غزة:«الخليج، وكالات»: after a place and a
 * colon or dash, and before agencies. UTF-16 code units from the start of the paragraph.
 *
 * @param tokens those of the paragraph
 */
export function endOfCredit(tokens: readonly Token[], mark: QuoteMark): number | undefined {
  if (tokens.length > LINE || !isBetween(tokens[mark.first - 1])) return undefined
  const parting = tokens.findIndex(
    (token, i) =>
      i > mark.last &&
      (isMark(token, PARTS) ||
        (token.kind === TokenKind.word && tokens[i].word!.fold.startsWith('و') && isAgency(token)))
  )
  if (parting < 0 || parting - mark.last > NAME || !tokens.slice(mark.last, parting).every(isName)) return undefined
  const rest = tokens.slice(parting).filter((token) => !isMark(token, PARTS) && !isMark(token, BETWEEN))
  return rest.length > 0 && rest.every(isAgency) ? tokens[parting - 1].end : undefined
}

const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const BETWEEN = codesOf(':-–—')
const PARTS = codesOf('،,-–/')

function isBetween(token: Token | undefined): boolean {
  return token !== undefined && isMark(token, BETWEEN)
}

function isMark({kind, code}: Token, marks: ReadonlySet<number>): boolean {
  return kind === TokenKind.punctuation && marks.has(code)
}

function isName({kind}: Token): boolean {
  return kind === TokenKind.word || kind === TokenKind.latin
}

/** «وكالات», «رويترز», a letter of «أ ف ب», `AFP`. */
function isAgency({kind, word}: Token): boolean {
  if (kind === TokenKind.latin) return true
  return word !== undefined && (word.fold.length === 1 || sourceReading(word)?.entry.agency === true)
}

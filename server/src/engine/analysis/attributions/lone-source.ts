import type {Paragraph} from '../../document/paragraph.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {claimReadings} from '../../lexicon/claims.ts'
import {closingBracket} from './cues/complement.ts'
import {lexicalOf, NAME, PREPOSITION, QUANTIFIER, RELATIVE, SAYING, SOURCE, TIME, VERB} from './lexical.ts'
import type {SourcePhrase} from './sources/source.ts'

/** Adjectives that follow a definite source and are no adjectives of relation: «الأمم المتحدة»، «الجهات المختصة». */
const epithet =
  /^ال(?:متحد|عام|عليا|مختص|مذكور|معني|رسم|موحد|اعل[يى]|اول[يى]?|سابق|حال|مستقل|حر|كبر[يى]|صغر[يى]|وسط[يى])/
const relation = /(?:ي|ية|يه|يين|يون|يات)$/

/**
 * Whether nothing but a source stands in a phrase: a noun with its construct, its adjectives, its name («وكالة الأنباء
 * الرسمية (وام)»). A predicate makes a whole sentence of it, which the source attributes: «بحسب الوزارة قُتل 12 شخصا»،
 * «بحسب الوزارة الطريق مغلقة»: a verb, a figure, or a bare noun after a definite one that is no name.
 */
export function isLoneSource({tokens}: Paragraph, {first, last}: SourcePhrase): boolean {
  let closed = false
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    const {kind, traits} = token
    if (kind === TokenKind.open) {
      const close = closingBracket(tokens, i, last)
      if (close < 0) return false
      i = close
      closed = true
      continue
    }
    if (kind === TokenKind.number) return false
    if (kind === TokenKind.quote) {
      i = nextQuote(tokens, i, last)
      closed = true
      continue
    }
    // «المتحدث باسم …»، «المصادر التي …»: what follows still tells who.
    if ((traits & RELATIVE) !== 0) return !hasVerbAfterComma(tokens, i, last)
    if (kind === TokenKind.latin || kind === TokenKind.punctuation || (traits & NAME) !== 0) {
      closed = true
      continue
    }
    if (kind !== TokenKind.word) return false
    if ((traits & (PREPOSITION | TIME)) !== 0) {
      closed = false
      continue
    }
    if (i > first && (isFinite(token) || (traits & SAYING) !== 0)) return false
    const {fold} = token.word!
    if (appended.has(fold)) continue
    const definite = /^[وفبل]?ال|^[وف]?لل/.test(fold)
    if (
      closed &&
      !(definite ? relation.test(fold) || epithet.test(fold) || (traits & SOURCE) !== 0 : /^و?ال/.test(fold))
    )
      return false
    if (
      !definite &&
      i > first &&
      !isConstruct(tokens[i - 1]) &&
      (traits & (SOURCE | QUANTIFIER)) === 0 &&
      !relation.test(fold)
    )
      return false
    if (definite) closed = true
  }
  return true
}

/** What may follow a source and tells nothing more: «المصدر ذاته»، «شهود عيان». */
const appended: ReadonlySet<string> = new Set([
  'نفسه',
  'نفسها',
  'نفسهم',
  'ذاته',
  'ذاتها',
  'عينه',
  'عينها',
  'عيان',
  'العيان'
])

/** The mark after the one at `i`, or the last token. */
function nextQuote(tokens: readonly Token[], i: number, last: number): number {
  let k = i + 1
  while (k < last - 1 && tokens[k].kind !== TokenKind.quote) k++
  return k
}

function hasVerbAfterComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({code}) => code === 0x060c)
}

/** A form that is a verb and hardly anything else. */
function isFinite({word}: Token): boolean {
  const {verbs} = lexicalOf(word!)
  return (
    claimReadings(word!).some(({form}) => form === 'pf' || form === 'impf' || form === 'pfp' || form === 'impfp') ||
    verbs.some(({form, verb}) => (form === 'pf' || form === 'impf') && verb.homograph === undefined)
  )
}

/** A singular noun that another may follow in construct: «وكالة أنباء»، «صحيفة محلية»; people and their plurals end a phrase. */
function isConstruct({kind, word, traits}: Token): boolean {
  if (kind !== TokenKind.word) return false
  if ((traits & (PREPOSITION | QUANTIFIER)) !== 0) return true
  const {source} = lexicalOf(word!)
  return (
    source !== undefined &&
    !source.definite &&
    source.class !== 'person' &&
    source.class !== 'anonymous' &&
    (traits & VERB) === 0
  )
}

import type {Paragraph} from '../../parse/paragraph.ts'
import {TokenKind} from '../../parse/tokens.ts'
import type {SourceReading} from '../../language/sources.ts'
import {lexicalOf} from './lexical.ts'
import type {SourcePhrase} from './source.ts'

/**
 * How much a source tells (desk specification 1.4.5): `named`, a person by name, an institution, an outlet or a
 * document that somebody issued; `role`, an office that one person holds; `vague`, anybody.
 */
export type Strength = 'named' | 'role' | 'vague'

/** What follows the head of a source phrase. */
interface Rest {
  /** A person's name, or a word in Latin letters. */
  readonly named: boolean
  readonly institution: boolean
  readonly place: boolean
  readonly vague: boolean
}

/** The strength of a source phrase. */
export function strengthOf(paragraph: Paragraph, {first, last}: SourcePhrase): Strength {
  const at = headOf(paragraph, first, last)
  const head = at < 0 ? undefined : lexicalOf(paragraph.tokens[at].word!).source
  if (head === undefined) return 'named'
  const rest = restOf(paragraph, at + 1, last)
  if (head.anonymous) return head.class === 'anonymous' || !rest.named ? 'vague' : 'named'
  const {vague} = head.entry
  const plural = head.number !== 'sg'
  if (rest.named) return 'named'
  if (head.class === 'document') return isNamelessStudy(head, rest) || (vague === 'plural' && plural && !rest.institution) ? 'vague' : 'named'
  if (head.role) {
    if (vague === 'unnamed') return 'vague'
    if (vague === 'unplaced') return head.definite && !plural ? 'role' : 'vague'
    if (plural) return rest.institution || rest.place || head.definite ? 'role' : 'vague'
    return head.definite || rest.institution || head.unique ? 'role' : 'vague'
  }
  if (vague === 'plural' && plural) return 'vague'
  return 'named'
}

/** «دراسة حديثة»: nobody's. «الدراسة» points back to one that was named. */
function isNamelessStudy({entry, definite}: SourceReading, rest: Rest): boolean {
  return entry.study === true && !definite && !rest.institution && !rest.place
}

/** The first noun that can speak, near the start: «كبار المسؤولين»، «أحد سكان الحي» have another before it. */
function headOf({tokens}: Paragraph, first: number, last: number): number {
  for (let i = first; i < Math.min(last, first + 3); i++) if (tokens[i].kind === TokenKind.word && lexicalOf(tokens[i].word!).source !== undefined) return i
  return -1
}

function restOf({tokens}: Paragraph, from: number, last: number): Rest {
  let names = 0
  let institution = false
  let place = false
  let vague = false
  for (let i = from; i < last; i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.latin) names += 2
    if (token.kind === TokenKind.quote) institution = true
    if (token.kind !== TokenKind.word) continue
    const {name, source, vagueModifier} = lexicalOf(token.word!)
    if (name !== undefined && name !== 'particle') names += name === 'ambiguous' ? 1 : 2
    if (vagueModifier) vague = true
    if (source?.class === 'institution' || source?.class === 'media') institution = true
    if (source?.class === 'place') place = true
  }
  return {named: names >= 2, institution, place, vague}
}

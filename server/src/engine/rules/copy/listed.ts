import {type Place, placesOf} from '../../analysis/wording/habits.ts'
import {type ListedMatch, listedWordings} from '../../analysis/wording/listed.ts'
import type {Article, Block} from '../../document/article.ts'
import {perFound} from '../../document/incremental/facts.ts'
import type {Token} from '../../document/tokens.ts'
import type {Wording} from '../../lexicon/wording.ts'
import type {Bilingual, Edit, Fix, Report} from '../../rule/rule.ts'

/** A listed wording where it stands: what a rule needs to report it. */
export interface Listed {
  readonly block: Block
  readonly wording: Wording
  /** UTF-16 code units of the paragraph, the conjunction before the first word left out. */
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  /** The text after the fix; `undefined` where there is nothing to put instead. */
  readonly wanted: string | undefined
  readonly fixes: readonly Fix[]
}

/** The wordings of an article, outside quotations, by list. */
const listedByRule = perFound((article: Article) => placesOf(article, listedWordings), byRule)

function byRule(places: readonly Place<readonly ListedMatch[]>[]): ReadonlyMap<Wording['rule'], readonly Listed[]> {
  const found = new Map<Wording['rule'], Listed[]>()
  for (const {block, of} of places) {
    for (const match of of) {
      const {rule} = match.wording
      const known = found.get(rule)
      if (known === undefined) found.set(rule, [listed(block, match)])
      else known.push(listed(block, match))
    }
  }
  return found
}

/** The wordings of one list in an article, outside quotations. */
export function listedIn(article: Article, rule: Wording['rule']): readonly Listed[] {
  return listedByRule(article).get(rule) ?? none
}
const none: readonly never[] = []

function listed(block: Block, {wording, prefix, words}: ListedMatch): Listed {
  const {text, tokens} = block.paragraph
  const start = tokens[words[0].index].start + prefix
  const end = tokens[words[words.length - 1].index].end
  const edits = wording.put === undefined ? [] : editsOf(tokens, words, prefix)
  const wanted = edits.length === 0 ? undefined : applied(text, start, end, edits)
  const fixes =
    wanted === undefined ? [] : [{title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits}]
  return {block, wording, start, end, text: text.slice(start, end), wanted, fixes}
}

/** What each word becomes; a word that goes takes the blank beside it along. */
function editsOf(tokens: readonly Token[], words: ListedMatch['words'], prefix: number): Edit[] {
  const edits: Edit[] = []
  for (const [i, {index, put}] of words.entries()) {
    const start = tokens[index].start + (i === 0 ? prefix : 0)
    const {end} = tokens[index]
    if (put === '=') continue
    if (put !== '-') edits.push({start, end, text: put})
    else if (i === 0) edits.push({start, end: tokens[index + 1].start, text: ''})
    else edits.push({start: tokens[index - 1].end, end, text: ''})
  }
  return edits
}

function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let out = ''
  let from = start
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return out + text.slice(Math.min(from, end), end)
}

/** A finding of a listed wording. */
export function reportOf({start, end, fixes, wanted}: Listed, message: Bilingual): Report {
  return {start, end, message, fixes, ...(wanted !== undefined && {expected: [wanted]})}
}

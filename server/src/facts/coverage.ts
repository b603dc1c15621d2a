import {type Article, type Block, perArticle} from '../parse/article.ts'
import {TokenKind} from '../parse/tokens.ts'
import {type Attribution, articleAttributions} from './attributions.ts'
import {articleQuotations} from './quotations.ts'
import {fragmentsOf} from './sourcing/fragments.ts'
import {COMPLEMENTISER} from './sourcing/lexical.ts'

/** Who stands behind a sentence. */
export interface Coverage {
  readonly block: Block
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  /** Those that stand in it. */
  readonly own: readonly Attribution[]
  /**
   * The attribution it continues: an open quotation, «وأن …», an item of an announced list, «جاء ذلك في …» after it.
   * Covers the whole of it (desk specification SC5–SC7, SC10, SC11).
   */
  readonly inherited: Attribution | undefined
  /** The attribution of the sentence before, in the same paragraph, with no new actor between (SC8): it may reach here. */
  readonly soft: Attribution | undefined
  /** How many sentences ago somebody was last cited; 99 where nobody was. */
  readonly distance: number
}

const FAR = 99

/** The coverage of every sentence of an article's body and lists, in order. */
export const articleCoverage = perArticle((article: Article): readonly Coverage[] => {
  const quotations = articleQuotations(article)
  const attributions = articleAttributions(article)
  let at = 0
  const out: Coverage[] = []
  let distance = FAR
  let listSource: Attribution | undefined
  let quoted: Attribution | undefined
  for (const block of article.blocks) {
    const {paragraph} = block
    if (paragraph.zone !== 'body' && paragraph.zone !== 'list') continue
    if (paragraph.zone === 'body') listSource = undefined
    const fragments = fragmentsOf(paragraph)
    const spans = quotations.blocks[block.index].spans
    while (at < attributions.length && attributions[at].block.index < block.index) at++
    let before: Coverage | undefined
    for (let s = 0; s < paragraph.sentences.length; s++) {
      const sentence = paragraph.sentences[s]
      const from = at
      while (at < attributions.length && stands(attributions[at], block, s)) at++
      const own = from === at ? none : attributions.slice(from, at)
      const fragment = fragments.find((f) => f.sentence === s + 1 && f.kind === 'source')
      const next = at < attributions.length && stands(attributions[at], block, s + 1) ? attributions[at] : undefined
      const inQuote = spans.find((span) => span.start < sentence.start && span.end > sentence.start)
      let inherited: Attribution | undefined
      if (fragment !== undefined) inherited = next
      else if (inQuote !== undefined) inherited = before?.own.at(-1) ?? before?.inherited ?? quoted
      else if (startsWithComplementiser(block, s)) inherited = before?.own.at(-1) ?? before?.inherited
      else if (paragraph.zone === 'list' && s === 0) inherited = listSource
      else if (next !== undefined && startsBackward(block, s + 1)) inherited = next
      const soft = inherited === undefined && own.length === 0 ? (before?.own.at(-1) ?? before?.inherited ?? before?.soft) : undefined
      distance = own.length > 0 ? 0 : Math.min(FAR, distance + 1)
      before = {block, sentence: s, own, inherited, soft, distance}
      if (own.length > 0) quoted = own.at(-1)
      out.push(before)
    }
    if (before !== undefined && endsWithColon(block) && (before.own.length > 0 || before.inherited !== undefined)) listSource = before.own.at(-1) ?? before.inherited
  }
  return out
})

const none: readonly Attribution[] = []

function stands(attribution: Attribution, block: Block, sentence: number): boolean {
  return attribution.block === block && attribution.sentence === sentence
}

/** «وأن …»، «كما أنه …»: goes on with the report of the sentence before. */
function startsWithComplementiser({paragraph}: Block, s: number): boolean {
  const {first, last} = paragraph.sentences[s]
  for (let i = first; i < Math.min(last, first + 2); i++) {
    const token = paragraph.tokens[i]
    if (token.kind !== TokenKind.word) return false
    if ((token.traits & COMPLEMENTISER) !== 0) return true
    if (token.word!.fold !== 'كما') return false
  }
  return false
}

/** «جاء ذلك في …»: attributes the sentence before it too. */
function startsBackward({paragraph}: Block, s: number): boolean {
  const {first, last} = paragraph.sentences[s]
  const verb = paragraph.tokens[first].word
  if (verb === undefined || !/^[وف]?(?:جاء|جاءت|ياتي|اتي)$/.test(verb.fold) || first + 1 >= last) return false
  return /^(?:ذلك|هذا|تصريحات|تصريح|اقوال|كلام)/.test(paragraph.tokens[first + 1].word?.fold ?? '')
}

function endsWithColon({paragraph}: Block): boolean {
  return paragraph.tokens.at(-1)?.code === 0x3a
}

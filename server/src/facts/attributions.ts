import {type Article, type Block, perArticle} from '../parse/article.ts'
import {type Paragraph, perParagraph} from '../parse/paragraph.ts'
import type {Sentence} from '../parse/sentences.ts'
import {type BlockQuotations, type Span, articleQuotations} from './quotations.ts'
import type {QuoteIndex} from './sourcing/complement.ts'
import {type Cue, findCues} from './sourcing/cues.ts'
import {researchMentions} from './sourcing/mentions.ts'
import {scopeOf} from './sourcing/scope.ts'
import {type SourceStrength, type Strength, strengthOf} from './sourcing/strength.ts'

/** An attribution as a paragraph shows it; offsets in UTF-16 code units from the start of the paragraph. */
export interface LocalAttribution {
  readonly cue: Cue
  readonly span: Span
  /** The source phrase, where one stands in the sentence. */
  readonly source: Span | undefined
  /** Its strength by itself, for «المصدر» and «الدراسة» point back; `undefined` where the subject is dropped. */
  readonly strength: Strength | undefined
  /** What more there is to know of the source phrase. */
  readonly told: SourceStrength | undefined
  /** What it covers. */
  readonly statement: Span
}

/** An attribution where it stands in an article. */
export interface Attribution extends LocalAttribution {
  readonly block: Block
  /** Index of the sentence in its paragraph. */
  readonly sentence: number
  /** Whose words they are, where the subject is dropped: the phrase that named the speaker last. */
  readonly speaker: {readonly block: Block; readonly span: Span} | undefined
  readonly strength: Strength
}

/**
 * Whether it cites somebody. A public act (a verdict, an approval) covers its own words but cites nobody, and reports that
 * are only mentioned («بعد تقارير عن غارة») say nothing.
 */
export function cites({cue}: LocalAttribution): boolean {
  return cue.reading?.verb.act !== true && !(cue.kind === 'nominal' && cue.reading === undefined)
}

/** By sentence. */
export type ParagraphAttributions = ReadonlyArray<readonly LocalAttribution[]>

const kept = perParagraph((): Map<BlockQuotations, ParagraphAttributions> => new Map())
const none: readonly LocalAttribution[] = []

/** The attributions of a paragraph, by sentence. */
export function paragraphAttributions(paragraph: Paragraph, quotations: BlockQuotations): ParagraphAttributions {
  const known = kept(paragraph)
  let found = known.get(quotations)
  if (found === undefined) {
    const quotes = quoteIndex(paragraph, quotations)
    found = paragraph.sentences.map((sentence) => {
      const cues = findCues(paragraph, sentence, quotes)
      return cues.length === 0 ? none : cues.map((cue) => localAttribution(paragraph, sentence, quotes, cue))
    })
    known.set(quotations, found)
  }
  return found
}

/** The quotation marks of a paragraph by token. */
export function quoteIndex(paragraph: Paragraph, {quotations}: BlockQuotations): QuoteIndex {
  const closers = new Map<number, number>()
  let carriedTo = -1
  for (const {open, close} of quotations) {
    if (open === undefined) carriedTo = close?.first ?? paragraph.tokens.length
    else closers.set(open.first, close?.first ?? paragraph.tokens.length)
  }
  return {closers, carriedTo}
}

function localAttribution(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, cue: Cue): LocalAttribution {
  const {tokens} = paragraph
  const span = (first: number, last: number): Span => ({start: tokens[first].start, end: tokens[last - 1].end})
  const source = cue.source === undefined ? undefined : span(cue.source.first, cue.source.last)
  const told = cue.source === undefined ? undefined : strengthOf(paragraph, sentence, cue.source)
  return {
    cue,
    span: span(cue.first, cue.last),
    source,
    strength: cue.kind === 'impersonal' ? 'vague' : told?.strength,
    told,
    statement: scopeOf(paragraph, sentence, quotes, cue)
  }
}

/** Whose words they are. */
interface Speaker {
  readonly block: Block
  readonly span: Span
  readonly strength: Strength
}

/** What a source that points back must share with the one it points to: «الخبراء» are not «الخبير فلان». */
function keyOf({noun, agrees}: SourceStrength): string {
  return `${noun} ${agrees === 'p'}`
}

/** «نقلا عن …», «استنادا إلى …»: the phrase of one who answers for what others told him. */
function leans({paragraph: {tokens}}: Block, {kind, first}: Cue): boolean {
  return kind === 'phrase' && /^[وف]?ب?(?:نقلا|استناد|الاستناد|اعتماد)/.test(tokens[first].word?.fold ?? '')
}

/** «قالت المصادر … وأضاف»: a verb whose subject is dropped goes on with a speaker that it agrees with. */
function goesOn({reading, first}: Cue, opens: number, agrees: SourceStrength['agrees']): boolean {
  const person = reading?.person
  if (person === undefined || reading!.form === 'ap') return true
  // Without و, in mid-sentence, its subject stood before it and is only not known: «لكن فلانة تقول».
  if (reading!.prefix === '' && first > opens + 1) return false
  if (agrees === undefined) return true
  return agrees === (person === '3ms' ? 'm' : person === '3fs' ? 'f' : 'p')
}

/**
 * «وعلم أن», «لقد وجد أن», «اكتشف حديثا أن»: with nobody before to go on with, after قد and with an adverb, a verb of finding
 * out tells what is known, and not who found out.
 */
function saysNobody({paragraph: {tokens}}: Block, {kind, source, reading, complement, first, last}: Cue): boolean {
  if (kind !== 'verb' || source !== undefined || reading?.verb.impersonal !== true || reading.form !== 'pf' || reading.person !== '3ms') return false
  if (complement.kind !== 'complementiser' || complement.at - last > 1) return false
  const {lemma} = reading.verb
  if (lemma === 'علم') return true
  return (lemma === 'وجد' || lemma === 'اكتشف') && (complement.at > last || /^[وف]?ل?قد$/.test(tokens[first - 1]?.word?.fold ?? ''))
}

/** «يضيف المصدر», «وقال هؤلاء»: whoever spoke last; «المصادر» are many, and he was one. */
function pointsAtSpeaker({noun, singular}: SourceStrength): boolean {
  return noun === undefined || (noun === 'مصدر' && singular === true)
}

/** «تشير الدراسات»: studies in the plural are a class, and not the one cited before. */
function isGeneric({study, singular, agrees}: SourceStrength): boolean {
  return study === true && singular !== true && agrees === 'f'
}

/** Sentences after «دراسة حديثة» in which whose it is may still be told. */
const NAMED_WITHIN = 2

/** The zones in which somebody may be quoted. */
const spoken: ReadonlySet<string> = new Set(['body', 'list', 'caption'])

/** Every attribution of an article, in order, with dropped subjects resolved to the speaker named last. */
export const articleAttributions = perArticle((article: Article): readonly Attribution[] => {
  const quotations = articleQuotations(article)
  const attributions: Attribution[] = []
  let speaker: (Speaker & {agrees: SourceStrength['agrees']; count: number}) | undefined
  // What «المصدر», «المسؤول», «الدراسة» point back to: the last of the same noun, of the same trade.
  const cited = new Map<string, Strength>()
  let research: Strength | undefined
  let count = 0
  // Research not named where it is first cited, but soon after, is named.
  const unnamed: Array<{at: number; count: number; told: SourceStrength}> = []
  const name = (isIt: (one: {told: SourceStrength}) => boolean): void => {
    for (const one of unnamed) {
      if (count - one.count > NAMED_WITHIN || !isIt(one)) continue
      attributions[one.at] = {...attributions[one.at], strength: 'named'}
      cited.set(keyOf(one.told), 'named')
    }
  }
  for (const block of article.blocks) {
    if (!spoken.has(block.paragraph.zone)) continue
    const sentences = paragraphAttributions(block.paragraph, quotations.blocks[block.index])
    const mentions = researchMentions(block.paragraph)
    for (let s = 0; s < sentences.length; s++, count++) {
      for (const {sentence, strength} of mentions) {
        if (sentence !== s || (research !== undefined && strength === 'vague')) continue
        research = strength
        if (strength !== 'vague') name(({told}) => told.research === true)
      }
      for (const local of sentences[s]) {
        const {told, cue} = local
        // «قالوا: …» where nobody has been named: anybody says it, and nobody is cited.
        if (speaker === undefined && local.source === undefined && cue.kind === 'verb' && (cue.reading!.person === '3mp' || cue.reading!.person === '3fp')) continue
        let strength = local.strength ?? (speaker === undefined || goesOn(cue, block.paragraph.sentences[s].first, speaker.agrees) ? speaker?.strength : undefined) ?? (saysNobody(block, cue) ? 'vague' : 'named')
        if (told?.back === true && !isGeneric(told)) strength = cited.get(keyOf(told)) ?? (told.research === true ? research : undefined) ?? (pointsAtSpeaker(told) && speaker !== undefined ? speaker.strength : told.strength)
        // «التقرير» is the one the story is about, named or not where it was first cited.
        if (told?.back === true && told.study === true && told.singular === true && strength === 'vague') strength = 'role'
        // «وكالة … ونقلت عن شهود»: the outlet cited before answers for them.
        if (strength === 'vague' && cue.reading?.verb.lemma === 'نقل' && speaker?.strength === 'named') strength = 'named'
        // «أفادت الصحيفة، استنادا إلى مصادر»: so does the one that leans on them.
        else if (strength === 'vague' && leans(block, cue) && attributions.at(-1)?.block === block && attributions.at(-1)?.sentence === s && attributions.at(-1)!.strength === 'named') strength = 'named'
        const resolved = local.source === undefined && cue.kind !== 'impersonal' ? speaker : undefined
        attributions.push({cue, span: local.span, source: local.source, strength, told, statement: local.statement, block, sentence: s, speaker: resolved})
        if (told?.noun !== undefined) cited.set(keyOf(told), strength)
        if (told?.research === true) research = strength
        if (told?.study === true && strength === 'vague' && told.many !== true) unnamed.push({at: attributions.length - 1, count, told})
        else if (told !== undefined && told.back !== true && strength === 'named') name((one) => one.told.noun === told.noun || (one.told.research === true && told.research === true))
        if (local.source !== undefined && !cue.relative) speaker = {block, span: local.source, strength, agrees: told?.agrees, count}
      }
    }
  }
  return attributions
})
